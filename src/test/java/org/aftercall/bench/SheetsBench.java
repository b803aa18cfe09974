package org.aftercall.bench;

import com.sun.management.OperatingSystemMXBean;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import org.aftercall.format.CsvWriter;
import org.aftercall.format.ReadOptions;
import org.aftercall.format.RowSink;
import org.aftercall.format.SourceRow;
import org.aftercall.format.Tables;
import org.aftercall.format.XlsxWriter;
import org.aftercall.model.Problem;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;

/// Measures reading and writing of tables beside the libraries that do nothing else, in turn and in the same run, by
/// the
/// processor time of the whole process. Run by hand with `-Xmx512m`: see `src/docs/benchmarks.md`.
///
/// Arguments: an empty folder to work in, the number of rows, how many rounds (0 only reads the workbook once).
public final class SheetsBench {
    private static final int COLUMNS = 25;

    private SheetsBench() {}

    private interface Work {
        long run() throws IOException;
    }

    public static void main(String[] arguments) throws IOException {
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        int rows = Integer.parseInt(arguments[1]);
        int rounds = Integer.parseInt(arguments[2]);
        Path xlsx = folder.resolve("bench.xlsx");
        Path csv = folder.resolve("bench.csv");
        write(xlsx, rows);
        if (rounds == 0) {
            long[] cells = {0};
            double spent = seconds(() -> cells[0] = read(xlsx));
            System.out.printf(
                    Locale.ROOT,
                    "%d rows, %d cells, %d MB: read in %.1f CPU-s, heap at most %d MB%n",
                    rows,
                    cells[0],
                    Files.size(xlsx) >> 20,
                    spent,
                    Runtime.getRuntime().maxMemory() >> 20);
            return;
        }
        writeCsv(csv, rows);
        compare("read .xlsx", rounds, () -> read(xlsx), () -> peer(xlsx));
        compare("read .csv", rounds, () -> read(csv), () -> peerCsv(csv));
        int fewer = Math.min(rows, 30_000);
        compare(
                "write .xlsx, " + fewer + " rows",
                rounds,
                () -> write(folder.resolve("a.xlsx"), fewer),
                () -> peerWrite(folder.resolve("b.xlsx"), fewer));
        System.out.printf(
                Locale.ROOT, "heap at most %d MB%n", Runtime.getRuntime().maxMemory() >> 20);
    }

    private static void compare(String what, int rounds, Work ours, Work theirs) throws IOException {
        double[] our = new double[rounds];
        double[] their = new double[rounds];
        ours.run();
        theirs.run();
        for (int i = 0; i < rounds; i++) {
            our[i] = seconds(ours);
            their[i] = seconds(theirs);
        }
        Arrays.sort(our);
        Arrays.sort(their);
        double a = our[rounds / 2];
        double b = their[rounds / 2];
        System.out.printf(Locale.ROOT, "%s: %.2f CPU-s beside %.2f: %.2f%n", what, a, b, a / b);
    }

    private static double seconds(Work work) throws IOException {
        OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        long start = system.getProcessCpuTime();
        if (work.run() == 0) {
            throw new IllegalStateException("nothing was read");
        }
        return (system.getProcessCpuTime() - start) / 1e9;
    }

    private static long read(Path file) {
        long[] cells = {0};
        Tables.read(file, ReadOptions.NONE, new RowSink() {
            @Override
            public void row(SourceRow row) {
                cells[0] += row.cells().size();
            }

            @Override
            public void problem(Problem problem) {
                throw new IllegalStateException(problem.key());
            }

            @Override
            public boolean cancelled() {
                return false;
            }
        });
        return cells[0];
    }

    private static long peer(Path file) throws IOException {
        long cells = 0;
        try (InputStream in = Files.newInputStream(file);
                ReadableWorkbook workbook = new ReadableWorkbook(in);
                Stream<Row> rows = workbook.getFirstSheet().openStream()) {
            for (Row row : (Iterable<Row>) rows::iterator) {
                for (int i = 0; i < row.getCellCount(); i++) {
                    cells += row.getCellText(i).isEmpty() ? 0 : 1;
                }
            }
        }
        return cells;
    }

    private static long peerCsv(Path file) throws IOException {
        long cells = 0;
        try (CsvReader<CsvRecord> reader = CsvReader.builder().ofCsvRecord(file)) {
            for (CsvRecord row : reader) {
                cells += row.getFields().size();
            }
        }
        return cells;
    }

    private static long write(Path file, int rows) throws IOException {
        Random random = new Random(1);
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16);
                XlsxWriter writer = new XlsxWriter(out, "People", problem -> {})) {
            for (int i = 0; i < rows; i++) {
                writer.texts(values(i, random));
            }
        }
        return rows;
    }

    private static long peerWrite(Path file, int rows) throws IOException {
        Random random = new Random(1);
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16);
                Workbook workbook = new Workbook(out, "Peer", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("People");
            for (int i = 0; i < rows; i++) {
                List<String> values = values(i, random);
                for (int column = 0; column < values.size(); column++) {
                    sheet.inlineString(i, column, values.get(column));
                }
                if (i % 500 == 499) {
                    sheet.flush();
                }
            }
        }
        return rows;
    }

    private static void writeCsv(Path file, int rows) {
        Random random = new Random(1);
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16);
                CsvWriter writer = CsvWriter.forExchange(out, problem -> {})) {
            for (int i = 0; i < rows; i++) {
                writer.row(values(i, random));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("a table to measure with", e);
        }
    }

    /// A row as lists of customers have them: names, numbers, dates, an empty cell here and there, a longer note.
    private static List<String> values(int row, Random random) {
        List<String> values = new ArrayList<>(COLUMNS);
        values.add("K" + row);
        for (int column = 1; column < COLUMNS; column++) {
            int kind = (column + random.nextInt(2)) % 5;
            values.add(
                    switch (kind) {
                        case 0 -> "";
                        case 1 -> "Müller " + random.nextInt(60_000);
                        case 2 -> "+49 30 " + random.nextInt(10_000_000);
                        case 3 -> "name." + random.nextInt(100_000) + "@firm" + random.nextInt(20_000) + ".example";
                        default -> "Am Ring " + random.nextInt(200) + ", called again about the offer of last spring";
                    });
        }
        return values;
    }
}
