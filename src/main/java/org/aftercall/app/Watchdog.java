package org.aftercall.app;

import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Notes in the log when the screen's thread was busy for so long that the window stood still, and with what. It sends
/// a task to that thread again and again and sees how long it waits. What is noted are places in the program, never
/// what the screen shows.
final class Watchdog implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Watchdog.class);
    private static final String OURS = "org.aftercall.";
    private static final int MOST_PLACES = 6;

    private final Duration longest;
    private final Executor screen;
    private final Supplier<StackTraceElement[]> place;
    private final LongSupplier clock;
    private final Noted noted;
    private @Nullable Ping waiting;
    private volatile boolean over;

    /// Told once the screen answers again.
    interface Noted {
        /// @param stood how long the screen did not answer
        /// @param where what it was at when that was noticed, the innermost place first
        void stoodStill(Duration stood, String where);
    }

    /// @param longest what nobody notices
    /// @param screen hands a task to the screen's thread
    /// @param place where that thread is now
    /// @param clock nanoseconds
    Watchdog(Duration longest, Executor screen, Supplier<StackTraceElement[]> place, LongSupplier clock, Noted noted) {
        this.longest = longest;
        this.screen = screen;
        this.place = place;
        this.clock = clock;
        this.noted = noted;
    }

    /// Watches a thread until it is closed, and writes to the log.
    static Watchdog over(Thread thread, Executor screen, Duration longest) {
        Watchdog dog = new Watchdog(
                longest,
                screen,
                thread::getStackTrace,
                System::nanoTime,
                (stood, where) -> LOG.warn("the window stood still for {} ms: {}", stood.toMillis(), where));
        // of the platform: virtual threads may all be busy with what keeps the screen waiting
        Thread.ofPlatform().daemon().name("watchdog").start(dog::watch);
        return dog;
    }

    private void watch() {
        // half of it: a standstill of one and a half times the limit is never missed
        Duration pause = longest.dividedBy(2);
        try {
            while (!over) {
                long asleep = clock.getAsLong();
                Thread.sleep(pause);
                if (clock.getAsLong() - asleep > pause.plus(longest).toNanos()) {
                    // the machine slept or is swamped: whatever waited did not wait for the screen alone
                    forget();
                } else {
                    look();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// One look: sends a task, or sees how long the last one has waited by now.
    synchronized void look() {
        Ping ping = waiting;
        if (ping == null) {
            ping = new Ping(clock.getAsLong());
            waiting = ping;
            screen.execute(ping);
        } else if (ping.where == null && clock.getAsLong() - ping.sent >= longest.toNanos()) {
            ping.where = said(place.get());
        }
    }

    private synchronized void forget() {
        Ping ping = waiting;
        if (ping != null) {
            ping.counts = false;
        }
    }

    private synchronized void answered(Ping ping) {
        waiting = null;
        Duration stood = Duration.ofNanos(clock.getAsLong() - ping.sent);
        if (ping.counts && stood.compareTo(longest) >= 0) {
            noted.stoodStill(stood, ping.where == null ? "" : ping.where);
        }
    }

    /// The innermost place, and the innermost ones of this program.
    private static String said(StackTraceElement[] places) {
        StringBuilder said = new StringBuilder();
        int count = 0;
        for (int i = 0; i < places.length && count < MOST_PLACES; i++) {
            String name = places[i].getClassName();
            if (i == 0 || name.startsWith(OURS)) {
                said.append(count == 0 ? "" : " < ")
                        .append(name.startsWith(OURS) ? name.substring(OURS.length()) : name)
                        .append('.')
                        .append(places[i].getMethodName())
                        .append(':')
                        .append(places[i].getLineNumber());
                count++;
            }
        }
        return said.toString();
    }

    @Override
    public void close() {
        over = true;
    }

    private final class Ping implements Runnable {
        private final long sent;
        private @Nullable String where;
        private boolean counts = true;

        Ping(long sent) {
            this.sent = sent;
        }

        @Override
        public void run() {
            answered(this);
        }
    }
}
