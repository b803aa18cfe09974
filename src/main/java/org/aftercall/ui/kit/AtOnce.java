package org.aftercall.ui.kit;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/// Background that works at once, on the caller's thread, for tests and pictures. What was asked for later, or from
/// another thread, waits for [#letTimePass].
public final class AtOnce implements Background {
    private final List<Runnable> later = new ArrayList<>();

    @Override
    public <T> void work(Callable<T> work, Consumer<T> done, Consumer<Exception> failed) {
        T answer;
        try {
            answer = work.call();
        } catch (Exception e) {
            failed.accept(e);
            return;
        }
        done.accept(answer);
    }

    @Override
    public synchronized void after(Duration delay, Runnable then) {
        later.add(then);
    }

    @Override
    public synchronized void onScreen(Runnable then) {
        later.add(then);
    }

    /// Runs what was asked for later until now.
    public void letTimePass() {
        List<Runnable> due;
        synchronized (this) {
            due = List.copyOf(later);
            later.clear();
        }
        due.forEach(Runnable::run);
    }
}
