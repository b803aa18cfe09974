package org.aftercall.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.Stream;
import org.aftercall.change.Entity;
import org.aftercall.change.Field;
import org.aftercall.change.Intent;
import org.aftercall.change.Value;
import org.aftercall.change.Values;
import org.aftercall.model.OperationId;
import org.aftercall.sample.Sample;
import org.aftercall.sharing.Attached;
import org.aftercall.sharing.OpenedBook;
import org.aftercall.sharing.SharedBook;
import org.aftercall.store.Edit;
import org.aftercall.store.Faults;
import org.aftercall.store.Operations.Conflict;
import org.aftercall.store.Progress;
import org.aftercall.store.TempBook;

/// Measures sharing with real books and a real folder: a first copy beside the apply of the same rows, what versions
/// take of the database, a look at a folder where nothing is new, the size of a save in the folder, and thousands of
/// edits of the same fields by four laptops. Run by hand: see `src/docs/benchmarks.md`.
///
/// Arguments: the folder to work in, the number of contacts of the first copy.
public final class SharingBench {
    private static final int LAPTOPS = 4;
    private static final int FILES = 1000;
    private static final int EDITS = 10_000;

    private SharingBench() {}

    public static void main(String[] args) throws Exception {
        Path folder = Path.of(args[0]);
        firstCopy(folder.resolve("first-copy"), Integer.parseInt(args[1]));
        saves(folder.resolve("saves"));
        conflicts(folder.resolve("conflicts"));
    }

    /// A book with what shares it.
    private static final class Laptop implements AutoCloseable {
        private final TempBook book;
        private final SharedBook sharing;

        Laptop(Path home, long number) throws IOException {
            Files.createDirectories(home);
            book = TempBook.open(home, number, Faults.NONE);
            sharing = new SharedBook(new SharedBook.Parts(
                    TempBook.DATASET,
                    book.store().frames(),
                    Attached.of(book.store(), book.contents()),
                    home.resolve("local").resolve("sharing"),
                    Instant::now,
                    new SecureRandom(),
                    Faults.NONE,
                    "laptop " + number,
                    _ -> false,
                    SharedBook.ROUNDS));
        }

        void share(Path place) {
            sharing.share(place, "user", "Northgate", false);
        }

        void join(Path place) {
            sharing.join(OpenedBook.open(place, TempBook.DATASET, Optional.empty()), "user");
        }

        void write(UUID contact, Field field, Value value) {
            Edit edit = new Edit(new OperationId(UUID.randomUUID()), Intent.of(Intent.EDIT), "user", null);
            edit.row(Entity.CONTACT, contact).set(field, value);
            book.store().write(edit);
        }

        @Override
        public void close() {
            book.close();
        }
    }

    private static void firstCopy(Path folder, int contacts) throws Exception {
        Path place = Files.createDirectories(folder.resolve("shared"));
        try (Laptop anna = new Laptop(folder.resolve("anna"), 1)) {
            new Sample(contacts, 1, TempBook.MORNING.atZone(ZoneOffset.UTC).toLocalDate(), ZoneOffset.UTC, "Ingrid")
                    .writeTo(anna.book.store(), new OperationId(UUID.randomUUID()), Progress.NONE);
            anna.share(place);
            cpu("leaving " + contacts + " contacts in the folder", anna.sharing::sync);
        }
        IO.println(String.format("  %,d bytes in the folder", size(place)));
        try (Laptop ben = new Laptop(folder.resolve("ben"), 2)) {
            ben.join(place);
            double copied = cpu("first copy", ben.sharing::sync);
            double applied = cpu(
                    "apply of the same rows", () -> ben.book.store().upkeep().rebuild(Progress.NONE));
            IO.println(String.format("  first copy as a multiple of it: %.2f (CPU)", copied / applied));
        }
        versions(folder.resolve("ben"));
    }

    private static void versions(Path home) throws SQLException, IOException {
        long versions = 0;
        try (Connection connection =
                        DriverManager.getConnection("jdbc:h2:file:" + home.resolve("address-book"), "aftercall", "");
                Statement statement = connection.createStatement()) {
            List<String> tables = new ArrayList<>();
            try (ResultSet found = statement.executeQuery("select table_name from information_schema.columns"
                    + " where column_name = 'VERSIONS' and table_schema = 'PUBLIC'")) {
                while (found.next()) {
                    tables.add(found.getString(1));
                }
            }
            for (String table : tables) {
                try (ResultSet sum =
                        statement.executeQuery("select coalesce(sum(octet_length(versions)), 0) from " + table)) {
                    sum.next();
                    versions += sum.getLong(1);
                }
            }
        }
        long file = Files.size(home.resolve("address-book.mv.db"));
        IO.println(String.format(
                "versions: %,d bytes of a database of %,d: %.1f %%", versions, file, 100.0 * versions / file));
    }

    private static void saves(Path folder) throws Exception {
        Path place = Files.createDirectories(folder.resolve("shared"));
        SplittableRandom random = new SplittableRandom(1);
        List<UUID> contacts = Stream.generate(UUID::randomUUID).limit(50).toList();
        try (Laptop anna = new Laptop(folder.resolve("anna"), 1)) {
            anna.share(place);
            anna.sharing.sync();
            long sum = 0;
            long largest = 0;
            for (int i = 0; i < FILES; i++) {
                long before =
                        frames(place).stream().mapToLong(SharingBench::size).sum();
                int files = frames(place).size();
                anna.write(
                        contacts.get(random.nextInt(contacts.size())),
                        Field.CONTACT_NICKNAME,
                        Values.text("+49 30 " + random.nextInt(10_000_000)));
                anna.sharing.sync();
                if (frames(place).size() == files + 1) {
                    long bytes =
                            frames(place).stream().mapToLong(SharingBench::size).sum() - before;
                    sum += bytes;
                    largest = Math.max(largest, bytes);
                }
            }
            List<Path> files = frames(place);
            IO.println(String.format(
                    "a fresh save in the folder: %.0f bytes, the largest %d; %d files",
                    (double) sum / FILES, largest, files.size()));
            Path packed = files.stream()
                    .max(Comparator.comparingLong(SharingBench::size))
                    .orElseThrow();
            String[] words = packed.getFileName().toString().split("-", -1);
            long count = Long.parseLong(words[2]) - Long.parseLong(words[1]) + 1;
            IO.println(
                    String.format("packed: %.0f bytes a save, %d in one file", (double) size(packed) / count, count));
            double[] looks = new double[20];
            for (int i = 0; i < looks.length; i++) {
                looks[i] = seconds(anna.sharing::sync) * 1000;
            }
            Arrays.sort(looks);
            IO.println(String.format(
                    "a look at %d files where nothing is new: median %.1f, largest %.1f CPU-ms",
                    files.size(), looks[looks.length / 2], looks[looks.length - 1]));
        }
    }

    private static void conflicts(Path folder) throws Exception {
        Path place = Files.createDirectories(folder.resolve("shared"));
        List<Laptop> laptops = new ArrayList<>();
        for (int i = 0; i < LAPTOPS; i++) {
            laptops.add(new Laptop(folder.resolve("laptop" + i), 10 + i));
        }
        try {
            laptops.getFirst().share(place);
            laptops.subList(1, LAPTOPS).forEach(laptop -> laptop.join(place));
            Set<String> tokens = new HashSet<>();
            List<Field> fields = List.of(Field.CONTACT_NICKNAME, Field.CONTACT_SOURCE);
            int contacts = EDITS / LAPTOPS / fields.size();
            for (int i = 0; i < contacts; i++) {
                for (Field field : fields) {
                    for (int each = 0; each < LAPTOPS; each++) {
                        String token = each + "/" + i + "/" + field;
                        laptops.get(each).write(new UUID(5, i), field, Values.text(token));
                        tokens.add(token);
                    }
                }
            }
            double cpu = cpu(tokens.size() + " edits exchanged", () -> {
                for (int round = 0; round < 2; round++) {
                    laptops.forEach(laptop -> laptop.sharing.sync());
                }
            });
            Set<String> digests = new HashSet<>();
            for (Laptop laptop : laptops) {
                Set<String> lost = new HashSet<>(tokens);
                for (Conflict conflict : laptop.book.store().operations().conflicts()) {
                    lost.remove(conflict.shown().said());
                    conflict.others().forEach(other -> lost.remove(other.said()));
                }
                digests.add(laptop.book.store().upkeep().digest());
                IO.println("  lost from sight: " + lost.size());
            }
            IO.println(String.format(
                    "  different books: %d; %.2f CPU-ms an edit and laptop",
                    digests.size() - 1, cpu * 1000 / tokens.size() / LAPTOPS));
        } finally {
            laptops.forEach(Laptop::close);
        }
    }

    private static List<Path> frames(Path place) throws IOException {
        try (Stream<Path> files = Files.walk(place)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> file.getFileName().toString().matches("[0-9a-f]{16}-\\d{12}-.*"))
                    .toList();
        }
    }

    private static long size(Path place) {
        try (Stream<Path> files = Files.walk(place)) {
            long sum = 0;
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                sum += Files.size(file);
            }
            return sum;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private interface Work {
        void run() throws Exception;
    }

    private static double seconds(Work work) throws Exception {
        var bean = (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        long before = bean.getProcessCpuTime();
        work.run();
        return (bean.getProcessCpuTime() - before) / 1e9;
    }

    private static double cpu(String name, Work work) throws Exception {
        long began = System.nanoTime();
        double cpu = seconds(work);
        IO.println(String.format("%s: %.2f CPU-s, %.2f s", name, cpu, (System.nanoTime() - began) / 1e9));
        return cpu;
    }
}
