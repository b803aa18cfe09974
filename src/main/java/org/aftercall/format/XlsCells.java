package org.aftercall.format;

import java.util.Map;
import java.util.TreeMap;
import org.aftercall.model.Problem.Severity;
import org.apache.poi.hssf.record.BoolErrRecord;
import org.apache.poi.hssf.record.CellValueRecordInterface;
import org.apache.poi.hssf.record.ColumnInfoRecord;
import org.apache.poi.hssf.record.FormulaRecord;
import org.apache.poi.hssf.record.LabelRecord;
import org.apache.poi.hssf.record.LabelSSTRecord;
import org.apache.poi.hssf.record.MergeCellsRecord;
import org.apache.poi.hssf.record.NumberRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.RowRecord;
import org.apache.poi.hssf.record.StringRecord;
import org.apache.poi.ss.usermodel.FormulaError;

/// Makes rows of the records of one sheet.
final class XlsCells {
    private static final int LAST_COLUMN = 255;

    private final SheetRows rows;
    private final XlsBook book;
    private final boolean ordered;
    private final Map<Integer, Map<Integer, CellValue>> gathered = new TreeMap<>();
    private int row = -1;
    private int awaitedRow = -1;
    private int awaitedColumn;

    /// @param ordered whether the rows come from the top down, as nearly all programs write them
    XlsCells(SheetRows rows, XlsBook book, boolean ordered) {
        this.rows = rows;
        this.book = book;
        this.ordered = ordered;
    }

    void take(Record record) {
        switch (record) {
            case CellValueRecordInterface cell -> cell(cell);
            case StringRecord text -> {
                if (awaitedRow >= 0) {
                    set(awaitedRow, awaitedColumn, CellValue.text(text.getString()));
                    awaitedRow = -1;
                }
            }
            case RowRecord each -> {
                if (each.getZeroHeight()) {
                    rows.hiddenRow(each.getRowNumber() + 1L);
                }
            }
            case ColumnInfoRecord column -> {
                if (column.getHidden() && column.getLastColumn() < LAST_COLUMN) {
                    rows.hiddenColumns(column.getLastColumn() - column.getFirstColumn() + 1L);
                }
            }
            case MergeCellsRecord merged -> {
                for (int i = 0; i < merged.getNumAreas(); i++) {
                    rows.merged(merged.getAreaAt(i).formatAsString());
                }
            }
            default -> {}
        }
    }

    private void cell(CellValueRecordInterface cell) {
        begin(cell.getRow());
        set(cell.getRow(), cell.getColumn(), value(cell));
    }

    private CellValue value(CellValueRecordInterface cell) {
        return switch (cell) {
            case NumberRecord number -> number(number.getValue(), cell);
            case LabelSSTRecord label -> shared(label);
            case LabelRecord label -> CellValue.text(label.getValue());
            case BoolErrRecord either ->
                either.isBoolean() ? new CellValue.Bool(either.getBooleanValue()) : fault(either.getErrorValue());
            case FormulaRecord formula -> formula(formula);
            default -> CellValue.BLANK;
        };
    }

    private CellValue shared(LabelSSTRecord label) {
        String text = book.text(label.getSSTIndex());
        if (text != null) {
            return CellValue.text(text);
        }
        String number = Integer.toString(label.getSSTIndex());
        rows.problem(
                Columns.letters(label.getColumn()),
                Severity.ROW,
                "xlsx.no-such-text",
                rows.here(label.getColumn()),
                number);
        return new CellValue.Fault(number);
    }

    private CellValue formula(FormulaRecord formula) {
        if (formula.hasCachedResultString()) {
            awaitedRow = formula.getRow();
            awaitedColumn = formula.getColumn();
            return CellValue.BLANK;
        }
        return switch (formula.getCachedResultTypeEnum()) {
            case NUMERIC -> number(formula.getValue(), formula);
            case BOOLEAN -> new CellValue.Bool(formula.getCachedBooleanValue());
            case ERROR -> fault(formula.getCachedErrorValue());
            case STRING, BLANK, FORMULA, _NONE -> CellValue.BLANK;
        };
    }

    private CellValue number(double value, CellValueRecordInterface cell) {
        return Double.isNaN(value) || Double.isInfinite(value)
                ? new CellValue.Fault(Double.toString(value))
                : Numbers.cell(value, book.format(cell.getXFIndex()), book.from1904());
    }

    static CellValue fault(int code) {
        return new CellValue.Fault(
                FormulaError.isValidCode(code) ? FormulaError.forInt(code).getString() : "#" + code);
    }

    private void begin(int number) {
        if (number == row) {
            return;
        }
        if (ordered) {
            if (row >= 0) {
                rows.end();
            }
            rows.begin(number + 1L);
        } else if (row < 0) {
            rows.begin(1);
        }
        row = number;
    }

    private void set(int number, int column, CellValue value) {
        if (ordered) {
            rows.set(column, value);
        } else {
            gathered.computeIfAbsent(number, each -> new TreeMap<>()).put(column, value);
        }
    }

    void end() {
        if (ordered && row >= 0) {
            rows.end();
        }
        gathered.forEach((number, cells) -> {
            rows.begin(number + 1L);
            cells.forEach(rows::set);
            rows.end();
        });
    }
}
