package org.aftercall.ui.kit;

import java.util.function.Consumer;

/// Long work that is done at once, on the caller's thread.
public final class JobsAtOnce implements Jobs {
    private static final Meter NOBODY_LOOKS = new Meter() {
        @Override
        public void at(long done, long total) {}

        @Override
        public boolean isStopped() {
            return false;
        }
    };

    @Override
    public <T> void start(String title, Work<T> work, Consumer<T> done, Consumer<Exception> failed) {
        T answer;
        try {
            answer = work.run(NOBODY_LOOKS);
        } catch (Exception e) {
            failed.accept(e);
            return;
        }
        done.accept(answer);
    }
}
