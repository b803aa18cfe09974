package org.aftercall.bench;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import org.aftercall.change.RowIds;
import org.aftercall.format.CellValue;
import org.aftercall.format.XlsxWriter;
import org.aftercall.importing.ImportOptions;
import org.aftercall.importing.ImportPlan;
import org.aftercall.importing.ImportResult;
import org.aftercall.importing.Importer;
import org.aftercall.importing.KnownInBook;
import org.aftercall.model.OperationId;
import org.aftercall.store.Faults;
import org.aftercall.store.Progress;
import org.aftercall.store.TempBook;
import org.aftercall.store.Undone;

/// Measures a whole import of an invented workbook of 25 columns into an empty book, stage by stage: reading in a
/// process of its own, looking through the columns, deciding about the rows, laying the frames out, journal, rows and
/// indexes of the database; then SQLite's load of the same rows. Run by hand with `-Xmx512m`: see
/// `src/docs/benchmarks.md`.
///
/// Arguments: an empty folder to work in, the number of rows; `undo` to undo the import, `again` to import the
/// same list once more, or `changed` to import it with another mobile number in every hundredth row, instead of asking
/// SQLite.
public final class ImportBench {
    private static final int HUNDREDTH = 100;

    private static final List<String> HEADER = List.of(
            "Customer No",
            "Salutation",
            "First name",
            "Last name",
            "Company",
            "Job title",
            "Department",
            "Phone",
            "Mobile",
            "Fax",
            "E-mail",
            "E-mail 2",
            "Website",
            "Street",
            "Postal code",
            "City",
            "Country",
            "Birthday",
            "Notes",
            "Do not call",
            "Language",
            "Customer since",
            "Turnover",
            "Hobby",
            "Fair");

    private static final List<String> FIRST = List.of(
            "Ana", "Jan", "Eva", "Marek", "Ingrid", "Luc", "Zoë", "Piet", "José", "Sören", "Maria", "Olaf", "Yusuf");
    private static final List<String> START =
            List.of("Schul", "Kra", "Ber", "Win", "Mar", "Hoff", "Lind", "Nov", "Pet", "Ros", "Dub", "Weiß", "Cor");
    private static final List<String> END =
            List.of("ze", "mer", "gmann", "ter", "tin", "berg", "ák", "ersen", "si", "ois", "hagen", "ová", "tez");
    private static final List<String> FORMS = List.of(" GmbH", " Gmbh", " AG", "", " & Co. KG", " Ltd.", " LIMITED");
    private static final List<String> JOBS = List.of("Einkauf", "Head of Sales", "Buchhaltung", "CEO", "");
    private static final List<String> CITIES = List.of("Berlin", "Hamburg", "Dresden", "Köln", "Jena", "Ulm");

    private ImportBench() {}

    public static void main(String[] args) throws Exception {
        Path folder = Path.of(args[0]);
        int rows = Integer.parseInt(args[1]);
        Path file = folder.resolve("people.xlsx");
        write(file, rows, Integer.MAX_VALUE);
        IO.println(rows + " rows, " + HEADER.size() + " columns, " + Files.size(file) / (1 << 20) + " MB");
        Clock clock = new Clock();
        try (TempBook book = TempBook.open(folder.resolve("book"), 1, clock)) {
            clock.start();
            ImportResult result = bring(book, file, clock);
            clock.total(rows);
            IO.println(result.counts().toString());
            IO.println("contacts in the book: " + book.store().contacts().count());
            memory();
            if (args.length > 2) {
                switch (args[2]) {
                    case "again" -> again(book, file, clock, rows);
                    case "changed" -> {
                        Files.delete(file);
                        write(file, rows, HUNDREDTH);
                        again(book, file, clock, rows);
                    }
                    default -> undo(book, result, clock);
                }
                return;
            }
        }
        peer(folder, clock);
    }

    /// A list once more: what is the same may not change.
    private static void again(TempBook book, Path file, Clock clock, int rows) throws IOException {
        clock.start();
        ImportResult result = bring(book, file, clock);
        clock.total(rows);
        IO.println(result.counts().toString());
        memory();
    }

    private static void undo(TempBook book, ImportResult result, Clock clock) throws IOException {
        ManagementFactory.getMemoryPoolMXBeans().forEach(MemoryPoolMXBean::resetPeakUsage);
        clock.lap("");
        Undone undone = book.store().undo(result.operation().orElseThrow(), new OperationId(new UUID(0, 1)), "Marek");
        clock.lap("undo");
        IO.println(undone.saved().rows() + " rows written, " + undone.kept().size() + " kept");
        IO.println("contacts in the book: " + book.store().contacts().count());
        memory();
    }

    /// Reads the rows from the journal, as the build of our database does.
    private static void peer(Path folder, Clock clock) throws IOException, InterruptedException {
        clock.lap("");
        new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-XX:+UseSerialGC",
                        "-XX:+UseCompactObjectHeaders",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        SqliteLoad.class.getName(),
                        folder.resolve("book").resolve("journal").toString(),
                        folder.resolve("sqlite.db").toString())
                .inheritIO()
                .start()
                .waitFor();
        double sqlite = clock.lap("SQLite's load of the same rows");
        IO.println(String.format(
                "journal, database and indexes as a multiple of SQLite's: %.2f (CPU)", clock.storing / sqlite));
    }

    private static ImportResult bring(TempBook book, Path file, Clock clock) {
        InstantSource real = InstantSource.system();
        Importer.Reading reading = Importer.inChildProcess(real);
        RowIds ids = new RowIds(real, new SecureRandom());
        Importer importer = new Importer(
                book.store(),
                new KnownInBook(book.store()),
                book.folder().resolve("local"),
                real,
                ids::next,
                (from, options, spill, progress) -> {
                    var info = reading.read(from, options, spill, progress);
                    clock.lap("reading, in its own process");
                    return info;
                });
        ImportOptions options = ImportOptions.by("Marek", ZoneOffset.UTC).withCountry("DE");
        try (ImportPlan plan = importer.rehearse(
                file,
                options,
                mapping -> {
                    clock.lap("columns and mapping");
                    mapping.columns().forEach(column -> IO.println("  " + column.header() + " -> " + column.target()));
                    return mapping;
                },
                Progress.NONE)) {
            clock.lap("rehearsal");
            ImportResult result = importer.commit(plan, Progress.NONE);
            clock.lap("told");
            return result;
        }
    }

    /// Wall and processor time of the stages, the reader's process included; those of the store end at its named
    /// places.
    private static final class Clock implements Faults {
        private double startCpu;
        private long startWall;
        private double lastCpu;
        private long lastWall;
        private double storing;

        void start() {
            startCpu = cpu();
            lastCpu = startCpu;
            startWall = System.nanoTime();
            lastWall = startWall;
        }

        double lap(String stage) {
            double cpu = cpu();
            long wall = System.nanoTime();
            double took = cpu - lastCpu;
            if (!stage.isEmpty()) {
                IO.println(String.format("%s: %.1f s, %.1f CPU-s", stage, (wall - lastWall) / 1e9, took));
            }
            lastCpu = cpu;
            lastWall = wall;
            return took;
        }

        @Override
        public void at(String point) {
            switch (point) {
                case "stream.beforeAppend" -> lap("frames laid out");
                case "stream.afterEnd" -> storing += lap("journal");
                case "build.loaded" -> storing += lap("database: rows");
                case "build.indexed" -> storing += lap("database: indexes");
                case "stream.committed" -> storing += lap("database: put in its place");
                default -> {}
            }
        }

        void total(int rows) {
            double seconds = (System.nanoTime() - startWall) / 1e9;
            IO.println(
                    String.format("total: %.1f s, %.1f CPU-s, %.0f rows/s", seconds, cpu() - startCpu, rows / seconds));
        }

        private static double cpu() {
            try {
                String stat = Files.readString(Path.of("/proc/self/stat"));
                String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
                long ticks = 0;
                for (int field = 11; field <= 14; field++) { // own and reaped children's, user and system
                    ticks += Long.parseLong(fields[field]);
                }
                return ticks / 100.0;
            } catch (IOException notLinux) {
                return 0;
            }
        }
    }

    private static void memory() throws IOException {
        for (String line : Files.readAllLines(Path.of("/proc/self/status"))) {
            if (line.startsWith("VmHWM")) {
                IO.println("process, at its highest: " + line.replaceAll("\\D+", "") + " kB");
            }
        }
        for (MemoryPoolMXBean pool : ManagementFactory.getMemoryPoolMXBeans()) {
            if (pool.getType() == MemoryType.HEAP) {
                IO.println(pool.getName() + ", at its highest: "
                        + pool.getPeakUsage().getUsed() / (1 << 20) + " MB");
            }
        }
    }

    /// @param changed one row of so many has another mobile number
    private static void write(Path file, int rows, int changed) throws IOException {
        Random random = new Random(1);
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file));
                XlsxWriter writer = new XlsxWriter(out, "Customers", problem -> {})) {
            writer.header(HEADER);
            for (int row = 0; row < rows; row++) {
                List<CellValue> cells = person(row, random);
                if (row % changed == changed - 1) {
                    cells.set(HEADER.indexOf("Mobile"), CellValue.text("+49 151 " + (2_000_000 + row)));
                }
                writer.row(cells);
            }
        }
    }

    private static List<CellValue> person(int row, Random random) {
        String first = one(FIRST, random);
        String last = one(START, random) + one(END, random) + (random.nextInt(3) == 0 ? "-" + one(START, random) : "");
        int firm = (int) Math.abs(random.nextGaussian() * 4_000);
        String company = START.get(firm % START.size()) + END.get(firm / START.size() % END.size()) + " "
                + firm / (START.size() * END.size()) + one(FORMS, random);
        List<CellValue> cells = new ArrayList<>();
        text(cells, "K" + (100_000 + row));
        text(cells, random.nextBoolean() ? "Frau" : "Herr");
        text(cells, first);
        text(cells, last);
        text(cells, firm % 20 == 0 ? company.toUpperCase(Locale.ROOT) : company);
        text(cells, one(JOBS, random));
        text(cells, random.nextInt(4) == 0 ? "Vertrieb" : "");
        text(cells, "0" + (30 + random.nextInt(60)) + " " + (1_000_000 + row * 7));
        text(cells, random.nextInt(3) == 0 ? "" : "+49 17" + random.nextInt(10) + " " + (1_000_000 + row * 3));
        text(cells, random.nextInt(5) == 0 ? "030/" + (5_000_000 + row) : "");
        text(cells, "p" + row + "." + START.get(row % START.size()).replace("ß", "ss") + "@firm" + firm + ".example");
        text(cells, random.nextInt(6) == 0 ? "home" + row + "@mail.example" : "");
        text(cells, random.nextInt(4) == 0 ? "https://www.firm" + firm + ".example" : "");
        text(cells, "Lange Straße " + (1 + random.nextInt(200)));
        text(cells, String.format("%05d", 1_000 + random.nextInt(98_000)));
        text(cells, one(CITIES, random));
        text(cells, "Deutschland");
        cells.add(
                random.nextInt(3) == 0
                        ? new CellValue.Day(LocalDate.of(1950, 1, 1).plusDays(random.nextInt(18_000)))
                        : CellValue.text(""));
        text(cells, notes(random));
        text(cells, random.nextInt(50) == 0 ? "x" : "");
        text(cells, random.nextInt(4) == 0 ? "de" : "");
        cells.add(new CellValue.Day(LocalDate.of(2005, 1, 1).plusDays(random.nextInt(7_000))));
        int turnover = random.nextInt(1_000_000);
        cells.add(new CellValue.Number(turnover, Integer.toString(turnover)));
        text(cells, random.nextInt(3) == 0 ? "Segeln" : "");
        text(cells, random.nextInt(3) == 0 ? "Hannover 2024, Halle 7" : "");
        return cells;
    }

    private static String notes(Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> "";
            case 1 -> "Prefers e-mail, never before ten.";
            case 2 ->
                String.format("%02d.%02d.2024 called, wants an offer", 1 + random.nextInt(28), 1 + random.nextInt(12));
            default ->
                String.format(
                        "%02d.03.2023 met at the fair\n%02d.05.2024 sent the catalogue, asks for terms",
                        1 + random.nextInt(28), 13 + random.nextInt(15));
        };
    }

    private static void text(List<CellValue> cells, String text) {
        cells.add(CellValue.text(text));
    }

    private static String one(List<String> words, Random random) {
        return words.get(random.nextInt(words.size()));
    }
}
