package org.aftercall.ui.kit;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/// Where everything runs that takes longer than a blink; answers come back on the screen's thread.
public interface Background {
    /// Does some work away from the screen.
    ///
    /// @param done gets the answer, on the screen's thread
    /// @param failed gets what was thrown, on the screen's thread; an error inside an [ExecutionException]
    <T> void work(Callable<T> work, Consumer<T> done, Consumer<Exception> failed);

    /// Runs something on the screen's thread after a while.
    void after(Duration delay, Runnable then);

    /// Runs something on the screen's thread as soon as it is free. May be called from any thread.
    void onScreen(Runnable then);

    /// One virtual thread for each piece of work.
    ///
    /// @param screen hands a task to the screen's thread
    static Background virtual(Executor screen) {
        return new Background() {
            @Override
            public <T> void work(Callable<T> work, Consumer<T> done, Consumer<Exception> failed) {
                Thread.startVirtualThread(() -> {
                    try {
                        T answer = work.call();
                        screen.execute(() -> done.accept(answer));
                    } catch (Exception e) {
                        screen.execute(() -> failed.accept(e));
                    } catch (Error e) {
                        // whoever waits for an answer must not wait for ever
                        screen.execute(() -> failed.accept(new ExecutionException(e)));
                    }
                });
            }

            @Override
            public void after(Duration delay, Runnable then) {
                Thread.startVirtualThread(() -> {
                    try {
                        Thread.sleep(delay);
                        screen.execute(then);
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                });
            }

            @Override
            public void onScreen(Runnable then) {
                screen.execute(then);
            }
        };
    }
}
