package org.aftercall.search;

/// Waiting that an interrupt does not end: an answer that nobody wants any more is dropped, not broken off.
final class Uninterrupted {
    /// Something that may be interrupted.
    interface Wait {
        void run() throws InterruptedException;
    }

    private Uninterrupted() {}

    static void join(Thread thread) {
        run(thread::join);
    }

    /// Waits again after each interrupt, and leaves the thread interrupted.
    static void run(Wait wait) {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    wait.run();
                    return;
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
