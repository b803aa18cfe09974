package org.aftercall.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.aftercall.agenda.Order;
import org.aftercall.agenda.Today;
import org.aftercall.agenda.Whose;
import org.aftercall.change.Entity;
import org.aftercall.change.Field;
import org.aftercall.change.Intent;
import org.aftercall.change.ReplicaId;
import org.aftercall.change.RowChange;
import org.aftercall.change.Values;
import org.aftercall.model.ContactId;
import org.aftercall.model.OperationId;
import org.aftercall.sample.Sample;
import org.aftercall.store.Edit;
import org.aftercall.store.Faults;
import org.aftercall.store.Progress;
import org.aftercall.store.Store;
import org.aftercall.store.TempBook;
import org.aftercall.store.h2.H2Store;
import org.aftercall.store.journal.FileJournal;
import org.aftercall.store.journal.ForwardingDisk;
import org.jspecify.annotations.Nullable;

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
        double sqlite = cpu("SQLite load", () -> {
            try (SqliteLoad peer = new SqliteLoad(folder.resolve("sqlite.db"))) {
                for (RowChange row : sample.rows()) {
                    peer.add(row);
                }
            }
        });
        Path book = folder.resolve("book");
        Switch durability = new Switch(book);
        FileJournal journal = FileJournal.open(book.resolve("journal"), TempBook.DATASET, durability, durability);
        H2Store.Parts parts = new H2Store.Parts(
                book.resolve("address-book"),
                book.resolve("local"),
                journal,
                new ReplicaId(1),
                () -> TempBook.MORNING,
                new SecureRandom(),
                durability);
        try (journal;
                H2Store store = H2Store.open(parts, Progress.NONE)) {
            double ours = cpu(
                    "load, journal and indexes",
                    () -> sample.writeTo(store, new OperationId(UUID.randomUUID()), Progress.NONE));
            IO.println(String.format("load as a multiple of SQLite's: %.2f (CPU)", ours / sqlite));
            size(folder);
            today(store, sample);
            saves(store, sample, durability);
            durability.close();
            cpu("rebuild", () -> store.upkeep().rebuild(Progress.NONE));
        }
    }

    /// Makes a save durable by the journal's force, as the product does, or instead by H2's own `CHECKPOINT SYNC`
    /// after its commit.
    private static final class Switch extends ForwardingDisk implements Faults {
        private final Path book;
        private @Nullable Connection connection;
        private boolean checkpoint;

        Switch(Path book) {
            this.book = book;
        }

        void close() throws SQLException {
            if (connection != null) {
                connection.close();
            }
        }

        @Override
        protected OpenFile opened(OpenFile file) {
            return new ForwardingFile(file) {
                @Override
                public void force() throws IOException {
                    if (!checkpoint) {
                        super.force();
                    }
                }
            };
        }

        @Override
        public void at(String point) {
            if (!checkpoint || !point.equals("save.afterCommit")) {
                return;
            }
            try {
                Connection open = connection;
                if (open == null) {
                    open = DriverManager.getConnection("jdbc:h2:file:" + book.resolve("address-book"), "aftercall", "");
                    connection = open;
                }
                try (Statement statement = open.createStatement()) {
                    statement.execute("checkpoint sync");
                }
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
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

    private static void today(Store store, Sample sample) throws Exception {
        long start = System.nanoTime();
        try (Today today = new Today(store, () -> TempBook.MORNING, ZoneOffset.UTC)) {
            int due = store.due().open(sample.today()).size();
            today.due(Today.Chip.TODAY, Order.PRIORITY_THEN_TIME, Whose.Everyone.EVERYONE, 200);
            IO.println(String.format("%d due; first Today %.1f ms", due, (System.nanoTime() - start) / 1e6));
            long[] nanos = new long[1000];
            for (int i = 0; i < nanos.length + 300; i++) {
                start = System.nanoTime();
                today.due(Today.Chip.TODAY, Order.PRIORITY_THEN_TIME, Whose.Everyone.EVERYONE, 200);
                if (i >= 300) {
                    nanos[i - 300] = System.nanoTime() - start;
                }
            }
            print("Today, 200 rows with their contacts", nanos);
        }
    }

    private static void saves(Store store, Sample sample, Switch durability) {
        List<ContactId> some = new ArrayList<>();
        store.contacts().each(card -> {
            if (some.size() < 2400) {
                some.add(card.contact().id());
            }
        });
        long[] ours = new long[1000];
        long[] checkpoint = new long[1000];
        for (int i = 0; i < some.size(); i++) {
            durability.checkpoint = i % 2 == 1;
            Edit edit = closeOut(some.get(i), sample);
            long start = System.nanoTime();
            store.write(edit);
            long took = System.nanoTime() - start;
            if (i >= 400) {
                (durability.checkpoint ? checkpoint : ours)[(i - 400) / 2] = took;
            }
        }
        durability.checkpoint = false;
        print("a save with the journal's force", ours);
        print("the same with CHECKPOINT SYNC", checkpoint);
    }

    private static Edit closeOut(ContactId contact, Sample sample) {
        Edit edit = new Edit(new OperationId(UUID.randomUUID()), Intent.of(Intent.CLOSE_OUT), "Ingrid", null);
        edit.row(Entity.HISTORY, edit.fresh(UUID.randomUUID()))
                .set(Field.HISTORY_TEXT, Values.text("Budget is approved, wants the revised quote."))
                .set(Field.HISTORY_TYPE, Values.text("call"))
                .set(Field.HISTORY_WHEN, Values.moment(TempBook.MORNING))
                .belongsTo(contact.value());
        edit.row(Entity.ACTIVITY, edit.fresh(UUID.randomUUID()))
                .set(Field.ACTIVITY_TITLE, Values.text("Ask how the board decided"))
                .set(Field.ACTIVITY_DUE, Values.due(sample.today().plusDays(30), null))
                .set(Field.ACTIVITY_STATE, Values.text("open"))
                .belongsTo(contact.value());
        return edit;
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
}
