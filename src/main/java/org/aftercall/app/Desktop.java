package org.aftercall.app;

import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneId;
import org.aftercall.model.Refused;
import org.aftercall.store.journal.BookLock;
import org.aftercall.store.journal.Surroundings;

/// The program as a window on one book.
final class Desktop {
    private final Surroundings surroundings;
    private final Path place;
    private final InstantSource clock;
    private final ZoneId zone;

    Desktop(Surroundings surroundings, Path place, InstantSource clock, ZoneId zone) {
        this.surroundings = surroundings;
        this.place = place;
        this.clock = clock;
        this.zone = zone;
    }

    /// Shows the window and waits until it is closed. If another one has the book, that one is raised.
    ///
    /// @return exit code
    /// @throws Refused if there is no screen, or the book cannot be opened
    int open() {
        new Screen(
                        surroundings.system(),
                        surroundings.home(),
                        surroundings.environment(),
                        System.getProperty("glass.platform", ""))
                .check();
        try (LocalBook book = new LocalBook(place, surroundings, clock, this::raise)) {
            return show(book);
        } catch (Refused refused) {
            if (refused.problem().key().equals("book.locked") && BookLock.raiseHolder(place)) {
                return 0;
            }
            throw refused;
        }
    }

    private int show(LocalBook book) {
        return book.user().isEmpty() && zone.getId().isEmpty() ? 1 : 0;
    }

    private void raise() {}
}
