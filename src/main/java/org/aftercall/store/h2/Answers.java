package org.aftercall.store.h2;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;

/// Waits for a thread of the store. A caller that is interrupted still gets a true answer, and stays interrupted.
final class Answers {
    private Answers() {}

    /// @param doing what is said if it fails
    static <T> T await(Future<T> answer, String doing) {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return answer.get();
                } catch (InterruptedException e) {
                    interrupted = true;
                } catch (ExecutionException e) {
                    throw Broken.of(doing, e.getCause() == null ? e : e.getCause());
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
