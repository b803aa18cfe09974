package org.aftercall.importing;

import java.util.List;

/// What one column of the table becomes, and why.
///
/// @param column counted from 0
/// @param header as written in the file; the column's letter where there is none
/// @param detail which one: "work", "home", "other" for points and addresses, a channel for opt-outs, a slot from 1 to
///     15 for a user field, "phone", "email" or "web" for what belongs to a numbered point; may be empty
/// @param group number of the point, address or note it belongs to; for streets without a number of their own the line;
///     0 where nothing is numbered
/// @param confidence 0 to 100; below [#GUESS] the column is kept as a note
/// @param seen key of the sentence that says what was seen
/// @param samples some values as written
/// @param filled how many cells hold something
public record ColumnMapping(
        int column,
        String header,
        Target target,
        String detail,
        int group,
        int confidence,
        String seen,
        List<String> samples,
        long filled) {
    /// From here on a mapping is sure.
    public static final int SURE = 90;

    /// From here on a mapping is likely; below, it is a guess.
    public static final int GUESS = 60;

    public ColumnMapping {
        samples = List.copyOf(samples);
    }

    /// The pill that stands beside a column.
    public enum Pill {
        SURE,
        LIKELY,
        GUESS
    }

    public Pill pill() {
        if (confidence >= SURE) {
            return Pill.SURE;
        }
        return confidence >= GUESS ? Pill.LIKELY : Pill.GUESS;
    }

    /// The same column as a person wants it.
    public ColumnMapping chosen(Target other, String otherDetail, int otherGroup) {
        return new ColumnMapping(
                column, header, other, otherDetail, otherGroup, 100, "import.seen.chosen", samples, filled);
    }
}
