package org.aftercall.change;

import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/// Names one linear stream of changes of one book on one device (`sync.md` B1). Any doubt makes a new one.
///
/// @param value 64 random bits
public record ReplicaId(long value) implements Comparable<ReplicaId> {
    @Override
    public int compareTo(ReplicaId other) {
        return Long.compareUnsigned(value, other.value);
    }

    // Written out, since a start compares some before anything else, and Java makes those of a record when first asked.

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ReplicaId id && id.value == value;
    }

    @Override
    public int hashCode() {
        return Long.hashCode(value);
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
