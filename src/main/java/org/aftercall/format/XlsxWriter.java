package org.aftercall.format;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.function.Consumer;
import org.aftercall.model.Origin;
import org.aftercall.model.Problem;
import org.aftercall.model.Problem.Severity;
import org.aftercall.model.Refused;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/// Writes one sheet of an .xlsx workbook row by row, with flat memory. Text stays text: no cell is ever a formula, no
/// number is made of digits that were text.
public final class XlsxWriter implements Closeable {
    private static final int FLUSH_ROWS = 500;

    private final String sheetName;
    private final Workbook workbook;
    private final Worksheet sheet;
    private final Consumer<Problem> problems;
    private int row;

    /// @param sheetName at most 31 characters, none of `[]:*?/\`
    /// @param problems takes what could not be written as it is
    public XlsxWriter(OutputStream out, String sheetName, Consumer<Problem> problems) {
        this.sheetName = sheetName;
        this.problems = problems;
        this.workbook = new Workbook(out, "Aftercall", "1.0");
        this.sheet = workbook.newWorksheet(sheetName);
    }

    /// The first row, bold, and always in sight.
    ///
    /// @throws IOException when it cannot be written
    public void header(List<String> names) throws IOException {
        texts(names);
        if (!names.isEmpty()) {
            sheet.range(row - 1, 0, row - 1, names.size() - 1).style().bold().set();
            sheet.freezePane(0, row);
        }
    }

    /// A row of texts; an empty text is an empty cell.
    ///
    /// @throws IOException when it cannot be written
    public void texts(List<String> texts) throws IOException {
        row(texts.stream().map(CellValue::text).toList());
    }

    /// @throws IOException when it cannot be written
    /// @throws Refused when the sheet is full
    public void row(List<CellValue> cells) throws IOException {
        if (row >= Limits.ROWS || cells.size() > Limits.COLUMNS) {
            throw new Refused("xlsx.sheet-full", Integer.toString(Limits.ROWS), Integer.toString(Limits.COLUMNS));
        }
        for (int column = 0; column < cells.size(); column++) {
            cell(column, cells.get(column));
        }
        row++;
        if (row % FLUSH_ROWS == 0) {
            sheet.flush();
        }
    }

    private void cell(int column, CellValue cell) {
        switch (cell) {
            case CellValue.Blank blank -> {}
            case CellValue.Text(String text) -> text(column, text);
            case CellValue.Number(double value, String shown) -> sheet.value(row, column, value);
            case CellValue.Day(LocalDate date) -> {
                sheet.value(row, column, date);
                sheet.style(row, column).format("yyyy-mm-dd").set();
            }
            case CellValue.Moment(LocalDateTime at) -> {
                sheet.value(row, column, at);
                sheet.style(row, column).format("yyyy-mm-dd hh:mm:ss").set();
            }
            case CellValue.Time(LocalTime time) -> {
                sheet.value(row, column, time.toNanoOfDay() / 86_400e9);
                sheet.style(row, column).format("hh:mm:ss").set();
            }
            case CellValue.Bool(boolean value) -> sheet.value(row, column, value);
            case CellValue.Fault(String raw) -> text(column, raw);
        }
    }

    private void text(int column, String text) {
        String fitting = text;
        if (text.length() > Limits.CELL_CHARACTERS) {
            fitting = text.substring(0, Limits.CELL_CHARACTERS);
            problems.accept(Problem.at(
                    new Origin("", sheetName, row + 1L, Columns.letters(column)),
                    Severity.VALUE,
                    "xlsx.text-cut",
                    Columns.letters(column) + (row + 1),
                    Integer.toString(text.length()),
                    Integer.toString(Limits.CELL_CHARACTERS)));
        }
        sheet.inlineString(row, column, XlsxStrings.encoded(fitting));
    }

    /// Ends the workbook and closes the stream.
    @Override
    public void close() throws IOException {
        workbook.close();
    }
}
