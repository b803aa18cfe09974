package org.aftercall.search;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.aftercall.model.ContactId;
import org.aftercall.store.ChangeSet;
import org.aftercall.store.Position;
import org.aftercall.store.Upkeep.Touched;
import org.aftercall.text.Alphabet;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Keeps the index in step with the book, on a thread of its own, which alone changes it.
///
/// The rule: the index reflects a place in the journal, and whatever was touched after that place is indexed again
/// before it is said to reflect a later one. So it does not matter when the program dies, what the last commit held,
/// or in which order changes are told.
final class Keeper implements AutoCloseable {
    /// More contacts than this are not waited for.
    private static final int MANY = 2_000;

    /// So long an answer waits for what was saved before it. An import may keep the book busy for longer.
    private static final long PATIENCE_MILLISECONDS = 1_000;

    private static final long COMMIT_AFTER_MILLISECONDS = 1_000;
    private static final Logger LOG = LoggerFactory.getLogger(Keeper.class);

    private enum Signal {
        LOOK,
        CLOSE
    }

    private final Path folder;
    private final Book book;
    private final Alphabet alphabet;
    private final LinkedBlockingQueue<Signal> signals = new LinkedBlockingQueue<>();
    private final Set<ContactId> named = ConcurrentHashMap.newKeySet();
    private final Thread thread;
    private final AutoCloseable listening;
    private final Rounds rounds = new Rounds();
    private volatile @Nullable Index index;
    private volatile @Nullable Position reflected;
    private volatile @Nullable RuntimeException failure;
    private volatile @Nullable BrokenIndex broken;
    private volatile boolean slow = true;
    private volatile boolean closing;

    private Keeper(Path folder, Book book, Alphabet alphabet) {
        this.folder = folder;
        this.alphabet = alphabet;
        this.book = book;
        this.thread = Thread.ofPlatform().name("search-index").daemon(true).unstarted(this::run);
        this.listening = book.onChange(this::changed);
    }

    /// Opens the index in the background.
    static Keeper start(Path folder, Book book, Alphabet alphabet) {
        Keeper keeper = new Keeper(folder, book, alphabet);
        keeper.thread.start();
        return keeper;
    }

    /// The index, with every save in it that was acknowledged before; or as far as it is while much is being indexed.
    Index current() {
        Index open = open();
        if (slow || complete()) {
            return open;
        }
        slow = !rounds.await(look(), PATIENCE_MILLISECONDS);
        return open();
    }

    /// Whether the index holds everything that is in the book.
    boolean complete() {
        return broken == null && book.settled().equals(Optional.ofNullable(reflected)) && reflected != null;
    }

    /// Waits until everything is indexed.
    void await() {
        open();
        while (!complete() && failure == null) {
            rounds.await(look(), Long.MAX_VALUE);
        }
    }

    /// Makes the index again, because it could not be used.
    void renew(BrokenIndex cause) {
        broken = cause;
        rounds.await(look(), Long.MAX_VALUE);
    }

    private void changed(ChangeSet changes) {
        named.addAll(changes.contacts());
        signals.add(Signal.LOOK);
    }

    private long look() {
        long round = rounds.ask();
        signals.add(Signal.LOOK);
        return round;
    }

    private Index open() {
        rounds.awaitFirst();
        RuntimeException failed = failure;
        if (failed != null) {
            throw new IllegalStateException("the search index cannot be used", failed);
        }
        return Objects.requireNonNull(index);
    }

    private void run() {
        openFirst();
        rounds.first();
        signals.add(Signal.LOOK);
        while (!closing && failure == null) {
            Signal signal = next();
            if (signal == Signal.LOOK) {
                signals.removeIf(waiting -> waiting == Signal.LOOK);
                round();
            } else {
                attempt(this::commit);
            }
        }
        rounds.over();
        attempt(this::commitLast);
        attempt(() -> Optional.ofNullable(index).ifPresent(Index::close));
    }

    /// @return null if nothing happened for a while and the index is to be written
    private @Nullable Signal next() {
        try {
            return isCommitted() ? signals.take() : signals.poll(COMMIT_AFTER_MILLISECONDS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            // nobody interrupts this thread: an interrupt would close the files of the book
            throw new IllegalStateException("the search index was interrupted", e);
        }
    }

    private void round() {
        long asked = rounds.asked();
        attempt(() -> {
            BrokenIndex unusable = broken;
            if (unusable != null) {
                reopen(unusable);
            }
            catchUp();
        });
        rounds.served(asked);
    }

    private void attempt(Runnable change) {
        try {
            change.run();
        } catch (BrokenIndex e) {
            broken = e;
            if (!closing) {
                signals.add(Signal.LOOK);
            }
        } catch (RuntimeException e) {
            if (!closing) {
                LOG.warn("the search index is behind until the next change", e);
            }
        }
    }

    private void openFirst() {
        try {
            Index found = Index.open(folder, alphabet.name());
            index = found;
            reflected = found.position().orElse(null);
            if (!found.sound()) {
                broken = new BrokenIndex("checking the search index", new IllegalStateException("damaged"));
                reopen(broken);
            }
        } catch (BrokenIndex e) {
            reopen(e);
        } catch (RuntimeException e) {
            failure = e;
        }
    }

    private void reopen(BrokenIndex cause) {
        LOG.warn("the search index is made again after {}", cause.getMessage());
        slow = true;
        reflected = null;
        try {
            Index old = index;
            if (old != null) {
                old.abandon();
            }
            Index.discard(folder);
            index = Index.open(folder, alphabet.name());
            broken = null;
        } catch (RuntimeException e) {
            failure = e;
        }
    }

    private void catchUp() {
        Set<ContactId> told = new HashSet<>(named);
        Optional<Position> target = book.settled();
        if (target.isEmpty()) {
            // a large operation is being applied: what is saved beside it can be found, but stands for no place yet
            filling().again(told);
            Objects.requireNonNull(index).refresh();
        } else if (reflected == null) {
            fillFor(target.get());
        } else if (!target.get().equals(reflected)) {
            walk(target.get());
        }
        named.removeAll(told);
        slow = target.isEmpty();
    }

    /// What is said to be reflected must have been refreshed before: who asks then does not wait.
    private void fillFor(Position target) {
        slow = true;
        filling().everything();
        Objects.requireNonNull(index).refresh();
        reflected = target;
    }

    /// Indexes again whatever the journal has touched, a stretch after the other.
    private void walk(Position target) {
        Walked walked = new Walked();
        while (!closing && !target.equals(reflected)) {
            Optional<Touched> stretch = book.touched(Objects.requireNonNull(reflected), target);
            if (stretch.isEmpty()) {
                fillFor(target);
                return;
            }
            Set<ContactId> contacts = walked.firstTime(stretch.get().contacts());
            boolean last = stretch.get().until().equals(target);
            slow = slow || !last || contacts.size() > MANY;
            filling().again(contacts);
            if (last || walked.isTimeToShow()) {
                Objects.requireNonNull(index).refresh();
            }
            reflected = stretch.get().until();
        }
    }

    private Filling filling() {
        return new Filling(book, Objects.requireNonNull(index), alphabet, () -> closing);
    }

    private boolean isCommitted() {
        Index open = index;
        Position now = reflected;
        return open == null || now == null || open.position().equals(Optional.of(now));
    }

    private void commit() {
        Position now = reflected;
        if (now != null && broken == null && !isCommitted()) {
            Objects.requireNonNull(index).commit(now);
        }
    }

    /// What was put together since the last commit would be put together again after each start.
    private void commitLast() {
        Index open = index;
        if (open != null && complete() && open.isChanged()) {
            open.commit(Objects.requireNonNull(reflected));
        }
    }

    @Override
    public void close() {
        try {
            listening.close();
        } catch (Exception e) {
            throw new IllegalStateException("leaving the address book", e);
        }
        closing = true;
        signals.add(Signal.CLOSE);
        Uninterrupted.join(thread);
    }
}
