package org.aftercall.app;

import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.aftercall.backup.Restoring;
import org.aftercall.cli.House;
import org.aftercall.cli.OpenBook;
import org.aftercall.model.Refused;
import org.aftercall.sharing.SharedBook;
import org.aftercall.store.Progress;
import org.aftercall.store.journal.BookFolder;
import org.aftercall.store.journal.Surroundings;
import org.jspecify.annotations.Nullable;

/// How the program is put together: every path, every system property, every object that is made once, in the order of
/// the floors.
final class Wiring implements House {
    private final Surroundings surroundings;
    private final int rounds;
    private @Nullable ScreenStart screen;

    Wiring(Surroundings surroundings) {
        this(surroundings, SharedBook.ROUNDS);
    }

    /// @param rounds what a guess of a passphrase costs that a command makes
    Wiring(Surroundings surroundings, int rounds) {
        this.surroundings = surroundings;
        this.rounds = rounds;
    }

    @Override
    public OpenBook open(Optional<Path> folder, InstantSource now) {
        return new LocalBook(place(folder), surroundings, now, () -> {}, UUID::randomUUID, rounds);
    }

    @Override
    public OpenBook open(Optional<Path> folder, InstantSource now, UUID dataset) {
        return shared(place(folder), now, dataset, surroundings, rounds);
    }

    /// The book that colleagues share, made there if nothing or an empty book is there.
    ///
    /// @throws Refused if another book with something in it is there
    static LocalBook shared(Path place, InstantSource now, UUID dataset, Surroundings surroundings, int rounds) {
        if (BookFolder.isThere(place)) {
            try (LocalBook there = new LocalBook(place, surroundings, now, () -> {})) {
                if (!there.dataset().equals(dataset.toString())) {
                    if (there.store().upkeep().position().records() > 0) {
                        throw new Refused("sharing.book-in-the-way", place.toString());
                    }
                    there.makeRoom();
                }
            }
        }
        return new LocalBook(place, surroundings, now, () -> {}, () -> dataset, rounds);
    }

    @Override
    public Restored restore(Path backup, Optional<Path> folder, InstantSource now, Progress progress) {
        Path to = place(folder).toAbsolutePath().normalize();
        Restoring.Restored done = new Restoring(new CopiesHere(surroundings, now)).restore(backup, to, progress);
        return new Restored(done.from(), done.missing(), to);
    }

    /// The toolkit, to be begun as soon as it is known that there will be a window.
    ScreenStart screen() {
        if (screen == null) {
            screen = ScreenStart.begin(surroundings);
        }
        return screen;
    }

    @Override
    public int window(Optional<Path> folder, Optional<Path> list, InstantSource now, Supplier<ZoneId> zone) {
        OwnPlace own = new OwnPlace(surroundings);
        return new Desktop(
                        surroundings,
                        screen(),
                        folder.<Supplier<Path>>map(known -> () -> known).orElse(own::find),
                        folder.isEmpty() ? own::choose : _ -> {},
                        list,
                        now,
                        zone)
                .open();
    }

    @Override
    public Path log() {
        return Logging.file(logs(surroundings));
    }

    /// Beside the identities: local, not roaming, not backed up.
    static Path logs(Surroundings surroundings) {
        return surroundings.identities().resolveSibling("log");
    }

    private Path place(Optional<Path> folder) {
        return folder.orElseGet(() -> new OwnPlace(surroundings).find());
    }
}
