package org.aftercall.ui.trouble;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The errors that nobody expected while the window is open: which of them are said, and how loudly. An error that
/// comes with each picture must neither bury the window under dialogs nor push all else out of the log. Used from the
/// screen's thread.
public final class Unexpected {
    private static final Logger LOG = LoggerFactory.getLogger(Unexpected.class);

    /// So long the same error is not asked about again.
    private static final Duration KNOWN = Duration.ofMinutes(10);

    /// So long the same error is not even mentioned again.
    private static final Duration QUIET = Duration.ofSeconds(5);

    private static final int MOST_KNOWN = 200;

    private final InstantSource clock;
    private final Map<String, Told> known = new HashMap<>();

    public Unexpected(InstantSource clock) {
        this.clock = clock;
    }

    /// How an error is said.
    public enum Say {
        /// in a dialog that waits for an answer
        ASK,
        /// in a sentence at the foot of the window
        MENTION,
        NOTHING
    }

    private record Told(Instant asked, Instant mentioned, int times) {}

    /// Notes an error in the log, and says how it is to be said.
    ///
    /// @param busy whether another question waits for its answer
    public Say happened(Throwable cause, boolean busy) {
        String fingerprint = Details.fingerprint(cause);
        Instant now = clock.instant();
        Told told = known.get(fingerprint);
        if (told == null || !now.isBefore(told.asked().plus(KNOWN))) {
            LOG.error("nobody expected this, before it {} times", told == null ? 0 : told.times(), cause);
            remember(fingerprint, new Told(now, now, told == null ? 1 : told.times() + 1));
            return busy ? Say.MENTION : Say.ASK;
        }
        boolean mention = !now.isBefore(told.mentioned().plus(QUIET));
        if (mention) {
            LOG.error("again, before it {} times: {}", told.times(), fingerprint);
        }
        remember(fingerprint, new Told(told.asked(), mention ? now : told.mentioned(), told.times() + 1));
        return mention ? Say.MENTION : Say.NOTHING;
    }

    private void remember(String fingerprint, Told told) {
        if (known.size() >= MOST_KNOWN) {
            known.clear();
        }
        known.put(fingerprint, told);
    }
}
