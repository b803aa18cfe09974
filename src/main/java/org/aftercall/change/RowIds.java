package org.aftercall.change;

import java.time.InstantSource;
import java.util.UUID;
import java.util.random.RandomGenerator;

/// Makes ids for new rows, each after the one before (RFC 9562, version 7): rows that were made together lie together
/// in the database, which then appends instead of spreading them over its pages. Safe for any thread.
public final class RowIds {
    private static final long COUNTER = 0xFFF;

    private final InstantSource clock;
    private final RandomGenerator random;
    private long last;

    /// @param random good enough that two devices never draw the same 62 bits in the same millisecond
    public RowIds(InstantSource clock, RandomGenerator random) {
        this.clock = clock;
        this.random = random;
    }

    public synchronized UUID next() {
        long now = clock.millis() << 12;
        last = Math.max(last + 1, now);
        long high = (last >>> 12 << 16) | 0x7000L | (last & COUNTER);
        long low = (random.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }
}
