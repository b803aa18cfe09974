package org.aftercall.store.h2;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.aftercall.change.Forgotten;
import org.aftercall.change.Frame;
import org.aftercall.change.FrameCodec;
import org.aftercall.model.Refused;
import org.aftercall.store.Journal;
import org.aftercall.store.JournalFailed;
import org.aftercall.store.Position;
import org.aftercall.store.Progress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Takes the values of forgotten rows off this device's disk: the journal is laid out without them, a
/// database is built from it, and both take their places.
///
/// A note on the disk says from before the Forget is journalled until all is done that it must be done: a
/// start that finds it begins again, with the journal, and makes the database anew.
final class Purge {
    private static final String NOTE = "forgetting";

    private static final Logger LOG = LoggerFactory.getLogger(Purge.class);

    private Purge() {}

    static boolean isDue(H2Store.Parts parts) {
        return Files.exists(note(parts));
    }

    /// To be said before somebody is forgotten.
    static void isDueFromNowOn(H2Store.Parts parts) {
        try {
            Files.createDirectories(parts.local());
            try (FileChannel note =
                    FileChannel.open(note(parts), StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
                note.force(true);
            }
            forceFolder(parts.local());
        } catch (IOException e) {
            throw new UncheckedIOException("noting that somebody is to be forgotten", e);
        }
    }

    static void forceFolder(Path folder) {
        try (FileChannel open = FileChannel.open(folder, StandardOpenOption.READ)) {
            open.force(true);
        } catch (IOException _) {
            // some systems force no folder
        }
    }

    static boolean forgets(Frame frame) {
        return frame.rows().stream().anyMatch(Forgotten::isForget);
    }

    /// On the writer's thread, while no other database is being built. Questions are answered until the new
    /// ones take their place, and also if the disk does not let them take it.
    ///
    /// @throws JournalFailed if the disk refused; it is still due
    static void run(Engine engine, Path next, Progress progress) throws SQLException {
        H2Store.Parts parts = engine.parts();
        Forgotten forgotten = forgottenIn(parts, engine.registry().copyOfForgotten());
        Journal.Purged purged = parts.journal().purge(forgotten::without);
        parts.faults().at("purge.laidOut");
        Database.delete(next);
        H2Store.Parts beside = new H2Store.Parts(
                next, parts.local(), purged.journal(), parts.replica(), parts.clock(), parts.random(), parts.faults());
        try (Database built = new Recovery(beside).build(next, engine.registry().tombstones(), forgotten, progress)) {
            built.checkpoint();
        }
        parts.faults().at("purge.built");
        List<RuntimeException> refused = new ArrayList<>();
        engine.exchange(() -> {
            try {
                purged.take();
                parts.faults().at("purge.taken");
                Database.replace(next, parts.file());
                Database.deleteSetAside(parts.file());
            } catch (JournalFailed | UncheckedIOException e) {
                refused.add(e);
            }
            return new Recovery(parts).open(Progress.NONE);
        });
        if (!refused.isEmpty()) {
            throw refused.getFirst();
        }
        parts.faults().at("purge.replaced");
        done(parts);
    }

    /// Before the database is opened. What the disk does not let happen waits for the next start: nobody is kept
    /// from the book by it.
    static void atStart(H2Store.Parts parts) {
        if (!isDue(parts) || parts.journal().readOnly()) {
            return;
        }
        try {
            Forgotten forgotten = forgottenIn(parts, Heard.rows(parts));
            if (!forgotten.isEmpty()) {
                // the journal was read to its end just now and gives it back; a stop amid the work may have left
                // segments in which its places are others
                Database.delete(parts.file());
                Database.deleteSetAside(parts.file());
                parts.journal().purge(forgotten::without).take();
                parts.faults().at("purge.taken");
            }
            done(parts);
        } catch (JournalFailed | UncheckedIOException | Refused e) {
            LOG.warn("old bytes of somebody who is forgotten are still on the disk; the next start tries again", e);
        }
    }

    /// What belongs to a row may stand before it, and what names a row after it.
    ///
    /// @param known who is forgotten as far as is known
    static Forgotten forgottenIn(H2Store.Parts parts, Forgotten known) {
        Forgotten forgotten = new Forgotten(known.rows());
        int before;
        do {
            before = forgotten.count();
            parts.journal().replay(Position.START, (frame, _, _) -> forgotten.learn(FrameCodec.decode(frame)));
        } while (forgotten.count() > before);
        return forgotten;
    }

    private static void done(H2Store.Parts parts) {
        try {
            // an old database must not come back after a loss of power, with no note that says what it holds
            forceFolder(Objects.requireNonNull(parts.file().toAbsolutePath().getParent(), "a file lies in a folder"));
            Files.deleteIfExists(note(parts));
        } catch (IOException e) {
            throw new UncheckedIOException("noting that somebody is forgotten", e);
        }
    }

    private static Path note(H2Store.Parts parts) {
        return parts.local().resolve(NOTE);
    }
}
