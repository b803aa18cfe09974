package org.aftercall.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.LongConsumer;
import java.util.function.UnaryOperator;
import org.aftercall.change.Damaged;
import org.aftercall.change.Dot;
import org.aftercall.change.FrameCodec;
import org.aftercall.change.ReplicaId;
import org.aftercall.model.Problem;
import org.aftercall.model.Refused;
import org.aftercall.store.Journal;
import org.aftercall.store.Position;
import org.jspecify.annotations.Nullable;

/// The journal with an eye on the numbers of our own frames: tells the last one at the start, and each one as soon as
/// it is on the disk, so that the identity of this book can be trusted (`store.md` 2).
///
/// A small file remembers the last number of the last clean end, so that a start reads only what came after it. It is
/// believed only if its place is in the journal.
final class OwnNumbers implements Journal {
    private record Remembered(ReplicaId replica, long number, Position place) {}

    private final Journal journal;
    private final Path memory;
    private LongConsumer listener = _ -> {};
    private @Nullable ReplicaId own;
    private long last;

    /// @param memory file that may be deleted at any time
    OwnNumbers(Journal journal, Path memory) {
        this.journal = journal;
        this.memory = memory;
    }

    /// Number of the last frame of a replica in the journal, 0 for none.
    long last(ReplicaId replica) {
        @Nullable Remembered known = remembered();
        boolean fits = known != null && known.replica.equals(replica) && journal.contains(known.place);
        long[] highest = {fits && known != null ? known.number : 0};
        journal.replay(fits && known != null ? known.place : Position.START, (frame, _, _) -> {
            Dot dot = dot(frame);
            if (dot.replica().equals(replica)) {
                highest[0] = Math.max(highest[0], dot.seq());
            }
        });
        return highest[0];
    }

    /// From now on each number of a replica is told after it was forced to the disk.
    void watch(ReplicaId replica, long lastNumber, LongConsumer told) {
        own = replica;
        last = lastNumber;
        listener = told;
    }

    @Override
    public void append(Prepared prepared) {
        journal.append(prepared);
        for (byte[] frame : prepared.frames()) {
            Dot dot = dot(frame);
            if (dot.replica().equals(own)) {
                last = dot.seq();
                listener.accept(last);
            }
        }
    }

    @Override
    public void close() {
        Position end = journal.end();
        journal.close();
        if (own != null) {
            remember(new Remembered(own, last, end));
        }
    }

    private void remember(Remembered now) {
        Position place = now.place;
        try {
            Files.writeString(
                    memory,
                    String.join(
                            " ",
                            now.replica.toString(),
                            Long.toString(now.number),
                            Long.toString(place.records()),
                            Integer.toString(place.segment()),
                            Long.toString(place.offset()),
                            place.chain()));
        } catch (IOException _) {
            // the next start reads the journal instead
        }
    }

    private @Nullable Remembered remembered() {
        try {
            String[] parts = Files.readString(memory).split(" ", -1);
            Position place = new Position(
                    Long.parseLong(parts[2]), Integer.parseInt(parts[3]), Long.parseLong(parts[4]), parts[5]);
            return new Remembered(ReplicaId.of(parts[0]), Long.parseLong(parts[1]), place);
        } catch (IOException | IllegalArgumentException | ArrayIndexOutOfBoundsException _) {
            return null;
        }
    }

    private static Dot dot(byte[] frame) {
        try {
            return FrameCodec.decode(frame).dot();
        } catch (Damaged damaged) {
            throw new Refused(Problem.refused("journal.frame"), damaged);
        }
    }

    @Override
    public Purged purge(UnaryOperator<byte[]> stripped) {
        return journal.purge(stripped);
    }

    @Override
    public Position end() {
        return journal.end();
    }

    @Override
    public Prepared prepare(List<byte[]> frames) {
        return journal.prepare(frames);
    }

    @Override
    public void write(Prepared prepared) {
        journal.write(prepared);
    }

    @Override
    public byte[] frame(Position start) {
        return journal.frame(start);
    }

    @Override
    public void replay(Position after, Visitor visitor) {
        journal.replay(after, visitor);
    }

    @Override
    public boolean contains(Position position) {
        return journal.contains(position);
    }

    @Override
    public List<Problem> verify() {
        return journal.verify();
    }

    @Override
    public boolean readOnly() {
        return journal.readOnly();
    }
}
