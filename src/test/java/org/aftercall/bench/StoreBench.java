package org.aftercall.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.aftercall.change.Cell;
import org.aftercall.change.Entity;
import org.aftercall.change.Field;
import org.aftercall.change.Intent;
import org.aftercall.change.RowChange;
import org.aftercall.change.Value;
import org.aftercall.change.Values;
import org.aftercall.model.ContactId;
import org.aftercall.model.OperationId;
import org.aftercall.sample.Sample;
import org.aftercall.store.Edit;
import org.aftercall.store.Progress;
import org.aftercall.store.Store;
import org.aftercall.store.TempBook;

/// Measures the store on a large invented book: the load beside SQLite's of the same rows, a save beside the same save
/// with H2's own `CHECKPOINT SYNC`, Today's questions, and the rebuild. Run by hand: see `src/docs/benchmarks.md`.
///
/// Arguments: the folder to work in, the number of contacts.
public final class StoreBench {
    private StoreBench() {}

    public static void main(String[] args) throws Exception {
        Path folder = Path.of(args[0]);
        int contacts = Integer.parseInt(args[1]);
        Sample sample = new Sample(
                contacts, 1, TempBook.MORNING.atZone(ZoneOffset.UTC).toLocalDate(), ZoneOffset.UTC, "Ingrid");
        double sqlite = cpu("SQLite load", () -> sqlite(folder.resolve("sqlite.db"), sample));
        try (TempBook book = TempBook.open(folder.resolve("book"))) {
            double ours = cpu(
                    "load, journal and indexes",
                    () -> sample.writeTo(book.store(), new OperationId(UUID.randomUUID()), Progress.NONE));
            IO.println(String.format("load as a multiple of SQLite's: %.2f (CPU)", ours / sqlite));
            size(folder);
            today(book.store(), sample);
            saves(book.store(), sample, folder);
            cpu("rebuild", () -> book.store().upkeep().rebuild(Progress.NONE));
        }
    }

    private interface Work {
        void run() throws Exception;
    }

    private static double cpu(String name, Work work) throws Exception {
        var bean = (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        long cpu = bean.getProcessCpuTime();
        long wall = System.nanoTime();
        work.run();
        double seconds = (bean.getProcessCpuTime() - cpu) / 1e9;
        IO.println(String.format("%s: %.1f CPU-s, %.1f s wall", name, seconds, (System.nanoTime() - wall) / 1e9));
        return seconds;
    }

    private static void size(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (Files.size(file) > 1 << 20) {
                    IO.println(folder.relativize(file) + ": " + Files.size(file) / (1 << 20) + " MB");
                }
            }
        }
    }

    private static void today(Store store, Sample sample) {
        long[] open = new long[200];
        long[] items = new long[200];
        for (int i = 0; i < open.length; i++) {
            long start = System.nanoTime();
            var keys = store.due().open(sample.today());
            open[i] = System.nanoTime() - start;
            if (i == 0) {
                IO.println("due until today: " + keys.size());
            }
            var some =
                    keys.stream().skip(i).limit(200).map(key -> key.activity()).toList();
            start = System.nanoTime();
            store.due().items(some);
            items[i] = System.nanoTime() - start;
        }
        print("keys of all that is due", open);
        print("200 rows of Today", items);
    }

    private static void saves(Store store, Sample sample, Path folder) throws SQLException {
        List<ContactId> some = new ArrayList<>();
        store.contacts().eachSearchable(contact -> {
            if (some.size() < 500) {
                some.add(contact.id());
            }
        });
        long[] ours = new long[some.size()];
        for (int i = 0; i < some.size(); i++) {
            Edit edit = new Edit(new OperationId(UUID.randomUUID()), Intent.of(Intent.CLOSE_OUT), "Ingrid", null);
            edit.row(Entity.HISTORY, UUID.randomUUID())
                    .set(Field.HISTORY_TEXT, Values.text("Budget is approved, wants the revised quote."))
                    .set(Field.HISTORY_TYPE, Values.text("call"))
                    .set(Field.HISTORY_WHEN, Values.moment(TempBook.MORNING))
                    .belongsTo(some.get(i).value());
            edit.row(Entity.ACTIVITY, UUID.randomUUID())
                    .set(Field.ACTIVITY_TITLE, Values.text("Ask how the board decided"))
                    .set(Field.ACTIVITY_DUE, Values.due(sample.today().plusDays(30), null))
                    .set(Field.ACTIVITY_STATE, Values.text("open"))
                    .belongsTo(some.get(i).value());
            long start = System.nanoTime();
            store.write(edit);
            ours[i] = System.nanoTime() - start;
        }
        print("a save", Arrays.copyOfRange(ours, 100, ours.length));
        IO.println(folder.getFileName() + " keeps the files");
    }

    private static void print(String name, long[] nanos) {
        long[] sorted = nanos.clone();
        Arrays.sort(sorted);
        IO.println(String.format(
                "%s: p50 %.2f ms, p95 %.2f ms, p99 %.2f ms",
                name, at(sorted, 0.50), at(sorted, 0.95), at(sorted, 0.99)));
    }

    private static double at(long[] sorted, double share) {
        return sorted[(int) Math.min(sorted.length - 1, Math.round(share * sorted.length))] / 1e6;
    }

    /// The same rows, one table a kind, with the indexes that ours has, in one transaction.
    private static void sqlite(Path file, Sample sample) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            statement.execute("pragma journal_mode = wal");
            connection.setAutoCommit(false);
            List<PreparedStatement> inserts = new ArrayList<>();
            List<List<Integer>> fields = new ArrayList<>();
            for (Entity entity : Entity.values()) {
                List<Integer> numbers = new ArrayList<>();
                for (Field field : Field.values()) {
                    if (field.entity() == entity) {
                        numbers.add(field.number());
                    }
                }
                numbers.add(Field.BELONGS_TO);
                String columns = String.join(
                        ", ", numbers.stream().map(number -> "f" + number).toList());
                statement.execute("create table t" + entity.number() + " (id blob, " + columns + ")");
                inserts.add(connection.prepareStatement(
                        "insert into t" + entity.number() + " values (?" + ", ?".repeat(numbers.size()) + ")"));
                fields.add(numbers);
            }
            int[] pending = new int[inserts.size()];
            for (RowChange row : sample.rows()) {
                int at = row.entity() - 1;
                bind(inserts.get(at), fields.get(at), row);
                if (++pending[at] % 1000 == 0) {
                    inserts.get(at).executeBatch();
                }
            }
            for (PreparedStatement insert : inserts) {
                insert.executeBatch();
            }
            for (Entity entity : Entity.values()) {
                statement.execute("create unique index i" + entity.number() + " on t" + entity.number() + " (id)");
                statement.execute("create index p" + entity.number() + " on t" + entity.number() + " (f254)");
            }
            statement.execute("create index due on t6 (f6, f3)");
            statement.execute("create index written on t4 (f2)");
            connection.commit();
        }
    }

    private static void bind(PreparedStatement insert, List<Integer> fields, RowChange row) throws SQLException {
        insert.setString(1, row.row().toString());
        for (int i = 0; i < fields.size(); i++) {
            insert.setObject(i + 2, null);
        }
        for (Cell cell : row.cells()) {
            int at = fields.indexOf(cell.field()) + 2;
            if (at >= 2) {
                insert.setObject(at, plain(cell.value()));
            }
        }
        insert.addBatch();
    }

    private static Object plain(Value value) {
        return switch (value) {
            case Value.Text(String text) -> text;
            case Value.Int(long number) -> number;
            case Value.Bool(boolean bool) -> bool ? 1 : 0;
            case Value.None _, Value.Row _, Value.Bytes _, Value.Array _ -> value.toString();
        };
    }
}
