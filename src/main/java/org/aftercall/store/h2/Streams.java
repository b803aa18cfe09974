package org.aftercall.store.h2;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.ReentrantLock;
import org.aftercall.change.Deletes;
import org.aftercall.change.Forgotten;
import org.aftercall.change.Frame;
import org.aftercall.change.FrameCodec;
import org.aftercall.change.Intent;
import org.aftercall.change.ReplicaId;
import org.aftercall.model.Refused;
import org.aftercall.store.JournalFailed;
import org.aftercall.store.Position;
import org.aftercall.store.Progress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Applies large operations whose frames are all in the journal. Lists show all of it or nothing.
///
/// One that is large beside the book is not added to the database: a second one is built from the journal beside it,
/// while questions are answered and saves are made in the first, and then takes its place (decision 0005).
final class Streams {
    private static final Logger LOG = LoggerFactory.getLogger(Streams.class);

    /// An operation of fewer frames is added at once.
    private static final int WORTH_BUILDING = 20;

    /// How many rows of the book are made again rather than adding one row: a build is several times as fast, and the
    /// writer need not wait for it.
    private static final int BOOK_PER_ROW = 4;

    private final Engine engine;
    private final ReentrantLock building = new ReentrantLock();

    Streams(Engine engine) {
        this.engine = engine;
    }

    /// Writes a new operation; returns when it is shown.
    ///
    /// @param append adds all of its frames to the journal; not while a database is built, which would end
    ///     amid them. Says whether they may tell of somebody who is forgotten
    void write(ReplicaId stream, Callable<Boolean> append, H2Store.Writer writer, Progress progress)
            throws SQLException {
        building.lock();
        try {
            boolean tells = writer.run(append);
            Optional<About> beside = writer.run(() -> {
                if (isWorthBuilding(stream)) {
                    return Optional.of(new About(deletedBy(stream), forgottenWith(stream, tells)));
                }
                add(stream, progress);
                return Optional.empty();
            });
            if (beside.isPresent()) {
                build(next(), beside.get(), progress);
                writer.run(() -> {
                    putInPlace(next());
                    return true;
                });
            }
        } finally {
            building.unlock();
        }
    }

    /// Deletes what a stop amid a build has left.
    void removeUnfinished() {
        Database.delete(next());
        Database.delete(rebuilt());
    }

    /// Applies an operation that a start found whole in the journal; nothing else is going on.
    void applyAtStart(ReplicaId stream, Progress progress) throws SQLException {
        if (isWorthBuilding(stream)) {
            build(next(), new About(deletedBy(stream), forgottenWith(stream, true)), progress);
            putInPlace(next());
        } else {
            add(stream, progress);
        }
    }

    /// Takes forgotten values off the disk, when no operation is being applied.
    void purge(H2Store.Writer writer) {
        building.lock();
        try {
            writer.run(() -> {
                if (Purge.isDue(engine.parts())) {
                    Purge.run(engine, next(), Progress.NONE);
                }
                return true;
            });
        } finally {
            building.unlock();
        }
    }

    /// The same after something came from others, if it is due. It may wait: what came is safe, and nobody is shown
    /// who is forgotten.
    void purgeIfPossible(H2Store.Writer writer) {
        if (!Purge.isDue(engine.parts()) || engine.parts().journal().readOnly()) {
            return;
        }
        try {
            purge(writer);
        } catch (JournalFailed | UncheckedIOException | Broken | Refused e) {
            LOG.warn("old bytes of somebody who is forgotten are still on the disk; the next start tries again", e);
        }
    }

    /// Closes when no operation is being applied.
    void close(Runnable closing) {
        building.lock();
        try {
            closing.run();
        } finally {
            building.unlock();
        }
    }

    /// Makes the database anew from the journal; the old file is set aside.
    void rebuild(Progress progress) throws SQLException {
        build(rebuilt(), new About(Set.of(), engine.registry().copyOfForgotten()), progress);
        engine.exchange(() -> {
            Database.setAside(engine.parts().file());
            Database.replace(rebuilt(), engine.parts().file());
            return new Recovery(engine.parts()).open(progress);
        });
    }

    /// In one transaction.
    void add(ReplicaId stream, Progress progress) throws SQLException {
        Statements sql = engine.sql();
        Applier applier = new Applier(sql, engine.registry());
        try {
            List<Position> starts = Ledger.starts(sql, stream);
            long done = 0;
            for (Position start : starts) {
                applier.apply(frame(start), start);
                engine.faults().at("stream.frameApplied");
                progress.reached(++done, starts.size());
            }
            Ledger.done(sql, stream);
            Ledger.reached(sql, engine.registry(), Ledger.position(sql));
            engine.isDueAfter(applier);
            engine.faults().at("stream.applied");
        } catch (SQLException | RuntimeException e) {
            engine.rollback();
            throw e;
        }
        engine.commit();
        engine.faults().at("stream.committed");
        engine.told(applier);
    }

    private boolean isWorthBuilding(ReplicaId stream) throws SQLException {
        List<Position> starts = Ledger.starts(engine.sql(), stream);
        if (starts.size() <= WORTH_BUILDING) {
            return false;
        }
        long rows = (long) starts.size() * LargeWrite.ROWS_PER_FRAME + takenBack(starts.getFirst());
        return rowsOfTheBook() <= rows * BOOK_PER_ROW;
    }

    /// How many rows the operation wrote that a stream undoes: it deletes contacts, and hides what is below them.
    private long takenBack(Position first) throws SQLException {
        Intent intent = frame(first).intent();
        return intent.kind().equals(Intent.UNDO) && !intent.arguments().isEmpty()
                ? Ledger.rows(engine.sql(), UUID.fromString(intent.arguments().getFirst()))
                : 0;
    }

    /// The rows that a stream deletes; only operations that are about that are looked through.
    private Set<UUID> deletedBy(ReplicaId stream) throws SQLException {
        Set<UUID> deleted = new HashSet<>();
        List<Position> starts = Ledger.starts(engine.sql(), stream);
        String kind = frame(starts.getFirst()).intent().kind();
        if (kind.equals(Intent.UNDO) || kind.equals(Intent.DELETE)) {
            starts.forEach(start -> Deletes.of(frame(start), deleted));
        }
        return deleted;
    }

    /// Who is forgotten once a stream is applied. What others said of it before stands in the journal with its values.
    ///
    /// @param tells whether it may say so of somebody
    private Forgotten forgottenWith(ReplicaId stream, boolean tells) throws SQLException {
        Forgotten forgotten = engine.registry().copyOfForgotten();
        if (!tells) {
            return forgotten;
        }
        int before = forgotten.count();
        Ledger.starts(engine.sql(), stream).forEach(start -> forgotten.learn(frame(start)));
        if (forgotten.count() == before) {
            return forgotten;
        }
        Purge.isDueFromNowOn(engine.parts());
        return Purge.forgottenIn(engine.parts(), forgotten);
    }

    private Frame frame(Position start) {
        return FrameCodec.decode(engine.parts().journal().frame(start));
    }

    private long rowsOfTheBook() throws SQLException {
        try (ResultSet rows =
                engine.sql().of("select sum(row_count) from frame").executeQuery()) {
            rows.next();
            return rows.getLong(1);
        }
    }

    /// What a build is told before.
    ///
    /// @param deleted rows that what is new here deletes
    /// @param forgotten all who are forgotten
    private record About(Set<UUID> deleted, Forgotten forgotten) {}

    private void build(Path file, About about, Progress progress) throws SQLException {
        Database.delete(file);
        Set<UUID> deleted = new HashSet<>(engine.registry().tombstones());
        deleted.addAll(about.deleted());
        try (Database built = new Recovery(engine.parts()).build(file, deleted, about.forgotten(), progress)) {
            built.checkpoint();
        }
    }

    /// What was saved while it was built is replayed before anybody asks it.
    private void putInPlace(Path file) throws SQLException {
        engine.faults().at("stream.applied");
        engine.exchange(() -> {
            Database.replace(file, engine.parts().file());
            engine.faults().at("stream.replaced");
            return new Recovery(engine.parts()).open(Progress.NONE);
        });
        engine.faults().at("stream.committed");
    }

    private Path next() {
        return beside("-next");
    }

    private Path rebuilt() {
        return beside("-rebuilt");
    }

    private Path beside(String ending) {
        Path file = engine.parts().file();
        return file.resolveSibling(file.getFileName() + ending);
    }
}
