package org.aftercall.ui.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.UUID;
import org.aftercall.importing.Duplicate;
import org.aftercall.importing.Feeds;
import org.aftercall.importing.ImportOptions;
import org.aftercall.importing.Importer;
import org.aftercall.importing.KnownInBook;
import org.aftercall.store.TempBook;
import org.aftercall.ui.importing.FeedsViewModel.Heap;
import org.aftercall.ui.importing.FeedsViewModel.Say;
import org.aftercall.ui.kit.AtOnce;
import org.aftercall.ui.kit.JobsAtOnce;
import org.aftercall.ui.kit.Said;
import org.aftercall.wording.Words;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What arrives in folders, without a screen: counted, decided one by one, and shown again where it was put off.
@SuppressWarnings("NullAway.Init") // opened before each test
final class FeedsViewModelTest {
    @TempDir
    Path folder;

    private final Said said = new Said();
    private TempBook book;
    private FeedsViewModel model;

    @BeforeEach
    void open() throws IOException {
        book = TempBook.open(folder.resolve("book"));
        Path local = book.folder().resolve("local");
        Feeds feeds = new Feeds(local, () -> TempBook.MORNING);
        feeds.add(Files.createDirectories(folder.resolve("drop")));
        model = new FeedsViewModel(new FeedsViewModel.Parts(
                feeds,
                () -> new Importer(
                        book.store(),
                        new KnownInBook(book.store()),
                        local,
                        () -> TempBook.MORNING,
                        UUID::randomUUID,
                        Importer.inThisProcess()),
                ImportOptions.by("Ingrid", ZoneOffset.UTC),
                new Words(Locale.UK),
                new AtOnce(),
                new JobsAtOnce(),
                said));
    }

    @AfterEach
    void close() {
        book.close();
    }

    private void drop(String name, String text) throws IOException {
        Path file = Files.writeString(folder.resolve("drop").resolve(name), text);
        Files.setLastModifiedTime(file, FileTime.from(TempBook.MORNING.minusSeconds(60)));
    }

    private Heap heap() {
        return model.pictureProperty().get().heaps().getFirst();
    }

    private Duplicate candidate(String name) {
        return heap().candidates().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whatArrivesIsCountedDecidedAndShownAgainWhereItWasPutOff() throws IOException {
        model.look();
        assertThat(model.waitingProperty().get()).isZero();
        assertThat(model.pictureProperty().get().folders()).isEqualTo(1);

        drop("form.csv", "Name,E-mail\nAna Cruz,ana@a.example\nJan Weiss,jan@a.example\nEva Holm,eva@a.example\n");
        model.look();
        assertThat(model.waitingProperty().get()).isEqualTo(3);
        model.say(heap(), candidate("Ana Cruz"), Say.TAKE);
        model.say(heap(), candidate("Eva Holm"), Say.NEVER);

        drop("more.csv", "Name,E-mail\nBen Ode,ben@a.example\n");
        model.look();
        assertThat(model.waitingProperty().get()).isEqualTo(4);
        assertThat(model.of(heap(), candidate("Ana Cruz"))).isEqualTo(Say.TAKE);

        model.take(heap());
        assertThat(said.sentences()).contains("form.csv: one new contact, nobody changed.");
        assertThat(book.store().contacts().named("Ana Cruz", 1)).hasSize(1);
        assertThat(book.store().contacts().count()).isEqualTo(1);
        assertThat(model.waitingProperty().get()).isEqualTo(2);
        assertThat(heap().candidates()).extracting(Duplicate::name).containsExactly("Jan Weiss");

        model.say(heap(), candidate("Jan Weiss"), Say.NEVER);
        model.take(heap());
        assertThat(said.sentences()).contains("form.csv: it is noted what was decided; nothing had to be written.");
        assertThat(model.waitingProperty().get()).isEqualTo(1);

        model.say(heap(), candidate("Ben Ode"), Say.NEVER);
        model.take(heap());
        assertThat(model.waitingProperty().get()).isZero();
        assertThat(model.pictureProperty().get().heaps()).isEmpty();
    }
}
