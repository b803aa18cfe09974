package org.aftercall.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.aftercall.store.journal.BookFolder;
import org.aftercall.store.journal.Surroundings;
import org.aftercall.ui.shell.OwnBooks.Other;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Which other books a window offers.
final class KnownBooksTest {
    @TempDir
    Path home;

    private Surroundings surroundings;

    @BeforeEach
    void ownBook() throws IOException {
        surroundings = new Surroundings("Linux", home, Map.of());
        book(surroundings.defaultBook(), "Mine");
    }

    @Test
    void theUsualBookIsOfferedThoughNobodyNotedIt() throws IOException {
        Path shared = book(home.resolve("shared"), "Northgate");
        assertThat(new KnownBooks(surroundings).without(Optional.of(shared)))
                .containsExactly(new Other("Mine", surroundings.defaultBook()));
    }

    @Test
    void whatWasOpenIsOfferedByNameAndNeverTheOpenOne() throws IOException {
        Path shared = book(home.resolve("shared"), "Northgate");
        Path nameless = book(home.resolve("archive"), "");
        KnownBooks known = new KnownBooks(surroundings);
        known.add(shared);
        known.add(nameless);
        known.add(shared.resolve("..").resolve("shared"));
        assertThat(new KnownBooks(surroundings).without(Optional.of(surroundings.defaultBook())))
                .containsExactly(new Other("Northgate", shared), new Other("archive", nameless));
        assertThat(new KnownBooks(surroundings).without(Optional.of(shared)))
                .extracting(Other::name)
                .containsExactly("Mine", "archive");
    }

    @Test
    void theUsualBookWithoutANameIsCalledAfterItsUser() throws IOException {
        book(surroundings.defaultBook(), "");
        assertThat(new KnownBooks(surroundings).without(Optional.of(home)))
                .extracting(Other::name)
                .containsExactly("Ingrid");
    }

    @Test
    void whatIsNotThereAnyMoreIsNotOffered() throws IOException {
        Path shared = book(home.resolve("shared"), "Northgate");
        KnownBooks known = new KnownBooks(surroundings);
        known.add(shared);
        Files.move(shared, home.resolve("moved"));
        assertThat(known.without(Optional.of(surroundings.defaultBook()))).isEmpty();
        Files.move(home.resolve("moved"), shared);
        assertThat(known.without(Optional.of(surroundings.defaultBook()))).hasSize(1);
    }

    @Test
    void whoseFolderWentAwayMeanwhileIsRefusedAndNoNewBookIsBegunThere() throws IOException {
        Path shared = book(home.resolve("shared"), "Northgate");
        KnownBooks known = new KnownBooks(surroundings);
        known.add(shared);
        BooksHere here = new BooksHere(surroundings, known.without(Optional.of(surroundings.defaultBook())), _ -> {});
        assertThat(here.refusal(shared)).isEmpty();
        Files.move(shared, home.resolve("moved"));
        assertThat(here.refusal(shared).orElseThrow().key()).isEqualTo("book.gone");
        assertThat(here.refusal(home.resolve("new"))).isEmpty();
    }

    @Test
    void aListThatCannotBeReadOnlyMakesTheMenuShorter() throws IOException {
        Path shared = book(home.resolve("shared"), "Northgate");
        Files.write(surroundings.defaultBook().resolveSibling("books"), new byte[] {(byte) 0xFF, (byte) 0xFE, 0, 10});
        assertThat(new KnownBooks(surroundings).without(Optional.of(shared)))
                .extracting(Other::name)
                .containsExactly("Mine");
        new KnownBooks(surroundings).add(shared);
        assertThat(new KnownBooks(surroundings).without(Optional.of(surroundings.defaultBook())))
                .hasSize(1);
    }

    private static Path book(Path folder, String name) throws IOException {
        Files.createDirectories(BookFolder.local(folder));
        Files.writeString(folder.resolve("format.json"), "{\n  \"format\": 1\n}\n");
        new Setup("Ingrid", name).write(BookFolder.local(folder));
        return folder;
    }
}
