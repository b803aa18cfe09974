package org.aftercall.sharing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.aftercall.change.ReplicaId;
import org.aftercall.sharing.TransportFailed.Trouble;
import org.jspecify.annotations.Nullable;

/// What carries a folder between laptops, at its worst: late, in any order, in parts, with empty tails, twice under
/// names of five dialects, with old lists, and with deleted things that come back. Everything follows from the seed.
final class SimSyncer {
    private static final List<String> DIALECTS = List.of(
            "%s (Anna's conflicted copy 2026-11-21).clog",
            "%s.sync-conflict-20261121-101500-ABCDEFG.clog",
            "%s (1).clog",
            "%s-DESKTOP-7F2.clog",
            "%s [Conflict].clog");

    /// Shelf of the contents of attachments.
    private static final String CONTENTS = "b";

    private final Random random;
    private final List<View> views = new ArrayList<>();
    private final List<Event> underWay = new ArrayList<>();
    private boolean calm;

    private record Key(String shelf, String name) {}

    // never compared
    @SuppressWarnings("ArrayRecordComponent")
    private record File(byte[] bytes, long stamp) {}

    /// @param file null for something that was taken away
    private record Event(View to, Key key, @Nullable File file) {}

    SimSyncer(Random random) {
        this.random = random;
    }

    /// From now on it does all that it should, at once.
    void calm() {
        calm = true;
        while (!underWay.isEmpty()) {
            deliver();
        }
        views.forEach(View::settle);
    }

    View view() {
        View view = new View();
        if (!views.isEmpty()) {
            View other = views.getFirst();
            other.files.forEach((key, file) -> underWay.add(new Event(view, key, file)));
            for (Event event : List.copyOf(underWay)) {
                if (event.to() == other) {
                    underWay.add(new Event(view, event.key(), event.file()));
                }
            }
        }
        views.add(view);
        return view;
    }

    void gone(View view) {
        views.remove(view);
        underWay.removeIf(event -> event.to() == view);
    }

    /// Something of what is under way arrives somewhere.
    void step() {
        for (int i = random.nextInt(4); i > 0 && !underWay.isEmpty(); i--) {
            deliver();
        }
    }

    private void deliver() {
        Event picked = underWay.get(random.nextInt(underWay.size()));
        // of one file the versions come in their order; of different files in any
        int at = 0;
        while (underWay.get(at).to() != picked.to() || !underWay.get(at).key().equals(picked.key())) {
            at++;
        }
        Event event = underWay.remove(at);
        if (event.file() == null) {
            event.to().files.remove(event.key());
            return;
        }
        File file = event.file();
        int fate = calm ? 99 : random.nextInt(20);
        if (fate == 0) {
            int length = random.nextInt(Math.max(1, file.bytes().length));
            event.to().files.put(event.key(), new File(Arrays.copyOf(file.bytes(), length), file.stamp()));
            underWay.add(at, event);
        } else if (fate == 1) {
            byte[] tail = Arrays.copyOf(file.bytes(), file.bytes().length);
            Arrays.fill(tail, random.nextInt(Math.max(1, tail.length)), tail.length, (byte) 0);
            event.to().files.put(event.key(), new File(tail, file.stamp() + 1));
            underWay.add(at, event);
        } else if (fate == 2) {
            String name = DIALECTS.get(random.nextInt(DIALECTS.size()))
                    .formatted(event.key().name());
            event.to().files.put(new Key(event.key().shelf(), name), file);
            event.to().files.put(event.key(), file);
        } else if (fate == 3 && SegmentCodec.isEnded(file.bytes())) {
            event.to().files.put(event.key(), file);
            underWay.add(event); // and once more, perhaps after it was taken away
        } else {
            event.to().files.put(event.key(), file);
        }
    }

    /// Somebody deletes a few files, everywhere.
    void lose(Collection<View> from) {
        for (View view : from) {
            for (Key key : new ArrayList<>(view.files.keySet())) {
                if (random.nextInt(6) == 0) {
                    for (View each : views) {
                        each.files.remove(key);
                    }
                    underWay.removeIf(event -> event.key().equals(key));
                }
            }
        }
    }

    /// What can still be read anywhere; not what its owner has taken away, where that is all that is still under way.
    List<byte[]> everything() {
        IdentityHashMap<View, Map<Key, Boolean>> goes = new IdentityHashMap<>();
        underWay.forEach(event ->
                goes.computeIfAbsent(event.to(), to -> new HashMap<>()).put(event.key(), event.file() == null));
        List<byte[]> all = new ArrayList<>();
        for (View view : views) {
            view.files.forEach((key, file) -> {
                if (!goes.getOrDefault(view, Map.of()).getOrDefault(key, false)) {
                    all.add(file.bytes());
                }
            });
        }
        underWay.forEach(event -> {
            if (event.file() != null && !goes.getOrDefault(event.to(), Map.of()).getOrDefault(event.key(), false)) {
                all.add(event.file().bytes());
            }
        });
        return all;
    }

    /// Contents of attachments left out.
    int most() {
        return views.stream().mapToInt(view -> view.seen(false).size()).max().orElse(0);
    }

    /// The folder as one laptop sees it.
    final class View implements Transport {
        private final Map<Key, File> files = new LinkedHashMap<>();
        private List<Item> old = List.of();
        private List<Item> oldContents = List.of();
        private long stamp;
        private Optional<Trouble> trouble = Optional.empty();

        void trouble(Optional<Trouble> now) {
            trouble = now;
        }

        /// The wall clock of this laptop, for the dates of files.
        void clock(long millis) {
            stamp = millis;
        }

        private void settle() {
            trouble = Optional.empty();
        }

        @Override
        public List<Item> list() {
            fail(Trouble.AWAY);
            if (!calm && random.nextInt(12) == 0) {
                return old;
            }
            old = seen(false);
            return old;
        }

        @Override
        public List<Item> contents() {
            fail(Trouble.AWAY);
            if (!calm && random.nextInt(12) == 0) {
                return oldContents;
            }
            oldContents = seen(true);
            return oldContents;
        }

        private List<Item> seen(boolean contents) {
            List<Item> items = new ArrayList<>();
            files.forEach((key, file) -> {
                if (key.shelf().equals(CONTENTS) == contents) {
                    items.add(new Item(key.shelf(), key.name(), file.bytes().length, file.stamp()));
                }
            });
            return List.copyOf(items);
        }

        @Override
        public Optional<byte[]> read(Item item) {
            fail(Trouble.AWAY);
            if (!calm && random.nextInt(40) == 0) {
                return Optional.empty();
            }
            File file = files.get(new Key(item.shelf(), item.name()));
            return file == null ? Optional.empty() : Optional.of(file.bytes().clone());
        }

        @Override
        public void put(ReplicaId shelf, String name, byte[] bytes) {
            put(new Key(shelf.toString(), name), bytes);
        }

        @Override
        public void putContent(String name, byte[] bytes) {
            put(new Key(CONTENTS, name), bytes);
        }

        private void put(Key key, byte[] bytes) {
            fail(Trouble.AWAY);
            fail(Trouble.READ_ONLY);
            fail(Trouble.FULL);
            File file = new File(bytes.clone(), stamp + 1);
            if (!calm && random.nextInt(30) == 0) {
                // as on a server without renaming, stopped amid writing
                File torn = new File(Arrays.copyOf(bytes, random.nextInt(bytes.length)), stamp + 1);
                files.put(key, torn);
                tell(key, torn);
                throw new TransportFailed(Trouble.BUSY, "stopped", null);
            }
            files.put(key, file);
            tell(key, file);
        }

        @Override
        public void remove(Item item) {
            fail(Trouble.AWAY);
            fail(Trouble.READ_ONLY);
            Key key = new Key(item.shelf(), item.name());
            if (files.remove(key) != null) {
                for (View view : views) {
                    if (view != this) {
                        underWay.add(new Event(view, key, null));
                    }
                }
            }
        }

        private void tell(Key key, File file) {
            for (View view : views) {
                if (view != this) {
                    underWay.add(new Event(view, key, file));
                }
            }
        }

        private void fail(Trouble which) {
            if (trouble.filter(which::equals).isPresent()) {
                throw new TransportFailed(which, "trouble", null);
            }
        }

        @Override
        public AutoCloseable watch(Runnable hint) {
            return () -> {};
        }
    }
}
