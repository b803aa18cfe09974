package org.aftercall.sharing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.aftercall.change.Dot;
import org.aftercall.change.FrameCodec;
import org.aftercall.change.ReplicaId;
import org.aftercall.sharing.TransportFailed.Trouble;
import org.aftercall.store.Journal;
import org.aftercall.store.Position;

/// The journal of a copy of the book, as a place in which others have left their frames. Nothing can be left there.
///
/// Who works on a copy writes under a replica id of their own (`store.md` 2), so a copy is read like a shared folder:
/// what is known is passed over, what waits for something waits, and a number with a second content is kept aside.
final class CopiedJournal implements Transport {
    private static final int FRAMES = 500;

    private final UUID dataset;
    private final Journal journal;
    private final Map<Item, Part> parts = new HashMap<>();

    /// Some frames of one replica that follow each other.
    private static final class Part {
        private final ReplicaId replica;
        private final long first;
        private final byte[] chainBefore;
        private final List<Position> places = new ArrayList<>();

        Part(ReplicaId replica, long first, byte[] chainBefore) {
            this.replica = replica;
            this.first = first;
            this.chainBefore = chainBefore;
        }
    }

    /// @throws org.aftercall.change.Damaged if a frame in it cannot be read
    CopiedJournal(UUID dataset, Journal journal) {
        this.dataset = dataset;
        this.journal = journal;
        Map<ReplicaId, Part> open = new HashMap<>();
        Map<ReplicaId, byte[]> chains = new HashMap<>();
        List<Part> all = new ArrayList<>();
        journal.replay(Position.START, (frame, start, _) -> {
            Dot dot = FrameCodec.decode(frame).dot();
            byte[] chain = chains.getOrDefault(dot.replica(), Segment.noChain());
            Part part = open.get(dot.replica());
            if (part == null || part.places.size() == FRAMES) {
                part = new Part(dot.replica(), dot.seq(), chain);
                open.put(dot.replica(), part);
                all.add(part);
            }
            if (dot.seq() == part.first + part.places.size()) {
                part.places.add(start);
                chains.put(dot.replica(), FrameCodec.chain(chain, FrameCodec.hash(frame)));
            }
        });
        for (Part part : all) {
            String name = "%s-%012d".formatted(part.replica, part.first);
            parts.put(new Item(part.replica.toString(), name, part.places.size(), 1), part);
        }
    }

    @Override
    public List<Item> list() {
        return List.copyOf(parts.keySet());
    }

    @Override
    public Optional<byte[]> read(Item item) {
        Part part = parts.get(item);
        if (part == null) {
            return Optional.empty();
        }
        List<byte[]> frames = part.places.stream().map(journal::frame).toList();
        Segment segment = Segment.frames(dataset, part.replica, part.first, part.chainBefore, frames);
        return Optional.of(SegmentCodec.write(segment, Lock.NONE, new byte[Lock.SALT_LENGTH]));
    }

    @Override
    public void put(ReplicaId shelf, String name, byte[] bytes) {
        throw new TransportFailed(Trouble.READ_ONLY, "a copy is only read", null);
    }

    /// They are taken from the folder of the copy, by whoever has it.
    @Override
    public List<Item> contents() {
        return List.of();
    }

    @Override
    public void putContent(String name, byte[] bytes) {
        throw new TransportFailed(Trouble.READ_ONLY, "a copy is only read", null);
    }

    @Override
    public void remove(Item item) {
        throw new TransportFailed(Trouble.READ_ONLY, "a copy is only read", null);
    }

    @Override
    public AutoCloseable watch(Runnable hint) {
        return () -> {};
    }
}
