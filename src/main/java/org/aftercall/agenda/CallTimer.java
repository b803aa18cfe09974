package org.aftercall.agenda;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.aftercall.model.Channel;
import org.aftercall.model.HistoryEntry;
import org.aftercall.model.HistoryType;
import org.aftercall.store.Past;

/// Tells since when a call goes on, from what the book holds: who presses “Call” tells the colleagues so.
public final class CallTimer {
    /// Longer ago it was another call, of which nothing was written down.
    private static final Duration LONGEST = Duration.ofHours(4);

    private static final int A_MINUTE = 60;

    private CallTimer() {}

    /// When the user began the call that is not written down yet; empty if there is none.
    ///
    /// @param claims who got in touch with the contact
    /// @param entries what happened with the contact, the latest first
    public static Optional<Instant> begun(
            List<Past.Claim> claims, List<HistoryEntry> entries, String user, Instant now) {
        return claims.stream()
                .filter(claim -> claim.who().equals(user)
                        && claim.channel().equals(Channel.Known.PHONE.code())
                        && !claim.when().isAfter(now)
                        && claim.when().isAfter(now.minus(LONGEST)))
                .map(Past.Claim::when)
                .max(Instant::compareTo)
                .filter(at -> entries.stream().noneMatch(entry -> isOf(entry, user, at)));
    }

    private static boolean isOf(HistoryEntry entry, String user, Instant begun) {
        return entry.type() == HistoryType.Known.CALL
                && entry.who().equals(user)
                && !entry.when().isBefore(begun);
    }

    /// Begun minutes between two moments, at least one.
    public static int minutes(Instant from, Instant to) {
        long seconds = Math.max(1, Duration.between(from, to).toSeconds());
        return (int) Math.min(Integer.MAX_VALUE, (seconds + A_MINUTE - 1) / A_MINUTE);
    }
}
