package org.aftercall.agenda;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.aftercall.change.Entity;
import org.aftercall.change.Field;
import org.aftercall.change.Intent;
import org.aftercall.change.Values;
import org.aftercall.model.ActivityKind;
import org.aftercall.model.ContactId;
import org.aftercall.model.OperationId;
import org.aftercall.model.PersonName;
import org.aftercall.store.ChangeSet;
import org.aftercall.store.Due;
import org.aftercall.store.Edit;
import org.aftercall.store.Position;
import org.aftercall.store.TempBook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is kept of the open work from one start to the next, on a real book.
final class OpenWorkTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final Whose MINE = new Whose.Of("Ingrid");

    @TempDir
    private Path folder;

    private final Random random = new Random(20261130);
    private final BlockingQueue<ChangeSet> told = new LinkedBlockingQueue<>();
    private TempBook book;
    private Path file;

    @BeforeEach
    void open() throws IOException {
        book = TempBook.open(folder);
        file = Files.createDirectories(folder.resolve("local")).resolve("open-work");
        book.store().onChange(told::add);
    }

    @AfterEach
    void close() {
        book.close();
    }

    @Test
    void whatIsReadFromTheFileIsWhatTheBookSays() {
        for (int i = 0; i < 60; i++) {
            plan("work " + i, TODAY.plusDays(random.nextInt(-300, 30)));
        }
        keep(TODAY);
        for (LocalDate day = TODAY; day.isBefore(TODAY.plusDays(15)); day = day.plusDays(3)) {
            assertThat(kept(day.plusDays(7)))
                    .hasValueSatisfying(keys -> assertThat(keys).isNotEmpty());
            assertThat(kept(day.plusDays(7)).orElseThrow())
                    .containsExactlyInAnyOrderElementsOf(book.store().due().open(day.plusDays(7)));
        }
    }

    @Test
    void todayIsTheSameWithTheFileAndWithout() {
        for (int i = 0; i < 40; i++) {
            plan("work " + i, TODAY.plusDays(random.nextInt(-10, 10)));
        }
        keep(TODAY.minusDays(4));
        for (Today.Chip chip : Today.Chip.values()) {
            for (Order order : Order.values()) {
                assertThat(due(Optional.of(file), chip, order)).isEqualTo(due(Optional.empty(), chip, order));
            }
        }
    }

    @Test
    void whatIsSavedAfterwardsIsOnTodayThoughTheFileDoesNotKnowIt() {
        plan("known", TODAY);
        keep(TODAY);
        plan("saved by another program", TODAY);
        assertThat(kept(TODAY.plusDays(7))).isEmpty();
        assertThat(titles(Optional.of(file))).containsExactlyInAnyOrder("known", "saved by another program");
    }

    @Test
    void whatIsSavedWhileTheListIsOpenComesToIt() {
        plan("known", TODAY);
        keep(TODAY);
        try (Today today = today(Optional.of(file), TODAY)) {
            assertThat(titles(today)).containsExactly("known");
            BlockingQueue<Boolean> changed = new LinkedBlockingQueue<>();
            today.onChange(() -> changed.add(true));
            plan("new", TODAY);
            assertThat(taken(changed)).isTrue();
            assertThat(titles(today)).containsExactlyInAnyOrder("known", "new");
        }
    }

    @Test
    void aStartAfterMoreDaysThanWereKeptAsksTheBook() {
        plan("later", TODAY.plusDays(40));
        keep(TODAY);
        LocalDate later = TODAY.plusDays(40);
        assertThat(kept(later.plusDays(7))).isEmpty();
        try (Today today = today(Optional.of(file), later)) {
            assertThat(titles(today)).containsExactly("later");
        }
    }

    @Test
    void aDamagedFileIsAsIfItWereNotThere() throws IOException {
        plan("one", TODAY);
        plan("two", TODAY.minusDays(3));
        keep(TODAY);
        byte[] whole = Files.readAllBytes(file);
        for (int at = 0; at < whole.length; at++) {
            byte[] damaged = whole.clone();
            damaged[at] ^= (byte) (1 << random.nextInt(8));
            Files.write(file, damaged);
            assertThat(kept(TODAY)).as("byte %d", at).isEmpty();
        }
        for (int length = 0; length < whole.length; length++) {
            Files.write(file, Arrays.copyOf(whole, length));
            assertThat(kept(TODAY)).as("%d bytes", length).isEmpty();
        }
        assertThat(titles(Optional.of(file))).containsExactlyInAnyOrder("one", "two");
    }

    @Test
    void whatStandsAlreadyIsNotWrittenAgainAndWhatIsOldIs() throws IOException {
        plan("one", TODAY);
        keep(TODAY);
        byte[] first = Files.readAllBytes(file);
        Files.setLastModifiedTime(file, FileTime.from(Instant.EPOCH));
        keep(TODAY.plusDays(1));
        assertThat(Files.getLastModifiedTime(file).toInstant()).isEqualTo(Instant.EPOCH);
        keep(TODAY.plusDays(8));
        assertThat(Files.readAllBytes(file)).isNotEqualTo(first);
        plan("two", TODAY);
        keep(TODAY.plusDays(8));
        assertThat(kept(TODAY.plusDays(8)).orElseThrow()).hasSize(2);
    }

    @Test
    void nothingIsKeptWhereNobodySaysWhere() {
        plan("one", TODAY);
        try (Today today = today(Optional.empty(), TODAY)) {
            today.keep();
        }
        assertThat(file).doesNotExist();
    }

    @Test
    void aFolderThatCannotBeWrittenStopsNothing() throws IOException {
        plan("one", TODAY);
        Files.createDirectories(file.resolve("in the way"));
        keep(TODAY);
        assertThat(titles(Optional.of(file))).containsExactly("one");
    }

    private Optional<List<Due.Key>> kept(LocalDate until) {
        Position at = book.store().upkeep().settled().orElseThrow();
        return new KeptKeys(file).read(at, until);
    }

    private void keep(LocalDate day) {
        try (Today today = today(Optional.of(file), day)) {
            today.keep();
        }
    }

    private Agenda due(Optional<Path> kept, Today.Chip chip, Order order) {
        try (Today today = today(kept, TODAY)) {
            return today.due(chip, order, MINE, 100);
        }
    }

    private Today today(Optional<Path> kept, LocalDate day) {
        return new Today(book.store(), () -> day.atTime(9, 12).toInstant(ZoneOffset.UTC), ZoneOffset.UTC, kept);
    }

    private List<String> titles(Optional<Path> kept) {
        try (Today today = today(kept, TODAY)) {
            return titles(today);
        }
    }

    private static List<String> titles(Today today) {
        return today.due(Today.Chip.TODAY, Order.PRIORITY_THEN_TIME, MINE, 100).items().stream()
                .map(item -> item.activity().title())
                .toList();
    }

    private void plan(String title, LocalDate due) {
        UUID contact = UUID.randomUUID();
        Edit edit = new Edit(new OperationId(UUID.randomUUID()), Intent.of(Intent.ADD, title), "Ingrid", null);
        edit.row(Entity.CONTACT, contact)
                .set(Field.CONTACT_NAME, Values.name(PersonName.of("Contact", title)))
                .set(Field.CONTACT_PRIORITY, Values.text(random.nextBoolean() ? "A" : "C"));
        LocalTime time = random.nextBoolean() ? LocalTime.of(random.nextInt(24), random.nextInt(60)) : null;
        Ending.Next next = new Ending.Next(ActivityKind.Known.CALL, title, due, time, "Ingrid");
        Planning.write(edit, new ContactId(contact), next, UUID.randomUUID());
        book.store().write(edit);
        assertThat(taken(told)).isNotNull();
    }

    /// Waits for what is told on another thread.
    private static <T> T taken(BlockingQueue<T> from) {
        try {
            T taken = from.poll(60, TimeUnit.SECONDS);
            assertThat(taken).isNotNull();
            return taken;
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
