package org.aftercall.format;

import java.util.List;

/// One row of a foreign table.
///
/// Rows come with growing numbers and without gaps: an empty row between two others has no cells. Empty rows at the
/// end are left out.
///
/// @param number as a spreadsheet program counts it, from 1; a record of a CSV file with line breaks inside is one row
/// @param cells by column from the left; may be shorter or longer than other rows
public record SourceRow(long number, List<CellValue> cells) {
    public SourceRow {
        cells = List.copyOf(cells);
    }

    /// The cell of a column counted from 0; blank beyond the end of the row.
    public CellValue cell(int column) {
        return column < cells.size() ? cells.get(column) : CellValue.BLANK;
    }

    public boolean isEmpty() {
        return cells.stream().allMatch(CellValue.Blank.class::isInstance);
    }
}
