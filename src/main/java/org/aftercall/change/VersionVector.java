package org.aftercall.change;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// Which frames are known: per replica all up to a number. Entries are never pruned.
public record VersionVector(SortedMap<ReplicaId, Long> entries) {
    public static final VersionVector EMPTY = new VersionVector(new TreeMap<>());

    public VersionVector {
        SortedMap<ReplicaId, Long> copy = new TreeMap<>(entries);
        copy.values().removeIf(seq -> seq <= 0);
        entries = Collections.unmodifiableSortedMap(copy);
    }

    /// Number of the last known frame of a replica, 0 for none.
    public long get(ReplicaId replica) {
        Long seq = entries.get(replica);
        return seq == null ? 0 : seq;
    }

    public boolean contains(Dot dot) {
        return dot.seq() <= get(dot.replica());
    }

    /// Whether all frames of the other vector are in this one.
    public boolean covers(VersionVector other) {
        for (Map.Entry<ReplicaId, Long> entry : other.entries.entrySet()) {
            if (entry.getValue() > get(entry.getKey())) {
                return false;
            }
        }
        return true;
    }

    public VersionVector with(Dot dot) {
        SortedMap<ReplicaId, Long> more = new TreeMap<>(entries);
        more.merge(dot.replica(), dot.seq(), Math::max);
        return new VersionVector(more);
    }

    /// The frames that are in either.
    public VersionVector join(VersionVector other) {
        SortedMap<ReplicaId, Long> more = new TreeMap<>(entries);
        other.entries.forEach((replica, seq) -> more.merge(replica, seq, Math::max));
        return new VersionVector(more);
    }
}
