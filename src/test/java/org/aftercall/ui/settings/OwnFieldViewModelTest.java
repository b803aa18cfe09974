package org.aftercall.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.aftercall.model.OperationId;
import org.aftercall.model.UserFieldId;
import org.aftercall.store.Contacts.UserField;
import org.aftercall.ui.kit.AtOnce;
import org.aftercall.ui.kit.OwnKind;
import org.aftercall.ui.kit.Said;
import org.aftercall.ui.shell.SampleDay;
import org.aftercall.wording.Words;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Without a toolkit, on a real book, whose people have three own fields.
final class OwnFieldViewModelTest {
    @TempDir
    private Path folder;

    private final Said said = new Said();
    private final AtomicInteger closed = new AtomicInteger();
    private SampleDay day;

    @BeforeEach
    void open() {
        day = SampleDay.open(folder.resolve("book"));
    }

    @AfterEach
    void close() {
        day.close();
    }

    @Test
    void aNewFieldTakesTheFirstPlaceThatNobodyHasFilled() {
        OwnFieldViewModel form = form(Optional.empty());
        form.nameProperty().set(" Newsletter ");
        form.kindProperty().set(OwnKind.ONE_OF);
        form.purposeProperty().set("Send it on Mondays");
        form.optionsProperty().set("weekly\nmonthly\n\nweekly");
        form.listedProperty().set(true);
        form.save(closed::incrementAndGet);
        assertThat(closed).hasValue(1);
        assertThat(field("Newsletter")).satisfies(field -> {
            assertThat(field.slot()).isEqualTo(4);
            assertThat(field.type()).isEqualTo("one_of");
            assertThat(field.purpose()).isEqualTo("Send it on Mondays");
            assertThat(field.options()).containsExactly("weekly", "monthly");
            assertThat(field.remind()).isNull();
            assertThat(field.listed()).isTrue();
        });
        undo();
        assertThat(day.store().contacts().userFields()).hasSize(3);
    }

    @Test
    void aFieldIsChangedAndKeepsItsPlaceAndItsValues() {
        UserField before = field("Contract");
        OwnFieldViewModel form = form(Optional.of(before.id()));
        assertThat(form.use()).isEqualTo(1);
        form.nameProperty().set("Contract until");
        form.kindProperty().set(OwnKind.DATE);
        form.remindProperty().set("14");
        form.save(closed::incrementAndGet);
        assertThat(field("Contract until")).satisfies(field -> {
            assertThat(field.id()).isEqualTo(before.id());
            assertThat(field.slot()).isEqualTo(before.slot());
            assertThat(field.remind()).isEqualTo(14);
        });
        assertThat(day.store().contacts().userFieldUse()).containsEntry(before.slot(), 1L);
    }

    @Test
    void aFieldThatWasTakenAwayLeavesItsPlaceToNobodyWhileValuesStandThere() {
        UserField seats = field("Seats");
        form(Optional.of(seats.id())).remove(closed::incrementAndGet);
        assertThat(day.store().contacts().userFields())
                .extracting(UserField::name)
                .doesNotContain("Seats");
        assertThat(day.store().contacts().userFieldUse()).containsKey(seats.slot());
        OwnFieldViewModel form = form(Optional.empty());
        form.nameProperty().set("Hobby");
        form.save(closed::incrementAndGet);
        assertThat(field("Hobby").slot()).isEqualTo(4);
    }

    @Test
    void whatIsMissingIsSaidAndNothingIsSaved() {
        OwnFieldViewModel form = form(Optional.empty());
        form.save(closed::incrementAndGet);
        assertThat(form.troubleProperty().get()).isEqualTo("Give the field a name.");
        form.nameProperty().set("seats");
        form.save(closed::incrementAndGet);
        assertThat(form.troubleProperty().get()).isEqualTo("There is a field seats already.");
        form.nameProperty().set("Colour");
        form.kindProperty().set(OwnKind.SEVERAL_OF);
        form.optionsProperty().set("red");
        form.save(closed::incrementAndGet);
        assertThat(form.troubleProperty().get()).isEqualTo("Write at least two choices, one a line.");
        form.kindProperty().set(OwnKind.DATE);
        form.remindProperty().set("a week");
        form.save(closed::incrementAndGet);
        assertThat(form.troubleProperty().get()).startsWith("Remind how many days before?");
        assertThat(closed).hasValue(0);
        assertThat(said.operations()).isEmpty();
    }

    @Test
    void fifteenAreEnough() {
        for (int i = 4; i <= 15; i++) {
            OwnFieldViewModel form = form(Optional.empty());
            form.nameProperty().set("Field " + i);
            form.save(closed::incrementAndGet);
        }
        assertThat(closed).hasValue(12);
        OwnFieldViewModel form = form(Optional.empty());
        form.nameProperty().set("One more");
        form.save(closed::incrementAndGet);
        assertThat(form.troubleProperty().get()).startsWith("All 15 own fields are in use.");
        assertThat(closed).hasValue(12);
    }

    private OwnFieldViewModel form(Optional<UserFieldId> field) {
        AtomicReference<OwnFieldViewModel> shown = new AtomicReference<>();
        OwnFieldViewModel.open(
                new OwnFieldViewModel.Desk(day.store(), new Words(Locale.UK), new AtOnce(), said, SampleDay.USER),
                field,
                shown::set);
        return Objects.requireNonNull(shown.get());
    }

    private UserField field(String name) {
        return day.store().contacts().userFields().stream()
                .filter(field -> field.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private void undo() {
        day.store().undo(said.operations().getLast(), new OperationId(UUID.randomUUID()), SampleDay.USER);
    }
}
