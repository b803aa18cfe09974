package org.aftercall.importing;

/// Remembers in which row a text was first seen, by a hash of 64 bits alone: a million texts take about 20 MB, however
/// long they are. Two different texts of a million share a hash once in thirty million imports.
final class SeenKeys {
    private static final int FIRST_SIZE = 1 << 10;

    private long[] hashes = new long[FIRST_SIZE];
    private int[] rows = new int[FIRST_SIZE];
    private int size;

    /// Remembers a text, unless it was seen before.
    ///
    /// @param row above 0
    /// @return the row in which it was seen before, 0 if it is new
    int put(String text, int row) {
        long hash = hash(text);
        int slot = slot(hash);
        if (rows[slot] != 0) {
            return rows[slot];
        }
        hashes[slot] = hash;
        rows[slot] = row;
        size++;
        if (size * 3L > rows.length * 2L) {
            grow();
        }
        return 0;
    }

    int size() {
        return size;
    }

    /// The row in which a text was first seen, 0 if it was not.
    int row(String text) {
        return rows[slot(hash(text))];
    }

    private int slot(long hash) {
        int slot = (int) (hash & (rows.length - 1));
        while (rows[slot] != 0 && hashes[slot] != hash) {
            slot = (slot + 1) & (rows.length - 1);
        }
        return slot;
    }

    private void grow() {
        long[] oldHashes = hashes;
        int[] oldRows = rows;
        hashes = new long[oldHashes.length * 2];
        rows = new int[oldRows.length * 2];
        for (int i = 0; i < oldRows.length; i++) {
            if (oldRows[i] != 0) {
                int slot = slot(oldHashes[i]);
                hashes[slot] = oldHashes[i];
                rows[slot] = oldRows[i];
            }
        }
    }

    /// FNV-1a over the characters, its bits mixed once more (the finisher of SplitMix64).
    private static long hash(String text) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
        }
        hash = (hash ^ (hash >>> 30)) * 0xbf58476d1ce4e5b9L;
        hash = (hash ^ (hash >>> 27)) * 0x94d049bb133111ebL;
        return hash ^ (hash >>> 31);
    }
}
