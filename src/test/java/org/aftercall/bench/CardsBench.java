package org.aftercall.bench;

import ezvcard.io.text.VCardReader;
import java.io.BufferedInputStream;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Random;
import java.util.UUID;
import org.aftercall.format.ReadOptions;
import org.aftercall.format.RowSink;
import org.aftercall.format.SourceRow;
import org.aftercall.format.Tables;
import org.aftercall.importing.ImportOptions;
import org.aftercall.importing.ImportPlan;
import org.aftercall.importing.ImportResult;
import org.aftercall.importing.Importer;
import org.aftercall.importing.KnownInBook;
import org.aftercall.model.Problem;
import org.aftercall.store.Progress;
import org.aftercall.store.TempBook;

/// Reading vCards, beside ez-vcard's own reading of the same file in the same run, in turn; then a whole import of a
/// tenth of them into an empty book. Run by hand with `-Xmx512m`: see `src/docs/benchmarks.md`.
///
/// Arguments: an empty folder to work in, the number of cards.
public final class CardsBench {
    private static final int ROUNDS = 5;

    private CardsBench() {}

    public static void main(String[] args) throws IOException {
        Path folder = Files.createDirectories(Path.of(args[0]));
        int cards = Integer.parseInt(args[1]);
        Path file = folder.resolve("people.vcf");
        write(file, cards);
        IO.println(cards + " cards, " + Files.size(file) / (1 << 20) + " MB");
        double[] ours = new double[ROUNDS];
        double[] theirs = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            double start = cpu();
            check(ours(file), cards);
            double between = cpu();
            check(theirs(file), cards);
            ours[round] = between - start;
            theirs[round] = cpu() - between;
        }
        double our = median(ours);
        double their = median(theirs);
        IO.println(String.format(
                "read: %.2f CPU-s, ez-vcard %.2f CPU-s, ratio %.2f (medians of %d)", our, their, our / their, ROUNDS));
        Path tenth = folder.resolve("tenth.vcf");
        write(tenth, cards / 10);
        imported(folder, tenth);
    }

    private static void check(long read, int cards) {
        if (read != cards) {
            throw new IllegalStateException(read + " of " + cards + " cards were read");
        }
    }

    private static double cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() / 1e9;
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private static long ours(Path file) {
        long[] cells = new long[1];
        long rows = Tables.read(file, ReadOptions.NONE, new RowSink() {
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
                })
                .rows();
        return cells[0] > rows ? rows : 0;
    }

    private static long theirs(Path file) throws IOException {
        long count = 0;
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
                VCardReader reader = new VCardReader(in)) {
            while (reader.readNext() != null) {
                count++;
            }
        }
        return count;
    }

    private static void imported(Path folder, Path file) throws IOException {
        try (TempBook book = TempBook.open(folder.resolve("book"))) {
            InstantSource clock = InstantSource.system();
            Importer importer = new Importer(
                    book.store(),
                    new KnownInBook(book.store()),
                    folder.resolve("local"),
                    clock,
                    UUID::randomUUID,
                    Importer.inChildProcess(clock));
            try (ImportPlan plan = importer.rehearse(
                    file, ImportOptions.by("Marek", ZoneOffset.UTC).withCountry("DE"), Progress.NONE)) {
                ImportResult result = importer.commit(plan, Progress.NONE);
                IO.println(String.format(
                        "import: rehearsed in %.1f s, whole %.1f s: %s",
                        plan.seconds(), result.seconds(), result.counts()));
            }
        }
    }

    private static void write(Path file, int cards) throws IOException {
        Random random = new Random(7);
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            for (int i = 0; i < cards; i++) {
                String first = Integer.toString(random.nextInt(5_000), 36);
                String last = Integer.toString(100_000 + random.nextInt(900_000), 36);
                out.write(
                        "BEGIN:VCARD\r\nVERSION:3.0\r\nUID:u" + i + "\r\nN:" + last + ";" + first + ";;;\r\nFN:" + first
                                + " " + last + "\r\nORG:Firm " + random.nextInt(2_000)
                                + ";Sales\r\nTITLE:Head of S\u00E4les\r\n"
                                + "TEL;TYPE=WORK,VOICE:+49 30 " + (1_000_000 + i) + "\r\nTEL;TYPE=CELL:+49 171 "
                                + (2_000_000 + i) + "\r\nEMAIL;TYPE=INTERNET:" + first + i + "@firm.example\r\n"
                                + "ADR;TYPE=WORK:;;High St " + i % 200 + ";Berlin;;10115;Germany\r\nBDAY:1980-03-04\r\n"
                                + "CATEGORIES:Customer\r\nNOTE:Likes tea\\, not coffee\\; met at the fair of last year\\n"
                                + "and wants an offer in\r\n  spring\r\nEND:VCARD\r\n");
            }
        }
    }
}
