package org.aftercall.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.aftercall.ui.kit.Background;
import org.junit.jupiter.api.Test;

/// What a window has begun ends with it.
final class UntilClosedTest {
    @Test
    void whatWaitsForTheScreenWhenTheWindowIsClosedIsDropped() {
        Queue<Runnable> screen = new ArrayDeque<>();
        List<String> done = new ArrayList<>();
        UntilClosed open = new UntilClosed(screen::add);
        open.execute(() -> done.add("before"));
        screen.remove().run();
        open.execute(() -> done.add("waits"));
        open.close();
        open.execute(() -> done.add("after"));
        screen.forEach(Runnable::run);
        assertThat(done).containsExactly("before");
    }

    @Test
    void anAnswerOfAClosedBookIsTroubleForNobody() throws InterruptedException {
        UntilClosed open = new UntilClosed(Runnable::run);
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch closed = new CountDownLatch(1);
        CountDownLatch ended = new CountDownLatch(1);
        List<String> told = new ArrayList<>();
        Background background = Background.virtual(open);
        background.work(
                () -> {
                    asked.countDown();
                    try {
                        closed.await();
                        throw new IllegalStateException("the book is closed");
                    } finally {
                        ended.countDown();
                    }
                },
                _ -> told.add("done"),
                _ -> told.add("failed"));
        assertThat(asked.await(1, TimeUnit.MINUTES)).isTrue();
        open.close();
        closed.countDown();
        assertThat(ended.await(1, TimeUnit.MINUTES)).isTrue();
        background.after(Duration.ZERO, () -> told.add("a minute later"));
        background.onScreen(() -> told.add("at once"));
        assertThat(told).isEmpty();
    }
}
