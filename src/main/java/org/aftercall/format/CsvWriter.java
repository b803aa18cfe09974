package org.aftercall.format;

import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategy;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.aftercall.model.Origin;
import org.aftercall.model.Problem;
import org.aftercall.model.Problem.Severity;

/// Writes CSV (RFC 4180, UTF-8, CRLF). The same rows give the same bytes.
public final class CsvWriter implements Closeable {
    /// First values that no program takes for the beginning of another kind of file.
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z][A-Za-z0-9 _-]*");

    private final de.siegmar.fastcsv.writer.CsvWriter csv;
    private final boolean guarded;
    private final Consumer<Problem> problems;
    private long row;
    private boolean alone;

    private CsvWriter(OutputStream out, char separator, boolean guarded, Consumer<Problem> problems)
            throws IOException {
        this.guarded = guarded;
        this.problems = problems;
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        if (guarded) {
            writer.write('\uFEFF');
        }
        this.csv = de.siegmar.fastcsv.writer.CsvWriter.builder()
                .fieldSeparator(separator)
                .lineDelimiter(LineDelimiter.CRLF)
                .quoteStrategy(new WhereMistaken())
                .build(writer);
    }

    /// For other programs and for coming back: commas, no byte order mark, every value letter for letter.
    ///
    /// @param problems takes what could not be written as it is
    public static CsvWriter forExchange(OutputStream out, Consumer<Problem> problems) throws IOException {
        return new CsvWriter(out, ',', false, problems);
    }

    /// For a double click: with a byte order mark, so that letters are right, and with an apostrophe before what would
    /// be calculated. The reader of this program takes these apostrophes away again.
    ///
    /// @param separator the one that spreadsheet programs expect in the user's country
    /// @param problems takes what could not be written as it is
    public static CsvWriter forSpreadsheets(OutputStream out, char separator, Consumer<Problem> problems)
            throws IOException {
        return new CsvWriter(out, separator, true, problems);
    }

    /// @throws java.io.UncheckedIOException when it cannot be written
    public void row(List<String> values) {
        row++;
        alone = values.size() == 1;
        List<String> written = new ArrayList<>(values.size());
        for (int i = 0; i < values.size(); i++) {
            String whole = whole(values.get(i), i);
            written.add(guarded ? Guards.guard(whole) : whole);
        }
        csv.writeRecord(written);
    }

    /// Half of a pair of surrogates is no character, so UTF-8 has no bytes for it.
    private String whole(String value, int column) {
        boolean broken = value.codePoints().anyMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
        if (!broken && value.length() <= Limits.FIELD_CHARACTERS) {
            return value;
        }
        String key = broken ? "csv.half-character" : "csv.long-value";
        String letters = Columns.letters(column);
        problems.accept(Problem.at(
                new Origin("", "", row, letters),
                Severity.VALUE,
                key,
                letters + row,
                Integer.toString(value.length()),
                Integer.toString(Limits.FIELD_CHARACTERS)));
        if (!broken) {
            return value;
        }
        StringBuilder whole = new StringBuilder(value.length());
        value.codePoints()
                .map(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE ? 0xFFFD : c)
                .forEach(whole::appendCodePoint);
        return whole.toString();
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }

    /// Beyond what RFC 4180 asks for, values are quoted that would be taken for something else: an empty row, the
    /// beginning of another kind of file, a byte order mark, the hint `sep=`.
    private final class WhereMistaken implements QuoteStrategy {
        @Override
        public boolean quoteValue(int line, int field, String value) {
            return field == 0 && row == 1 && !PLAIN.matcher(value).matches();
        }

        @Override
        public boolean quoteEmpty(int line, int field) {
            return alone;
        }
    }
}
