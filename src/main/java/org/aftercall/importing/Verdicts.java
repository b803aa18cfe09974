package org.aftercall.importing;

import java.util.Arrays;
import java.util.BitSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What was decided about each row: a class, and the contact that it becomes or changes. 20 bytes a row.
final class Verdicts {
    private static final int FIRST_SIZE = 1 << 10;

    private RowClass[] classes = new RowClass[FIRST_SIZE];
    private long[] high = new long[FIRST_SIZE];
    private long[] low = new long[FIRST_SIZE];
    private final BitSet newer = new BitSet();
    private int size;

    /// @param replaces whether what the row says replaces what is there
    void add(RowClass of, @Nullable UUID contact, boolean replaces) {
        if (size == classes.length) {
            classes = Arrays.copyOf(classes, size * 2);
            high = Arrays.copyOf(high, size * 2);
            low = Arrays.copyOf(low, size * 2);
        }
        classes[size] = of;
        newer.set(size, replaces);
        if (contact != null) {
            high[size] = contact.getMostSignificantBits();
            low[size] = contact.getLeastSignificantBits();
        }
        size++;
    }

    int size() {
        return size;
    }

    RowClass of(int row) {
        return classes[row];
    }

    boolean isNewer(int row) {
        return newer.get(row);
    }

    UUID contact(int row) {
        return new UUID(high[row], low[row]);
    }

    long count(RowClass wanted) {
        long count = 0;
        for (int i = 0; i < size; i++) {
            count += classes[i] == wanted ? 1 : 0;
        }
        return count;
    }
}
