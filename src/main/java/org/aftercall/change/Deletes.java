package org.aftercall.change;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// The values of [Field#ALIVE]: true, or "deleted, reaching" what its author had seen (`sync.md`, amendment 15).
///
/// The reach is part of the value, so that an undo can put a delete back as it was. Shape of a delete: an array of
/// false and the reach as bytes.
public final class Deletes {
    /// Written to bring a deleted row back.
    public static final Value ALIVE = Value.of(true);

    private Deletes() {}

    /// A delete that reaches what the context has and what its own frame writes.
    public static Value deleted(Context context, Dot own) {
        return deleted(context.with(own));
    }

    /// A delete that reaches what the context has: for a frame that writes nothing else on the row.
    public static Value deleted(Context reach) {
        ByteWriter out = new ByteWriter(64);
        FrameBody.vector(reach.vector().entries(), out);
        List<ReplicaId> known = new ArrayList<>(reach.vector().entries().keySet());
        FrameBody.dots(reach.dots(), known, out);
        return new Value.Array(List.of(Value.of(false), new Value.Bytes(out.toBytes())));
    }

    public static boolean isDeleted(Value value) {
        return reach(value).isPresent();
    }

    /// Whether a delete reaches what a frame wrote; false for any other value.
    public static boolean reaches(Value deleted, Dot dot) {
        return reach(deleted).map(reach -> reach.contains(dot)).orElse(false);
    }

    /// What a delete reaches; empty for any other value, and for one that cannot be read, so that nothing is ever
    /// hidden by damage.
    public static Optional<Context> reach(Value value) {
        if (!(value instanceof Value.Array array)
                || array.values().size() != 2
                || !array.values().getFirst().equals(Value.of(false))
                || !(array.values().getLast() instanceof Value.Bytes bytes)) {
            return Optional.empty();
        }
        try {
            ByteReader in = new ByteReader(bytes.bytes());
            VersionVector vector = new VersionVector(FrameBody.vector(in));
            List<ReplicaId> known = new ArrayList<>(vector.entries().keySet());
            Context reach = new Context(vector, FrameBody.dots(known, in));
            in.mustBeAtEnd();
            return Optional.of(reach);
        } catch (Damaged unreadable) {
            return Optional.empty();
        }
    }

    /// Adds the rows that a frame deletes.
    public static void of(Frame frame, Set<UUID> deleted) {
        for (RowChange row : frame.rows()) {
            for (Cell cell : row.cells()) {
                if (cell.field() == Field.ALIVE && isDeleted(cell.value())) {
                    deleted.add(row.row());
                }
            }
        }
    }

    /// Of rows that are to be deleted together, those that none of the others stands above: only these get a delete;
    /// the others are hidden with them and come back with them.
    public static Set<UUID> topmost(Collection<UUID> rows, Family family) {
        Set<UUID> all = new HashSet<>(rows);
        Set<UUID> topmost = new HashSet<>(rows);
        topmost.removeIf(row -> Alive.above(row, family).stream().anyMatch(all::contains));
        return topmost;
    }
}
