package org.aftercall.store.h2;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.ToLongFunction;

/// Where a build has written which row, in twelve bytes a row: millions of them must fit beside everything else.
///
/// Of an id only 64 bits are kept, so an answer is where the row is *if* it was written: who asks compares the id of
/// the row that lies there.
final class WrittenRows {
    private static final double FULL = 0.6;

    private final ToLongFunction<UUID> mix;

    /// Zero where nothing is.
    private long[] keys = new long[1 << 12];

    private int[] places = new int[1 << 12];
    private int size;

    /// Those few whose 64 bits belong to another row already.
    private final Map<UUID, Integer> others = new HashMap<>();

    WrittenRows() {
        this(WrittenRows::mixed);
    }

    /// @param mix makes 64 bits of an id; equal for different ids as rarely as can be, and never 0
    WrittenRows(ToLongFunction<UUID> mix) {
        this.mix = mix;
    }

    /// @param id the row's number in the database, below 2^31
    void add(UUID row, long id) {
        if (size > keys.length * FULL) {
            grow();
        }
        long key = mix.applyAsLong(row);
        int at = place(keys, key);
        if (keys[at] == 0) {
            keys[at] = key;
            places[at] = Math.toIntExact(id);
            size++;
        } else if (places[at] != id) {
            others.put(row, Math.toIntExact(id));
        }
    }

    /// Where each of some rows is, if it was written; none for a row that certainly was not.
    Map<UUID, Long> among(Collection<UUID> rows) {
        Map<UUID, Long> found = new HashMap<>();
        for (UUID row : rows) {
            Integer other = others.get(row);
            int at = place(keys, mix.applyAsLong(row));
            if (other != null) {
                found.put(row, other.longValue());
            } else if (keys[at] != 0) {
                found.put(row, (long) places[at]);
            }
        }
        return found;
    }

    private void grow() {
        long[] wider = new long[keys.length * 2];
        int[] widerPlaces = new int[keys.length * 2];
        for (int i = 0; i < keys.length; i++) {
            if (keys[i] != 0) {
                int at = place(wider, keys[i]);
                wider[at] = keys[i];
                widerPlaces[at] = places[i];
            }
        }
        keys = wider;
        places = widerPlaces;
    }

    /// Where a key is, or where it would go.
    private static int place(long[] keys, long key) {
        int mask = keys.length - 1;
        int at = (int) (key >>> 32) & mask;
        while (keys[at] != 0 && keys[at] != key) {
            at = (at + 1) & mask;
        }
        return at;
    }

    private static long mixed(UUID row) {
        long bits = row.getMostSignificantBits() * 0x9E3779B97F4A7C15L
                ^ Long.rotateLeft(row.getLeastSignificantBits() * 0xC2B2AE3D27D4EB4FL, 31);
        bits = (bits ^ bits >>> 29) * 0xBF58476D1CE4E5B9L;
        bits ^= bits >>> 32;
        return bits == 0 ? 1 : bits;
    }
}
