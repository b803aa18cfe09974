package org.aftercall.store.h2;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.aftercall.change.Context;
import org.aftercall.change.Delivery;
import org.aftercall.change.Dot;
import org.aftercall.change.Forgotten;
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
import org.aftercall.store.Progress;
import org.aftercall.store.Saved;
import org.h2.api.ErrorCode;
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

    Faults faults() {
        return parts.faults();
    }

    /// Applies the large operations that the database knows of and has not applied, then what the journal has beyond
    /// it.
    private void catchUp(Replay.Whole whole, Progress progress) throws SQLException {
        if (!parts.journal().readOnly()) {
            for (ReplicaId stream : Ledger.wholeStreams(sql())) {
                whole.apply(stream, progress);
            }
            new Replay(this, whole).from(Ledger.position(sql()), progress);
        }
        committed = registry.applied();
    }

    Optional<Saved> earlier(OperationId operation) throws SQLException {
        return ledger.first(sql(), operation.value()).map(dot -> new Saved(operation, Optional.of(dot), 0));
    }

    Saved write(Edit edit) throws SQLException {
        return healed(() -> {
            try {
                return writeOnce(edit, true);
            } catch (SQLException e) {
                if (edit.fresh().isEmpty() || e.getErrorCode() != ErrorCode.DUPLICATE_KEY_1) {
                    throw e;
                }
                return writeOnce(edit, false);
            }
        });
    }

    /// @param trusting whether the rows that the edit calls fresh are not looked for; the index of ids knows better
    private Saved writeOnce(Edit edit, boolean trusting) throws SQLException {
        Optional<Saved> earlier = earlier(edit.operation());
        if (earlier.isPresent()) {
            return earlier.get();
        }
        Dot dot = nextDot();
        Wish wish = new Wish(this, trusting);
        Frame frame = wish.frame(edit, dot);
        if (frame.rows().isEmpty() && !edit.isOnRecord()) {
            return new Saved(edit.operation(), Optional.empty(), 0);
        }
        if (registry.hasForgotten(frame)) {
            throw new Refused("contact.forgotten");
        }
        append(frame, wish.loaded());
        return new Saved(edit.operation(), Optional.of(dot), frame.rows().size());
    }

    /// What the database refuses because it is damaged is done again in a new one, made from the journal: a save must
    /// not fail for ever because a row cannot be found. A frame that is in the journal already is found as such.
    private Saved healed(Write write) throws SQLException {
        try {
            return write.run();
        } catch (SQLException e) {
            if (!Broken.isDamage(e)) {
                throw e;
            }
            LOG.warn("a save failed, {}; the database is made again", Broken.reason(e));
            rollback();
            streams.rebuild(Progress.NONE);
            return write.run();
        }
    }

    private interface Write {
        Saved run() throws SQLException;
    }

    /// The dot under which a save will be written that is made now.
    Context ownDot() {
        return Context.of(List.of(nextDot()));
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
        applyEncoded(Delivery.deliverable(ordinary, registry.applied()).stream()
                .map(FrameCodec::encode)
                .toList());
        List<Frame> waiting = new ArrayList<>(frames);
        waiting.removeIf(frame -> registry.applied().contains(frame.dot()));
        return waiting;
    }

    /// Frames of others in an order in which they may be applied, all with one force.
    ///
    /// @return how many were new
    int applyEncoded(List<byte[]> encoded) throws SQLException {
        List<byte[]> chosen = new ArrayList<>();
        List<Frame> frames = new ArrayList<>();
        VersionVector then = registry.applied();
        Forgotten forgotten = registry.copyOfForgotten();
        for (byte[] bytes : encoded) {
            Frame frame = FrameCodec.decode(bytes);
            if (then.contains(frame.dot())) {
                continue;
            }
            if (frame.stream() || !Delivery.ready(frame, then)) {
                throw new IllegalArgumentException("frame " + frame.dot() + " is not ready");
            }
            then = then.with(frame.dot());
            forgotten.learn(frame);
            chosen.add(forgotten.without(bytes));
            frames.add(forgotten.isIn(frame) ? FrameCodec.decode(chosen.getLast()) : frame);
        }
        if (!frames.isEmpty()) {
            frames.forEach(frame -> follow(frame.clock()));
            append(chosen, frames, null);
        }
        return frames.size();
    }

    /// Takes in what a frame says of forgotten rows, which is applied already.
    void learn(Frame frame) throws SQLException {
        Set<UUID> learned = registry.copyOfForgotten().learn(frame);
        if (learned.isEmpty() || parts.journal().readOnly()) {
            return;
        }
        Purge.isDueFromNowOn(parts, learned);
        Applier applier = new Applier(sql(), registry);
        try {
            applier.learn(frame);
        } catch (SQLException | RuntimeException e) {
            rollback();
            throw e;
        }
        commit();
        told(applier);
    }

    /// Follows the clock of a colleague, as far as it can be trusted.
    long follow(long theirs) {
        clock.receive(theirs);
        return clock.last();
    }

    /// The order of a save and its crash points.
    private void append(Frame frame) throws SQLException {
        append(frame, null);
    }

    /// @param loaded the rows of the frame, if they are at hand
    private void append(Frame frame, @Nullable Map<UUID, StoredRow> loaded) throws SQLException {
        append(List.of(FrameCodec.encode(frame)), List.of(frame), loaded);
    }

    private void append(List<byte[]> encoded, List<Frame> frames, @Nullable Map<UUID, StoredRow> loaded)
            throws SQLException {
        if (parts.journal().readOnly()) {
            throw new Refused("book.readOnly");
        }
        if (frames.stream().anyMatch(Purge::forgets)) {
            Purge.isDueFromNowOn(parts, Set.of());
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
            Purge.isDueFromNowOn(parts, Set.of());
        }
    }

    /// After the force a frame counts, whatever H2 does: if it fails, it is opened again and replayed.
    void commit() throws SQLException {
        try {
            sql().connection().commit();
            committed = registry.applied();
        } catch (SQLException e) {
            LOG.warn("commit failed, error {}; replaying", e.getErrorCode());
            reopen();
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
