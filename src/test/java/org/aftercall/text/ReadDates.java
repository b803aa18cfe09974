package org.aftercall.text;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Says a reading in one line, for tables of tests.
final class ReadDates {
    /// A Tuesday in the week of the pictures of the interface specification.
    static final LocalDateTime NOW = LocalDateTime.of(2026, 11, 24, 8, 30);

    private ReadDates() {}

    static String read(String typed, Locale locale) {
        return say(Dates.read(typed, NOW, locale, WorkingDays.MONDAY_TO_FRIDAY));
    }

    /// "Wed 2027-02-24 10:00", "Mon 2027-03-01, not 2027-02-28", "one or another", "past
    /// 2020-01-01", "?".
    static String say(Reading reading) {
        return switch (reading) {
            case Reading.Understood day ->
                weekday(day)
                        + day.date()
                        + time(day.time())
                        + (day.movedFrom() == null ? "" : ", not " + day.movedFrom());
            case Reading.Ambiguous(var choices) ->
                choices.stream().map(ReadDates::say).collect(Collectors.joining(" or "));
            case Reading.Past(var date, var time) -> "past " + date + time(time);
            case Reading.NotUnderstood(var text) -> "?";
            case Reading.Empty() -> "empty";
        };
    }

    private static String weekday(Reading.Understood day) {
        String name = day.date().getDayOfWeek().name();
        return name.charAt(0) + name.substring(1, 3).toLowerCase(Locale.ROOT) + " ";
    }

    private static String time(@Nullable LocalTime time) {
        return time == null ? "" : " " + time;
    }
}
