package org.aftercall.format;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.aftercall.model.Origin;
import org.aftercall.model.Problem;
import org.aftercall.model.Problem.Severity;

/// Gathers the cells of one sheet row by row and hands the rows on, gaps filled; remembers what should be said about
/// the
/// sheet as a whole.
final class SheetRows {
    private final Origin sheet;
    private final RowSink sink;
    private final List<Problem> notices = new ArrayList<>();
    private final List<CellValue> cells = new ArrayList<>();

    private long given;
    private long rowNumber;
    private boolean hasProblem;
    private int widest;
    private long hiddenRows;
    private long firstHiddenRow;
    private long hiddenColumns;
    private long merged;
    private String firstMerged = "";
    private long formulasWithoutValue;
    private String firstFormula = "";

    SheetRows(Origin sheet, RowSink sink) {
        this.sheet = sheet;
        this.sink = sink;
    }

    /// How many rows were handed on, which is the number of the last.
    long given() {
        return given;
    }

    /// Number of the row whose cells are gathered.
    long row() {
        return rowNumber;
    }

    /// Begins a row.
    ///
    /// @param number from 1, greater than that of the row before
    /// @throws CancellationException when the sink says so
    void begin(long number) {
        if (sink.cancelled()) {
            throw new CancellationException();
        }
        rowNumber = number;
        hasProblem = false;
        cells.clear();
    }

    /// @param column from 0
    void set(int column, CellValue value) {
        if (value.equals(CellValue.BLANK) && column >= cells.size()) {
            return;
        }
        while (cells.size() <= column) {
            cells.add(CellValue.BLANK);
        }
        cells.set(column, value);
    }

    /// Hands the row on, unless nothing is in it.
    void end() {
        int filled = cells.size();
        while (filled > 0 && cells.get(filled - 1).equals(CellValue.BLANK)) {
            filled--;
        }
        if (filled == 0 && !hasProblem) {
            return;
        }
        widest = Math.max(widest, filled);
        while (given < rowNumber - 1) {
            sink.row(new SourceRow(++given, List.of()));
        }
        given = rowNumber;
        sink.row(new SourceRow(rowNumber, cells.subList(0, filled)));
    }

    void hiddenRow(long number) {
        firstHiddenRow = hiddenRows++ == 0 ? number : firstHiddenRow;
    }

    void hiddenColumns(long count) {
        hiddenColumns += count;
    }

    /// @param reference such as `A1:B2`
    void merged(String reference) {
        firstMerged = merged++ == 0 ? reference : firstMerged;
    }

    void formulaWithoutValue(int column) {
        firstFormula = formulasWithoutValue++ == 0 ? here(column) : firstFormula;
    }

    /// A text cell, cut where it is longer than any text may be.
    ///
    /// @param length of the whole, of which the text may be a beginning
    CellValue capped(int column, String text, long length) {
        if (text.length() <= Limits.LONGEST_TEXT && text.length() * 7L >= length) {
            return CellValue.text(text);
        }
        String limit = Integer.toString(Limits.LONGEST_TEXT);
        problem(
                Columns.letters(column),
                Severity.VALUE,
                "xlsx.cell-too-long",
                here(column),
                Long.toString(length),
                limit);
        return CellValue.text(text.substring(0, Math.min(text.length(), Limits.LONGEST_TEXT)));
    }

    /// Says something about the row that is gathered.
    ///
    /// @param where letters of the column, or what the file says instead; empty for the whole row
    void problem(String where, Severity severity, String key, String... arguments) {
        hasProblem = true;
        sink.problem(Problem.at(new Origin(sheet.file(), sheet.sheet(), rowNumber, where), severity, key, arguments));
    }

    /// Address of a cell in the row that is gathered.
    String here(int column) {
        return Columns.letters(column) + rowNumber;
    }

    /// Says something about the sheet.
    void note(String key, String... arguments) {
        notices.add(Problem.at(sheet, Severity.NOTICE, key, arguments));
    }

    /// What is to be said once the sheet was read.
    List<Problem> notices() {
        if (hiddenRows > 0) {
            note("xlsx.hidden-rows", Long.toString(hiddenRows), Long.toString(firstHiddenRow));
        }
        if (hiddenColumns > 0) {
            note("xlsx.hidden-columns", Long.toString(hiddenColumns));
        }
        if (merged > 0) {
            note("xlsx.merged-cells", Long.toString(merged), firstMerged);
        }
        if (formulasWithoutValue > 0) {
            note("xlsx.formulas-without-value", Long.toString(formulasWithoutValue), firstFormula);
        }
        if (widest > Limits.SENSIBLE_COLUMNS) {
            note("table.many-columns", Integer.toString(widest));
        }
        return notices;
    }
}
