package org.aftercall.format;

import java.util.Map;
import java.util.TreeMap;

/// The cells of an old sheet, which may come in any order. There are at most 16,384 rows of 256.
final class OldXlsCells {
    private static final int LAST_COLUMN = 255;

    private final SheetRows rows;
    private final Map<Integer, Map<Integer, CellValue>> gathered = new TreeMap<>();
    private int awaitedRow = -1;
    private int awaitedColumn;

    OldXlsCells(SheetRows rows) {
        this.rows = rows;
    }

    void put(int row, int column, CellValue value) {
        gathered.computeIfAbsent(row, each -> new TreeMap<>()).put(column, value);
    }

    /// A formula whose text follows.
    void await(int row, int column) {
        awaitedRow = row;
        awaitedColumn = column;
    }

    /// The text of the last formula.
    void result(CellValue text) {
        if (awaitedRow >= 0) {
            put(awaitedRow, awaitedColumn, text);
            awaitedRow = -1;
        }
    }

    void row(int number, boolean hidden) {
        if (hidden) {
            rows.hiddenRow(number + 1L);
        }
    }

    void columns(int first, int last, boolean hidden) {
        if (hidden && last < LAST_COLUMN) {
            rows.hiddenColumns(last - first + 1L);
        }
    }

    void end() {
        gathered.forEach((number, cells) -> {
            rows.begin(number + 1L);
            cells.forEach(rows::set);
            rows.end();
        });
    }
}
