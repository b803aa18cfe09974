package org.aftercall.agenda;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import org.aftercall.text.WorkingDays;
import org.jspecify.annotations.Nullable;

/// The ways to put off an action with one key.
public enum Snooze {
    ONE_HOUR,
    THIS_AFTERNOON,
    TOMORROW,
    NEXT_MONDAY;

    /// From so many slips on, the form asks whether to do it now, hand it over, or end it with a reason (D3).
    public static final int ENOUGH = 3;

    private static final LocalTime AFTERNOON = LocalTime.of(14, 0);
    private static final int STEP = 5;

    /// When it comes up again.
    ///
    /// @param time null for any time of that day
    public record Until(LocalDate day, @Nullable LocalTime time) {}

    /// @param now the user's local time
    public Until from(LocalDateTime now, WorkingDays working) {
        LocalDate today = now.toLocalDate();
        return switch (this) {
            case ONE_HOUR -> {
                LocalDateTime later = step(now.plusHours(1));
                yield new Until(later.toLocalDate(), later.toLocalTime());
            }
            case THIS_AFTERNOON -> new Until(today, AFTERNOON);
            case TOMORROW -> new Until(working.plusWorkingDays(today, 1), null);
            case NEXT_MONDAY -> new Until(working.next(today.with(TemporalAdjusters.next(DayOfWeek.MONDAY))), null);
        };
    }

    /// Those that make sense now: there is no "this afternoon" in the afternoon.
    public static List<Snooze> choices(LocalDateTime now) {
        List<Snooze> choices = new ArrayList<>(List.of(values()));
        if (!now.toLocalTime().isBefore(AFTERNOON)) {
            choices.remove(THIS_AFTERNOON);
        }
        return choices;
    }

    private static LocalDateTime step(LocalDateTime time) {
        LocalDateTime minute = time.truncatedTo(ChronoUnit.MINUTES);
        int beyond = minute.getMinute() % STEP;
        return beyond == 0 ? minute : minute.plusMinutes(STEP - beyond);
    }
}
