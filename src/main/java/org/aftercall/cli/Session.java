package org.aftercall.cli;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.aftercall.model.OperationId;
import org.aftercall.store.Progress;
import org.aftercall.store.Store;
import org.aftercall.wording.Words;
import org.jspecify.annotations.Nullable;

/// What the commands of one run share: the book, opened when the first of them needs it, the clock, the language.
final class Session implements AutoCloseable {
    private final House house;
    private final Terminal terminal;
    private final Words words;
    private final Globals globals;
    private final InstantSource now;
    private final ZoneId zone;
    private InstantSource running;
    private ZoneId place;
    private @Nullable OpenBook open;

    Session(House house, Terminal terminal, Words words, Globals globals) {
        this.house = house;
        this.terminal = terminal;
        this.words = words;
        this.globals = globals;
        this.now = globals.now == null ? terminal.clock() : InstantSource.fixed(globals.now);
        this.zone = globals.zone == null ? terminal.zone() : globals.zone;
        this.running = now;
        this.place = zone;
    }

    /// Takes over when and where one line of a batch plays; what it does not say is as for the whole run.
    void at(Globals line) {
        running = line.now == null ? now : InstantSource.fixed(line.now);
        place = line.zone == null ? zone : line.zone;
    }

    boolean json() {
        return globals.json;
    }

    Optional<Path> folder() {
        return Optional.ofNullable(globals.book);
    }

    Path log() {
        return house.log();
    }

    /// Not with a book that is open already: where a backup goes there is none.
    House.Restored restore(Path backup, Progress progress) {
        return house.restore(backup, folder(), clock(), progress);
    }

    OpenBook book() {
        if (open == null) {
            open = house.open(folder(), clock());
        }
        return open;
    }

    /// The book that colleagues share, made here if need be.
    OpenBook open(UUID dataset) {
        close();
        open = house.open(folder(), clock(), dataset);
        return open;
    }

    Store store() {
        return book().store();
    }

    String user() {
        return book().user();
    }

    Terminal terminal() {
        return terminal;
    }

    Words words() {
        return words;
    }

    Instant now() {
        return running.instant();
    }

    /// Follows [#at], too.
    InstantSource clock() {
        return () -> running.instant();
    }

    ZoneId zone() {
        return place;
    }

    LocalDate today() {
        return LocalDate.ofInstant(now(), place);
    }

    static OperationId newOperation() {
        return new OperationId(UUID.randomUUID());
    }

    @Override
    public void close() {
        if (open != null) {
            open.close();
            open = null;
        }
    }
}
