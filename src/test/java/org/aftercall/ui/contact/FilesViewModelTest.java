package org.aftercall.ui.contact;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.aftercall.change.Entity;
import org.aftercall.change.Field;
import org.aftercall.change.Intent;
import org.aftercall.change.Values;
import org.aftercall.model.ContactId;
import org.aftercall.model.OperationId;
import org.aftercall.model.PersonName;
import org.aftercall.model.Refused;
import org.aftercall.store.Edit;
import org.aftercall.ui.contact.FilesViewModel.Line;
import org.aftercall.ui.kit.AtOnce;
import org.aftercall.ui.kit.Background;
import org.aftercall.ui.kit.ContactGuard;
import org.aftercall.ui.kit.MemoryDrafts;
import org.aftercall.ui.kit.Said;
import org.aftercall.ui.shell.SampleDay;
import org.aftercall.wording.Words;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The files of a card, without a toolkit.
final class FilesViewModelTest {
    @TempDir
    private Path home;

    private final Said said = new Said();
    private final List<String> refusals = new ArrayList<>();
    private OpenCard card;
    private SampleDay day;
    private FilesViewModel model;
    private Path offer;

    /// Keeps what was refused.
    private final class Refusing implements Background {
        private final AtOnce real = new AtOnce();

        @Override
        public <T> void work(Callable<T> work, Consumer<T> done, Consumer<Exception> failed) {
            real.work(work, done, e -> {
                if (e instanceof Refused refused) {
                    refusals.add(refused.problem().key());
                } else {
                    failed.accept(e);
                }
            });
        }

        @Override
        public void after(Duration delay, Runnable then) {}

        /// What the store tells comes on a thread of its own; each action here reads anew by itself.
        @Override
        public void onScreen(Runnable then) {}
    }

    @BeforeEach
    void openACard() throws IOException {
        card = new OpenCard(home.resolve("book"));
        day = card.day();
        Around around = card.model().around();
        model = new FilesViewModel(new Around(
                day.store(),
                day.today(),
                new Words(Locale.UK),
                new Refusing(),
                said,
                around.navigator(),
                new MemoryDrafts(),
                SampleDay.ZONE,
                SampleDay.USER,
                ContactGuard.NONE,
                day.files()));
        ContactId tomas = card.tomas();
        model.show(tomas);
        offer = Files.writeString(home.resolve("offer.pdf"), "%PDF-1.7 the offer");
    }

    @AfterEach
    void close() {
        card.close();
    }

    @Test
    void aFileIsAttachedSaidWithUndoAndShownWithItsSizeAndWho() {
        assertThat(model.lines()).isEmpty();
        model.attach(List.of(offer));
        assertThat(said.sentences()).containsExactly("Attached: offer.pdf");
        assertThat(only().name()).isEqualTo("offer.pdf");
        assertThat(only().about()).startsWith("18 bytes · " + SampleDay.USER);
        undo();
        assertThat(day.store().attachments().all()).isEmpty();
    }

    @Test
    void filesOfMergedContactsAreUnderTheOneThatIsShownEachByANameOfItsOwnUntilTheMergeIsUndone() throws IOException {
        ContactId tomas = card.tomas();
        ContactId twin = new ContactId(UUID.randomUUID());
        write(
                Intent.ADD,
                edit -> edit.row(Entity.CONTACT, twin.value())
                        .set(Field.CONTACT_NAME, Values.name(PersonName.of("Tom", "Novak"))));
        model.attach(List.of(offer));
        model.show(twin);
        Files.writeString(offer, "%PDF-1.7 another offer");
        model.attach(List.of(offer));
        assertThat(only().about()).startsWith("22 bytes");

        OperationId merge = write("merge", edit -> edit.merge(UUID.randomUUID(), tomas.value(), twin.value()));
        ContactId shown =
                day.store().contacts().card(twin).orElseThrow().contact().id();
        model.show(shown);
        assertThat(model.lines()).extracting(Line::name).containsExactlyInAnyOrder("offer.pdf", "offer (2).pdf");
        for (Line line : model.lines()) {
            Path out = home.resolve(line.name());
            model.save(line, out);
            assertThat(Files.size(out)).isEqualTo(line.attachment().size());
        }
        model.show(twin);
        assertThat(model.lines()).hasSize(2);

        day.store().undo(merge, new OperationId(UUID.randomUUID()), SampleDay.USER);
        model.show(twin);
        assertThat(only().about()).startsWith("22 bytes");
        model.show(tomas);
        assertThat(only().about()).startsWith("18 bytes");
    }

    private OperationId write(String intent, Consumer<Edit> what) {
        Edit edit = new Edit(new OperationId(UUID.randomUUID()), Intent.of(intent), SampleDay.USER, null);
        what.accept(edit);
        day.store().write(edit);
        return edit.operation();
    }

    @Test
    void itIsSavedWhereSomebodyWants() {
        model.attach(List.of(offer));
        Path out = home.resolve("out.pdf");
        model.save(only(), out);
        assertThat(out).hasSameBinaryContentAs(offer);
        assertThat(said.sentences().getLast()).startsWith("Saved offer.pdf as");
    }

    @Test
    void anotherProgramGetsACopyOnlyOnceSomebodyHasSaidSo() {
        model.attach(List.of(offer));
        model.open(only());
        assertThat(said.sentences().getLast()).isEqualTo("Open “offer.pdf” with another program?");
        assertThat(said.opened()).isEmpty();
        said.answer(true);
        model.open(only());
        assertThat(said.opened()).hasSize(1);
        assertThat(said.opened().getFirst()).startsWith("file:").endsWith("/offer.pdf");
    }

    @Test
    void aProgramIsNeverOpenedNotEvenAskedAbout() throws IOException {
        model.attach(List.of(Files.writeString(home.resolve("offer.pdf.exe"), "MZ")));
        said.answer(true);
        model.open(only());
        assertThat(refusals).containsExactly("attachment.program");
        assertThat(said.opened()).isEmpty();
        assertThat(said.sentences()).hasSize(1);
    }

    @Test
    void removingIsSaidWithUndo() {
        model.attach(List.of(offer));
        model.remove(only());
        assertThat(model.lines()).isEmpty();
        assertThat(said.sentences().getLast()).isEqualTo("Removed offer.pdf.");
        undo();
        assertThat(day.store().attachments().all()).hasSize(1);
    }

    @Test
    void whatCannotBeAttachedIsRefusedAndNothingIsShown() {
        model.attach(List.of(home));
        assertThat(refusals).hasSize(1);
        assertThat(model.lines()).isEmpty();
    }

    private FilesViewModel.Line only() {
        assertThat(model.lines()).hasSize(1);
        return model.lines().getFirst();
    }

    private void undo() {
        day.store().undo(said.operations().getLast(), new OperationId(UUID.randomUUID()), SampleDay.USER);
    }
}
