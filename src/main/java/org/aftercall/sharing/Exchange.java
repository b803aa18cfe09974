package org.aftercall.sharing;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.aftercall.model.Problem;
import org.aftercall.model.Refused;
import org.aftercall.store.Store;
import org.jspecify.annotations.Nullable;

/// Sharing while a book is open in a window: looks into the folder when it says that something came and every ten
/// seconds, and leaves there what was saved. Everything happens on one thread of its own, so that neither the screen
/// nor a save ever waits for the folder.
///
/// Trouble with the folder is told and tried again; it stops nothing.
public final class Exchange implements AutoCloseable {
    /// Where nobody gives a hint we look by ourselves this often.
    private static final long SECONDS = 10;

    /// Several saves in a row go out together.
    private static final long AFTER_A_SAVE_MILLIS = 800;

    /// A file that is being written gives several hints.
    private static final long AFTER_A_HINT_MILLIS = 150;

    private static final String PAUSED = "paused";

    private final SharedBook book;
    private final InstantSource clock;
    private final ExchangeLog log;
    private final List<Consumer<Standing>> listeners = new CopyOnWriteArrayList<>();
    private final AtomicBoolean soon = new AtomicBoolean();
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("sharing").daemon().factory());
    private final AutoCloseable saves;
    private volatile Standing standing = Standing.ALONE;
    private @Nullable AutoCloseable watch;

    /// Begins at once, in the background.
    ///
    /// @param book nobody else may use it from now on
    public Exchange(SharedBook book, Store store, InstantSource clock) {
        this.book = book;
        this.clock = clock;
        this.log = new ExchangeLog(book.memory());
        this.standing = unread(Optional.empty());
        saves = store.onChange(_ -> soon(AFTER_A_SAVE_MILLIS));
        var _ = thread.scheduleWithFixedDelay(() -> round(false), 0, SECONDS, TimeUnit.SECONDS);
    }

    /// How it stands now.
    public Standing standing() {
        return standing;
    }

    /// Tells a listener how it stands, now and whenever that changes, on the thread of sharing.
    public AutoCloseable onStanding(Consumer<Standing> listener) {
        listeners.add(listener);
        thread.execute(() -> listener.accept(standing));
        return () -> listeners.remove(listener);
    }

    /// Exchanges now.
    public void now() {
        var _ = submit(() -> {
            round(true);
            return true;
        });
    }

    /// Rests, or goes on.
    ///
    /// @return completed on the thread of sharing; with what was thrown if it could not be noted:
    ///     then all goes on as before
    public CompletableFuture<Boolean> pause(boolean paused) {
        return submit(() -> {
            book.memory().write(PAUSED, paused ? "yes" : "no");
            tell(unread(standing.anew()));
            round(false);
            return paused;
        });
    }

    /// Brings the content of an attachment here, if it can be had.
    ///
    /// @return completed on the thread of sharing with whether it is here; with what was thrown if the disk refused
    public CompletableFuture<Boolean> fetch(String sha256) {
        return submit(() -> book.fetch(sha256));
    }

    /// Does something with the shared book, when nothing else is done with it, and exchanges right after.
    ///
    /// @return completed on the thread of sharing; with what was thrown if it was refused
    public <T> CompletableFuture<T> with(Action<T> action) {
        return submit(() -> {
            T done = action.on(book);
            tell(unread(standing.anew()));
            unwatch();
            round(true);
            return done;
        });
    }

    /// What is done with a shared book.
    @FunctionalInterface
    public interface Action<T> {
        /// @throws Refused if it cannot be done; nothing was changed
        T on(SharedBook book);
    }

    private <T> CompletableFuture<T> submit(Callable<T> work) {
        CompletableFuture<T> done = new CompletableFuture<>();
        try {
            thread.execute(() -> {
                try {
                    done.complete(work.call());
                } catch (Exception | Error e) {
                    // the executor would keep it to itself, and whoever waits would wait for ever
                    done.completeExceptionally(e);
                }
            });
        } catch (RejectedExecutionException e) {
            done.completeExceptionally(e);
        }
        return done;
    }

    private void soon(long millis) {
        if (!soon.getAndSet(true)) {
            try {
                var _ = thread.schedule(() -> round(false), millis, TimeUnit.MILLISECONDS);
            } catch (RejectedExecutionException _) {
                // the window is being closed, which exchanges once more
            }
        }
    }

    /// What was noted before anybody looked into the folder.
    private Standing unread(Optional<Standing.Anew> anew) {
        Standing before = standing;
        boolean paused = book.memory().read(PAUSED).orElse("").startsWith("yes");
        return new Standing(
                book.folder(),
                book.user(),
                book.locked(),
                paused,
                false,
                before.last()
                        .or(() -> log.latest().stream()
                                .filter(each -> each.trouble().isEmpty())
                                .map(Exchanged::at)
                                .findFirst()),
                Optional.empty(),
                Optional.empty(),
                before.outgoing(),
                before.waiting(),
                anew,
                List.of(),
                book.linked() ? before.devices() : List.of(),
                log.latest());
    }

    /// @param once whether it may be the last for a while
    private void round(boolean once) {
        soon.set(false);
        if (!book.linked() || standing.anew().isPresent()) {
            return;
        }
        if (standing.paused()) {
            tell(standing.with(outgoing()));
            return;
        }
        tell(standing.whileRunning());
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        try {
            Round round = book.sync(once);
            log.add(new Exchanged(now, round.came(), round.went() + round.healed(), round.trouble()));
            tell(after(round, now));
            if (round.trouble().isPresent()) {
                unwatch();
            } else {
                watch();
            }
        } catch (RuntimeException | Error e) {
            // thrown on, it would end all further rounds without a word
            Problem problem = e instanceof Refused refused ? refused.problem() : Problem.refused("sharing.failed");
            if (!(e instanceof Refused)) {
                System.getLogger(Exchange.class.getName()).log(System.Logger.Level.ERROR, "sharing", e);
            }
            tell(failed(problem).with(outgoing()));
        }
    }

    /// What was counted the last time, if it cannot be counted now.
    private long outgoing() {
        try {
            return book.outgoing();
        } catch (RuntimeException e) {
            System.getLogger(Exchange.class.getName()).log(System.Logger.Level.WARNING, "counting what waits", e);
            return standing.outgoing();
        }
    }

    private Standing after(Round round, Instant now) {
        boolean trouble = round.trouble().isPresent();
        return new Standing(
                book.folder(),
                book.user(),
                book.locked(),
                false,
                false,
                trouble ? standing.last() : Optional.of(now),
                round.trouble(),
                trouble ? standing.since().or(() -> Optional.of(now)) : Optional.empty(),
                round.outgoing(),
                round.waiting(),
                round.identity()
                        .map(why -> why.equals("retired") ? Standing.Anew.TAKEN_OUT : Standing.Anew.ANOTHER_COPY),
                round.problems(),
                book.devices(),
                log.latest());
    }

    private Standing failed(Problem problem) {
        Standing before = standing;
        return new Standing(
                book.folder(),
                book.user(),
                book.locked(),
                before.paused(),
                false,
                before.last(),
                before.trouble(),
                before.since(),
                before.outgoing(),
                before.waiting(),
                before.anew(),
                List.of(problem),
                before.devices(),
                log.latest());
    }

    private void tell(Standing now) {
        standing = now;
        for (Consumer<Standing> listener : listeners) {
            try {
                listener.accept(now);
            } catch (RuntimeException e) {
                System.getLogger(Exchange.class.getName()).log(System.Logger.Level.ERROR, "telling of sharing", e);
            }
        }
    }

    /// Begun anew after trouble: a folder that was away gives no hints.
    private void watch() {
        if (watch == null) {
            watch = book.watch(() -> soon(AFTER_A_HINT_MILLIS));
        }
    }

    private void unwatch() {
        AutoCloseable before = watch;
        watch = null;
        if (before != null) {
            quietly(before);
        }
    }

    private static void quietly(AutoCloseable part) {
        try {
            part.close();
        } catch (Exception _) {
            // it gives no hints any more, whatever it says
        }
    }

    /// Leaves once more what was saved, unless the folder takes its time.
    @Override
    public void close() {
        quietly(saves);
        try {
            thread.execute(() -> round(true));
            thread.execute(this::unwatch);
        } catch (RejectedExecutionException _) {
            return;
        }
        thread.shutdown();
        try {
            thread.awaitTermination(SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
