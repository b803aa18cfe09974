package org.aftercall.change;

import java.util.HexFormat;

/// Names one linear stream of changes of one book on one device (`sync.md` B1). Any doubt makes a new one.
///
/// @param value 64 random bits
public record ReplicaId(long value) implements Comparable<ReplicaId> {
    @Override
    public int compareTo(ReplicaId other) {
        return Long.compareUnsigned(value, other.value);
    }

    @Override
    public String toString() {
        return HexFormat.of().toHexDigits(value);
    }

    /// The inverse of [#toString()].
    public static ReplicaId of(String hex) {
        return new ReplicaId(HexFormat.fromHexDigitsToLong(hex));
    }
}
