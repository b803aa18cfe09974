package org.aftercall.text;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.Set;

/// On which days and at which hours the user works.
///
/// @param days the days of the week; if there is none, every day counts as one
/// @param holidays days off
/// @param from when work begins
/// @param to when work ends
public record WorkingDays(Set<DayOfWeek> days, Set<LocalDate> holidays, LocalTime from, LocalTime to) {
    public static final WorkingDays MONDAY_TO_FRIDAY = new WorkingDays(
            EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), Set.of(), LocalTime.of(9, 0), LocalTime.of(18, 0));

    public WorkingDays {
        days = Set.copyOf(days);
        holidays = Set.copyOf(holidays);
    }

    public WorkingDays withHolidays(Set<LocalDate> daysOff) {
        return new WorkingDays(days, daysOff, from, to);
    }

    /// Whether this is a day to work.
    public boolean isWorkingDay(LocalDate date) {
        return (days.isEmpty() || days.contains(date.getDayOfWeek())) && !holidays.contains(date);
    }

    /// The day itself if it is a working day, otherwise the first one after it.
    public LocalDate next(LocalDate date) {
        LocalDate day = date;
        while (!isWorkingDay(day)) {
            day = day.plusDays(1);
        }
        return day;
    }

    /// So many working days later; 0 is the day itself or the next working day; a negative count
    /// goes back.
    public LocalDate plusWorkingDays(LocalDate date, int count) {
        LocalDate day = count == 0 ? next(date) : date;
        for (int left = Math.abs(count); left > 0; ) {
            day = day.plusDays(Integer.signum(count));
            if (isWorkingDay(day)) {
                left--;
            }
        }
        return day;
    }
}
