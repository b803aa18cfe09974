package org.aftercall.sharing;

import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import org.aftercall.model.Refused;

/// A shared book that can be read, because it needs no passphrase or because the right one was given.
public final class OpenedBook {
    private final Path folder;
    private final Lock lock;
    private final Charter charter;

    private OpenedBook(Path folder, Charter charter, Lock lock) {
        this.folder = folder;
        this.lock = lock;
        this.charter = charter;
    }

    /// Opens a shared book, before anything is made for it on this laptop.
    ///
    /// @param passphrase needed if it is locked
    /// @throws Refused if it is not there, or the passphrase is missing or wrong
    public static OpenedBook open(Path folder, UUID dataset, Optional<String> passphrase) {
        Path place = Charters.meant(folder);
        Charter charter = Charters.in(place).stream()
                .filter(each -> each.dataset().equals(dataset))
                .findFirst()
                .orElseThrow(() -> new Refused("sharing.other-book", place.toString()));
        return new OpenedBook(place, charter, unlocked(charter, passphrase));
    }

    private static Lock unlocked(Charter charter, Optional<String> passphrase) {
        if (!charter.isLocked()) {
            return Lock.NONE;
        }
        String typed = passphrase.orElseThrow(() -> new Refused("sharing.needs-passphrase", charter.name()));
        String tidied = Passphrase.tidied(typed);
        int words = Passphrase.count(tidied);
        return charter.unlock(tidied)
                .orElseThrow(() -> words == Passphrase.WORDS
                        ? new Refused("sharing.wrong-passphrase", charter.name())
                        : new Refused("sharing.not-six-words", charter.name(), Integer.toString(words)));
    }

    public UUID dataset() {
        return charter.dataset();
    }

    Path folder() {
        return folder;
    }

    Lock lock() {
        return lock;
    }

    Charter charter() {
        return charter;
    }
}
