package org.aftercall.search;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import org.aftercall.model.ContactId;
import org.aftercall.store.Position;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Keeps the index in step with the book, on a thread of its own.
///
/// The rule: the index reflects a place in the journal, and whatever was touched after that place is indexed again
/// before it is said to reflect a later one. So it does not matter when the program dies, what the last commit held,
/// or in which order changes are told.
final class Keeper implements AutoCloseable {
    /// So many contacts are indexed while somebody waits for an answer; more are left to the own thread.
    private static final int AT_ONCE = 2_000;

    private static final int COMMIT_AFTER_MILLISECONDS = 1_000;
    private static final long QUIET_NANOSECONDS = 200_000_000;
    private static final int LOOK_AGAIN_MILLISECONDS = 20;
    private static final Logger LOG = LoggerFactory.getLogger(Keeper.class);

    private enum Signal {
        CHANGED,
        /// So much changed that the places in between mean nothing.
        EVERYTHING,
        CLOSE
    }

    private final Path folder;
    private final Book book;
    private final LinkedBlockingQueue<Signal> signals = new LinkedBlockingQueue<>();
    private final ReentrantLock changing = new ReentrantLock();
    private final CountDownLatch opened = new CountDownLatch(1);
    private final Thread thread;
    private final AutoCloseable listening;
    private volatile @Nullable Index index;
    private volatile @Nullable Position reflected;
    private volatile @Nullable RuntimeException failure;
    private volatile boolean large;
    private volatile boolean closing;

    private Keeper(Path folder, Book book) {
        this.folder = folder;
        this.book = book;
        this.thread = Thread.ofPlatform().name("search-index").daemon(true).unstarted(this::run);
        this.listening =
                book.onChange(changes -> signals.add(changes.everything() ? Signal.EVERYTHING : Signal.CHANGED));
    }

    /// Opens the index in the background.
    static Keeper start(Path folder, Book book) {
        Keeper keeper = new Keeper(folder, book);
        keeper.signals.add(Signal.CHANGED);
        keeper.thread.start();
        return keeper;
    }

    /// The index, with every save in it that was acknowledged before; or as far as it is while much is being indexed.
    Index current() {
        open();
        try {
            while (!large && !complete()) {
                if (changing.tryLock(LOOK_AGAIN_MILLISECONDS, TimeUnit.MILLISECONDS)) {
                    underLock(() -> catchUp(AT_ONCE));
                }
            }
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
        return open();
    }

    /// Whether the index holds everything that is in the book.
    boolean complete() {
        return book.position().equals(reflected);
    }

    /// Waits until everything is indexed.
    void await() {
        open();
        changing.lock();
        underLock(() -> catchUp(Integer.MAX_VALUE));
    }

    /// Makes the index again, because it could not be used.
    void renew(BrokenIndex broken) {
        changing.lock();
        underLock(() -> reopen(broken));
        signals.add(Signal.CHANGED);
    }

    private void underLock(Runnable change) {
        try {
            change.run();
        } finally {
            changing.unlock();
        }
    }

    private Index open() {
        try {
            opened.await();
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
        RuntimeException failed = failure;
        if (failed != null) {
            throw new IllegalStateException("the search index cannot be used", failed);
        }
        return Objects.requireNonNull(index);
    }

    private static IllegalStateException interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new IllegalStateException("did not wait for the search index", e);
    }

    private void run() {
        changing.lock();
        underLock(this::openFirst);
        opened.countDown();
        if (failure != null) {
            return;
        }
        boolean uncommitted = false;
        while (!closing) {
            Signal signal = next(uncommitted);
            if (signal == Signal.EVERYTHING) {
                step(() -> reflected = null);
            }
            if (signal == Signal.CHANGED || signal == Signal.EVERYTHING) {
                signals.removeIf(waiting -> waiting == Signal.CHANGED);
                waitForQuiet();
                step(() -> catchUp(Integer.MAX_VALUE));
                uncommitted = true;
            } else {
                step(this::commit);
                uncommitted = false;
            }
        }
        Optional.ofNullable(index).ifPresent(Index::close);
    }

    private @Nullable Signal next(boolean uncommitted) {
        try {
            return uncommitted ? signals.poll(COMMIT_AFTER_MILLISECONDS, TimeUnit.MILLISECONDS) : signals.take();
        } catch (InterruptedException e) {
            // nobody interrupts this thread: an interrupt would close the files of the book
            throw interrupted(e);
        }
    }

    /// While an import goes on, all that is indexed is old at once.
    private void waitForQuiet() {
        Position before = null;
        Position now = book.position();
        while (large && !closing && index != null && !now.equals(before)) {
            LockSupport.parkNanos(QUIET_NANOSECONDS);
            before = now;
            now = book.position();
        }
    }

    private void step(Runnable change) {
        changing.lock();
        underLock(() -> {
            try {
                change.run();
            } catch (BrokenIndex e) {
                reopen(e);
                signals.add(Signal.CHANGED);
            } catch (RuntimeException e) {
                if (!closing) {
                    LOG.warn("the search index is behind until the next change", e);
                }
            }
        });
    }

    private void openFirst() {
        try {
            Index found = Index.open(folder);
            index = found;
            if (!found.sound()) {
                throw new BrokenIndex("checking the search index", new IllegalStateException("damaged"));
            }
            reflected = found.position().orElse(null);
            large = reflected == null;
        } catch (BrokenIndex e) {
            reopen(e);
        } catch (RuntimeException e) {
            failure = e;
        }
    }

    private void reopen(BrokenIndex broken) {
        LOG.warn("the search index is made again after {}", broken.getMessage());
        large = true;
        reflected = null;
        try {
            Index old = index;
            if (old != null) {
                old.abandon();
            }
            Index.discard(folder);
            index = Index.open(folder);
        } catch (RuntimeException e) {
            failure = e;
        }
    }

    /// @param atMost if more have to be indexed, it is left to the own thread
    private void catchUp(int atMost) {
        Position target = book.position();
        Position from = reflected;
        Index open = index;
        if (target.equals(from) || open == null) {
            return;
        }
        Optional<Set<ContactId>> touched = from == null ? Optional.empty() : book.touchedSince(from);
        if (touched.isEmpty() || touched.get().size() > AT_ONCE) {
            large = true;
            if (atMost < Integer.MAX_VALUE) {
                signals.add(Signal.CHANGED);
                return;
            }
        }
        Filling filling = new Filling(book, open, () -> closing);
        if (touched.isEmpty()) {
            filling.everything();
        } else {
            filling.again(touched.get());
        }
        open.refresh();
        reflected = target;
        large = false;
    }

    private void commit() {
        Index open = index;
        Position now = reflected;
        if (open != null && now != null && !open.position().equals(Optional.of(now))) {
            open.commit(now);
        }
    }

    @Override
    public void close() {
        closing = true;
        signals.add(Signal.CLOSE);
        try {
            listening.close();
        } catch (Exception e) {
            throw new IllegalStateException("leaving the address book", e);
        }
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }
}
