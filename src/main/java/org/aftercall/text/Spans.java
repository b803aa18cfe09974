package org.aftercall.text;

import java.time.LocalTime;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// How long something took, and when it ended, as people type them beside each other.
public final class Spans {
    private static final Pattern MINUTES = Pattern.compile("(\\d{1,4})\\s*(?:m|min\\.?|minutes?|minuten?)?");
    private static final Pattern HOURS = Pattern.compile(
            "(\\d{1,2})(?::|\\s*(?:h|hours?|std\\.?|stunden?)\\s*)(\\d{1,2})?\\s*(?:m|min\\.?|minutes?|minuten?)?");
    private static final Pattern CLOCK = Pattern.compile("(\\d{1,2})(?:[:.h]?(\\d{2}))?(?:\\s*uhr)?");
    private static final int HOUR = 60;
    private static final int DAY = 24;

    private Spans() {}

    /// Minutes: `6`, `6 min`, `1:05`, `1h 5`. Empty if it is none.
    public static Optional<Integer> minutes(String typed) {
        String text = typed.strip().toLowerCase(Locale.ROOT);
        Matcher minutes = MINUTES.matcher(text);
        if (minutes.matches()) {
            return Optional.of(Integer.parseInt(minutes.group(1)));
        }
        Matcher hours = HOURS.matcher(text);
        if (!hours.matches()) {
            return Optional.empty();
        }
        String rest = hours.group(2);
        int more = rest == null ? 0 : Integer.parseInt(rest);
        return more < HOUR ? Optional.of(Integer.parseInt(hours.group(1)) * HOUR + more) : Optional.empty();
    }

    /// A time of day on a clock of 24 hours: `10:41`, `10.41`, `1041`, `10`. Empty if it is none.
    public static Optional<LocalTime> clock(String typed) {
        Matcher clock = CLOCK.matcher(typed.strip().toLowerCase(Locale.ROOT));
        if (!clock.matches()) {
            return Optional.empty();
        }
        int hour = Integer.parseInt(clock.group(1));
        int minute = clock.group(2) == null ? 0 : Integer.parseInt(clock.group(2));
        return hour < DAY && minute < HOUR ? Optional.of(LocalTime.of(hour, minute)) : Optional.empty();
    }
}
