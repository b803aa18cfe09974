package org.aftercall.sharing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.aftercall.change.Frame;
import org.aftercall.change.FrameCodec;
import org.aftercall.change.ReplicaId;

/// Ways of reading a folder that are wrong, so that a test can show that the checks notice.
final class Mistaken {
    private Mistaken() {}

    /// Looks only at files that are younger than the youngest of the last time.
    static final class Dates extends Passing {
        private final Map<Item, Boolean> known = new HashMap<>();
        private long youngest = Long.MIN_VALUE;

        Dates(Transport real) {
            super(real);
        }

        @Override
        public List<Item> list() {
            List<Item> items = new ArrayList<>(super.list());
            items.removeIf(item -> item.stamp() <= youngest && !known.containsKey(item));
            for (Item item : items) {
                known.put(item, true);
                youngest = Math.max(youngest, item.stamp());
            }
            return items;
        }
    }

    /// Takes the beginning of a file that is cut short for all of it; what was cut of its last frame is left out.
    static final class Prefix extends Passing {
        private final Lock lock;

        Prefix(Transport real, Lock lock) {
            super(real);
            this.lock = lock;
        }

        @Override
        public Optional<byte[]> read(Item item) {
            Optional<byte[]> bytes = super.read(item);
            if (bytes.isEmpty() || bytes.get().length < SegmentCodec.HEADER + SegmentCodec.FOOTER) {
                return bytes;
            }
            byte[] complete = Prefixes.ALL.get(item.name());
            if (complete != null
                    && SegmentCodec.read(bytes.get(), SimDevice.DATASET, lock) instanceof Reading.NotYet
                    && SegmentCodec.read(complete, SimDevice.DATASET, lock) instanceof Reading.Whole(Segment segment)
                    && segment.kind() == Segment.Kind.FRAMES) {
                return Optional.of(beginning(segment));
            }
            return bytes;
        }

        private byte[] beginning(Segment segment) {
            List<byte[]> frames = new ArrayList<>(segment.parts());
            Frame last = FrameCodec.decode(frames.removeLast());
            frames.add(FrameCodec.encode(new Frame(
                    last.dot(),
                    last.clock(),
                    last.clockDoubt(),
                    last.deps(),
                    last.context(),
                    last.user(),
                    last.operation(),
                    last.intent(),
                    last.stream(),
                    last.streamEnd(),
                    last.rows().subList(0, last.rows().size() / 2))));
            Segment half = Segment.frames(
                    segment.dataset(), segment.replica(), segment.first(), segment.chainBefore(), frames);
            return SegmentCodec.write(half, lock, new byte[Lock.SALT_LENGTH]);
        }

        @Override
        public void put(ReplicaId shelf, String name, byte[] bytes) {
            Prefixes.ALL.put(name, bytes);
            super.put(shelf, name, bytes);
        }
    }

    /// Says that it has left a content and has not.
    static final class WithoutContents extends Passing {
        WithoutContents(Transport real) {
            super(real);
        }

        @Override
        public void putContent(String name, byte[] bytes) {
            // nothing is left
        }
    }

    /// What was ever put anywhere, by name; no name is used twice.
    private static final class Prefixes {
        static final Map<String, byte[]> ALL = new ConcurrentHashMap<>();
    }

    static class Passing implements Transport {
        private final Transport real;

        Passing(Transport real) {
            this.real = real;
        }

        @Override
        public List<Item> list() {
            return real.list();
        }

        @Override
        public Optional<byte[]> read(Item item) {
            return real.read(item);
        }

        @Override
        public void put(ReplicaId shelf, String name, byte[] bytes) {
            real.put(shelf, name, bytes);
        }

        @Override
        public List<Item> contents() {
            return real.contents();
        }

        @Override
        public void putContent(String name, byte[] bytes) {
            real.putContent(name, bytes);
        }

        @Override
        public void remove(Item item) {
            real.remove(item);
        }

        @Override
        public AutoCloseable watch(Runnable hint) {
            return real.watch(hint);
        }
    }
}
