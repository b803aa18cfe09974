package org.aftercall.store.h2;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import org.aftercall.change.Dot;
import org.aftercall.change.Frame;
import org.aftercall.change.FrameCodec;
import org.aftercall.change.ReplicaId;
import org.aftercall.store.Journal;
import org.aftercall.store.Position;

/// Where the database stands in the journal, and where each applied frame lies in it.
final class Ledger {
    private final Journal journal;
    private final Registry registry;

    Ledger(Journal journal, Registry registry) {
        this.journal = journal;
        this.registry = registry;
    }

    static Position position(Statements sql) throws SQLException {
        try (ResultSet rows =
                sql.of("select records, segment, place, chain from book").executeQuery()) {
            rows.next();
            return new Position(rows.getLong(1), rows.getInt(2), rows.getLong(3), rows.getString(4));
        }
    }

    /// Notes how far the database has come: the place in the journal, and which frames are applied.
    static void reached(Statements sql, Registry registry, Position position) throws SQLException {
        registry.saveReplicas(sql);
        PreparedStatement update =
                sql.of("update book set records = ?, segment = ?, place = ?, chain = ?, clock = ?, applied = ?");
        update.setLong(1, position.records());
        update.setInt(2, position.segment());
        update.setLong(3, position.offset());
        update.setString(4, position.chain());
        update.setLong(5, registry.lastClock());
        update.setObject(6, registry.appliedByNumber());
        update.executeUpdate();
    }

    /// Where the database stands, unless it knows of a large operation that is not applied.
    static Optional<Position> settled(Statements sql) throws SQLException {
        try (ResultSet rows = sql.of(
                        "select records, segment, place, chain from book where not exists (select 1 from stream_frame)")
                .executeQuery()) {
            return rows.next()
                    ? Optional.of(new Position(rows.getLong(1), rows.getInt(2), rows.getLong(3), rows.getString(4)))
                    : Optional.empty();
        }
    }

    static boolean building(Statements sql) throws SQLException {
        try (ResultSet rows = sql.of("select building from book").executeQuery()) {
            return !rows.next() || rows.getBoolean(1);
        }
    }

    static void building(Statements sql, boolean building) throws SQLException {
        PreparedStatement update = sql.of("update book set building = ?");
        update.setBoolean(1, building);
        update.executeUpdate();
    }

    /// Dots of the frames of an operation.
    SortedSet<Dot> dots(Statements sql, UUID operation) throws SQLException {
        SortedSet<Dot> dots = new TreeSet<>();
        PreparedStatement select = sql.of("select idx, seq from frame where operation = ?");
        select.setObject(1, operation);
        try (ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                dots.add(new Dot(registry.id(rows.getInt(1)), rows.getLong(2)));
            }
        }
        return dots;
    }

    /// How many rows an operation wrote, those of each frame counted for themselves.
    static long rows(Statements sql, UUID operation) throws SQLException {
        PreparedStatement select = sql.of("select sum(row_count) from frame where operation = ?");
        select.setObject(1, operation);
        try (ResultSet rows = select.executeQuery()) {
            rows.next();
            return rows.getLong(1);
        }
    }

    /// An applied frame, read from the journal.
    Frame frame(Statements sql, Dot dot) throws SQLException {
        return registry.withoutForgotten(FrameCodec.decode(bytes(sql, dot)));
    }

    /// The same as it was encoded.
    byte[] bytes(Statements sql, Dot dot) throws SQLException {
        return journal.frame(place(sql, dot));
    }

    /// Dots in the order in which their frames stand in the journal, which respects who had seen whom.
    List<Dot> inOrder(Statements sql, Collection<Dot> dots) throws SQLException {
        if (dots.size() < 2) {
            return List.copyOf(dots);
        }
        Map<Dot, Position> places = new HashMap<>();
        for (Dot dot : dots) {
            places.put(dot, place(sql, dot));
        }
        List<Dot> sorted = new ArrayList<>(dots);
        sorted.sort(Comparator.comparing(
                (Dot dot) -> places.get(dot),
                Comparator.comparingInt(Position::segment).thenComparingLong(Position::offset)));
        return sorted;
    }

    private Position place(Statements sql, Dot dot) throws SQLException {
        PreparedStatement select = sql.of("select segment, place from frame where idx = ? and seq = ?");
        select.setInt(1, registry.index(dot.replica()));
        select.setLong(2, dot.seq());
        try (ResultSet rows = select.executeQuery()) {
            if (!rows.next()) {
                throw new IllegalStateException("no frame " + dot);
            }
            return new Position(0, rows.getInt(1), rows.getLong(2), "");
        }
    }

    /// Remembers the frames of a large operation that are in the journal and still to be applied.
    static void pending(Statements sql, List<Pending> frames) throws SQLException {
        PreparedStatement insert =
                sql.of("merge into stream_frame (id, seq, segment, place, stream_end) values (?, ?, ?, ?, ?)");
        for (Pending frame : frames) {
            insert.setLong(1, frame.dot().replica().value());
            insert.setLong(2, frame.dot().seq());
            insert.setInt(3, frame.start().segment());
            insert.setLong(4, frame.start().offset());
            insert.setLong(5, frame.streamEnd());
            insert.addBatch();
        }
        insert.executeBatch();
    }

    /// @param streamEnd number of frames of the stream in its last frame, else 0
    record Pending(Dot dot, Position start, long streamEnd) {}

    /// The large operations that are whole in the journal and not yet applied.
    static List<ReplicaId> wholeStreams(Statements sql) throws SQLException {
        List<ReplicaId> found = new ArrayList<>();
        try (ResultSet rows = sql.of("select id from stream_frame group by id having max(stream_end) = count(*)")
                .executeQuery()) {
            while (rows.next()) {
                found.add(new ReplicaId(rows.getLong(1)));
            }
        }
        return found;
    }

    static List<Position> starts(Statements sql, ReplicaId stream) throws SQLException {
        List<Position> starts = new ArrayList<>();
        PreparedStatement select = sql.of("select segment, place from stream_frame where id = ? order by seq");
        select.setLong(1, stream.value());
        try (ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                starts.add(new Position(0, rows.getInt(1), rows.getLong(2), ""));
            }
        }
        return starts;
    }

    static void done(Statements sql, ReplicaId stream) throws SQLException {
        PreparedStatement delete = sql.of("delete from stream_frame where id = ?");
        delete.setLong(1, stream.value());
        delete.executeUpdate();
    }

    /// The first frame of an operation, if it was saved before.
    Optional<Dot> first(Statements sql, UUID operation) throws SQLException {
        SortedSet<Dot> dots = dots(sql, operation);
        return dots.isEmpty() ? Optional.empty() : Optional.of(dots.first());
    }
}
