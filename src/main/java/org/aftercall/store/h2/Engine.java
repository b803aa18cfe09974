package org.aftercall.store.h2;

import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.aftercall.change.Dot;
import org.aftercall.change.Forgotten;
import org.aftercall.change.Frame;
import org.aftercall.change.FrameCodec;
import org.aftercall.change.HybridClock;
import org.aftercall.change.ReplicaId;
import org.aftercall.change.VersionVector;
import org.aftercall.model.ContactId;
import org.aftercall.model.Problem;
import org.aftercall.model.Refused;
import org.aftercall.store.ChangeSet;
import org.aftercall.store.Faults;
import org.aftercall.store.Journal;
import org.aftercall.store.JournalFailed;
import org.aftercall.store.Progress;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The order of a write: applied in an open H2 transaction, appended to the journal and forced, committed, told
/// (`architecture.md` 3). Used by the writer's thread alone.
final class Engine {
    private static final Logger LOG = LoggerFactory.getLogger(Engine.class);

    /// More changed contacts than this are not named one by one.
    private static final int NAMED = 1000;

    private final H2Store.Parts parts;
    private final Consumer<ChangeSet> tell;
    private final OpenBook book;
    private final Registry registry;
    private final Ledger ledger;
    private final Streams streams;
    private final HybridClock clock;
    private volatile VersionVector committed = VersionVector.EMPTY;
    private volatile Forgotten forgotten = new Forgotten();

    private Engine(H2Store.Parts parts, OpenBook book, Consumer<ChangeSet> tell) {
        this.parts = parts;
        this.tell = tell;
        this.book = book;
        this.registry = book.registry();
        this.ledger = new Ledger(parts.journal(), registry);
        this.streams = new Streams(this);
        this.clock = new HybridClock(parts.clock(), registry.lastClock());
    }

    /// A database that cannot take in what the journal has is damaged, whatever it says of itself; it is set aside and
    /// made again.
    static Engine open(H2Store.Parts parts, Progress progress, Consumer<ChangeSet> tell) throws SQLException {
        Purge.atStart(parts);
        Engine engine = new Engine(parts, OpenBook.open(parts, progress), tell);
        try {
            engine.start(progress);
            return engine;
        } catch (SQLException | Broken e) {
            engine.book.abandon();
            if (parts.journal().readOnly()) {
                throw e;
            }
            LOG.warn("the database cannot be brought up to its journal, {}; it is made again", Broken.reason(e));
        }
        Database.setAside(parts.file());
        Engine again = new Engine(parts, OpenBook.open(parts, progress), tell);
        again.start(progress);
        return again;
    }

    private void start(Progress progress) throws SQLException {
        streams.removeUnfinished();
        catchUp(streams::applyAtStart, progress);
    }

    Readers readers() {
        return book.readers();
    }

    Streams streams() {
        return streams;
    }

    Ledger ledger() {
        return ledger;
    }

    Registry registry() {
        return registry;
    }

    Statements sql() {
        return book.sql();
    }

    /// Asks on the writer's own connection.
    Undoing.Connections onWriter() {
        return new Undoing.Connections() {
            @Override
            public <T> T ask(Readers.Question<T> question) throws SQLException {
                return question.ask(sql());
            }
        };
    }

    H2Store.Parts parts() {
        return parts;
    }

    VersionVector committed() {
        return committed;
    }

    /// Who is forgotten by what is committed: others are told of nobody else. Never changed, only replaced.
    Forgotten forgotten() {
        return forgotten;
    }

    Faults faults() {
        return parts.faults();
    }

    /// Applies the large operations that the database knows of and has not applied, then what the journal has beyond
    /// it, and forgets once more whom only this device has heard of: a database that was made again does not know.
    private void catchUp(Replay.Whole whole, Progress progress) throws SQLException {
        if (!parts.journal().readOnly()) {
            for (ReplicaId stream : Ledger.wholeStreams(sql())) {
                whole.apply(stream, progress);
            }
            new Replay(this, whole).from(Ledger.position(sql()), progress);
            Set<UUID> heard = registry.copyOfForgotten().learn(Heard.rows(parts).rows());
            if (!heard.isEmpty()) {
                Purge.isDueFromNowOn(parts);
                learn(heard);
            }
        }
        nowCommitted();
    }

    /// In one transaction.
    void learn(Set<UUID> heard) throws SQLException {
        Applier applier = new Applier(sql(), registry);
        try {
            applier.learn(heard);
        } catch (SQLException | RuntimeException e) {
            rollback();
            throw e;
        }
        commit();
        told(applier);
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

    /// Follows the clock of a colleague, as far as it can be trusted.
    long follow(long theirs) {
        clock.receive(theirs);
        return clock.last();
    }

    /// @param loaded the rows of the frame, if they are at hand
    void append(Frame frame, @Nullable Map<UUID, StoredRow> loaded) throws SQLException {
        append(List.of(FrameCodec.encode(frame)), List.of(frame), loaded);
    }

    /// The order of a save and its crash points.
    void append(List<byte[]> encoded, List<Frame> frames, @Nullable Map<UUID, StoredRow> loaded) throws SQLException {
        if (parts.journal().readOnly()) {
            throw new Refused("book.readOnly");
        }
        if (frames.stream().anyMatch(Purge::forgets)) {
            Purge.isDueFromNowOn(parts);
        }
        Journal.Prepared prepared = parts.journal().prepare(encoded);
        Applier applier = new Applier(sql(), registry);
        try {
            faults().at("save.beforeApply");
            for (int i = 0; i < frames.size(); i++) {
                applier.apply(frames.get(i), prepared.starts().get(i), loaded);
            }
            Ledger.reached(sql(), registry, prepared.end());
            isDueAfter(applier);
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

    /// A stripped frame may say of rows that are here that they are forgotten, and be the only one that does.
    void isDueAfter(Applier applier) {
        if (applier.hasRemoved()) {
            Purge.isDueFromNowOn(parts);
        }
    }

    /// After the force a frame counts, whatever H2 does: if it fails, it is opened again and replayed.
    void commit() throws SQLException {
        try {
            sql().connection().commit();
            nowCommitted();
        } catch (SQLException e) {
            LOG.warn("commit failed, error {}; replaying", e.getErrorCode());
            reopen();
        }
    }

    private void nowCommitted() {
        committed = registry.applied();
        if (registry.forgotten() != forgotten.count()) { // they only ever become more
            forgotten = registry.copyOfForgotten();
        }
    }

    private void reopen() throws SQLException {
        exchange(() -> new Recovery(parts).open(Progress.NONE));
    }

    /// Goes on with another database of this book, brought up to the journal before it is read.
    void exchange(Readers.Exchange next) throws SQLException {
        book.exchange(next, () -> catchUp(streams::add, Progress.NONE));
        tell.accept(new ChangeSet(Set.of(), Set.of(), true));
    }

    void rollback() {
        try {
            sql().connection().rollback();
            registry.reload(sql());
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

    /// Puts all that was committed on the disk. If it fails nothing is lost: the journal has it.
    void settle() {
        try {
            book.checkpoint();
        } catch (SQLException e) {
            LOG.warn("the database could not be put on the disk, {}", Broken.reason(e));
        }
    }

    void close() throws SQLException {
        book.close();
    }
}
