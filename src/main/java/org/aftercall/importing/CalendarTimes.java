package org.aftercall.importing;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.aftercall.format.ContentLine;

/// Reads the times of a calendar.
final class CalendarTimes {
    private static final Pattern WRITTEN =
            Pattern.compile("(\\d{4})-?(\\d{2})-?(\\d{2})(?:T(\\d{2}):?(\\d{2}):?(\\d{2})?(Z?))?");

    /// A time as its calendar has it.
    ///
    /// @param allDay whether it is a day, without a time
    /// @param zone whose clock it is
    record Time(LocalDateTime at, boolean allDay, ZoneId zone) {
        /// What a clock in another zone shows; a day is that day everywhere.
        LocalDateTime in(ZoneId other) {
            return allDay ? at : in(at, other);
        }

        /// The same for another time of this calendar's clock.
        LocalDateTime in(LocalDateTime time, ZoneId other) {
            return allDay ? time : time.atZone(zone).withZoneSameInstant(other).toLocalDateTime();
        }
    }

    private CalendarTimes() {}

    /// @param here the zone of times that name none
    static Optional<Time> read(ContentLine line, ZoneId here) {
        return read(line.text().strip().replaceFirst("^(?i)[;:]?VALUE=[A-Z-]+:", ""), zone(line, here));
    }

    static ZoneId zone(ContentLine line, ZoneId here) {
        String zone = line.parameter("X-ZONE");
        return zone.isEmpty() ? here : ZoneId.of(zone);
    }

    static Optional<Time> read(String written, ZoneId zone) {
        Matcher time = WRITTEN.matcher(written);
        if (!time.matches()) {
            return Optional.empty();
        }
        try {
            LocalDate day = LocalDate.of(number(time, 1), number(time, 2), number(time, 3));
            if (time.group(4) == null) {
                return Optional.of(new Time(day.atStartOfDay(), true, zone));
            }
            int hour = number(time, 4);
            LocalDateTime at = day.plusDays(hour / 24) // some write midnight as 24 o'clock
                    .atTime(LocalTime.of(hour == 24 ? 0 : hour, number(time, 5)));
            boolean universal = "Z".equals(time.group(7));
            return Optional.of(new Time(at, false, universal ? ZoneOffset.UTC : zone));
        } catch (DateTimeException noSuchTime) {
            return Optional.empty();
        }
    }

    private static int number(Matcher time, int group) {
        return Integer.parseInt(time.group(group));
    }
}
