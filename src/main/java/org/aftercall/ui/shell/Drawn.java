package org.aftercall.ui.shell;

import javafx.animation.AnimationTimer;
import javafx.beans.value.ObservableValue;

/// Waits for pictures on the screen.
final class Drawn {
    /// What is laid out in one beat of the screen is painted when the one after the next begins.
    private static final int BEATS = 2;

    private Drawn() {}

    /// Runs something once all that stands in the window now is painted.
    static void then(Runnable then) {
        new AnimationTimer() {
            private int beats;

            @Override
            public void handle(long now) {
                beats++;
                if (beats > BEATS) {
                    stop();
                    then.run();
                }
            }
        }.start();
    }

    /// Runs something once a state is reached and painted.
    static <T> void when(ObservableValue<T> value, java.util.function.Predicate<T> reached, Runnable then) {
        boolean[] done = {false};
        value.subscribe(now -> {
            if (!done[0] && reached.test(now)) {
                done[0] = true;
                then(then);
            }
        });
    }
}
