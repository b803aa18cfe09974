package org.aftercall.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.aftercall.lookup.Scope;
import org.aftercall.model.ContactId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class FinderTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void theIndexFindsWhatLookingAtEverybodyFinds(long seed) {
        InventedBook book = new InventedBook(seed, 0);
        book.fill(700);
        try (Finder finder = open(book)) {
            finder.await();
            for (int round = 0; round < 80; round++) {
                compare(book, finder, book.typed());
            }
        }
    }

    @Test
    void aSaveIsFoundAtOnce() {
        InventedBook book = new InventedBook(4, 0);
        book.fill(400);
        try (Finder finder = open(book)) {
            finder.await();
            for (int round = 0; round < 80; round++) {
                book.shake();
                compare(book, finder, book.typed());
            }
        }
    }

    @Test
    void theNameComesFirstThenTheContactThenNotesEachByRecency() {
        InventedBook book = new InventedBook(5, 0);
        book.fill(600);
        try (Finder finder = open(book)) {
            finder.await();
            List<ContactId> found = finder.all("ana");
            List<Long> order = new ArrayList<>();
            for (ContactId id : found) {
                long nearness = nearness(book, id);
                order.add(nearness * 10_000_000_000_000L - book.rank(id));
            }
            assertThat(order).isSorted();
            assertThat(finder.find("ana", 7).rows().stream().map(row -> row.id()))
                    .containsExactlyElementsOf(found.subList(0, 7));
        }
    }

    @Test
    void aHitInANoteShowsTheNote() {
        InventedBook book = new InventedBook(6, 0);
        book.fill(200);
        try (Finder finder = open(book)) {
            finder.await();
            Found found = finder.find("christmas", 20);
            assertThat(found.inNotes()).hasSameSizeAs(found.rows());
            assertThat(Set.copyOf(found.inNotes().values())).containsExactly("…the renewal price before Christmas");
            assertThat(found.complete()).isTrue();
        }
    }

    @Test
    void whatWasSavedWithoutTheIndexIsFoundAtTheNextStart() {
        InventedBook book = new InventedBook(7, 0);
        book.fill(300);
        for (int start = 0; start < 4; start++) {
            try (Finder finder = open(book)) {
                finder.await();
                compareMany(book, finder);
                book.shake();
            }
            book.shake();
        }
    }

    @Test
    void aPlaceThatTheBookDoesNotKnowMeansANewIndex() {
        InventedBook first = new InventedBook(8, 0);
        first.fill(900);
        try (Finder finder = open(first)) {
            finder.await();
        }
        InventedBook other = new InventedBook(9, 2);
        other.fill(300);
        try (Finder finder = open(other)) {
            finder.await();
            compareMany(other, finder);
        }
    }

    @Test
    void anIndexCopiedAtAnyMomentIsBroughtUpToTheBook() throws IOException {
        InventedBook book = new InventedBook(10, 0);
        book.fill(300);
        for (int round = 0; round < 5; round++) {
            Path copy = folder.resolveSibling(folder.getFileName() + "-" + round);
            try (Finder finder = open(book)) {
                finder.await();
                book.shake();
                copy(copy);
                book.shake();
            }
            try (Finder finder = Finder.open(copy, book, Locale.ENGLISH, () -> InventedBook.VIEWER)) {
                finder.await();
                compareMany(book, finder);
            }
        }
    }

    @Test
    void aDamagedIndexIsMadeAgain() throws IOException {
        InventedBook book = new InventedBook(11, 0);
        book.fill(300);
        Map<String, Integer> damages = Map.of(".si", 20, "segments_", 10, ".cfs", 2000, ".fdt", 0);
        for (Map.Entry<String, Integer> damage : damages.entrySet()) {
            try (Finder finder = open(book)) {
                finder.await();
            }
            Files.writeString(folder.resolve("in-use"), "");
            damage(damage.getKey(), damage.getValue());
            try (Finder finder = open(book)) {
                finder.await();
                compareMany(book, finder);
            }
        }
    }

    /// 0 if the name was hit, 1 if the contact, 2 if a note.
    private static int nearness(InventedBook book, ContactId id) {
        List<Scope> scopes = List.of(Scope.NAME, Scope.CONTACT, Scope.ANYWHERE);
        return (int) scopes.stream()
                .takeWhile(scope -> !book.bruteForce("ana", scope).contains(id))
                .count();
    }

    private Finder open(InventedBook book) {
        return Finder.open(folder, book, Locale.ENGLISH, () -> InventedBook.VIEWER);
    }

    private static void compareMany(InventedBook book, Finder finder) {
        for (int round = 0; round < 40; round++) {
            compare(book, finder, book.typed());
        }
        compare(book, finder, "");
    }

    private static void compare(InventedBook book, Finder finder, String typed) {
        List<ContactId> found = finder.all(typed);
        assertThat(found).as(typed).doesNotHaveDuplicates();
        assertThat(new HashSet<>(found)).as(typed).isEqualTo(book.bruteForce(typed, Scope.ANYWHERE));
        assertThat(finder.find(typed, 3).total()).as(typed).isEqualTo(found.size());
    }

    private void copy(Path copy) throws IOException {
        Files.createDirectories(copy);
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Path target = copy.resolve(folder.relativize(file));
                if (!file.endsWith("write.lock")) {
                    Files.deleteIfExists(target);
                    copyIfStillThere(file, target);
                }
            }
        }
    }

    /// Merges go on while files are copied, so a file that was listed may be gone: the copy then lacks it, as a
    /// backup program's copy would.
    private static void copyIfStillThere(Path file, Path target) throws IOException {
        try {
            Files.copy(file, target);
        } catch (NoSuchFileException gone) {
            Files.deleteIfExists(target);
        }
    }

    private void damage(String kind, int offset) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file :
                    files.filter(each -> each.toString().contains(kind)).toList()) {
                byte[] bytes = Files.readAllBytes(file);
                bytes[Math.min(offset, bytes.length - 1)] ^= 0x55;
                Files.write(file, bytes);
            }
        }
    }
}
