package org.aftercall.search;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/// Lets those who ask wait until a round that began after their question is over.
final class Rounds {
    private final CountDownLatch opened = new CountDownLatch(1);
    private final AtomicLong asked = new AtomicLong();
    private long served;

    /// Asks for a round.
    ///
    /// @return what to wait for
    long ask() {
        return asked.incrementAndGet();
    }

    /// At the start of a round: whom it will have served.
    long asked() {
        return asked.get();
    }

    synchronized void served(long round) {
        served = Math.max(served, round);
        notifyAll();
    }

    /// There will be no more rounds; nobody waits any longer.
    void over() {
        first();
        served(Long.MAX_VALUE);
    }

    void first() {
        opened.countDown();
    }

    void awaitFirst() {
        Uninterrupted.run(opened::await);
    }

    /// @return false if it took longer
    boolean await(long round, long milliseconds) {
        long end = milliseconds == Long.MAX_VALUE
                ? Long.MAX_VALUE
                : System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(milliseconds);
        Uninterrupted.run(() -> waitFor(round, end));
        return isServed(round);
    }

    private synchronized boolean isServed(long round) {
        return served >= round;
    }

    private synchronized void waitFor(long round, long end) throws InterruptedException {
        while (served < round) {
            long left =
                    end == Long.MAX_VALUE ? Long.MAX_VALUE : TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime()) + 1;
            if (end != Long.MAX_VALUE && end - System.nanoTime() <= 0) {
                return;
            }
            wait(left);
        }
    }
}
