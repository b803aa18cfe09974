package org.aftercall.ui.today;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.aftercall.agenda.Order;
import org.aftercall.agenda.Snooze;
import org.aftercall.change.Entity;
import org.aftercall.change.Field;
import org.aftercall.change.Intent;
import org.aftercall.change.Values;
import org.aftercall.model.ActivityKind;
import org.aftercall.model.OperationId;
import org.aftercall.model.PersonName;
import org.aftercall.model.Priority;
import org.aftercall.model.Slip;
import org.aftercall.store.Edit;
import org.aftercall.store.Progress;
import org.aftercall.ui.kit.AtOnce;
import org.aftercall.ui.kit.DraftText;
import org.aftercall.ui.kit.Glance;
import org.aftercall.ui.kit.JobsAtOnce;
import org.aftercall.ui.kit.MemoryDrafts;
import org.aftercall.ui.kit.Said;
import org.aftercall.ui.shell.SampleDay;
import org.aftercall.wording.Words;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Without a toolkit, on a real book.
final class TodayViewModelTest {
    @TempDir
    private Path folder;

    private final Said said = new Said();
    private final MemoryDrafts drafts = new MemoryDrafts();
    private SampleDay day;
    private TodayViewModel model;

    @BeforeEach
    void open() {
        day = SampleDay.open(folder.resolve("filled"));
        model = model(day);
        model.refresh();
    }

    @AfterEach
    void close() {
        day.close();
    }

    @Test
    void theRowsStandInTheOrderOfTheDay() {
        assertThat(titles())
                .containsExactly(
                        "Call back: price objection",
                        "Send signed contract copy",
                        "Ask for referral",
                        "Post the spring catalogue",
                        "Renewal: confirm start date",
                        "Demo for the plant team",
                        "Send revised quote",
                        "Check delivery arrived",
                        "First call after web request",
                        "Check in after 3 months",
                        "Ask for new delivery address",
                        "Greet: 10 years with us");
        TodayViewModel.Picture picture = model.pictureProperty().get();
        assertThat(picture.state()).isEqualTo(TodayViewModel.State.LIST);
        assertThat(picture.next()).isEqualTo("Next: Tomáš Novák at 10:30, in 18 minutes.");
        assertThat(picture.done()).isEqualTo(9);
        assertThat(picture.of()).isEqualTo(21);
        assertThat(picture.count(TodayViewModel.Shown.NEXT_SEVEN_DAYS)).isEqualTo(23);
        assertThat(picture.count(TodayViewModel.Shown.NO_NEXT_ACTION)).isEqualTo(12);
    }

    @Test
    void aRowSaysHowLateOrHowSoonItIs() {
        Line.Row late = row("Call back: price objection");
        assertThat(late.pill()).isEqualTo("5 days late");
        assertThat(late.when()).isEqualTo("Thu 19");
        assertThat(late.spoken())
                .isEqualTo("A priority, 5 days late, Call, Call back: price objection, Farida Rahmani,"
                        + " Atlas Ceramics, Prospect");
        Line.Row soon = row("Renewal: confirm start date");
        assertThat(soon.pill()).isEqualTo("in 18 min");
        assertThat(soon.when()).isEqualTo("10:30");
        assertThat(row("Send revised quote").when()).isEqualTo("Any time");
    }

    @Test
    void theFirstRowIsSelectedAndMovingSkipsTheHeads() {
        assertThat(selected()).isEqualTo("Call back: price objection");
        model.selection().move(4);
        assertThat(selected()).isEqualTo("Renewal: confirm start date");
        model.selection().move(-99);
        assertThat(selected()).isEqualTo("Call back: price objection");
    }

    @Test
    void whatWasClosedOutTodayUnfoldsBelowTheRest() {
        assertThat(model.lines().getLast()).isEqualTo(new Line.Done(9, false));
        model.selection().move(99);
        model.foldDone();
        assertThat(model.selectedProperty().get()).isEqualTo(new Line.Done(9, true));
        assertThat(model.lines().getLast()).isInstanceOfSatisfying(Line.Finished.class, last -> {
            assertThat(last.head()).isEqualTo("Call, reached");
            assertThat(last.name()).startsWith("Reached Person");
            assertThat(last.text()).isEqualTo("Fine.");
        });
        model.foldDone();
        assertThat(model.lines().getLast()).isEqualTo(new Line.Done(9, false));
    }

    @Test
    void theSideSaysWhoItIsAndWhatWas() {
        model.selectedProperty().set(row("Renewal: confirm start date"));
        Glance side = side();
        assertThat(side.name()).isEqualTo("Tomáš Novák");
        assertThat(side.subtitle()).isEqualTo("Head of Purchasing, Kolář Instruments");
        assertThat(side.phone()).isEqualTo("+420 555 010 482");
        assertThat(side.nextWhen()).isEqualTo("Today 10:30, call");
        assertThat(side.past())
                .extracting(Glance.Past::head)
                .containsExactly("Call, reached", "E-mail, sent", "Meeting, held");
        model.side().call();
        model.side().write();
        assertThat(said.opened()).containsExactly("tel:+420555010482", "mailto:tomas.novak@kolar.example");
    }

    @Test
    void puttingOffMovesOnToTheNextRow() {
        model.selectedProperty().set(row("Send revised quote"));
        model.actions().snooze(Snooze.TOMORROW, Slip.Known.OURS);
        day.settle();
        model.refresh();
        assertThat(titles()).doesNotContain("Send revised quote");
        assertThat(selected()).isEqualTo("Check delivery arrived");
        assertThat(said.sentences()).containsExactly("“Send revised quote” moved to Wed 25 November 2026.");
    }

    @Test
    void withinTheDayTheRowStaysSelected() {
        model.selectedProperty().set(row("Send revised quote"));
        model.actions().snooze(Snooze.ONE_HOUR, Slip.Known.OURS);
        day.settle();
        model.refresh();
        assertThat(selected()).isEqualTo("Send revised quote");
        assertThat(row("Send revised quote").when()).isEqualTo("11:15");
        assertThat(row("Send revised quote").slips()).isZero();
    }

    @Test
    void allOverdueMovesToTodayAsOneOperationAndStaysLate() {
        model.actions().moveAllToToday(Slip.Known.THEIRS);
        day.settle();
        model.refresh();
        assertThat(model.pictureProperty().get().count(TodayViewModel.Shown.OVERDUE))
                .isZero();
        assertThat(model.pictureProperty().get().count(TodayViewModel.Shown.TODAY))
                .isEqualTo(12);
        assertThat(row("Call back: price objection").pill()).isEqualTo("5 days late");
        assertThat(row("Call back: price objection").slips()).isEqualTo(1);
        assertThat(said.operations()).hasSize(1);
        day.store().undo(said.operations().getFirst(), new OperationId(UUID.randomUUID()), SampleDay.USER);
        day.settle();
        model.refresh();
        assertThat(model.pictureProperty().get().count(TodayViewModel.Shown.OVERDUE))
                .isEqualTo(4);
    }

    @Test
    void aLetterChangesTheOrder() {
        model.selectedProperty().set(row("Post the spring catalogue"));
        model.actions().prioritise(Priority.Letter.A);
        day.settle();
        model.refresh();
        assertThat(titles()).element(2).isEqualTo("Post the spring catalogue");
        assertThat(selected()).isEqualTo("Post the spring catalogue");
    }

    @Test
    void thoseWithoutANextActionAreListedWithAFirst() {
        model.shownProperty().set(TodayViewModel.Shown.NO_NEXT_ACTION);
        assertThat(model.lines()).hasSize(13);
        assertThat(model.row().map(row -> row.priority().code())).contains("A");
    }

    @Test
    void draftsStandOnTopUntilTheirFormIsSaved() {
        OperationId form = new OperationId(UUID.randomUUID());
        drafts.put(form, DraftText.write(java.util.Map.of("name", "Tomáš Novák", "note", "He said\nmore")));
        model.refresh();
        assertThat(model.lines().getFirst()).isEqualTo(new Line.Draft(form, "Draft: Tomáš Novák", "He said"));
        assertThat(selected()).isEqualTo("Call back: price objection");
    }

    @Test
    void aNewBookSaysWhatToDo() {
        try (SampleDay empty = SampleDay.empty(folder.resolve("empty"))) {
            TodayViewModel fresh = model(empty);
            fresh.refresh();
            assertThat(fresh.pictureProperty().get().state()).isEqualTo(TodayViewModel.State.NEW_BOOK);
            assertThat(fresh.selectedProperty().get()).isNull();
        }
    }

    @Test
    void whoHasJustBroughtInAListIsToldOfThoseWhomNobodyHasContacted() {
        try (SampleDay fresh = SampleDay.empty(folder.resolve("fresh"))) {
            Edit edit = new Edit(new OperationId(UUID.randomUUID()), Intent.of(Intent.ADD), SampleDay.USER, null);
            edit.row(Entity.CONTACT, UUID.randomUUID())
                    .set(Field.CONTACT_NAME, Values.name(PersonName.of("Eva", "Lind")));
            fresh.store().write(edit);
            TodayViewModel model = model(fresh);
            model.refresh();
            TodayViewModel.Picture picture = model.pictureProperty().get();
            assertThat(picture.state()).isEqualTo(TodayViewModel.State.NOTHING_DUE);
            assertThat(picture.count(TodayViewModel.Shown.NO_NEXT_ACTION)).isZero();
            assertThat(picture.untouched()).isOne();
        }
    }

    @Test
    void atAStartTheListIsThereBeforeAnybodyIsCounted() {
        try (SampleDay fresh = SampleDay.open(folder.resolve("starting"))) {
            TodayViewModel starting = model(fresh);
            starting.countLater();
            starting.refresh();
            TodayViewModel.Picture first = starting.pictureProperty().get();
            assertThat(starting.lines()).isNotEmpty();
            assertThat(first.isCounted(TodayViewModel.Shown.TODAY)).isTrue();
            assertThat(first.isCounted(TodayViewModel.Shown.NO_NEXT_ACTION)).isFalse();
            starting.keepTime();
            assertThat(starting.pictureProperty().get().count(TodayViewModel.Shown.NO_NEXT_ACTION))
                    .isEqualTo(12);
        }
    }

    @Test
    void atAStartOnlyRowsThatFitOnAScreenAreReadAndThenTheOthers() {
        try (SampleDay fresh = SampleDay.empty(folder.resolve("much"))) {
            Edit edit = new Edit(new OperationId(UUID.randomUUID()), Intent.of(Intent.ADD), SampleDay.USER, null);
            for (int i = 0; i < 90; i++) {
                UUID contact = UUID.randomUUID();
                edit.row(Entity.CONTACT, contact)
                        .set(Field.CONTACT_NAME, Values.name(PersonName.of("Eva", "Lind" + i)));
                edit.row(Entity.ACTIVITY, UUID.randomUUID())
                        .belongsTo(contact)
                        .set(Field.ACTIVITY_KIND, Values.text("call"))
                        .set(Field.ACTIVITY_STATE, Values.text("open"))
                        .set(Field.ACTIVITY_TITLE, Values.text("Ask"))
                        .set(Field.ACTIVITY_DUE, Values.due(SampleDay.DAY, null))
                        .set(Field.ACTIVITY_OWNER, Values.text(SampleDay.USER));
            }
            fresh.store().write(edit);
            TodayViewModel starting = model(fresh);
            starting.countLater();
            starting.refresh();
            assertThat(starting.lines().stream().filter(Line.Row.class::isInstance))
                    .hasSize(60);
            assertThat(starting.pictureProperty().get().count(TodayViewModel.Shown.TODAY))
                    .isEqualTo(90);
            starting.keepTime();
            assertThat(starting.lines().stream().filter(Line.Row.class::isInstance))
                    .hasSize(90);
        }
    }

    @Test
    void theChipOfThoseWithoutANextActionSaysWhatTheirListSays() {
        model.shownProperty().set(TodayViewModel.Shown.NO_NEXT_ACTION);
        Edit edit = new Edit(new OperationId(UUID.randomUUID()), Intent.of(Intent.ADD), SampleDay.USER, null);
        edit.row(Entity.CONTACT, UUID.randomUUID())
                .set(Field.CONTACT_NAME, Values.name(PersonName.of("Eva", "Lind")))
                .set(Field.CONTACT_PRIORITY, Values.text("A"));
        day.store().write(edit);
        day.settle();
        model.refresh();
        assertThat(model.lines().getFirst())
                .isInstanceOfSatisfying(
                        Line.Head.class,
                        head -> assertThat(head.count())
                                .isEqualTo(
                                        (int) model.pictureProperty().get().count(TodayViewModel.Shown.NO_NEXT_ACTION))
                                .isEqualTo(13));
    }

    @Test
    void whenAllIsDoneItSaysSo() {
        for (String title : titles()) {
            model.selectedProperty().set(row(title));
            model.actions().moveTo(LocalDate.of(2026, 12, 1), null, Slip.Known.OURS);
            day.settle();
            model.refresh();
        }
        assertThat(model.lines()).isEmpty();
        assertThat(model.pictureProperty().get().state()).isEqualTo(TodayViewModel.State.ALL_DONE);
    }

    @Test
    void byCompanyTheRowsOfASectionFollowTheAlphabet() {
        model.orderProperty().set(Order.COMPANY);
        assertThat(companies()).startsWith("Atlas Ceramics", "Brightwater Clinics", "Harbour Optics", "Vale Verde");
        assertThat(companies().subList(4, 12)).isSorted().startsWith("Atelier Moreau");
    }

    @Test
    void oneKindOfWorkIsShownAndCountedAlone() {
        model.kindProperty().set(ActivityKind.Known.EMAIL);
        assertThat(titles())
                .containsExactly("Send signed contract copy", "Send revised quote", "Ask for new delivery address");
        assertThat(model.pictureProperty().get().count(TodayViewModel.Shown.TODAY))
                .isEqualTo(2);
        model.kindProperty().set(null);
        assertThat(titles()).hasSize(12);
    }

    @Test
    void whatIsDueIsSpreadOverWorkingDaysAFirstAndTakenBackAtOnce() {
        SpreadViewModel spread = model.spread(SpreadViewModel.Work.DUE);
        spread.perDayProperty().set("none");
        assertThat(spread.readyProperty().get()).isFalse();
        spread.perDayProperty().set("4");
        spread.from().textProperty().set("today");
        // three have a time today and stay, one fits beside them; the next days are planned for already
        assertThat(spread.previewProperty().get()).isEqualTo("9 actions, the last on Mon 7 December 2026.");
        spread.go(Slip.Known.OURS);
        day.settle();
        model.refresh();
        assertThat(titles())
                .containsExactly(
                        "Renewal: confirm start date",
                        "Demo for the plant team",
                        "Call back: price objection",
                        "Check delivery arrived");
        assertThat(row("Call back: price objection").slips()).isEqualTo(1);
        assertThat(said.sentences()).last().isEqualTo("9 actions spread until Mon 7 December 2026.");
        undo();
        assertThat(titles()).hasSize(12);
    }

    @Test
    void everybodyWithoutANextActionGetsOneSpreadOverWorkingDays() {
        SpreadViewModel spread = model.spread(SpreadViewModel.Work.WITHOUT);
        spread.titleProperty().set(" ");
        assertThat(spread.readyProperty().get()).isFalse();
        spread.titleProperty().set("Say hello");
        spread.kindProperty().set(ActivityKind.Known.EMAIL);
        spread.perDayProperty().set("99");
        spread.from().textProperty().set("tomorrow");
        assertThat(spread.previewProperty().get()).isEqualTo("12 actions, the last on Wed 25 November 2026.");
        spread.go(Slip.Known.OURS);
        day.settle();
        model.refresh();
        assertThat(model.pictureProperty().get().count(TodayViewModel.Shown.NO_NEXT_ACTION))
                .isZero();
        assertThat(model.pictureProperty().get().count(TodayViewModel.Shown.NEXT_SEVEN_DAYS))
                .isEqualTo(35);
        undo();
        assertThat(model.pictureProperty().get().count(TodayViewModel.Shown.NO_NEXT_ACTION))
                .isEqualTo(12);
    }

    /// More than a save may hold at once: it is written in parts, as one operation.
    @Test
    void overdueWorkByTheThousandMovesAsOneOperationToo() {
        Edit edit = new Edit(new OperationId(UUID.randomUUID()), Intent.of(Intent.ADD), SampleDay.USER, null);
        UUID contact = row("Send revised quote").contact().value();
        for (int i = 0; i < 1200; i++) {
            edit.row(Entity.ACTIVITY, new UUID(77, i))
                    .belongsTo(contact)
                    .set(Field.ACTIVITY_KIND, Values.text("call"))
                    .set(Field.ACTIVITY_TITLE, Values.text("Old " + i))
                    .set(Field.ACTIVITY_DUE, Values.due(LocalDate.of(2026, 11, 2), null))
                    .set(Field.ACTIVITY_PROMISED, Values.day(LocalDate.of(2026, 11, 2)))
                    .set(Field.ACTIVITY_STATE, Values.text("open"))
                    .set(Field.ACTIVITY_OWNER, Values.text(SampleDay.USER));
        }
        day.store()
                .writeLarge(
                        edit.operation(),
                        edit.intent(),
                        edit.user(),
                        day.store().seen(),
                        edit.changes(),
                        Progress.NONE);
        day.settle();
        model.refresh();
        assertThat(model.pictureProperty().get().count(TodayViewModel.Shown.OVERDUE))
                .isEqualTo(1204);

        model.actions().moveAllToToday(Slip.Known.OURS);
        day.settle();
        model.refresh();
        assertThat(model.pictureProperty().get().count(TodayViewModel.Shown.OVERDUE))
                .isZero();
        assertThat(said.sentences()).containsExactly("Moved 1,204 actions to today.");
        undo();
        assertThat(model.pictureProperty().get().count(TodayViewModel.Shown.OVERDUE))
                .isEqualTo(1204);
    }

    private void undo() {
        day.store().undo(said.operations().getLast(), new OperationId(UUID.randomUUID()), SampleDay.USER);
        day.settle();
        model.refresh();
    }

    private List<String> companies() {
        return model.lines().stream()
                .filter(Line.Row.class::isInstance)
                .map(line -> ((Line.Row) line).company())
                .toList();
    }

    private TodayViewModel model(SampleDay of) {
        return new TodayViewModel(
                of.store(),
                of.today(),
                new Words(Locale.UK),
                new AtOnce(),
                said,
                new JobsAtOnce(),
                drafts,
                SampleDay.ZONE,
                SampleDay.USER);
    }

    private String selected() {
        return model.row().map(Line.Row::title).orElse("");
    }

    private Glance side() {
        Glance side = model.side().sideProperty().get();
        assertThat(side).isNotNull();
        return java.util.Objects.requireNonNull(side);
    }

    private Line.Row row(String title) {
        return model.lines().stream()
                .filter(Line.Row.class::isInstance)
                .map(Line.Row.class::cast)
                .filter(row -> row.title().equals(title))
                .findFirst()
                .orElseThrow();
    }

    private List<String> titles() {
        return model.lines().stream()
                .filter(Line.Row.class::isInstance)
                .map(line -> ((Line.Row) line).title())
                .toList();
    }
}
