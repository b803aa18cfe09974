package org.aftercall.store.h2;

import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Consumer;
import org.aftercall.change.Context;
import org.aftercall.change.Delivery;
import org.aftercall.change.Dot;
import org.aftercall.change.Frame;
import org.aftercall.change.FrameCodec;
import org.aftercall.change.HybridClock;
import org.aftercall.change.ReplicaId;
import org.aftercall.change.VersionVector;
import org.aftercall.model.ContactId;
import org.aftercall.model.OperationId;
import org.aftercall.model.Problem;
import org.aftercall.model.Refused;
import org.aftercall.store.ChangeSet;
import org.aftercall.store.Edit;
import org.aftercall.store.Faults;
import org.aftercall.store.Journal;
import org.aftercall.store.JournalFailed;
import org.aftercall.store.Position;
import org.aftercall.store.Progress;
import org.aftercall.store.Saved;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The order of a write: applied in an open H2 transaction, appended to the journal and forced, committed, told
/// (`architecture.md` 3). Used by the writer's thread alone.
final class Engine {
    private static final Logger LOG = LoggerFactory.getLogger(Engine.class);

    /// More changed contacts than this are not named one by one.
    private static final int NAMED = 1000;

    /// From so many frames on, a book with few contacts is built anew instead of being added to.
    private static final int WORTH_BUILDING = 20;

    /// More frames than any stream has.
    private static final long MOST_FRAMES = Integer.MAX_VALUE;

    private final H2Store.Parts parts;
    private final Consumer<ChangeSet> tell;
    private final Registry registry = new Registry();
    private final Ledger ledger;
    private final HybridClock clock;
    private Database database;
    private Statements sql;
    private Readers readers;
    private volatile VersionVector committed = VersionVector.EMPTY;

    private Engine(H2Store.Parts parts, Database database, Consumer<ChangeSet> tell) throws SQLException {
        this.parts = parts;
        this.tell = tell;
        this.ledger = new Ledger(parts.journal(), registry);
        this.database = database;
        this.sql = database.connect();
        this.readers = new Readers(database);
        this.registry.reload(sql, Rows.ALL);
        this.clock = new HybridClock(parts.clock(), Ledger.lastClock(sql));
    }

    static Engine open(H2Store.Parts parts, Progress progress, Consumer<ChangeSet> tell) throws SQLException {
        Database database = new Recovery(parts).open(progress);
        Engine engine = new Engine(parts, database, tell);
        engine.catchUp(progress);
        return engine;
    }

    Readers readers() {
        return readers;
    }

    Ledger ledger() {
        return ledger;
    }

    Registry registry() {
        return registry;
    }

    Statements sql() {
        return sql;
    }

    H2Store.Parts parts() {
        return parts;
    }

    Database database() {
        return database;
    }

    VersionVector committed() {
        return committed;
    }

    Faults faults() {
        return parts.faults();
    }

    /// Applies what the journal has beyond the database, and the large operations that are whole.
    void catchUp(Progress progress) throws SQLException {
        if (!parts.journal().readOnly()) {
            new Replay(this).from(Ledger.position(sql), progress);
        }
        committed = registry.applied();
    }

    Optional<Saved> earlier(OperationId operation) throws SQLException {
        return ledger.first(sql, operation.value()).map(dot -> new Saved(operation, Optional.of(dot), 0));
    }

    Saved write(Edit edit) throws SQLException {
        Optional<Saved> earlier = earlier(edit.operation());
        if (earlier.isPresent()) {
            return earlier.get();
        }
        Dot dot = nextDot();
        Wish wish = new Wish(this);
        Frame frame = wish.frame(edit, dot);
        if (frame.rows().isEmpty()) {
            return new Saved(edit.operation(), Optional.empty(), 0);
        }
        append(frame, wish.loaded());
        return new Saved(edit.operation(), Optional.of(dot), frame.rows().size());
    }

    /// Every dot under which an undo may be written that is laid out now: the next own one, or a stream of its own.
    Context ownDots(ReplicaId stream) {
        SortedMap<ReplicaId, Long> all = new TreeMap<>();
        all.put(stream, MOST_FRAMES);
        return new Context(new VersionVector(all), new TreeSet<>(Set.of(nextDot())));
    }

    Saved writeUndo(Undoing.Plan plan, OperationId operation, String user) throws SQLException {
        Optional<Saved> earlier = earlier(operation);
        if (earlier.isPresent() || plan.undo().changes().isEmpty()) {
            return earlier.orElseGet(() -> new Saved(operation, Optional.empty(), 0));
        }
        Dot dot = nextDot();
        append(new Frame(
                dot,
                tick(),
                clock.doubtful(),
                registry.applied(),
                plan.undo().context(),
                user,
                operation,
                plan.intent(),
                false,
                0,
                plan.undo().changes()));
        return new Saved(operation, Optional.of(dot), plan.undo().changes().size());
    }

    Dot nextDot() {
        return new Dot(parts.replica(), registry.applied().get(parts.replica()) + 1);
    }

    long tick() {
        return clock.tick();
    }

    boolean clockDoubt() {
        return clock.doubtful();
    }

    /// Frames of others: those that are ready are journalled and applied, the others are handed back.
    List<Frame> applyOthers(List<Frame> frames) throws SQLException {
        List<Frame> ordinary = frames.stream().filter(frame -> !frame.stream()).toList();
        for (Frame frame : Delivery.deliverable(ordinary, registry.applied())) {
            clock.receive(frame.clock());
            append(frame);
        }
        List<Frame> waiting = new ArrayList<>(frames);
        waiting.removeIf(frame -> registry.applied().contains(frame.dot()));
        return waiting;
    }

    /// The order of a save and its crash points.
    private void append(Frame frame) throws SQLException {
        append(frame, null);
    }

    /// @param loaded the rows of the frame, if they are at hand
    private void append(Frame frame, @Nullable Map<UUID, StoredRow> loaded) throws SQLException {
        if (parts.journal().readOnly()) {
            throw new Refused("book.readOnly");
        }
        Journal.Prepared prepared = parts.journal().prepare(List.of(FrameCodec.encode(frame)));
        Applier applier = new Applier(sql, registry);
        try {
            faults().at("save.beforeApply");
            applier.apply(frame, prepared.start(), loaded);
            Ledger.position(sql, prepared.end());
            faults().at("save.applied");
            parts.journal().append(prepared);
        } catch (SQLException | RuntimeException e) {
            rollback();
            if (e instanceof JournalFailed) {
                throw new Refused(Problem.refused("book.notWritten"), e);
            }
            throw e;
        }
        faults().at("save.afterForce");
        commit();
        faults().at("save.afterCommit");
        told(applier);
    }

    /// After the force a frame counts, whatever H2 does: if it fails, it is opened again and replayed.
    private void commit() throws SQLException {
        try {
            sql.connection().commit();
            committed = registry.applied();
        } catch (SQLException e) {
            LOG.warn("commit failed, error {}; replaying", e.getErrorCode());
            reopen();
        }
    }

    void reopen() throws SQLException {
        closeQuietly();
        database = new Recovery(parts).open(Progress.NONE);
        sql = database.connect();
        readers = new Readers(database);
        registry.reload(sql, Rows.ALL);
        catchUp(Progress.NONE);
    }

    void rollback() {
        try {
            sql.connection().rollback();
            registry.reload(sql, Rows.ALL);
        } catch (SQLException e) {
            LOG.warn("rollback failed, error {}; opening again", e.getErrorCode());
            try {
                reopen();
            } catch (SQLException again) {
                throw Broken.of("opening the database again", again);
            }
        }
    }

    void told(Applier applier) {
        tell(applier.contacts(), applier.rows());
    }

    private void tell(Set<UUID> contacts, Set<UUID> rows) {
        if (contacts.size() > NAMED) {
            tell.accept(new ChangeSet(Set.of(), Set.of(), true));
            return;
        }
        Set<ContactId> ids = new HashSet<>();
        contacts.forEach(contact -> ids.add(new ContactId(contact)));
        tell.accept(new ChangeSet(ids, rows, false));
    }

    /// Applies a large operation whose frames are all in the journal, in one transaction: lists show all of it or
    /// nothing.
    void applyStream(ReplicaId stream, Progress progress) throws SQLException {
        List<Position> starts = Ledger.starts(sql, stream);
        if (starts.size() > WORTH_BUILDING && isNearlyEmpty()) {
            buildAnew(progress);
            return;
        }
        Applier applier = new Applier(sql, registry);
        try {
            long done = 0;
            for (Position start : starts) {
                applier.apply(FrameCodec.decode(parts.journal().frame(start)), start);
                faults().at("stream.frameApplied");
                progress.reached(++done, starts.size());
            }
            Ledger.done(sql, stream);
            faults().at("stream.applied");
        } catch (SQLException | RuntimeException e) {
            rollback();
            throw e;
        }
        commit();
        faults().at("stream.committed");
        told(applier);
    }

    /// A first large import: the database is made again beside the old one, which is faster than one long transaction
    /// and shows all of it or nothing; questions are answered from the old one until then.
    private void buildAnew(Progress progress) throws SQLException {
        Path next = parts.file().resolveSibling(parts.file().getFileName() + "-next");
        Database.delete(next);
        try (Database built = new Recovery(parts).build(next, progress)) {
            built.checkpoint();
        }
        faults().at("stream.applied");
        closeQuietly();
        Database.replace(next, parts.file());
        reopenAfterRebuild(progress);
        faults().at("stream.committed");
    }

    private boolean isNearlyEmpty() throws SQLException {
        try (ResultSet rows = sql.of("select count(*) from contact").executeQuery()) {
            rows.next();
            return rows.getLong(1) < 1000;
        }
    }

    /// Where the database file lies, without its ending.
    Path file() {
        return parts.file();
    }

    void rebuild(Progress progress) throws SQLException {
        closeQuietly();
        Database.setAside(parts.file());
        reopenAfterRebuild(progress);
    }

    private void reopenAfterRebuild(Progress progress) throws SQLException {
        database = new Recovery(parts).open(progress);
        sql = database.connect();
        readers = new Readers(database);
        registry.reload(sql, Rows.ALL);
        catchUp(progress);
        tell.accept(new ChangeSet(Set.of(), Set.of(), true));
    }

    private void closeQuietly() {
        try {
            readers.close();
            sql.close();
            database.close();
        } catch (SQLException e) {
            LOG.info("closing a database that failed, error {}", e.getErrorCode());
        }
    }

    void close() throws SQLException {
        sql.connection().commit();
        database.checkpoint();
        readers.close();
        sql.close();
        database.close();
    }
}
