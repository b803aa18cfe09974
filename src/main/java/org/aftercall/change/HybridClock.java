package org.aftercall.change;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// The clock that stamps saves: it follows the wall clock, never goes back and never stands still (`sync.md` B2).
///
/// A reading has the milliseconds since 1970, UTC, in its high 48 bits and a counter in its low 16 bits. It only
/// decides which of several concurrent values is shown; delivery and supersession never ask it. It never throws.
/// For one thread.
public final class HybridClock {
    /// How far ahead a colleague's clock may be before ours no longer follows it.
    private static final long TRUSTED_AHEAD = Duration.ofMinutes(5).toMillis();

    /// How far the wall clock may be behind what was already stamped before it is called doubtful.
    private static final long DOUBTED_BEHIND = Duration.ofHours(1).toMillis();

    private static final int COUNTER_BITS = 16;
    private static final long LATEST_MILLIS = Long.MAX_VALUE >>> COUNTER_BITS;

    private final InstantSource source;
    private long last;

    /// Goes on where a book left off.
    ///
    /// @param last the latest reading that this book has stamped or accepted; 0 for a new one
    public HybridClock(InstantSource source, long last) {
        this.source = source;
        this.last = Math.max(0, last);
    }

    /// A reading later than all before. An overflowing counter carries into the milliseconds.
    public long tick() {
        long next = last == Long.MAX_VALUE ? last : last + 1;
        last = Math.max(next, stamp(now(), 0));
        return last;
    }

    /// Follows a colleague's reading unless it is more than five minutes ahead of the wall clock; the data that
    /// carries it is taken in any case.
    public void receive(long remote) {
        if (millis(remote) <= now() + TRUSTED_AHEAD) {
            last = Math.max(last, remote);
        }
    }

    public long last() {
        return last;
    }

    /// Whether the wall clock is more than an hour behind what was already stamped, so that a frame must say so.
    public boolean doubtful() {
        return now() < millis(last) - DOUBTED_BEHIND;
    }

    public static Instant instant(long clock) {
        return Instant.ofEpochMilli(millis(clock));
    }

    /// The reading of a wall clock moment.
    ///
    /// @param counter 0 to 65,535
    public static long of(Instant instant, int counter) {
        return stamp(instant.toEpochMilli(), counter);
    }

    private static long millis(long clock) {
        return clock >> COUNTER_BITS;
    }

    private static long stamp(long millis, int counter) {
        return (Math.clamp(millis, 0, LATEST_MILLIS) << COUNTER_BITS) | (counter & 0xffff);
    }

    private long now() {
        return Math.clamp(source.millis(), 0, LATEST_MILLIS);
    }
}
