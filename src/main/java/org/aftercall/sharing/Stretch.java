package org.aftercall.sharing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.aftercall.change.ReplicaId;

/// Frames of one replica that follow each other, by their numbers.
record Stretch(ReplicaId replica, long first, long last) {
    /// What of this none of the others has.
    List<Stretch> without(Collection<Stretch> others) {
        List<Stretch> there = others.stream()
                .filter(other -> other.replica.equals(replica))
                .sorted(Comparator.comparingLong(Stretch::first))
                .toList();
        List<Stretch> missing = new ArrayList<>();
        long from = first;
        for (Stretch other : there) {
            if (other.first > from && from <= last) {
                missing.add(new Stretch(replica, from, Math.min(last, other.first - 1)));
            }
            from = Math.max(from, other.last + 1);
        }
        if (from <= last) {
            missing.add(new Stretch(replica, from, last));
        }
        return missing;
    }

    boolean overlaps(Stretch other) {
        return replica.equals(other.replica) && first <= other.last && other.first <= last;
    }

    /// `replica:first-last`.
    @Override
    public String toString() {
        return replica + ":" + first + "-" + last;
    }

    /// The inverse.
    ///
    /// @throws IllegalArgumentException if it is not one
    static Stretch of(String text) {
        int colon = text.indexOf(':');
        int dash = text.indexOf('-');
        if (colon < 0 || dash < colon) {
            throw new IllegalArgumentException("no stretch: " + text);
        }
        return new Stretch(
                ReplicaId.of(text.substring(0, colon)),
                Long.parseLong(text.substring(colon + 1, dash)),
                Long.parseLong(text.substring(dash + 1)));
    }
}
