package org.aftercall.format;

/// The letters by which spreadsheet programs name columns.
public final class Columns {
    private Columns() {}

    /// @param column counted from 0
    /// @return `A` for 0, `Z` for 25, `AA` for 26
    public static String letters(int column) {
        StringBuilder letters = new StringBuilder(3);
        for (int rest = column + 1; rest > 0; rest = (rest - 1) / 26) {
            letters.append((char) ('A' + (rest - 1) % 26));
        }
        return letters.reverse().toString();
    }
}
