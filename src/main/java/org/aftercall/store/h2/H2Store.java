package org.aftercall.store.h2;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import org.aftercall.change.Context;
import org.aftercall.change.Frame;
import org.aftercall.change.Intent;
import org.aftercall.change.ReplicaId;
import org.aftercall.change.RowChange;
import org.aftercall.change.Undo;
import org.aftercall.model.ContactId;
import org.aftercall.model.OperationId;
import org.aftercall.model.Problem;
import org.aftercall.model.Refused;
import org.aftercall.store.Attachments;
import org.aftercall.store.ChangeSet;
import org.aftercall.store.Companies;
import org.aftercall.store.Contacts;
import org.aftercall.store.Due;
import org.aftercall.store.Edit;
import org.aftercall.store.Faults;
import org.aftercall.store.Frames;
import org.aftercall.store.Groups;
import org.aftercall.store.Journal;
import org.aftercall.store.JournalFailed;
import org.aftercall.store.Matching;
import org.aftercall.store.Operations;
import org.aftercall.store.Past;
import org.aftercall.store.Progress;
import org.aftercall.store.Saved;
import org.aftercall.store.Store;
import org.aftercall.store.Undone;
import org.aftercall.store.Upkeep;
import org.jspecify.annotations.Nullable;

/// The address book in an H2 file beside its journal.
///
/// All writing happens on one thread of its own, all reading on a few others. The journal decides; the H2 file is
/// replayed up to it at every start and made anew where it does not fit.
public final class H2Store implements Store {
    private static final int IDLE_SECONDS = 5;

    private final Engine engine;
    private final Saves saves;
    private final ReceivedFrames received;
    private final ScheduledThreadPoolExecutor writer;
    private final ExecutorService telling;
    /// Of the writer's thread alone.
    private @Nullable Future<?> idle;
    private final List<Consumer<ChangeSet>> listeners = new CopyOnWriteArrayList<>();

    /// What the store needs from outside.
    ///
    /// @param file path of the H2 file without its ending
    /// @param local folder for what this device alone needs, such as the frames of an import that is being written
    /// @param replica names this book's own stream
    public record Parts(
            Path file,
            Path local,
            Journal journal,
            ReplicaId replica,
            InstantSource clock,
            RandomGenerator random,
            Faults faults) {}

    private H2Store(Parts parts, Progress progress) {
        writer = new ScheduledThreadPoolExecutor(
                1, Thread.ofPlatform().name("store-write").daemon(true).factory());
        writer.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
        writer.setRemoveOnCancelPolicy(true);
        telling = Executors.newSingleThreadExecutor(
                Thread.ofPlatform().name("store-tell").daemon(true).factory());
        engine = Answers.await(writer.submit(() -> Engine.open(parts, progress, this::tell)), "writing");
        saves = new Saves(engine);
        received = new ReceivedFrames(engine);
    }

    /// Opens a book, and brings its database up to its journal.
    ///
    /// @param progress told of a replay or a rebuild
    public static H2Store open(Parts parts, Progress progress) {
        return new H2Store(parts, progress);
    }

    @Override
    public Contacts contacts() {
        return new ContactQuestions(engine.readers(), engine.registry());
    }

    @Override
    public Companies companies() {
        return new CompanyQuestions(engine.readers());
    }

    @Override
    public Due due() {
        return new DueQuestions(engine.readers(), engine.registry());
    }

    @Override
    public Past past() {
        return new PastQuestions(engine.readers(), engine.registry());
    }

    @Override
    public Attachments attachments() {
        return new AttachmentQuestions(engine.readers(), engine.registry());
    }

    @Override
    public Groups groups() {
        return new GroupQuestions(engine.readers());
    }

    @Override
    public Operations operations() {
        return new OperationQuestions(engine.readers(), engine.ledger(), engine.registry());
    }

    @Override
    public Matching matching() {
        return new MatchingQuestions(engine.readers(), engine.registry());
    }

    @Override
    public Upkeep upkeep() {
        return new UpkeepWork(engine, this::onWriter);
    }

    @Override
    public Frames frames() {
        return new ExchangedFrames(engine, received, this::onWriter);
    }

    @Override
    public Context seen() {
        return Context.of(engine.committed());
    }

    @Override
    public Saved write(Edit edit) {
        return onWriter(() -> saves.write(edit));
    }

    @Override
    public Saved forget(OperationId operation, String user, Collection<ContactId> contacts) {
        Saved saved = onWriter(() -> {
            Optional<Saved> earlier = saves.earlier(operation);
            return earlier.isPresent()
                    ? earlier.get()
                    : saves.write(new ForgetRequest(engine).edit(operation, user, contacts));
        });
        try {
            engine.streams().purge(this::onWriter);
        } catch (JournalFailed | UncheckedIOException | Broken | Refused e) {
            throw new Refused(Problem.refused("forget.unfinished"), e);
        }
        return saved;
    }

    @Override
    public Saved writeLarge(
            OperationId operation,
            Intent intent,
            String user,
            Context seen,
            Iterable<RowChange> rows,
            Progress progress) {
        Optional<Saved> earlier = onWriter(() -> saves.earlier(operation));
        if (earlier.isPresent()) {
            return earlier.get();
        }
        try (LargeWrite large = new LargeWrite(
                engine, this::onWriter, new ReplicaId(engine.parts().random().nextLong()))) {
            return large.write(operation, intent, user, seen, rows, progress);
        } catch (IOException | SQLException e) {
            throw Broken.of("writing a large operation", e);
        }
    }

    @Override
    public List<Frame> apply(List<Frame> frames) {
        List<Frame> waiting = onWriter(() -> received.applyOthers(frames));
        engine.streams().purgeIfPossible(this::onWriter);
        return waiting;
    }

    @Override
    public Undone undo(OperationId undone, OperationId operation, String user) {
        Optional<Saved> earlier = onWriter(() -> saves.earlier(operation));
        if (earlier.isPresent()) {
            return new Undone(earlier.get(), List.of(), List.of());
        }
        return engine.readers().ask(sql -> Undoing.isLarge(sql, undone))
                ? undoLarge(undone, operation, user)
                // laid out and written at once: a save in between would take its number
                : onWriter(() -> {
                    Undoing.Plan plan = new Undoing(engine, engine.onWriter()).whole(undone, saves.ownDot());
                    return new Undone(saves.writeUndo(plan, operation, user), plan.kept(), plan.went());
                });
    }

    private Undone undoLarge(OperationId undone, OperationId operation, String user) {
        ReplicaId stream = new ReplicaId(engine.parts().random().nextLong());
        try (LargeWrite large = new LargeWrite(engine, this::onWriter, stream)) {
            Undoing.Plan plan = new Undoing(engine, engine.readers()::ask).inParts(undone, LargeWrite.dots(stream));
            Undo undo = plan.undo();
            Saved saved = large.write(operation, plan.intent(), user, undo.context(), undo.changes(), Progress.NONE);
            return new Undone(saved, plan.kept(), plan.went());
        } catch (IOException | SQLException e) {
            throw Broken.of("writing a large undo", e);
        }
    }

    @Override
    public AutoCloseable onChange(Consumer<ChangeSet> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    private void tell(ChangeSet changes) {
        telling.execute(() -> listeners.forEach(listener -> listener.accept(changes)));
    }

    /// Runs on the writer's thread and waits; an interrupted caller still gets a true answer.
    private <T> T onWriter(Callable<T> work) {
        return Answers.await(
                writer.submit(() -> {
                    T answer = work.call();
                    whenIdle();
                    return answer;
                }),
                "writing");
    }

    /// Puts the file on the disk once nothing was written for a while, so that little is replayed after a kill. Runs on
    /// the writer's thread.
    private void whenIdle() {
        if (idle != null) {
            idle.cancel(false);
        }
        idle = writer.schedule(engine::settle, IDLE_SECONDS, TimeUnit.SECONDS);
    }

    @Override
    public void close() {
        engine.streams().close(() -> {
            telling.close();
            onWriter(() -> {
                engine.close();
                return true;
            });
        });
        writer.close();
    }

    /// Work that must happen on the writer's thread.
    interface Writer {
        <T> T run(Callable<T> work);
    }
}
