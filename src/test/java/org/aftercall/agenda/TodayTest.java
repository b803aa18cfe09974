package org.aftercall.agenda;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.aftercall.change.Entity;
import org.aftercall.change.Field;
import org.aftercall.change.Intent;
import org.aftercall.change.Values;
import org.aftercall.model.Activity;
import org.aftercall.model.ActivityKind;
import org.aftercall.model.CallResult;
import org.aftercall.model.ContactId;
import org.aftercall.model.HistoryType;
import org.aftercall.model.OperationId;
import org.aftercall.model.PersonName;
import org.aftercall.model.Slip;
import org.aftercall.model.Talk;
import org.aftercall.store.ChangeSet;
import org.aftercall.store.Due;
import org.aftercall.store.Edit;
import org.aftercall.store.TempBook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// On a real book.
final class TodayTest {
    private static final ZoneId VIENNA = ZoneId.of("Europe/Vienna");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final Whose MINE = new Whose.Of("Ingrid");

    @TempDir
    private Path folder;

    private TempBook book;
    private Today today;
    private final BlockingQueue<ChangeSet> told = new LinkedBlockingQueue<>();
    private Instant now = Instant.parse("2026-11-24T09:12:00Z");

    @BeforeEach
    void open() {
        book = TempBook.open(folder);
        today = new Today(book.store(), () -> now, VIENNA);
        book.store().onChange(told::add);
    }

    @AfterEach
    void close() {
        today.close();
        book.close();
    }

    @Test
    void overdueComesBeforeTodayAndTomorrowIsNotThere() {
        plan("B today", "B", TODAY, null, "Ingrid");
        plan("A late", "A", TODAY.minusDays(1), null, "Ingrid");
        plan("A today", "A", TODAY, LocalTime.of(16, 0), "Ingrid");
        plan("tomorrow", "A", TODAY.plusDays(1), null, "Ingrid");
        Agenda agenda = due(Today.Chip.TODAY);
        assertThat(titles(agenda)).containsExactly("A late", "A today", "B today");
        assertThat(agenda.sections())
                .extracting(Agenda.Section::heading)
                .containsExactly(Agenda.Heading.OVERDUE, Agenda.Heading.TODAY);
        assertThat(agenda.counts())
                .extracting(Agenda.Counts::overdue, Agenda.Counts::today, Agenda.Counts::nextSevenDays)
                .containsExactly(1, 2, 1);
        assertThat(agenda.next().map(item -> item.activity().title())).contains("A today");
        assertThat(titles(due(Today.Chip.NEXT_SEVEN_DAYS))).containsExactly("tomorrow");
    }

    @Test
    void theDayChangesAtTheLocalMidnight() {
        plan("tomorrow", "A", TODAY.plusDays(1), null, "Ingrid");
        now = Instant.parse("2026-11-24T22:59:59Z");
        assertThat(titles(due(Today.Chip.TODAY))).isEmpty();
        assertThat(today.untilMidnight()).hasSeconds(1);
        now = Instant.parse("2026-11-24T23:00:00Z");
        assertThat(titles(due(Today.Chip.TODAY))).containsExactly("tomorrow");
    }

    @Test
    void whatIsSavedLaterIsThereWithoutReadingAllAgain() {
        assertThat(titles(due(Today.Chip.TODAY))).isEmpty();
        plan("new", "", TODAY, null, "Ingrid");
        assertThat(titles(due(Today.Chip.TODAY))).containsExactly("new");
    }

    @Test
    void theListWaitsForNobodyToBeCountedAndSaysWhatWasCountedLast() {
        plan("planned", "A", TODAY, null, "Ingrid");
        assertThat(due(Today.Chip.TODAY).counts().noNextAction()).isEmpty();
        assertThat(today.noNextAction()).isEqualTo(new Due.NoNextAction(0, 0));

        Edit undecided = new Edit(new OperationId(UUID.randomUUID()), Intent.of(Intent.ADD), "Ingrid", null);
        undecided
                .row(Entity.CONTACT, UUID.randomUUID())
                .set(Field.CONTACT_NAME, Values.name(PersonName.of("Eva", "Lind")))
                .set(Field.CONTACT_PRIORITY, Values.text("A"));
        book.store().write(undecided);
        settle();
        assertThat(due(Today.Chip.TODAY).counts().noNextAction()).contains(new Due.NoNextAction(0, 0));
        assertThat(today.noNextAction()).isEqualTo(new Due.NoNextAction(1, 0));
        assertThat(due(Today.Chip.TODAY).counts().noNextAction()).contains(new Due.NoNextAction(1, 0));
    }

    @Test
    void workOfColleaguesIsShownOnRequest() {
        plan("mine", "A", TODAY, null, "Ingrid");
        plan("nobody's", "B", TODAY, null, "");
        plan("Marek's", "C", TODAY, null, "Marek");
        assertThat(titles(due(Today.Chip.TODAY))).containsExactly("mine", "nobody's");
        Agenda all = today.due(Today.Chip.TODAY, Order.PRIORITY_THEN_TIME, Whose.Everyone.EVERYONE, 200);
        assertThat(titles(all)).containsExactly("mine", "nobody's", "Marek's");
        assertThat(today.owners()).containsExactly("Ingrid", "Marek");
    }

    @Test
    void onlyTheFirstRowsAreRead() {
        for (int i = 0; i < 5; i++) {
            plan("row " + i, "A", TODAY, LocalTime.of(10 + i, 0), "Ingrid");
        }
        Agenda agenda = today.due(Today.Chip.TODAY, Order.PRIORITY_THEN_TIME, MINE, 2);
        assertThat(titles(agenda)).containsExactly("row 0", "row 1");
        assertThat(agenda.hidden()).isEqualTo(3);
        assertThat(agenda.sections().getFirst().count()).isEqualTo(5);
    }

    @Test
    void aCloseOutMovesTheRowToDoneAndUndoBringsItBack() {
        plan("call back", "A", TODAY, null, "Ingrid");
        Due.Item item = due(Today.Chip.TODAY).items().getFirst();
        OperationId form = new OperationId(UUID.randomUUID());
        book.store().write(closeOut(item.activity(), form));
        settle();

        Agenda after = due(Today.Chip.TODAY);
        assertThat(titles(after)).isEmpty();
        assertThat(after.counts().done()).isEqualTo(1);
        assertThat(titles(due(Today.Chip.NEXT_SEVEN_DAYS))).containsExactly("again");
        assertThat(book.store().past().entries(item.contact().id(), 0, 9)).hasSize(1);

        book.store().undo(form, new OperationId(UUID.randomUUID()), "Ingrid");
        settle();
        assertThat(titles(due(Today.Chip.TODAY))).containsExactly("call back");
        assertThat(titles(due(Today.Chip.NEXT_SEVEN_DAYS))).isEmpty();
        assertThat(book.store().past().entries(item.contact().id(), 0, 9)).isEmpty();
    }

    @Test
    void aFormThatIsSavedTwiceIsSavedOnce() {
        plan("call back", "A", TODAY, null, "Ingrid");
        Activity activity = due(Today.Chip.TODAY).items().getFirst().activity();
        Edit edit = closeOut(activity, new OperationId(UUID.randomUUID()));
        book.store().write(edit);
        book.store().write(edit);
        assertThat(book.store().past().entries(activity.contact(), 0, 9)).hasSize(1);
    }

    @Test
    void aLaterDayIsASlipAndThePromiseStays() {
        plan("promised", "A", TODAY, null, "Ingrid");
        move(TODAY.plusDays(1), Slip.Known.OURS);
        move(TODAY.plusDays(3), Slip.Known.THEIRS);
        move(TODAY.plusDays(2), Slip.Known.OURS);
        Activity moved = any();
        assertThat(moved.slips()).isEqualTo(2);
        assertThat(Reschedule.slips(book.store(), moved)).containsExactly("ours", "theirs");
        assertThat(moved.promised()).isEqualTo(TODAY);
        assertThat(moved.due()).isEqualTo(TODAY.plusDays(2));
    }

    private void move(LocalDate day, Slip whose) {
        Activity activity = any();
        book.store()
                .write(Reschedule.edit(
                        activity,
                        Reschedule.slips(book.store(), activity),
                        day,
                        null,
                        whose,
                        new OperationId(UUID.randomUUID()),
                        "Ingrid",
                        book.store().seen()));
    }

    private Activity any() {
        Due.Key key = book.store().due().open(TODAY.plusDays(99)).getFirst();
        return book.store().due().activity(key.activity()).orElseThrow();
    }

    private Edit closeOut(Activity activity, OperationId form) {
        return CloseOut.edit(
                new CloseOut.Form(
                        activity.contact(),
                        "",
                        activity,
                        List.of(),
                        true,
                        HistoryType.Known.CALL,
                        CallResult.Known.NO_ANSWER,
                        "Nobody there.",
                        now,
                        "",
                        Talk.UNTOLD,
                        null,
                        new Ending.Next(ActivityKind.Known.CALL, "again", TODAY.plusDays(1), null, "Ingrid")),
                TODAY,
                form,
                "Ingrid",
                book.store().seen(),
                UUID::randomUUID);
    }

    private Agenda due(Today.Chip chip) {
        return today.due(chip, Order.PRIORITY_THEN_TIME, MINE, 200);
    }

    private static List<String> titles(Agenda agenda) {
        return agenda.items().stream().map(item -> item.activity().title()).toList();
    }

    private void plan(String title, String priority, LocalDate due, @Nullable LocalTime time, String owner) {
        UUID contact = UUID.randomUUID();
        Edit edit = new Edit(new OperationId(UUID.randomUUID()), Intent.of(Intent.ADD, title), "Ingrid", null);
        edit.row(Entity.CONTACT, contact)
                .set(Field.CONTACT_NAME, Values.name(PersonName.of("Contact", title)))
                .set(Field.CONTACT_PRIORITY, Values.text(priority));
        Ending.Next next = new Ending.Next(ActivityKind.Known.CALL, title, due, time, owner);
        Planning.write(edit, new ContactId(contact), next, UUID.randomUUID());
        book.store().write(edit);
        settle();
    }

    /// Waits until everybody was told of one save: listeners are told in order, and this one is the last.
    private void settle() {
        try {
            assertThat(told.poll(60, TimeUnit.SECONDS)).isNotNull();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
