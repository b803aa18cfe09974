package org.aftercall.model;

/// Where something in a foreign file stands.
///
/// @param file name of the file without its folder
/// @param sheet name of the sheet, empty where the format has none
/// @param row number of the row as the file's own program counts it, from 1; 0 for the whole sheet
/// @param column header or letter of the column; empty for the whole row
public record Origin(String file, String sheet, long row, String column) {
    public static Origin file(String file) {
        return new Origin(file, "", 0, "");
    }

    public Origin at(String otherColumn) {
        return new Origin(file, sheet, row, otherColumn);
    }
}
