package org.aftercall.importing;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.aftercall.format.CellValue;
import org.aftercall.format.SourceRow;
import org.aftercall.format.XlsxWriter;
import org.aftercall.model.Problem;

/// Writes the rows that were not taken as a workbook in their own layout, with a column more that says why.
public final class Rejects {
    private Rejects() {}

    /// @param said says a problem in the user's language
    /// @param reason header of the column that says why
    /// @return how many rows were written
    /// @throws UncheckedIOException if the file cannot be written
    public static long write(ImportPlan plan, Path file, String reason, Function<Problem, String> said) {
        Source source = plan.source();
        int width = source.header().size();
        if (width == 0) {
            return 0;
        }
        List<Problem> cut = new ArrayList<>();
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file));
                XlsxWriter xlsx = new XlsxWriter(out, "Rejected", cut::add)) {
            List<String> header = new ArrayList<>(source.header());
            header.add(reason);
            xlsx.header(header);
            long[] written = new long[1];
            source.eachUnreadable((row, problem) -> {
                write(xlsx, row, width, said.apply(problem));
                written[0]++;
            });
            return written[0];
        } catch (IOException e) {
            throw new UncheckedIOException("writing " + file.getFileName(), e);
        }
    }

    private static void write(XlsxWriter xlsx, SourceRow row, int width, String reason) {
        List<CellValue> cells = new ArrayList<>();
        for (int i = 0; i < width; i++) {
            cells.add(row.cell(i));
        }
        cells.add(CellValue.text(reason));
        try {
            xlsx.row(cells);
        } catch (IOException e) {
            throw new UncheckedIOException("writing a row that was not taken", e);
        }
    }
}
