package org.aftercall.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.aftercall.attaching.Desk;
import org.aftercall.search.Finder;
import org.aftercall.store.journal.Surroundings;
import org.aftercall.ui.sharing.SharingDesk;
import org.aftercall.ui.shell.OwnBooks;
import org.aftercall.ui.shell.Parts;
import org.aftercall.ui.shell.Screens;

/// Draws the screens with invented people, in books that are thrown away.
final class Pictures {
    /// When the invented people were written down: some weeks before the day of the pictures.
    private static final Instant BEFORE =
            Screens.DAY.minusDays(22).atTime(9, 20).toInstant(ZoneOffset.UTC);

    private Pictures() {}

    /// @param folder where the pictures go
    static void draw(Path folder) {
        Path home = temporary();
        Surroundings surroundings = new Surroundings(System.getProperty("os.name", ""), home, Map.of());
        InstantSource clock = () -> BEFORE;
        try (LocalBook filled = new LocalBook(home.resolve("filled"), surroundings, clock, () -> {});
                LocalBook empty = new LocalBook(home.resolve("empty"), surroundings, clock, () -> {})) {
            Screens.render(book(filled), book(empty), folder, System.getProperty("screens.only", ""));
        } finally {
            remove(home);
        }
    }

    private static Parts.Book book(LocalBook book) {
        return new Parts.Book(
                Screens.NAME,
                book.store(),
                () -> {
                    Finder finder = book.finder(() -> Screens.DAY);
                    finder.await();
                    return finder;
                },
                book::importer,
                book::backups,
                book.local(),
                SharingDesk.NONE,
                OwnBooks.NONE,
                new Desk(book.attaching(), book.givingOut(), book.contents(), book.local()));
    }

    private static Path temporary() {
        try {
            return Files.createTempDirectory("pictures");
        } catch (IOException e) {
            throw new UncheckedIOException("making a folder for the books of the pictures", e);
        }
    }

    private static void remove(Path home) {
        try (Stream<Path> files = Files.walk(home)) {
            List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
            for (Path each : deepestFirst) {
                Files.deleteIfExists(each);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("removing the books of the pictures", e);
        }
    }
}
