package org.aftercall.format;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;

/// Days that Outlook keeps as a moment: midnight by the clock of whoever wrote them, told in UTC. Their day is the one
/// whose midnight is nearest.
final class OutlookDays {
    /// How Outlook writes "no day".
    private static final int LAST_YEAR = 4500;

    private OutlookDays() {}

    static Optional<LocalDate> day(Instant midnight) {
        LocalDate day =
                midnight.plus(Duration.ofHours(12)).atOffset(ZoneOffset.UTC).toLocalDate();
        return isSaid(midnight) ? Optional.of(day) : Optional.empty();
    }

    /// Whether it is a time and not the sign for none.
    static boolean isSaid(Instant when) {
        int year = when.atOffset(ZoneOffset.UTC).getYear();
        return year > 1601 && year < LAST_YEAR;
    }
}
