package org.aftercall.store.h2;

import java.util.UUID;

/// A set of row ids in two arrays of numbers: a million of them must not cost a hundred megabytes.
final class UuidSet {
    private static final double FULL = 0.6;

    private long[] high = new long[1 << 12];
    private long[] low = new long[1 << 12];
    private int size;

    /// Whether it was added before; the nil id is never in it.
    boolean contains(UUID uuid) {
        int at = place(high, low, uuid.getMostSignificantBits(), uuid.getLeastSignificantBits());
        return (high[at] | low[at]) != 0;
    }

    void add(UUID uuid) {
        if (size > high.length * FULL) {
            grow();
        }
        int at = place(high, low, uuid.getMostSignificantBits(), uuid.getLeastSignificantBits());
        if ((high[at] | low[at]) == 0) {
            high[at] = uuid.getMostSignificantBits();
            low[at] = uuid.getLeastSignificantBits();
            size++;
        }
    }

    private void grow() {
        long[] newHigh = new long[high.length * 2];
        long[] newLow = new long[high.length * 2];
        for (int i = 0; i < high.length; i++) {
            if ((high[i] | low[i]) != 0) {
                int at = place(newHigh, newLow, high[i], low[i]);
                newHigh[at] = high[i];
                newLow[at] = low[i];
            }
        }
        high = newHigh;
        low = newLow;
    }

    /// Where it is, or where it would go.
    private static int place(long[] high, long[] low, long most, long least) {
        int mask = high.length - 1;
        long mixed = (most ^ Long.rotateLeft(least, 32)) * 0x9E3779B97F4A7C15L;
        int at = (int) (mixed >>> 32) & mask;
        while ((high[at] | low[at]) != 0 && (high[at] != most || low[at] != least)) {
            at = (at + 1) & mask;
        }
        return at;
    }
}
