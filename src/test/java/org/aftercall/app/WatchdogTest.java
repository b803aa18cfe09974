package org.aftercall.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.Test;

/// A window that stood still is noted, once, with the place in the program.
final class WatchdogTest {
    private final Queue<Runnable> screen = new ArrayDeque<>();
    private final List<String> noted = new ArrayList<>();
    private long now;

    private final Watchdog dog = new Watchdog(
            Duration.ofMillis(400),
            screen::add,
            () -> new StackTraceElement[] {
                new StackTraceElement("java.lang.Thread", "sleep", "Thread.java", 7),
                new StackTraceElement("javafx.scene.Scene", "pulse", "Scene.java", 8),
                new StackTraceElement("org.aftercall.ui.today.Rows", "lines", "Rows.java", 9)
            },
            () -> now,
            (stood, where) -> noted.add(stood.toMillis() + " " + where));

    @Test
    void aScreenThatAnswersIsNotNoted() {
        for (int i = 0; i < 10; i++) {
            dog.look();
            pass(200);
            answer();
        }
        assertThat(noted).isEmpty();
    }

    @Test
    void aStandstillIsNotedOnceWithItsPlace() {
        dog.look();
        pass(200);
        dog.look();
        pass(200);
        dog.look();
        pass(500);
        dog.look();
        answer();
        assertThat(noted).containsExactly("900 java.lang.Thread.sleep:7 < ui.today.Rows.lines:9");
    }

    @Test
    void theNextOneIsNotedToo() {
        dog.look();
        pass(500);
        dog.look();
        answer();
        dog.look();
        pass(450);
        answer();
        assertThat(noted).hasSize(2).last().isEqualTo("450 ");
    }

    private void pass(long milliseconds) {
        now += milliseconds * 1_000_000;
    }

    private void answer() {
        screen.forEach(Runnable::run);
        screen.clear();
    }
}
