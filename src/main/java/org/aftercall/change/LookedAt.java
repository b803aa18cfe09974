package org.aftercall.change;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// Which versions of a contact that was merged into another one somebody has looked at: whoever merged it, and whoever
/// later wrote the same field of the card with them on the screen. What is not among them is listed on the card.
///
/// They are part of the value, like the reach of a delete, so that an undo can put it back as it was and the state of a
/// row is enough to know it.
public final class LookedAt {
    static final LookedAt NOTHING = new LookedAt(Set.of());

    private final Set<Seen> seen;

    private LookedAt(Set<Seen> seen) {
        this.seen = seen;
    }

    private record Seen(int field, Dot dot) implements Comparable<Seen> {
        @Override
        public int compareTo(Seen other) {
            int byField = Integer.compare(field, other.field);
            return byField != 0 ? byField : dot.compareTo(other.dot);
        }
    }

    /// All that is said of a row; what two people looked at without knowing of each other is both looked at.
    public static LookedAt at(RowState row) {
        Set<Seen> seen = new TreeSet<>();
        for (Version version : row.standing(Field.CONTACT_LOOKED_AT.number())) {
            if (version.value() instanceof Value.Bytes bytes) {
                seen.addAll(read(bytes.bytes()));
            }
        }
        return seen.isEmpty() ? NOTHING : new LookedAt(seen);
    }

    /// Whether all that was looked at there was looked at here.
    public boolean covers(LookedAt other) {
        return seen.containsAll(other.seen);
    }

    boolean contains(int field, Dot dot) {
        return seen.contains(new Seen(field, dot));
    }

    /// The same and what stands in a field and was on somebody's screen. What does not stand any more is left out.
    LookedAt and(RowState row, int field, Context context) {
        Set<Seen> more = new TreeSet<>(seen);
        for (Version version : row.standing(field)) {
            if (context.contains(version.dot())) {
                more.add(new Seen(field, version.dot()));
            }
        }
        more.removeIf(each -> row.standing(each.field()).stream()
                .noneMatch(version -> version.dot().equals(each.dot())));
        return new LookedAt(more);
    }

    LookedAt andAll(RowState row, Context context) {
        LookedAt all = this;
        for (int field : row.fields()) {
            if (Merges.isOfACard(field)) {
                all = all.and(row, field, context);
            }
        }
        return all;
    }

    public Value value() {
        ByteWriter out = new ByteWriter(16 + 16 * seen.size());
        out.varint(seen.size());
        for (Seen each : seen) {
            out.varint(each.field());
            out.int64(each.dot().replica().value());
            out.varint(each.dot().seq());
        }
        return new Value.Bytes(out.toBytes());
    }

    /// Nothing for what cannot be read: then everything is listed, and nothing is hidden by damage.
    private static List<Seen> read(byte[] bytes) {
        try {
            ByteReader in = new ByteReader(bytes);
            int count = in.count(10);
            List<Seen> seen = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                seen.add(new Seen(in.varint32(), new Dot(new ReplicaId(in.int64()), in.varint())));
            }
            in.mustBeAtEnd();
            return seen;
        } catch (Damaged unreadable) {
            return List.of();
        }
    }
}
