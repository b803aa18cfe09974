package org.aftercall.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.aftercall.change.Entity;
import org.aftercall.change.Field;
import org.aftercall.change.Intent;
import org.aftercall.change.Values;
import org.aftercall.model.ContactId;
import org.aftercall.model.OperationId;
import org.aftercall.sample.Sample;
import org.aftercall.sharing.Attached;
import org.aftercall.sharing.Exchange;
import org.aftercall.sharing.OpenedBook;
import org.aftercall.sharing.SharedBook;
import org.aftercall.store.Edit;
import org.aftercall.store.Faults;
import org.aftercall.store.Progress;
import org.aftercall.store.TempBook;

/// Measures by the clock how long a save needs to lie in the shared folder, and from there to be seen by a colleague
/// whose window is open. Run by hand: see `src/docs/benchmarks.md`.
///
/// Arguments: the folder to work in, the number of contacts, the number of saves.
public final class ReachBench {
    /// Between two saves, at most: neither falls together with the rounds of every ten seconds.
    private static final int PAUSE_MILLIS = 7_000;

    private static final long LONGEST_MILLIS = 60_000;

    private ReachBench() {}

    public static void main(String[] args) throws Exception {
        Path home = Path.of(args[0]);
        Path place = Files.createDirectories(home.resolve("shared"));
        int saves = Integer.parseInt(args[2]);
        try (Window anna = new Window(home.resolve("anna"), 1);
                Window ben = new Window(home.resolve("ben"), 2)) {
            new Sample(
                            Integer.parseInt(args[1]),
                            1,
                            TempBook.MORNING.atZone(ZoneOffset.UTC).toLocalDate(),
                            ZoneOffset.UTC,
                            "Ingrid")
                    .writeTo(anna.book.store(), new OperationId(UUID.randomUUID()), Progress.NONE);
            anna.exchange
                    .with(shared -> shared.share(place, "anna", "Northgate", false))
                    .get();
            ben.exchange
                    .with(shared -> {
                        shared.join(OpenedBook.open(place, TempBook.DATASET, Optional.empty()), "ben");
                        return true;
                    })
                    .get();
            measure(anna, ben, place, saves);
        }
    }

    private static void measure(Window anna, Window ben, Path place, int saves) throws Exception {
        long[] left = new long[saves];
        long[] seen = new long[saves];
        SplittableRandom random = new SplittableRandom(1);
        for (int i = 0; i < saves; i++) {
            TimeUnit.MILLISECONDS.sleep(random.nextInt(PAUSE_MILLIS));
            Set<Path> before = files(place);
            UUID contact = new UUID(9, i);
            long start = System.nanoTime();
            anna.add(contact);
            while (files(place).equals(before) && System.nanoTime() - start < LONGEST_MILLIS * 1_000_000) {
                TimeUnit.MILLISECONDS.sleep(2);
            }
            left[i] = System.nanoTime() - start;
            long there = System.nanoTime();
            while (ben.book.store().contacts().card(new ContactId(contact)).isEmpty()
                    && System.nanoTime() - there < LONGEST_MILLIS * 1_000_000) {
                TimeUnit.MILLISECONDS.sleep(2);
            }
            seen[i] = System.nanoTime() - there;
        }
        print("from the save to its file in the folder", left);
        print("from the file to the colleague's window", seen);
    }

    private static Set<Path> files(Path place) throws IOException {
        try (Stream<Path> all = Files.walk(place)) {
            return new HashSet<>(
                    all.filter(file -> file.toString().endsWith(".clog")).toList());
        }
    }

    private static void print(String name, long[] nanos) {
        Arrays.sort(nanos);
        IO.println(String.format(
                "%s: p50 %.0f ms, the longest %.0f ms",
                name, nanos[nanos.length / 2] / 1e6, nanos[nanos.length - 1] / 1e6));
    }

    /// What an open window has of sharing.
    private static final class Window implements AutoCloseable {
        private final TempBook book;
        private final Exchange exchange;

        Window(Path home, long number) throws IOException {
            book = TempBook.open(Files.createDirectories(home), number, Faults.NONE);
            exchange = new Exchange(
                    new SharedBook(new SharedBook.Parts(
                            TempBook.DATASET,
                            book.store().frames(),
                            Attached.of(book.store(), book.contents()),
                            home.resolve("local").resolve("sharing"),
                            InstantSource.system(),
                            new SecureRandom(),
                            Faults.NONE,
                            "laptop " + number,
                            _ -> false,
                            SharedBook.ROUNDS)),
                    book.store(),
                    InstantSource.system());
        }

        void add(UUID contact) {
            Edit edit = new Edit(new OperationId(UUID.randomUUID()), Intent.of(Intent.EDIT), "anna", null);
            edit.row(Entity.CONTACT, contact).set(Field.CONTACT_STATUS, Values.text("customer"));
            book.store().write(edit);
        }

        @Override
        public void close() {
            exchange.close();
            book.close();
        }
    }
}
