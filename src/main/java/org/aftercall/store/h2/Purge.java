package org.aftercall.store.h2;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import org.aftercall.change.Forgotten;
import org.aftercall.change.Frame;
import org.aftercall.change.FrameCodec;
import org.aftercall.store.Journal;
import org.aftercall.store.Position;
import org.aftercall.store.Progress;

/// Takes the values of forgotten rows off this device's disk: the journal is laid out without them, a
/// database is built from it, and both take their places.
///
/// A note on the disk says from before the Forget is journalled until all is done that it must be done: a
/// start that finds it begins again, with the journal, and makes the database anew.
final class Purge {
    private static final String NOTE = "forgetting";

    private Purge() {}

    static boolean isDue(H2Store.Parts parts) {
        return Files.exists(note(parts));
    }

    /// To be said before somebody is forgotten.
    static void isDueFromNowOn(H2Store.Parts parts) {
        try {
            Files.createDirectories(parts.local());
            try (FileChannel note =
                    FileChannel.open(note(parts), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
                note.force(true);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("noting that somebody is to be forgotten", e);
        }
    }

    static boolean forgets(Frame frame) {
        return frame.rows().stream().anyMatch(Forgotten::isForget);
    }

    /// On the writer's thread, while no other database is being built. Questions are answered until the new
    /// ones take their place.
    static void run(Engine engine, Path next, Progress progress) throws SQLException {
        H2Store.Parts parts = engine.parts();
        Journal.Purged purged = parts.journal().purge(forgottenIn(parts, engine.registry())::without);
        parts.faults().at("purge.laidOut");
        Database.delete(next);
        H2Store.Parts beside = new H2Store.Parts(
                next, parts.local(), purged.journal(), parts.replica(), parts.clock(), parts.random(), parts.faults());
        try (Database built = new Recovery(beside).build(next, engine.registry().tombstones(), progress)) {
            built.checkpoint();
        }
        parts.faults().at("purge.built");
        engine.exchange(() -> {
            purged.take();
            parts.faults().at("purge.taken");
            Database.replace(next, parts.file());
            Database.deleteSetAside(parts.file());
            return new Recovery(parts).open(Progress.NONE);
        });
        parts.faults().at("purge.replaced");
        done(parts);
    }

    /// Before the database is opened.
    static void atStart(H2Store.Parts parts) {
        if (!isDue(parts) || parts.journal().readOnly()) {
            return;
        }
        Forgotten forgotten = forgottenIn(parts, new Registry());
        if (!forgotten.isEmpty()) {
            parts.journal().purge(forgotten::without).take();
            parts.faults().at("purge.taken");
            Database.delete(parts.file());
            Database.deleteSetAside(parts.file());
        }
        done(parts);
    }

    /// What belongs to a row may stand before it, and what names a row after it.
    private static Forgotten forgottenIn(H2Store.Parts parts, Registry registry) {
        Forgotten forgotten = registry.copyOfForgotten();
        int before;
        do {
            before = forgotten.count();
            parts.journal().replay(Position.START, (frame, _, _) -> forgotten.learn(FrameCodec.decode(frame)));
        } while (forgotten.count() > before);
        return forgotten;
    }

    private static void done(H2Store.Parts parts) {
        try {
            Files.deleteIfExists(note(parts));
        } catch (IOException e) {
            throw new UncheckedIOException("noting that somebody is forgotten", e);
        }
    }

    private static Path note(H2Store.Parts parts) {
        return parts.local().resolve(NOTE);
    }
}
