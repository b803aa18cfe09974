package org.aftercall.backup;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;

/// How often a backup is made by itself, if something changed since the last one.
public enum Rhythm {
    DAILY,
    WEEKLY,
    /// Each time the window is closed.
    AT_CLOSE,
    NEVER;

    private static final Duration WEEK = Duration.ofDays(7);

    /// The stored form.
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// What is not known, from a newer version perhaps, is the usual one.
    public static Rhythm of(String code) {
        for (Rhythm each : values()) {
            if (each.code().equals(code)) {
                return each;
            }
        }
        return DAILY;
    }

    /// Whether one is due while the program runs.
    ///
    /// @param last when the last one was proved, empty if there is none
    /// @param zone whose midnight ends a day
    public boolean isDue(Optional<Instant> last, Instant now, ZoneId zone) {
        return switch (this) {
            case DAILY ->
                last.map(made -> day(made, zone).isBefore(day(now, zone))).orElse(true);
            case WEEKLY -> last.map(made -> !made.plus(WEEK).isAfter(now)).orElse(true);
            case AT_CLOSE, NEVER -> false;
        };
    }

    private static LocalDate day(Instant moment, ZoneId zone) {
        return moment.atZone(zone).toLocalDate();
    }
}
