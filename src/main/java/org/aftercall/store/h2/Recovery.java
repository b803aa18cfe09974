package org.aftercall.store.h2;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.aftercall.change.Deletes;
import org.aftercall.change.Forgotten;
import org.aftercall.change.Frame;
import org.aftercall.change.FrameCodec;
import org.aftercall.change.FrameHead;
import org.aftercall.change.ReplicaId;
import org.aftercall.model.Refused;
import org.aftercall.store.Position;
import org.aftercall.store.Progress;
import org.h2.api.ErrorCode;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Opens the database of a book, or sets a file aside that is damaged, ahead of its journal, or of another one, and
/// makes it again from the journal.
final class Recovery {
    private static final Logger LOG = LoggerFactory.getLogger(Recovery.class);

    /// Rows whose visibility or facts are worked out at once.
    private static final int CHUNK = 1000;

    private static final int FRAMES_PER_COMMIT = 200;

    private final H2Store.Parts parts;

    Recovery(H2Store.Parts parts) {
        this.parts = parts;
    }

    Database open(Progress progress) throws SQLException {
        Path file = parts.file().resolveSibling(parts.file().getFileName() + ".mv.db");
        if (Files.exists(file)) {
            Database usable = usable();
            if (usable != null) {
                return usable;
            }
            Database.setAside(parts.file());
        }
        Set<UUID> deleted = new HashSet<>();
        Forgotten forgotten = Heard.rows(parts);
        int heard = forgotten.count();
        parts.journal().replay(Position.START, (bytes, _, _) -> {
            Frame frame = FrameCodec.decode(bytes);
            Deletes.of(frame, deleted);
            forgotten.learn(frame);
        });
        boolean more = forgotten.count() > heard; // what belongs to them may stand before
        return build(parts.file(), deleted, more ? Purge.forgottenIn(parts, forgotten) : forgotten, progress);
    }

    private @Nullable Database usable() {
        Database database = null;
        try {
            database = Database.open(parts.file());
            try (Statements sql = database.connect()) {
                Position position = Ledger.position(sql);
                if (mustNotBeMadeAgain(position)) {
                    database.index();
                    return database;
                }
                if (!Ledger.building(sql) && parts.journal().contains(position)) {
                    database.index();
                    return database;
                }
            }
            LOG.warn("the database does not fit its journal; it is made again");
        } catch (SQLException e) {
            if (e.getErrorCode() == ErrorCode.DATABASE_ALREADY_OPEN_1) {
                throw new Refused("book.inUse");
            }
            LOG.warn("the database cannot be read, error {}; it is made again", e.getErrorCode());
        }
        close(database);
        return null;
    }

    /// A journal that is damaged or gone cannot give back what the database still has: then the database stays.
    private boolean mustNotBeMadeAgain(Position position) {
        if (parts.journal().readOnly()) {
            return true;
        }
        if (parts.journal().end().records() == 0 && position.records() > 0) {
            throw new Refused("book.journalGone");
        }
        return false;
    }

    private static void close(@Nullable Database database) {
        try {
            if (database != null) {
                database.close();
            }
        } catch (SQLException e) {
            LOG.info("closing a damaged database, error {}", e.getErrorCode());
        }
    }

    /// Makes a database from the whole journal. Until it is done it says so, and is not used.
    ///
    /// @param deleted rows that were deleted at some time, as far as is known: a good answer saves time, none
    ///     is wrong
    /// @param forgotten all who are forgotten: the journal may still have values of them, and say so only
    ///     behind those
    Database build(Path file, Set<UUID> deleted, Forgotten forgotten, Progress progress) throws SQLException {
        Database database = Database.open(file);
        if (parts.journal().end().records() == 0) {
            database.index();
            return database;
        }
        try (Statements sql = database.connect()) {
            Ledger.building(sql, true);
            Forgetting.know(sql, new Registry(), forgotten.rows());
            sql.connection().commit();
            database.prepareForLoading();
            Newcomers newcomers = load(sql, deleted, progress);
            parts.faults().at("build.loaded");
            database.finishLoading();
            parts.faults().at("build.indexed");
            Registry registry = new Registry();
            registry.reload(sql);
            refresh(sql, newcomers.stale());
            merge(sql, registry);
            settle(sql, registry, deleted);
            Ledger.building(sql, false);
            sql.connection().commit();
        }
        return database;
    }

    private Newcomers load(Statements sql, Set<UUID> deleted, Progress progress) throws SQLException {
        try (Behind behind = new Behind()) {
            Newcomers newcomers = new Newcomers(deleted, behind);
            load(sql, newcomers, progress);
            return newcomers;
        }
    }

    private void load(Statements sql, Newcomers newcomers, Progress progress) throws SQLException {
        Registry registry = new Registry();
        registry.reload(sql);
        Applier applier = new Applier(sql, registry, newcomers);
        long of = parts.journal().end().records();
        Map<ReplicaId, List<Position>> streams = new HashMap<>();
        int[] since = {0};
        Position[] reached = {Position.START};
        parts.journal().replay(Position.START, (bytes, start, end) -> {
            try {
                FrameHead head = FrameCodec.head(bytes);
                if (head.stream()) { // taken apart when all of it is there
                    stream(applier, streams, head, start, progress);
                } else {
                    applier.apply(FrameCodec.decode(bytes), start);
                }
                if (++since[0] % FRAMES_PER_COMMIT == 0) {
                    applier.commit();
                    progress.reached(end.records(), of);
                }
                reached[0] = end;
            } catch (SQLException e) {
                throw Broken.of("applying record " + end.records() + " of the journal", e);
            }
        });
        newcomers.behind().await();
        Ledger.reached(sql, registry, reached[0]);
        sql.connection().commit();
    }

    private void stream(
            Applier applier, Map<ReplicaId, List<Position>> streams, FrameHead head, Position start, Progress progress)
            throws SQLException {
        List<Position> starts = streams.computeIfAbsent(head.dot().replica(), id -> new ArrayList<>());
        if (head.dot().seq() == 1) { // a stop amid it, and then it came again from the beginning
            starts.clear();
        }
        starts.add(start);
        if (head.streamEnd() == 0 || head.streamEnd() != starts.size()) {
            return;
        }
        long done = 0;
        for (Position each : starts) {
            applier.apply(FrameCodec.decode(parts.journal().frame(each)), each);
            applier.commit();
            progress.reached(++done, starts.size());
        }
        streams.remove(head.dot().replica());
    }

    /// Brings merged contacts under the one that is shown, a few at a time.
    private static void merge(Statements sql, Registry registry) throws SQLException {
        Map<UUID, StoredRow> records = new LinkedHashMap<>();
        Rows.MERGES.each(sql, registry, row -> records.put(row.uuid, row));
        Set<UUID> regrouped = new LinkedHashSet<>(registry.merges().contacts());
        regrouped.addAll(Merging.regroup(registry, records.values()));
        while (!regrouped.isEmpty()) {
            Set<UUID> some = new HashSet<>();
            for (UUID contact : List.copyOf(regrouped)) {
                if (some.size() < CHUNK) {
                    some.add(contact);
                    some.addAll(registry.merges().with(contact));
                }
            }
            Applier.rewrite(sql, registry, new Merging(sql, registry).rows(some), some);
            sql.connection().commit();
            regrouped.removeAll(some);
        }
    }

    /// Works out which rows are shown, for all that were ever deleted and their families, and for those of which it was
    /// thought: a large operation that was stopped has deleted nobody.
    private static void settle(Statements sql, Registry registry, Set<UUID> thought) throws SQLException {
        Set<UUID> rows = new LinkedHashSet<>(tombstones(sql));
        rows.addAll(thought);
        rows.forEach(registry::addTombstone); // of this build alone
        List<UUID> all = List.copyOf(rows);
        for (int from = 0; from < all.size(); from += CHUNK) {
            List<UUID> some = all.subList(from, Math.min(from + CHUNK, all.size()));
            Map<UUID, StoredRow> touched = new LinkedHashMap<>(Rows.find(sql, registry, some));
            Applier.show(sql, registry, new Visibility(sql, registry).settle(touched));
            sql.connection().commit();
        }
    }

    /// As their contacts lie in the file, so that what lies together is changed together.
    private static List<UUID> tombstones(Statements sql) throws SQLException {
        List<UUID> all = new ArrayList<>();
        try (ResultSet rows = sql.of("select t.row_uuid from tombstone t left join contact c on c.uuid = t.row_uuid"
                        + " left join company q on q.uuid = t.row_uuid order by c.id, q.id")
                .executeQuery()) {
            while (rows.next()) {
                all.add(rows.getObject(1, UUID.class));
            }
        }
        return all;
    }

    private static void refresh(Statements sql, Collection<Long> contacts) throws SQLException {
        List<Long> ids = new ArrayList<>(contacts);
        for (int from = 0; from < ids.size(); from += CHUNK) {
            ContactLines.refresh(sql, ids.subList(from, Math.min(from + CHUNK, ids.size())));
        }
        sql.connection().commit();
    }
}
