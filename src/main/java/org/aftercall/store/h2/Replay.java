package org.aftercall.store.h2;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.aftercall.change.Frame;
import org.aftercall.change.FrameCodec;
import org.aftercall.change.ReplicaId;
import org.aftercall.store.Position;
import org.aftercall.store.Progress;

/// Brings the database up to the journal at a start: every record after the place it stands at goes through the same
/// apply as when it was new.
///
/// A large operation whose last frame never reached the journal was never confirmed; its frames are passed over.
final class Replay {
    private final Engine engine;
    private final Whole whole;
    private final Map<ReplicaId, List<Ledger.Pending>> streams = new HashMap<>();

    /// @param whole applies a large operation whose last frame is there, before the records behind it: they may build
    ///     on it
    Replay(Engine engine, Whole whole) {
        this.engine = engine;
        this.whole = whole;
    }

    interface Whole {
        void apply(ReplicaId stream, Progress progress) throws SQLException;
    }

    void from(Position position, Progress progress) throws SQLException {
        long of = engine.parts().journal().end().records();
        engine.parts().journal().replay(position, (bytes, start, end) -> {
            try {
                record(FrameCodec.decode(bytes), start, end);
                progress.reached(end.records(), of);
            } catch (SQLException e) {
                throw Broken.of("replaying record " + end.records() + " of the journal", e);
            }
        });
    }

    private void record(Frame frame, Position start, Position end) throws SQLException {
        Statements sql = engine.sql();
        if (frame.stream()) {
            List<Ledger.Pending> frames = streams.computeIfAbsent(frame.dot().replica(), id -> new ArrayList<>());
            if (frame.dot().seq() == 1) { // a stop amid it, and then it came again from the beginning
                frames.clear();
            }
            frames.add(new Ledger.Pending(frame.dot(), start, frame.streamEnd()));
            if (frame.streamEnd() > 0 && frame.streamEnd() == frames.size()) {
                Ledger.pending(sql, frames);
                Ledger.reached(sql, engine.registry(), end);
                sql.connection().commit();
                streams.remove(frame.dot().replica());
                whole.apply(frame.dot().replica(), Progress.NONE);
            }
            return;
        }
        Applier applier = new Applier(sql, engine.registry());
        applier.apply(frame, start);
        Ledger.reached(sql, engine.registry(), end);
        engine.isDueAfter(applier);
        sql.connection().commit();
        engine.told(applier);
    }
}
