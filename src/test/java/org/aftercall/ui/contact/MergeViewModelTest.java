package org.aftercall.ui.contact;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.aftercall.change.Entity;
import org.aftercall.change.Field;
import org.aftercall.change.Intent;
import org.aftercall.change.Values;
import org.aftercall.duplicates.MergePlan;
import org.aftercall.duplicates.MergePlan.Compared;
import org.aftercall.duplicates.MergePlan.Side;
import org.aftercall.model.ContactId;
import org.aftercall.model.ContactPoint;
import org.aftercall.model.OperationId;
import org.aftercall.model.PersonName;
import org.aftercall.store.ContactRow;
import org.aftercall.store.Edit;
import org.aftercall.ui.kit.AtOnce;
import org.aftercall.ui.kit.Destination;
import org.aftercall.ui.kit.MemoryDrafts;
import org.aftercall.ui.kit.Navigator;
import org.aftercall.ui.kit.Said;
import org.aftercall.ui.shell.SampleDay;
import org.aftercall.wording.Words;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Without a toolkit, on a real book in which Tomáš stands twice, with one number.
final class MergeViewModelTest {
    @TempDir
    private Path folder;

    private SampleDay day;
    private Around around;
    private ContactId tomas;
    private ContactId twin;

    @BeforeEach
    void open() {
        day = SampleDay.open(folder.resolve("book"));
        tomas = day.store().contacts().named("Tomáš Novák", 1).getFirst().id();
        twin = new ContactId(UUID.randomUUID());
        ContactPoint shared =
                day.store().contacts().card(tomas).orElseThrow().points().getFirst();
        Edit edit = new Edit(new OperationId(UUID.randomUUID()), Intent.of(Intent.ADD), SampleDay.USER, null);
        edit.row(Entity.CONTACT, twin.value())
                .set(Field.CONTACT_NAME, Values.name(PersonName.of("Tom", "Novakov")))
                .set(Field.CONTACT_TYPES, Values.texts(List.of("supplier")))
                .set(Field.CONTACT_NICKNAME, Values.text("Tomek"));
        edit.row(Entity.CONTACT_POINT, UUID.randomUUID())
                .set(Field.POINT_KIND, Values.text(shared.kind().code()))
                .set(Field.POINT_WRITTEN, Values.text(shared.written()))
                .belongsTo(twin.value());
        day.store().write(edit);
        around = new Around(
                day.store(),
                day.today(),
                new Words(Locale.UK),
                new AtOnce(),
                new Said(),
                new Nowhere(),
                new MemoryDrafts(),
                SampleDay.ZONE,
                SampleDay.USER);
    }

    @AfterEach
    void close() {
        day.close();
    }

    @Test
    void whoHasTheSameNumberIsOfferedBeforeAnythingIsTyped() {
        assertThat(form(Optional.empty()).found()).extracting(ContactRow::id).containsExactly(twin);
    }

    @Test
    void nothingIsSavedBeforeTheOtherOneIsChosen() {
        MergeViewModel form = form(Optional.empty());
        assertThat(saved(form)).isFalse();
        assertThat(form.troubleProperty().get()).isEqualTo("Choose the other contact.");
        form.choose(twin);
        assertThat(form.troubleProperty().get()).isEmpty();
    }

    @Test
    void whereNobodyChoosesTheContactIsRightAndWhatItDoesNotSayComesFromTheOther() {
        MergeViewModel form = form(Optional.of(twin));
        assertThat(saved(form)).isTrue();
        var merged = day.store().contacts().card(tomas).orElseThrow().contact();
        assertThat(merged.name()).isEqualTo(PersonName.of("Tomáš", "Novák"));
        assertThat(merged.nickname()).isEqualTo("Tomek");
        assertThat(merged.types())
                .extracting(type -> type.code())
                .contains("supplier")
                .hasSizeGreaterThan(1);
        assertThat(day.store().contacts().merged(twin)).containsExactlyInAnyOrder(tomas, twin);
    }

    @Test
    void whatIsChosenIsTaken() {
        MergeViewModel form = form(Optional.of(twin));
        MergePlan plan = Objects.requireNonNull(form.planProperty().get());
        Compared name = MergeViewModel.differing(plan).getFirst();
        assertThat(form.label(name)).isEqualTo("Name");
        form.choice(name).set(Side.OTHER);
        assertThat(saved(form)).isTrue();
        assertThat(day.store().contacts().card(tomas).orElseThrow().contact().name())
                .isEqualTo(PersonName.of("Tom", "Novakov"));
    }

    @Test
    void whatComesAlongIsSaid() {
        MergeViewModel form = form(Optional.of(twin));
        assertThat(form.taken(Objects.requireNonNull(form.planProperty().get())))
                .isEqualTo("one number or e-mail");
    }

    private MergeViewModel form(Optional<ContactId> other) {
        AtomicReference<MergeViewModel> shown = new AtomicReference<>();
        MergeViewModel.open(around, day::finder, tomas, other, shown::set);
        return Objects.requireNonNull(shown.get());
    }

    private static boolean saved(MergeViewModel form) {
        AtomicBoolean closed = new AtomicBoolean();
        form.save(() -> closed.set(true));
        return closed.get();
    }

    private record Nowhere() implements Navigator {
        @Override
        public void go(Destination to) {}

        @Override
        public void back() {}

        @Override
        public void forward() {}

        @Override
        public void close() {}
    }
}
