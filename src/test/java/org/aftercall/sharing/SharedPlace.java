package org.aftercall.sharing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.aftercall.change.ReplicaId;
import org.aftercall.sharing.TransportFailed.Trouble;

/// A place that carries everything at once, but for what a test holds back, cuts or puts there.
final class SharedPlace {
    /// Shelf of the contents of attachments.
    static final String CONTENTS = "b";

    private final Map<Key, byte[]> files = new LinkedHashMap<>();
    private final Map<Key, Long> stamps = new HashMap<>();
    private long stamp;

    private record Key(String shelf, String name) {}

    View view() {
        return new View();
    }

    /// Something that a person or a syncer has put there.
    void put(String shelf, String name, byte[] bytes) {
        Key key = new Key(shelf, name);
        files.put(key, bytes.clone());
        stamps.put(key, ++stamp);
    }

    void delete(Predicate<Transport.Item> which) {
        files.keySet().removeIf(key -> which.test(item(key)));
    }

    List<Transport.Item> items() {
        return files.keySet().stream().map(this::item).toList();
    }

    byte[] bytes(Transport.Item item) {
        return bytes(new Key(item.shelf(), item.name())).clone();
    }

    private byte[] bytes(Key key) {
        return files.getOrDefault(key, new byte[0]);
    }

    private Transport.Item item(Key key) {
        return new Transport.Item(key.shelf(), key.name(), bytes(key).length, stamps.getOrDefault(key, 0L));
    }

    /// The place as one device sees it.
    final class View implements Transport {
        private final Map<Key, Integer> cut = new HashMap<>();
        private Predicate<Item> hidden = item -> false;
        private Predicate<Item> notHere = item -> false;
        private UnaryOperator<byte[]> newer = bytes -> bytes;
        private Optional<Trouble> trouble = Optional.empty();

        /// From now on it sees nothing of these.
        void hide(Predicate<Item> which) {
            hidden = which;
        }

        /// What is there now and fits is only the beginning of a file here, for good.
        void cut(Predicate<Item> which, int length) {
            items().stream().filter(which).forEach(item -> cut.put(new Key(item.shelf(), item.name()), length));
        }

        /// From now on it sees these but cannot read them, as a syncer that has not fetched them yet.
        void notHere(Predicate<Item> which) {
            notHere = which;
        }

        /// From now on it sees files as a program does that is older than who wrote them.
        void older(UnaryOperator<byte[]> as) {
            newer = as;
        }

        void mend() {
            newer = bytes -> bytes;
            cut.clear();
            hidden = item -> false;
            notHere = item -> false;
        }

        void trouble(Trouble now) {
            trouble = Optional.of(now);
        }

        void noTrouble() {
            trouble = Optional.empty();
        }

        private void fail(Trouble... which) {
            if (trouble.filter(Arrays.asList(which)::contains).isPresent()) {
                throw new TransportFailed(trouble.get(), "trouble", null);
            }
        }

        @Override
        public List<Item> list() {
            fail(Trouble.AWAY);
            return seen(false);
        }

        @Override
        public List<Item> contents() {
            fail(Trouble.AWAY);
            return seen(true);
        }

        private List<Item> seen(boolean contents) {
            List<Item> seen = new ArrayList<>();
            for (Item item : items()) {
                if (!hidden.test(item) && item.shelf().equals(CONTENTS) == contents) {
                    long size = cut.getOrDefault(new Key(item.shelf(), item.name()), Math.toIntExact(item.size()));
                    seen.add(new Item(item.shelf(), item.name(), size, item.stamp()));
                }
            }
            return seen;
        }

        @Override
        public Optional<byte[]> read(Item item) {
            fail(Trouble.AWAY);
            Key key = new Key(item.shelf(), item.name());
            byte[] bytes = files.get(key);
            if (bytes == null || hidden.test(item) || notHere.test(item)) {
                return Optional.empty();
            }
            byte[] seen = Arrays.copyOf(bytes, Math.min(bytes.length, cut.getOrDefault(key, bytes.length)));
            return Optional.of(newer.apply(seen));
        }

        @Override
        public void put(ReplicaId shelf, String name, byte[] bytes) {
            fail(Trouble.AWAY, Trouble.READ_ONLY, Trouble.FULL, Trouble.BUSY);
            SharedPlace.this.put(shelf.toString(), name, bytes);
        }

        @Override
        public void putContent(String name, byte[] bytes) {
            fail(Trouble.AWAY, Trouble.READ_ONLY, Trouble.FULL, Trouble.BUSY);
            SharedPlace.this.put(CONTENTS, name, bytes);
        }

        @Override
        public void remove(Item item) {
            fail(Trouble.AWAY, Trouble.READ_ONLY, Trouble.BUSY);
            files.remove(new Key(item.shelf(), item.name()));
        }

        @Override
        public AutoCloseable watch(Runnable hint) {
            return () -> {};
        }
    }
}
