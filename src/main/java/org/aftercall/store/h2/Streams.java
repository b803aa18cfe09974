package org.aftercall.store.h2;

import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.ReentrantLock;
import org.aftercall.change.FrameCodec;
import org.aftercall.change.ReplicaId;
import org.aftercall.store.Position;
import org.aftercall.store.Progress;

/// Applies large operations whose frames are all in the journal. Lists show all of it or nothing.
///
/// One that is large beside the book is not added to the database: a second one is built from the journal beside it,
/// while questions are answered and saves are made in the first, and then takes its place (decision 0005).
final class Streams {
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
    ///     amid them
    void write(ReplicaId stream, Callable<Boolean> append, H2Store.Writer writer, Progress progress)
            throws SQLException {
        building.lock();
        try {
            writer.run(append);
            boolean beside = writer.run(() -> {
                boolean worth = isWorthBuilding(stream);
                if (!worth) {
                    add(stream, progress);
                }
                return worth;
            });
            if (beside) {
                build(next(), progress);
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
            build(next(), progress);
            putInPlace(next());
        } else {
            add(stream, progress);
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
        build(rebuilt(), progress);
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
                applier.apply(FrameCodec.decode(engine.parts().journal().frame(start)), start);
                engine.faults().at("stream.frameApplied");
                progress.reached(++done, starts.size());
            }
            Ledger.done(sql, stream);
            Ledger.reached(sql, engine.registry(), Ledger.position(sql));
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
        int frames = Ledger.starts(engine.sql(), stream).size();
        return frames > WORTH_BUILDING && rowsOfTheBook() <= (long) frames * LargeWrite.ROWS_PER_FRAME * BOOK_PER_ROW;
    }

    private long rowsOfTheBook() throws SQLException {
        try (ResultSet rows =
                engine.sql().of("select sum(row_count) from frame").executeQuery()) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private void build(Path file, Progress progress) throws SQLException {
        Database.delete(file);
        try (Database built = new Recovery(engine.parts()).build(file, progress)) {
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
