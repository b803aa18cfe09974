package org.aftercall.ui.contact;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.aftercall.change.Entity;
import org.aftercall.change.Field;
import org.aftercall.change.Intent;
import org.aftercall.change.Values;
import org.aftercall.consent.Consents;
import org.aftercall.model.Channel;
import org.aftercall.model.ConsentEvent;
import org.aftercall.model.ContactId;
import org.aftercall.model.OperationId;
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

/// Without a toolkit, on a real book.
final class RefusalsViewModelTest {
    @TempDir
    private Path folder;

    private final Said said = new Said();
    private SampleDay day;
    private Around around;
    private ContactId tomas;

    @BeforeEach
    void open() {
        day = SampleDay.open(folder.resolve("book"));
        tomas = day.store().contacts().named("Tomáš Novák", 1).getFirst().id();
        around = new Around(
                day.store(),
                day.today(),
                new Words(Locale.UK),
                new AtOnce(),
                said,
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
    void aRefusalIsSavedWithTodayAndCanBeUndone() {
        RefusalsViewModel form = form();
        box(form, Channel.Known.PHONE, true);
        form.noteProperty().set(" Please no calls. ");
        assertThat(saved(form)).isTrue();
        assertThat(events()).singleElement().satisfies(event -> {
            assertThat(event.channel()).isEqualTo(Channel.Known.PHONE);
            assertThat(event.allowed()).isFalse();
            assertThat(event.date()).isEqualTo(SampleDay.DAY);
            assertThat(event.wording()).isEqualTo("Please no calls.");
        });
        assertThat(said.sentences()).last().isEqualTo("Saved what Tomáš Novák wishes.");
        assertThat(form().said()).containsExactly("Opted out: phone, Tue 24 November 2026, Please no calls.");
        day.store().undo(said.operations().getLast(), new OperationId(UUID.randomUUID()), SampleDay.USER);
        assertThat(events()).isEmpty();
    }

    @Test
    void allowingAgainNeedsTheDateAndHowItWasSaid() {
        refuse(Channel.Known.PHONE, "Marek");
        RefusalsViewModel form = form();
        box(form, Channel.Known.PHONE, false);
        assertThat(saved(form)).isFalse();
        assertThat(form.troubleProperty().get()).isEqualTo("Allowing it again needs the date and how it was said.");
        form.howProperty().set("email");
        form.date().textProperty().set("");
        assertThat(saved(form)).isFalse();
        form.date().textProperty().set("tomorrow");
        assertThat(saved(form)).isFalse();
        assertThat(form.troubleProperty().get()).isEqualTo("That is still to come. Type the year too.");
        form.date().textProperty().set("yesterday");
        assertThat(saved(form)).isTrue();
        assertThat(Consents.standing(events())).isEmpty();
        assertThat(events()).filteredOn(ConsentEvent::allowed).singleElement().satisfies(event -> {
            assertThat(event.date()).isEqualTo(SampleDay.DAY.minusDays(1));
            assertThat(event.source()).isEqualTo("email");
        });
        day.store().undo(said.operations().getLast(), new OperationId(UUID.randomUUID()), SampleDay.USER);
        assertThat(Consents.refusal(events(), Channel.Known.PHONE)).isPresent();
    }

    @Test
    void aRefusalThatComesInWhileTheFormIsOpenStands() {
        refuse(Channel.Known.PHONE, "Ingrid");
        RefusalsViewModel form = form();
        refuse(Channel.Known.PHONE, "Marek");
        box(form, Channel.Known.PHONE, false);
        form.howProperty().set("call");
        assertThat(saved(form)).isTrue();
        assertThat(Consents.standing(events()))
                .singleElement()
                .satisfies(event -> assertThat(event.source()).isEqualTo("Marek"));
    }

    @Test
    void nothingIsWrittenWhereNothingBecameDifferent() {
        refuse(Channel.Known.ALL, "Marek");
        RefusalsViewModel form = form();
        assertThat(form.refused().values()).allMatch(box -> box.get());
        form.all(false);
        form.all(true);
        assertThat(saved(form)).isTrue();
        assertThat(events()).hasSize(1);
        assertThat(said.sentences()).isEmpty();
    }

    private RefusalsViewModel form() {
        AtomicReference<RefusalsViewModel> shown = new AtomicReference<>();
        RefusalsViewModel.open(around, tomas, shown::set);
        return Objects.requireNonNull(shown.get());
    }

    private static void box(RefusalsViewModel form, Channel channel, boolean refused) {
        Objects.requireNonNull(form.refused().get(channel)).set(refused);
    }

    private static boolean saved(RefusalsViewModel form) {
        AtomicBoolean closed = new AtomicBoolean();
        form.save(() -> closed.set(true));
        return closed.get();
    }

    private List<ConsentEvent> events() {
        return day.store().contacts().card(tomas).orElseThrow().consents();
    }

    private void refuse(Channel channel, String source) {
        Edit edit = new Edit(new OperationId(UUID.randomUUID()), Intent.of(Intent.EDIT), source, null);
        edit.row(Entity.CONSENT, UUID.randomUUID())
                .set(Field.CONSENT_CHANNEL, Values.text(channel.code()))
                .set(Field.CONSENT_ALLOWED, Values.bool(false))
                .set(Field.CONSENT_SOURCE, Values.text(source))
                .belongsTo(tomas.value());
        day.store().write(edit);
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
