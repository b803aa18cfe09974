package org.aftercall.ui.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.aftercall.agenda.CloseOut;
import org.aftercall.agenda.Ending;
import org.aftercall.agenda.Planning;
import org.aftercall.agenda.Today;
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
import org.aftercall.model.Repeat;
import org.aftercall.model.Talk;
import org.aftercall.store.Edit;
import org.aftercall.ui.kit.AtOnce;
import org.aftercall.ui.kit.Destination;
import org.aftercall.ui.kit.Memory;
import org.aftercall.ui.kit.Navigator;
import org.aftercall.ui.kit.QuietHours;
import org.aftercall.ui.kit.Said;
import org.aftercall.ui.shell.SampleDay;
import org.aftercall.wording.Words;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Without a toolkit, on a real book and a clock that is set by hand.
final class AlarmsViewModelTest {
    @TempDir
    private Path folder;

    private final Said said = new Said();
    private final Memory memory = Memory.untilTheEnd();
    private final AtOnce background = new AtOnce();
    private final List<Destination> visited = new ArrayList<>();
    private Instant now = Instant.parse("2026-11-24T10:12:00Z");
    private final BlockingQueue<Boolean> told = new LinkedBlockingQueue<>();
    private SampleDay day;
    private Today today;
    private ContactId tomas;
    private AlarmsViewModel model;

    private @Nullable QuietHours quiet;

    @BeforeEach
    void open() {
        day = SampleDay.open(folder.resolve("book"));
        today = new Today(day.store(), () -> now, SampleDay.ZONE);
        tomas = day.store().contacts().named("Tomáš Novák", 1).getFirst().id();
        model = model();
        // registered after the model, so that it is told after it
        day.store().onChange(_ -> told.add(true));
    }

    @AfterEach
    void close() {
        today.close();
        day.close();
    }

    @Test
    void anActionRemindsAQuarterBeforeItsTimeUntilItIsLeft() {
        plan("Renewal call", SampleDay.DAY, LocalTime.of(10, 30), 15, Repeat.Known.NEVER);
        at("10:14");
        assertThat(lines()).isEmpty();
        at("10:15");
        assertThat(lines()).singleElement().satisfies(line -> {
            assertThat(line.head()).isEqualTo("10:30 Renewal call");
            assertThat(line.who()).isEqualTo("Tomáš Novák, +420 555 010 482");
        });
        assertThat(model.pictureProperty().get().title()).isEmpty();
        model.snooze(lines().getFirst(), 5);
        assertThat(lines()).isEmpty();
        at("10:19");
        assertThat(lines()).isEmpty();
        at("10:20");
        model.call(lines().getFirst());
        assertThat(said.opened()).containsExactly("tel:+420555010482");
        at("10:40");
        assertThat(lines()).isEmpty();
        // another run of the program
        model = model();
        model.look();
        assertThat(lines()).isEmpty();
    }

    @Test
    void anActionThatIsMovedRemindsAgainAndOneThatIsDoneNoMore() {
        Activity work = plan("Any time", SampleDay.DAY, null, 0, Repeat.Known.NEVER);
        model.look();
        assertThat(lines())
                .singleElement()
                .satisfies(line -> assertThat(line.head()).isEqualTo("Any time"));
        model.leave(lines().getFirst());
        assertThat(lines()).isEmpty();
        write(edit -> edit.row(Entity.ACTIVITY, work.id().value())
                .set(Field.ACTIVITY_DUE, Values.due(SampleDay.DAY, LocalTime.of(10, 0))));
        assertThat(lines()).hasSize(1);
        write(edit -> edit.row(Entity.ACTIVITY, work.id().value()).set(Field.ACTIVITY_STATE, Values.text("done")));
        assertThat(lines()).isEmpty();
    }

    @Test
    void whatWasMissedWhileTheProgramWasClosedIsOneList() {
        plan("Yesterday", SampleDay.DAY.minusDays(1), LocalTime.of(9, 0), 0, Repeat.Known.NEVER);
        plan("Tomorrow", SampleDay.DAY.plusDays(1), LocalTime.of(9, 0), 24 * 60, Repeat.Known.NEVER);
        model = model();
        model.look();
        assertThat(model.pictureProperty().get().title()).isEqualTo("2 reminders from while this was closed");
        assertThat(lines())
                .extracting(AlarmsViewModel.Line::head)
                .containsExactly("Mon 23 Nov 09:00 Yesterday", "Wed 25 Nov 09:00 Tomorrow");
        model.open(lines().getFirst());
        assertThat(visited).hasSize(1);
        assertThat(lines()).hasSize(1);
        model.snoozeAll(5);
        assertThat(lines()).isEmpty();
        at("10:17");
        model.leaveAll();
        at("11:00");
        assertThat(lines()).isEmpty();
    }

    @Test
    void whoRefusedCallsIsNotCalledFromHere() {
        plan("Write", SampleDay.DAY, null, 0, Repeat.Known.NEVER);
        write(edit -> edit.row(Entity.CONSENT, UUID.randomUUID())
                .set(Field.CONSENT_CHANNEL, Values.text("phone"))
                .set(Field.CONSENT_ALLOWED, Values.bool(false))
                .belongsTo(tomas.value()));
        assertThat(lines())
                .singleElement()
                .satisfies(line -> assertThat(line.phone()).isEmpty());
    }

    @Test
    void aDayInAnOwnFieldRemindsBeforeItComes() {
        write(edit -> {
            edit.row(Entity.USER_FIELD, UUID.randomUUID())
                    .set(Field.USER_FIELD_NAME, Values.text("Contract ends"))
                    .set(Field.USER_FIELD_TYPE, Values.text("date"))
                    .set(Field.USER_FIELD_REMIND, Values.number(14))
                    .set(Field.USER_FIELD_SLOT, Values.number(9));
            edit.row(Entity.CONTACT, tomas.value()).userField(9, Values.text("2026-12-08"));
        });
        assertThat(lines()).singleElement().satisfies(line -> {
            assertThat(line.head()).isEqualTo("Contract ends: Tue 8 Dec");
            assertThat(line.contact()).isEqualTo(tomas);
        });
        write(edit -> edit.row(Entity.CONTACT, tomas.value()).userField(9, Values.text("2026-12-09")));
        assertThat(lines()).isEmpty();
    }

    @Test
    void whatRepeatsComesAgainWhenItIsDoneAlsoAfterAnUndo() {
        Activity work = plan("Weekly call", SampleDay.DAY, LocalTime.of(10, 30), 15, Repeat.Known.WEEKLY);
        OperationId first = closeOut(work);
        assertThat(next("Weekly call")).satisfies(next -> {
            assertThat(next.due()).isEqualTo(SampleDay.DAY.plusDays(7));
            assertThat(next.time()).isEqualTo(LocalTime.of(10, 30));
            assertThat(next.repeat()).isEqualTo(Repeat.Known.WEEKLY);
            assertThat(next.remind()).isEqualTo(15);
        });
        Activity made = next("Weekly call");
        day.store().undo(first, new OperationId(UUID.randomUUID()), SampleDay.USER);
        assertThat(next("Weekly call").id()).isEqualTo(work.id());
        closeOut(work);
        assertThat(next("Weekly call").id()).isEqualTo(made.id());
    }

    private OperationId closeOut(Activity work) {
        OperationId operation = new OperationId(UUID.randomUUID());
        day.store()
                .write(CloseOut.edit(
                        new CloseOut.Form(
                                tomas,
                                "Tomáš Novák",
                                work,
                                List.of(),
                                true,
                                HistoryType.Known.CALL,
                                CallResult.Known.REACHED,
                                "",
                                now,
                                "",
                                Talk.UNTOLD,
                                null,
                                Ending.Unsaid.UNSAID),
                        SampleDay.DAY,
                        operation,
                        SampleDay.USER,
                        day.store().seen(),
                        UUID::randomUUID));
        return operation;
    }

    private Activity next(String title) {
        return day.store().contacts().card(tomas).orElseThrow().open().stream()
                .filter(each -> each.title().equals(title))
                .findFirst()
                .orElseThrow();
    }

    private Activity plan(String title, LocalDate due, @Nullable LocalTime time, int remind, Repeat repeat) {
        write(edit -> Planning.write(
                edit,
                tomas,
                new Ending.Next(ActivityKind.Known.CALL, title, due, time, SampleDay.USER, repeat, remind),
                UUID.randomUUID()));
        return next(title);
    }

    private interface Changing {
        void on(Edit edit);
    }

    private void write(Changing changing) {
        Edit edit = new Edit(new OperationId(UUID.randomUUID()), Intent.of(Intent.EDIT), SampleDay.USER, null);
        changing.on(edit);
        told.clear();
        day.store().write(edit);
        day.settle();
        try {
            assertThat(told.poll(60, TimeUnit.SECONDS)).isNotNull();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
        background.letTimePass();
    }

    @Test
    void inQuietHoursNothingRemindsAndAfterwardsAllOfIt() {
        quiet = new QuietHours(LocalTime.of(10, 15), LocalTime.of(10, 40));
        plan("Renewal call", SampleDay.DAY, LocalTime.of(10, 30), 15, Repeat.Known.NEVER);
        plan("Another", SampleDay.DAY, LocalTime.of(10, 35), 0, Repeat.Known.NEVER);
        at("10:15");
        assertThat(lines()).isEmpty();
        at("10:39");
        assertThat(lines()).isEmpty();
        at("10:40");
        assertThat(lines())
                .extracting(AlarmsViewModel.Line::head)
                .containsExactly("10:30 Renewal call", "10:35 Another");
    }

    private void at(String time) {
        now = SampleDay.DAY.atTime(LocalTime.parse(time)).atZone(SampleDay.ZONE).toInstant();
        model.look();
    }

    private List<AlarmsViewModel.Line> lines() {
        return model.pictureProperty().get().lines();
    }

    private AlarmsViewModel model() {
        return new AlarmsViewModel(new AlarmsViewModel.Desk(
                day.store(),
                today,
                new Words(Locale.UK),
                background,
                said,
                new Visits(visited),
                memory,
                SampleDay.USER,
                time -> quiet != null && quiet.includes(time)));
    }

    private record Visits(List<Destination> visited) implements Navigator {
        @Override
        public void go(Destination to) {
            visited.add(to);
        }

        @Override
        public void back() {}

        @Override
        public void forward() {}

        @Override
        public void close() {}
    }
}
