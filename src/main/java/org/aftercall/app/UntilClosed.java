package org.aftercall.app;

import java.util.concurrent.Executor;

/// Hands work to the screen's thread as long as a window is open: what still looks at the clock, or waits for an answer
/// from a book that is closed by then, ends with its window, while the program goes on with another book.
final class UntilClosed implements Executor {
    private final Executor screen;
    private volatile boolean closed;

    UntilClosed(Executor screen) {
        this.screen = screen;
    }

    @Override
    public void execute(Runnable task) {
        if (!closed) {
            screen.execute(() -> {
                if (!closed) {
                    task.run();
                }
            });
        }
    }

    void close() {
        closed = true;
    }
}
