package org.aftercall.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.aftercall.model.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Every string that goes out comes back as it was, or it is told that it does not.
final class IdentityTest {
    private static final List<String> SPECIAL = List.of(
            "=cmd|' /C calc'!A0",
            "+41 79 123 45 67",
            "-5",
            "@ana",
            "'=1+1",
            "''@x",
            "'",
            "007",
            "1.55E9",
            "a\u0000b",
            "\u0001\u001F\u007F",
            "\uFEFFmark",
            "\uFFFE\uFFFF",
            "אב\u202Egnp.exe",
            "👩‍👩‍👧 🇨🇭",
            "line\nline\r\nline\rline",
            " spaces \t",
            "_x0041_",
            "_x005F_x0041_",
            "__x000D_x000D_",
            "\"quoted\"\"",
            "a,b;c\td|e",
            "sep=;",
            "<html>",
            "BEGIN:VCARD",
            "{\"a\":1}",
            "%PDF",
            "]]>&amp;<![CDATA[",
            "\\u0041",
            "#N/A",
            "TRUE",
            "2026-11-21",
            "ä\u0308\u0301",
            "x".repeat(32_767));

    private static final List<String> BROKEN = List.of("\uD83D", "a\uDC69b", "\uDC69\uD83D", "\uD83D\uD83D\uDC69");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void csvForExchange(long seed) throws IOException {
        List<List<String>> rows = rows(seed, false);
        Path file = folder.resolve("exchange.csv");
        List<Problem> problems = new ArrayList<>();
        try (CsvWriter csv = CsvWriter.forExchange(Files.newOutputStream(file), problems::add)) {
            rows.forEach(csv::row);
        }
        assertThat(problems).isEmpty();
        assertThat(Rows.of(file, ReadOptions.NONE.withSeparator(',')).shown()).isEqualTo(rows);
    }

    @ParameterizedTest
    @ValueSource(chars = {',', ';', '\t'})
    void csvForSpreadsheetsComesBackWithoutItsGuards(char separator) throws IOException {
        List<List<String>> rows = rows(6, false);
        Path file = folder.resolve("spreadsheet.csv");
        try (CsvWriter csv = CsvWriter.forSpreadsheets(Files.newOutputStream(file), separator, problem -> {})) {
            rows.forEach(csv::row);
        }
        String text = Files.readString(file);
        assertThat(text)
                .startsWith("\uFEFF")
                .contains("'=cmd")
                .doesNotContain("'+41")
                .doesNotContain("'-5");
        assertThat(Rows.of(file, ReadOptions.NONE.withSeparator(separator)).shown())
                .isEqualTo(rows);
    }

    @Test
    void aPlainTableOfOurOwnIsRecognisedWithoutHelp() throws IOException {
        for (String first : SPECIAL.stream().filter(text -> text.length() < 100).toList()) {
            List<List<String>> rows = List.of(List.of(first, "town"), List.of("Ana", "Köln"), List.of("Zoë", "Bonn"));
            Path file = folder.resolve("own.csv");
            try (CsvWriter csv = CsvWriter.forExchange(Files.newOutputStream(file), problem -> {})) {
                rows.forEach(csv::row);
            }
            assertThat(Rows.of(file).shown()).isEqualTo(rows);
        }
    }

    @Test
    void csvTellsWhatItCannotHold() throws IOException {
        List<Problem> problems = new ArrayList<>();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (CsvWriter csv = CsvWriter.forExchange(bytes, problems::add)) {
            csv.row(List.of("name", "note"));
            csv.row(List.of("a\uD83Db", "x".repeat(70_000)));
        }
        assertThat(problems.stream().map(Problem::key)).containsExactly("csv.half-character", "csv.long-value");
        assertThat(bytes.toString(StandardCharsets.UTF_8)).contains("a\uFFFDb");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void workbooks(long seed) throws IOException {
        List<List<String>> rows = rows(seed, true);
        Path file = folder.resolve("book.xlsx");
        List<Problem> problems = new ArrayList<>();
        try (XlsxWriter writer = new XlsxWriter(Files.newOutputStream(file), "People", problems::add)) {
            writer.header(rows.get(0));
            for (List<String> row : rows.subList(1, rows.size())) {
                writer.texts(row);
            }
        }
        assertThat(problems).isEmpty();
        Rows read = Rows.of(file);
        assertThat(read.shown()).isEqualTo(rows);
        assertThat(read.rows.stream().flatMap(row -> row.cells().stream()))
                .allMatch(cell -> cell instanceof CellValue.Text);
    }

    @Test
    void aTextTooLongForACellIsCutAndTold() throws IOException {
        Path file = folder.resolve("long.xlsx");
        List<Problem> problems = new ArrayList<>();
        try (XlsxWriter writer = new XlsxWriter(Files.newOutputStream(file), "People", problems::add)) {
            writer.texts(List.of("x", "y".repeat(32_768)));
        }
        assertThat(problems)
                .singleElement()
                .satisfies(problem -> assertThat(problem.arguments()).containsExactly("B1", "32768", "32767"));
        assertThat(Rows.of(file).rows.get(0).cell(1).shown()).hasSize(32_767);
    }

    @Test
    void numbersDaysAndTimesComeBackAsSuch() throws IOException {
        List<CellValue> cells = List.of(
                new CellValue.Number(-12.5, "-12.5"),
                new CellValue.Day(LocalDate.of(1987, 2, 28)),
                new CellValue.Moment(LocalDateTime.of(2026, 11, 21, 23, 59, 59)),
                new CellValue.Time(LocalTime.of(14, 5)),
                new CellValue.Bool(true),
                CellValue.BLANK,
                new CellValue.Text("end"));
        Path file = folder.resolve("kinds.xlsx");
        try (XlsxWriter writer = new XlsxWriter(Files.newOutputStream(file), "Kinds", problem -> {})) {
            writer.row(cells);
        }
        assertThat(Rows.of(file).rows).containsExactly(new SourceRow(1, cells));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void json(long seed) throws IOException {
        List<List<String>> rows = rows(seed, true);
        String text = Json.write(rows);
        assertThat(Json.read(text)).isEqualTo(rows);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = bytes;
                JsonWriter writer = new JsonWriter(out)) {
            writer.value(rows);
        }
        assertThat(Json.read(bytes.toString(StandardCharsets.UTF_8))).isEqualTo(rows);
        assertThat(bytes.toString(StandardCharsets.UTF_8)).isEqualTo(text);
    }

    @Test
    void spills() throws IOException {
        Path file = folder.resolve("book.xlsx");
        List<List<String>> rows = rows(9, true);
        try (XlsxWriter writer = new XlsxWriter(Files.newOutputStream(file), "People", problem -> {})) {
            for (List<String> row : rows) {
                writer.texts(row);
            }
        }
        Spill spill = Spill.write(file, ReadOptions.NONE, folder.resolve("rows.spill"));
        Rows again = new Rows();
        spill.read(again);
        assertThat(again.shown()).isEqualTo(rows);
        assertThat(Spill.open(folder.resolve("rows.spill")).info()).isEqualTo(spill.info());
    }

    /// Rows of random strings that all are as long as the first and have no empty string.
    private static List<List<String>> rows(long seed, boolean broken) {
        Random random = new Random(seed);
        List<List<String>> rows = new ArrayList<>();
        List<String> choice = Stream.concat(SPECIAL.stream(), broken ? BROKEN.stream() : Stream.empty())
                .toList();
        rows.add(choice);
        for (int row = 0; row < 20; row++) {
            List<String> values = new ArrayList<>();
            for (int i = 0; i < choice.size(); i++) {
                values.add(
                        random.nextInt(3) == 0
                                ? choice.get(random.nextInt(choice.size() - 5))
                                : random(random, broken));
            }
            rows.add(values);
        }
        return rows;
    }

    private static String random(Random random, boolean broken) {
        StringBuilder text = new StringBuilder();
        for (int length = 1 + random.nextInt(30); length > 0; length--) {
            switch (random.nextInt(6)) {
                case 0 -> text.append((char) random.nextInt(0x20));
                case 1 -> text.append("=+-@'\",;\r\n_x0D".charAt(random.nextInt(14)));
                case 2 -> text.appendCodePoint(0x1F300 + random.nextInt(0x300));
                case 3 -> text.append((char) (0x2000 + random.nextInt(0x100)));
                case 4 -> text.append(broken ? (char) (0xD7F0 + random.nextInt(0x830)) : 'ß');
                default -> text.append((char) (' ' + random.nextInt(95)));
            }
        }
        return text.toString();
    }
}
