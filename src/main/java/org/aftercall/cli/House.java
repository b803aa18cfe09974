package org.aftercall.cli;

import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.aftercall.backup.Backup;
import org.aftercall.store.Progress;

/// What the commands need of the rest of the program. `app.Wiring` puts it together.
public interface House {
    /// Opens a book for commands, and makes it if the folder is empty.
    ///
    /// @param folder empty for the book of this user
    /// @param now the clock that everything in the book is stamped with
    /// @throws org.aftercall.model.Refused if it is open elsewhere, lies in a synced folder, or cannot be read
    OpenBook open(Optional<Path> folder, InstantSource now);

    /// Opens a book that colleagues share, and makes it here if nothing or an empty book is there.
    ///
    /// @param dataset identity of the shared book
    /// @throws org.aftercall.model.Refused if another book with something in it is there
    OpenBook open(Optional<Path> folder, InstantSource now, UUID dataset);

    /// Makes a book of a backup.
    ///
    /// @param backup a file, or a folder whose newest one is taken
    /// @param folder of the new book, empty for the place of this user's own
    /// @throws org.aftercall.model.Refused if the backup is damaged, or a book is there already
    Restored restore(Path backup, Optional<Path> folder, InstantSource now, Progress progress);

    /// @param from what was restored
    /// @param missing how many attached files do not lie whole beside it
    /// @param folder where the book lies now
    record Restored(Backup from, int missing, Path folder) {}

    /// Opens the window and stays until it is closed.
    ///
    /// @param list a file of somebody else's, to begin with its import
    /// @return exit code
    int window(Optional<Path> folder, Optional<Path> list, InstantSource now, Supplier<ZoneId> zone);

    /// Where the log lies, for the sentence that names it.
    Path log();
}
