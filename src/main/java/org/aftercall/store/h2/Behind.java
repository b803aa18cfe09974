package org.aftercall.store.h2;

import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// Writes on a thread of its own what a build has laid out, in order: while H2 takes in one frame the next is decoded,
/// merged and packed, which takes about as long. Who asks the database waits for it first: [#await].
///
/// For one thread that lays out.
final class Behind implements AutoCloseable {
    /// Frames that may wait, so that memory stays flat.
    private static final int WAITING = 3;

    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("rows-behind").factory());
    private final Deque<Future<?>> open = new ArrayDeque<>();
    private volatile boolean failed;

    /// What is to be written; nothing else uses the connection meanwhile.
    interface Work {
        void run() throws SQLException;
    }

    /// @throws SQLException what the database said of earlier work; nothing is written after it
    void write(Work work) throws SQLException {
        while (open.size() >= WAITING) {
            first();
        }
        open.add(thread.submit(() -> {
            if (failed) {
                return;
            }
            try {
                work.run();
            } catch (SQLException | RuntimeException e) {
                failed = true;
                throw new Failed(e);
            }
        }));
    }

    /// Returns when all is written.
    void await() throws SQLException {
        while (!open.isEmpty()) {
            first();
        }
    }

    private void first() throws SQLException {
        boolean interrupted = false;
        try {
            Future<?> work = open.removeFirst();
            while (true) {
                try {
                    work.get();
                    return;
                } catch (InterruptedException e) {
                    interrupted = true; // half a frame helps nobody
                } catch (ExecutionException e) {
                    throw unwrapped(e);
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static SQLException unwrapped(ExecutionException e) {
        Throwable cause = e.getCause() instanceof Failed failed ? failed.getCause() : e.getCause();
        if (cause instanceof RuntimeException runtime) {
            throw runtime;
        }
        return cause instanceof SQLException sql ? sql : new SQLException("writing rows", cause);
    }

    private static final class Failed extends RuntimeException {
        Failed(Exception cause) {
            super(cause);
        }
    }

    /// What was not awaited is not wanted any more.
    @Override
    public void close() {
        failed = true;
        thread.close();
    }
}
