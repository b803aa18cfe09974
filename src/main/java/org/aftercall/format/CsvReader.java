package org.aftercall.format;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.aftercall.model.Origin;
import org.aftercall.model.Problem;
import org.aftercall.model.Problem.Severity;
import org.jspecify.annotations.Nullable;

/// Reads CSV and its relatives. Wrong rows are given together with a problem that rejects them; only a quotation mark
/// that is never closed ends the reading, because nobody can say where the rows after it begin.
final class CsvReader {
    private final Path file;
    private final String name;
    private final ReadOptions options;
    private final RowSink sink;
    private final List<Problem> notices = new ArrayList<>();

    private long number;
    private long blankLines;
    private int width;
    private boolean unguards;
    private long unguarded;
    private long undecodable;
    private long zeros;
    private boolean countsUndecodable;

    CsvReader(Path file, ReadOptions options, RowSink sink) {
        this.file = file;
        this.name = Formats.nameOf(file);
        this.options = options;
        this.sink = sink;
    }

    TableInfo read() throws IOException {
        String wanted = options.encoding();
        Charset charset = wanted == null ? null : charset(wanted);
        Encodings.Found found = Encodings.in(file, charset, Digests.sha256());
        String sample = found.sample();
        Character hint = hint(sample);
        Dialects.Shape shape = shape(hint == null ? sample : withoutFirstLine(sample), found.wholeSample(), hint);
        char quote = options.ignoreQuotes() ? 0 : shape.quote();
        unguards = found.bomBytes() > 0 && found.charset().equals(StandardCharsets.UTF_8);
        countsUndecodable = found.undecodable() > 0 || !found.charset().equals(StandardCharsets.UTF_8);
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            in.skipNBytes(found.bomBytes());
            rows(new InputStreamReader(in, found.charset()), shape, quote, hint != null);
        }
        if (found.charset().equals(StandardCharsets.UTF_8)) {
            undecodable = found.undecodable();
        }
        Dialect dialect = new Dialect(
                found.charset().name(), shape.separator(), quote, found.bomBytes() > 0, undecodable, found.certain());
        notes(dialect);
        return new TableInfo(name, Kind.CSV, List.of(), "", dialect, number, Files.size(file), found.sha256(), notices);
    }

    private Charset charset(String wanted) {
        try {
            return Charset.forName(wanted);
        } catch (IllegalArgumentException e) {
            throw Formats.refused("csv.unknown-encoding", file, wanted);
        }
    }

    private Dialects.Shape shape(String sample, boolean whole, @Nullable Character hint) {
        Character separator = options.separator() == null ? hint : options.separator();
        return separator == null ? Dialects.shape(sample, whole) : Dialects.shape(sample, whole, separator);
    }

    /// A first line `sep=;` is how spreadsheet programs are told the separator; it is no row.
    private static @Nullable Character hint(String sample) {
        boolean hinted = sample.length() > 5
                && sample.substring(0, 4).equalsIgnoreCase("sep=")
                && "\r\n".indexOf(sample.charAt(5)) >= 0;
        return hinted ? sample.charAt(4) : null;
    }

    private static String withoutFirstLine(String sample) {
        return sample.substring(sample.startsWith("\r\n", 5) ? 7 : 6);
    }

    private void rows(Reader reader, Dialects.Shape shape, char quote, boolean hinted) throws IOException {
        CsvRecords records = new CsvRecords(reader, shape.separator(), quote);
        CsvRecords.Found found = records.next();
        if (hinted) {
            found = records.next();
        }
        for (; found != null; found = records.next()) {
            if (sink.cancelled()) {
                throw new CancellationException();
            }
            if (found.openQuote() > 0) {
                throw Formats.refused("csv.quote-never-closed", file, Long.toString(found.openQuote()));
            }
            if (found.isBlankLine()) {
                blankLines++;
                continue;
            }
            for (; blankLines > 0; blankLines--) {
                sink.row(new SourceRow(++number, List.of()));
            }
            row(found, shape.width());
        }
    }

    private void row(CsvRecords.Found found, int usualWidth) {
        number++;
        if (number == Limits.ROWS + 1L) {
            notices.add(notice("table.many-rows", Long.toString(Limits.ROWS)));
        }
        List<String> fields = found.fields();
        problems(found, usualWidth);
        List<CellValue> cells = new ArrayList<>(fields.size());
        for (String field : fields) {
            cells.add(CellValue.text(unguards ? unguard(field) : field));
        }
        sink.row(new SourceRow(number, cells));
    }

    private void problems(CsvRecords.Found found, int usualWidth) {
        List<String> fields = found.fields();
        String line = Long.toString(found.line());
        if (width == 0 && fields.size() * 2 > usualWidth) {
            width = fields.size();
            if (width > Limits.SENSIBLE_COLUMNS) {
                notices.add(notice("table.many-columns", Integer.toString(width)));
            }
        }
        int filled = fields.size();
        while (filled > width && fields.get(filled - 1).isEmpty()) {
            filled--;
        }
        if (found.tooMany()) {
            sink.problem(at("", Severity.ROW, "csv.too-many-columns", line));
        } else if (width > 0 && filled > width) {
            String more = Integer.toString(filled);
            sink.problem(at("", Severity.ROW, "csv.row-too-long", line, more, Integer.toString(width)));
        } else if (width > 0 && filled < width) {
            String fewer = Integer.toString(filled);
            sink.problem(at("", Severity.ROW, "csv.row-too-short", line, fewer, Integer.toString(width)));
        }
        if (found.strayQuote()) {
            sink.problem(at("", Severity.ROW, "csv.stray-quote", line));
        }
        if (found.tooLong() >= 0) {
            String column = Columns.letters(found.tooLong());
            sink.problem(at(column, Severity.ROW, "csv.field-too-long", line, limit()));
        }
        count(fields, line);
    }

    private void count(List<String> fields, String line) {
        for (int i = 0; i < fields.size(); i++) {
            String field = fields.get(i);
            if (field.indexOf(0) >= 0) {
                zeros++;
            }
            if (countsUndecodable && field.indexOf('\uFFFD') >= 0) {
                long lost = field.chars().filter(c -> c == '\uFFFD').count();
                undecodable += lost;
                sink.problem(at(Columns.letters(i), Severity.VALUE, "csv.undecodable", line, Long.toString(lost)));
            }
        }
    }

    private String unguard(String field) {
        String plain = Guards.unguard(field);
        unguarded += plain.length() == field.length() ? 0 : 1;
        return plain;
    }

    private void notes(Dialect dialect) {
        if (!dialect.certain()) {
            notices.add(notice("csv.encoding-guessed", dialect.encoding()));
        }
        if (dialect.undecodable() > 0) {
            notices.add(notice("csv.undecodable-total", Long.toString(undecodable), dialect.encoding()));
        }
        if (unguarded > 0) {
            notices.add(notice("csv.guard-removed", Long.toString(unguarded)));
        }
        if (zeros > 0) {
            notices.add(notice("csv.zero-characters", Long.toString(zeros)));
        }
    }

    private Problem notice(String key, String... arguments) {
        return Problem.at(Origin.file(name), Severity.NOTICE, key, arguments);
    }

    private Problem at(String column, Severity severity, String key, String... arguments) {
        return Problem.at(new Origin(name, "", number, column), severity, key, arguments);
    }

    private static String limit() {
        return Integer.toString(Limits.FIELD_CHARACTERS);
    }
}
