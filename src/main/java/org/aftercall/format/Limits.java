package org.aftercall.format;

/// How much of a stranger's file is taken (design page "imports", section 3).
public final class Limits {
    /// Largest file, in bytes.
    public static final long FILE_BYTES = 2L << 30;

    /// Largest part inside a workbook, unpacked, in bytes.
    public static final long ENTRY_BYTES = 512L << 20;

    /// The same for a part that is packed as text is: a sheet of a million rows.
    public static final long LARGEST_ENTRY_BYTES = 4L << 30;

    /// Times that a text may be larger than it is packed.
    public static final long DENSEST = 100;

    /// Rows of a sheet, as spreadsheet programs have them.
    public static final int ROWS = 1_048_576;

    /// Columns of a sheet, as spreadsheet programs have them: A to XFD.
    public static final int COLUMNS = 16_384;

    /// Columns above which a table is probably not a list of people.
    public static final int SENSIBLE_COLUMNS = 500;

    /// Characters in a cell of a workbook, as spreadsheet programs have them.
    public static final int CELL_CHARACTERS = 32_767;

    /// Characters of a text that is read from a workbook, whatever spreadsheet programs have; the rest is cut and
    /// named.
    public static final int LONGEST_TEXT = 1_000_000;

    /// Characters in a field of a CSV file.
    public static final int FIELD_CHARACTERS = 65_536;

    /// Bytes of a picture in a vCard.
    public static final int PICTURE_BYTES = 5 << 20;

    /// Characters of one property of a vCard or a calendar; a picture of the largest size fits.
    static final int PROPERTY_CHARACTERS = 7_500_000;

    /// Characters of a whole vCard or entry of a calendar.
    static final int CARD_CHARACTERS = 16_000_000;

    /// How deep things may stand in each other.
    static final int DEPTH = 8;

    private Limits() {}
}
