package org.aftercall.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.aftercall.change.Entity;
import org.aftercall.change.Field;
import org.aftercall.change.Intent;
import org.aftercall.change.Values;
import org.aftercall.model.OperationId;
import org.aftercall.model.PersonName;
import org.aftercall.store.Edit;
import org.aftercall.store.Faults;
import org.aftercall.store.Operations.Operation;
import org.aftercall.store.Progress;
import org.aftercall.store.TempBook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Two windows that are open, with a folder between them.
final class SharedWindowsTest {
    @TempDir
    Path place;

    private Path folder;
    private Laptop anna;
    private Laptop ben;

    /// No thief is at work here, so a guess of a passphrase may be cheap.
    private static final int ROUNDS = 1_000;

    /// A window's share of sharing.
    private static final class Laptop implements AutoCloseable {
        private final TempBook book;
        private final SharedBook shared;
        private final Exchange exchange;
        private final BlockingQueue<Standing> told = new LinkedBlockingQueue<>();
        private final List<Standing> all = new ArrayList<>();

        Laptop(Path place, long replica, String name) throws IOException {
            book = TempBook.open(Files.createDirectories(place), replica, Faults.NONE);
            shared = new SharedBook(new SharedBook.Parts(
                    TempBook.DATASET,
                    book.store().frames(),
                    Attached.of(book.store(), book.contents()),
                    place.resolve("sharing"),
                    InstantSource.system(),
                    new SecureRandom(),
                    Faults.NONE,
                    name,
                    _ -> false,
                    ROUNDS));
            exchange = new Exchange(shared, book.store(), InstantSource.system());
            exchange.onStanding(told::add);
        }

        Standing until(Predicate<Standing> wanted) throws InterruptedException {
            long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
            while (System.nanoTime() < end) {
                Standing next = told.poll(1, TimeUnit.SECONDS);
                if (next != null) {
                    all.add(next);
                    if (wanted.test(next)) {
                        return next;
                    }
                }
            }
            throw new AssertionError("never so, but " + all);
        }

        void add(String first, String last) {
            Edit edit = new Edit(new OperationId(UUID.randomUUID()), Intent.of(Intent.ADD, first), "x", null);
            edit.row(Entity.CONTACT, UUID.randomUUID())
                    .set(Field.CONTACT_NAME, Values.name(PersonName.of(first, last)));
            book.store().write(edit);
        }

        long contacts() {
            return book.store().contacts().count();
        }

        List<Operation> operations() {
            return book.store().operations().latest(0, 10);
        }

        String dump() {
            StringWriter dump = new StringWriter();
            book.store().upkeep().dump(dump);
            return dump.toString();
        }

        @Override
        public void close() {
            exchange.close();
            book.close();
        }
    }

    @BeforeEach
    void open() throws IOException {
        folder = Files.createDirectories(place.resolve("shared"));
        anna = new Laptop(place.resolve("anna"), 1, "anna");
        ben = new Laptop(place.resolve("ben"), 2, "ben");
    }

    @AfterEach
    void close() {
        anna.close();
        ben.close();
    }

    private void share() {
        Optional<String> words = anna.exchange
                .with(book -> book.share(folder, "Anna", "Office", true))
                .join();
        ben.exchange
                .with(book -> {
                    book.join(OpenedBook.open(folder, TempBook.DATASET, words), "Ben");
                    return true;
                })
                .join();
    }

    @Test
    void whatOneSavesTheOtherSeesWithinSecondsAndNobodyAsked() throws InterruptedException {
        share();
        ben.until(standing -> standing.last().isPresent() && !standing.running());
        long began = System.nanoTime();
        anna.add("Eva", "Klein");
        anna.until(standing -> standing.latest().stream().anyMatch(each -> each.went() == 1));
        long went = Duration.ofNanos(System.nanoTime() - began).toMillis();
        ben.until(standing -> standing.latest().stream().anyMatch(each -> each.came() == 1));
        long came = Duration.ofNanos(System.nanoTime() - began).toMillis();
        assertThat(ben.contacts()).isEqualTo(1);
        // idle, a laptop needs one second and a half for the first and less than one for the second
        assertThat(went).as("milliseconds from the save to the folder").isLessThan(12_000);
        assertThat(came - went)
                .as("milliseconds from the folder to the colleague")
                .isLessThan(12_000);
    }

    @Test
    void aFolderThatIsAwayIsToldAndWhatWasSavedMeanwhileGoesOutLater() throws Exception {
        share();
        anna.until(standing -> !standing.others().isEmpty());
        Path away = Files.move(folder, place.resolve("elsewhere"));
        anna.add("Eva", "Klein");
        Standing told = anna.until(standing -> standing.trouble().isPresent());
        assertThat(told.trouble()).contains(TransportFailed.Trouble.AWAY);
        assertThat(told.since()).isPresent();
        assertThat(told.outgoing()).isEqualTo(1);
        assertThat(anna.contacts()).isEqualTo(1);
        Files.move(away, folder);
        anna.exchange.now();
        Standing back = anna.until(standing -> standing.trouble().isEmpty() && !standing.running());
        assertThat(back.outgoing()).isZero();
        assertThat(back.since()).isEmpty();
    }

    @Test
    void whatWasSavedJustBeforeTheWindowClosesIsInTheFolder() throws InterruptedException {
        share();
        anna.add("Eva", "Klein");
        anna.exchange.close();
        ben.exchange.now();
        ben.until(standing -> ben.contacts() == 1);
    }

    @Test
    void whoRestsNeitherSendsNorFetchesUntilHeGoesOn() throws InterruptedException {
        share();
        anna.exchange.pause(true).join();
        anna.until(Standing::paused);
        anna.add("Eva", "Klein");
        anna.exchange.now();
        anna.until(standing -> standing.paused() && standing.outgoing() == 1);
        anna.exchange.pause(false).join();
        anna.until(standing -> !standing.paused() && !standing.running() && standing.outgoing() == 0);
    }

    @Test
    void thatRestingCouldNotBeNotedIsToldAndSharingGoesOn() throws Exception {
        share();
        Files.createDirectories(place.resolve("anna").resolve("sharing").resolve("paused.part"));
        assertThat(anna.exchange.pause(true))
                .failsWithin(Duration.ofSeconds(60))
                .withThrowableThat()
                .withMessageContaining("noting in");
        assertThat(anna.exchange.standing().paused()).isFalse();
        anna.add("Eva", "Klein");
        anna.until(standing -> standing.latest().stream().anyMatch(each -> each.went() == 1));
    }

    @Test
    void whoLeavesIsOnHisOwnAgainAndMayComeBack() throws InterruptedException {
        share();
        anna.exchange
                .with(book -> {
                    book.leave();
                    return true;
                })
                .join();
        assertThat(anna.exchange.standing().isShared()).isFalse();
        assertThat(anna.exchange.standing().devices()).isEmpty();
    }

    /// That contacts left the book changes nothing in it, and is an operation all the same.
    @Test
    void anOperationWithoutARowTravelsAndHoldsNothingUp() throws InterruptedException {
        share();
        anna.add("Eva", "Klein");
        anna.book
                .store()
                .write(new Edit(new OperationId(UUID.randomUUID()), Intent.of("export", "1", "CSV"), "Anna", null)
                        .onRecord());
        anna.add("Marek", "Dahl");
        ben.until(standing -> ben.contacts() == 2);
        assertThat(ben.operations()).isEqualTo(anna.operations()).hasSize(3);
        assertThat(ben.operations().get(1).intent().kind()).isEqualTo("export");
        assertThat(ben.dump()).isEqualTo(anna.dump());
        ben.book.store().upkeep().rebuild(Progress.NONE);
        assertThat(ben.dump()).isEqualTo(anna.dump());
        assertThat(ben.operations()).isEqualTo(anna.operations());
    }

    @Test
    void theExchangesAreKnownAfterTheNextStart() throws Exception {
        share();
        anna.add("Eva", "Klein");
        anna.until(standing -> standing.latest().stream().anyMatch(each -> each.went() == 1));
        ExchangeLog again =
                new ExchangeLog(new FolderMemory(place.resolve("anna").resolve("sharing")));
        assertThat(again.latest()).isEqualTo(anna.exchange.standing().latest());
    }
}
