package org.aftercall.ui.sharing;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.aftercall.sharing.Device;
import org.aftercall.sharing.Standing;
import org.aftercall.sharing.TransportFailed.Trouble;
import org.aftercall.wording.Words;

/// How sharing stands, in words. Times are told by the clock of this laptop.
final class StandingWords {
    /// Cards of others are a little late or early on any day.
    private static final Duration CLOCK = Duration.ofMinutes(10);

    /// Days after which a weekday would be taken for the one of this week.
    private static final int WEEK = 7;

    private final Words words;
    private final ZonedDateTime now;

    /// @param now where the user is
    StandingWords(Words words, ZonedDateTime now) {
        this.words = words;
        this.now = now;
    }

    /// The foot of the sidebar; the worst comes first.
    ///
    /// @param decided how many values were decided against others, and not looked at
    SideLine line(Standing standing, int decided) {
        if (!standing.isShared()) {
            return line(SideLine.Tone.ALONE, words.say("shell.sync.alone"), words.say("shell.sync.alone.text"));
        }
        if (standing.anew().isPresent()) {
            return line(SideLine.Tone.STOPPED, words.say("sharing.line.stopped"), words.say("sharing.line.anew"));
        }
        if (standing.stoppedBy().isPresent()) {
            return line(SideLine.Tone.STOPPED, words.say("sharing.line.stopped"), words.say("sharing.line.refused"));
        }
        if (standing.needsUpdate()) {
            return line(SideLine.Tone.STOPPED, words.say("sharing.line.newer"), words.say("sharing.line.newer.text"));
        }
        if (standing.paused()) {
            return line(SideLine.Tone.PAUSED, words.say("sharing.line.paused"), words.say("sharing.line.paused.text"));
        }
        return standing.trouble()
                .map(trouble -> trouble(standing, trouble))
                .orElseGet(() -> reached(standing, decided));
    }

    private SideLine trouble(Standing standing, Trouble trouble) {
        String waiting = words.say("sharing.line.waiting", standing.outgoing());
        return switch (trouble) {
            case READ_ONLY ->
                line(SideLine.Tone.STOPPED, words.say("sharing.line.stopped"), words.say("sharing.line.read-only"));
            case FULL -> line(SideLine.Tone.STOPPED, words.say("sharing.line.stopped"), words.say("sharing.line.full"));
            case AWAY -> {
                String since = words.say("sharing.line.offline", since(standing));
                yield standing.outgoing() > 0
                        ? line(SideLine.Tone.WAITING, waiting, since)
                        : line(SideLine.Tone.WAITING, since, words.say("sharing.line.away"));
            }
            case BUSY -> line(SideLine.Tone.WAITING, waiting, words.say("sharing.line.busy"));
        };
    }

    private SideLine reached(Standing standing, int decided) {
        Optional<Duration> off = clock(standing);
        if (off.isPresent()) {
            return line(SideLine.Tone.STOPPED, words.say("sharing.line.clock"), words.say("sharing.line.clock.text"));
        }
        if (standing.last().isEmpty()) {
            return line(SideLine.Tone.BUSY, words.say("sharing.line.first"), words.say("sharing.line.first.text"));
        }
        if (standing.waiting() > 0) {
            return line(
                    SideLine.Tone.BUSY,
                    words.say("sharing.line.fetching", standing.waiting()),
                    words.say("sharing.line.fetching.text"));
        }
        if (decided > 0) {
            return line(
                    SideLine.Tone.DECIDED,
                    words.say("sharing.line.decided", decided),
                    words.say("sharing.line.decided.text"));
        }
        String colleagues =
                words.say("sharing.line.colleagues", standing.others().size());
        String last = standing.last().map(this::ago).orElse("");
        return line(
                SideLine.Tone.FINE,
                words.say("sharing.line.in-step"),
                words.say("sharing.line.in-step.text", last, colleagues));
    }

    private static SideLine line(SideLine.Tone tone, String title, String text) {
        return new SideLine(tone, title, text);
    }

    /// By how much a colleague's clock is ahead of ours, if it is off at all.
    Optional<Duration> clock(Standing standing) {
        return standing.others().stream()
                .map(device -> Duration.between(now.toInstant(), device.at()))
                .filter(ahead -> ahead.compareTo(CLOCK) > 0)
                .max(Duration::compareTo);
    }

    private String since(Standing standing) {
        return standing.since().map(this::moment).orElse("");
    }

    /// “now”, “4 min ago”, “09:12”, “yesterday 17:52”, “12 Nov, 12 days ago”.
    String ago(Instant when) {
        long minutes = Duration.between(when, now.toInstant()).toMinutes();
        if (minutes < 1) {
            return words.say("sharing.ago.now");
        }
        if (minutes < 60) {
            return words.say("sharing.ago.minutes", minutes);
        }
        ZonedDateTime at = when.atZone(now.getZone());
        long days = ChronoUnit.DAYS.between(at.toLocalDate(), now.toLocalDate());
        if (days > 1) {
            return words.say("sharing.ago.days", words.day("day.month", at.toLocalDate()), days);
        }
        return moment(when);
    }

    /// “09:12”, “yesterday 17:52”, “Mon 16 Nov 17:30”.
    String moment(Instant when) {
        ZonedDateTime at = when.atZone(now.getZone());
        String time = words.time(at.toLocalTime());
        long days = ChronoUnit.DAYS.between(at.toLocalDate(), now.toLocalDate());
        if (days == 0) {
            return time;
        }
        return days == 1
                ? words.say("sharing.ago.yesterday", time)
                : words.say("sharing.ago.moment", words.day("day.near", at.toLocalDate()), time);
    }

    /// “09:12”, “Mon 18:04”, “12 Nov 17:30”: as wide as each other, for a column.
    String brief(Instant when) {
        ZonedDateTime at = when.atZone(now.getZone());
        String time = words.time(at.toLocalTime());
        long days = ChronoUnit.DAYS.between(at.toLocalDate(), now.toLocalDate());
        if (days == 0) {
            return time;
        }
        String day = days < WEEK ? "day.weekday-short" : "day.month";
        return words.say("sharing.ago.moment", words.day(day, at.toLocalDate()), time);
    }

    /// How long a colleague's laptop was silent, in whole days.
    long silent(Device device) {
        return Duration.between(device.at(), now.toInstant()).toDays();
    }

    ZonedDateTime now() {
        return now;
    }
}
