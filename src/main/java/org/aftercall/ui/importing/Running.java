package org.aftercall.ui.importing;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Consumer;
import org.aftercall.store.Progress;
import org.aftercall.ui.kit.Background;
import org.aftercall.ui.kit.Jobs;

/// How far something is that takes a while.
///
/// @param title what is done
/// @param done rows
/// @param total 0 while it is not known
/// @param left empty while nobody can say
/// @param stoppable whether a stop still leaves everything as it was
record Running(String title, long done, long total, Optional<Duration> left, boolean stoppable) {
    static Running of(String title) {
        return new Running(title, 0, 0, Optional.empty(), true);
    }

    /// Hears from the work how far it is, and tells the screen of the latest alone.
    static final class Gauge {
        private static final double TOLD_FROM = 0.03;

        private final String title;
        private final InstantSource clock;
        private final Background background;
        private final Consumer<Running> screen;
        private final boolean writes;
        private volatile Running latest;
        private volatile boolean told;
        private volatile boolean stopped;

        /// @param writes whether what it does cannot be stopped any more once its total is known
        Gauge(String title, boolean writes, InstantSource clock, Background background, Consumer<Running> screen) {
            this.title = title;
            this.writes = writes;
            this.clock = clock;
            this.background = background;
            this.screen = screen;
            this.latest = of(title);
        }

        void stop() {
            stopped = true;
        }

        /// Whether a stop leaves nothing behind whose end would have to be waited for.
        boolean endsAtOnce() {
            return !writes;
        }

        Progress progress(Jobs.Meter meter) {
            return new Measured(meter);
        }

        private final class Measured implements Progress {
            private final Jobs.Meter meter;
            private volatile Instant start = Instant.MIN;
            private volatile long of = -1;

            Measured(Jobs.Meter meter) {
                this.meter = meter;
            }

            @Override
            public void reached(long done, long total) {
                meter.at(done, total);
                Instant now = clock.instant();
                if (of != total) { // another piece of the work
                    of = total;
                    start = now;
                }
                latest = new Running(title, done, total, left(done, total, now), !stopped && (!writes || total == 0));
                tell();
            }

            private Optional<Duration> left(long done, long total, Instant now) {
                if (total == 0 || done < total * TOLD_FROM) {
                    return Optional.empty();
                }
                long spent = Duration.between(start, now).toMillis();
                return Optional.of(Duration.ofMillis(Math.round((double) spent / done * (total - done))));
            }

            @Override
            public boolean cancelled() {
                return stopped || meter.isStopped();
            }
        }

        private void tell() {
            if (!told) {
                told = true;
                background.onScreen(() -> {
                    told = false;
                    screen.accept(latest);
                });
            }
        }
    }
}
