package org.aftercall.format;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// How an appointment of Outlook repeats, read from its binary form (MS-OXOCAL 2.2.1.44) into the words of iCalendar.
///
/// @param first when it takes place for the first time, by the clock of its zone
/// @param rule as RRULE
/// @param not dates on which it does not take place as the rule says: deleted or moved ones
/// @param moved dates to which single ones were moved
record OutlookRule(LocalDateTime first, String rule, List<LocalDateTime> not, List<LocalDateTime> moved) {
    private static final LocalDateTime BEGINNING = LocalDate.of(1601, 1, 1).atStartOfDay();
    private static final int MOST = 5_000;
    private static final int MINUTES_OF_DAY = 24 * 60;
    private static final String[] DAYS = {"SU", "MO", "TU", "WE", "TH", "FR", "SA"};

    private static final int BY_DATE = 0x2021;
    private static final int BY_COUNT = 0x2022;

    /// Calendars whose months are ours, whatever they call the years.
    private static final Set<Integer> GREGORIAN = Set.of(0, 1, 2, 9, 10, 11, 12);

    OutlookRule {
        not = List.copyOf(not);
        moved = List.copyOf(moved);
    }

    /// @return empty for what is damaged, and for calendars with other months
    static Optional<OutlookRule> of(byte[] bytes) {
        try {
            return read(ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN));
        } catch (BufferUnderflowException | IllegalArgumentException | ArithmeticException _) {
            return Optional.empty();
        }
    }

    private static Optional<OutlookRule> read(ByteBuffer in) {
        in.getInt(); // versions
        in.getShort(); // how often; the pattern says it, too
        int pattern = in.getShort();
        int calendar = in.getShort();
        in.getInt();
        int period = in.getInt();
        in.getInt();
        Optional<String> repeats = repeats(pattern, period, in);
        int end = in.getInt();
        int count = in.getInt();
        int week = in.getInt();
        List<LocalDate> deleted = days(in);
        days(in); // the same dates that the exceptions tell with their times
        LocalDate start = moment(in).toLocalDate();
        LocalDate last = moment(in).toLocalDate();
        in.getInt(); // versions
        in.getInt();
        int minutes = in.getInt();
        in.getInt();
        if (repeats.isEmpty()
                || period < 1
                || !GREGORIAN.contains(calendar)
                || minutes < 0
                || minutes > MINUTES_OF_DAY) {
            return Optional.empty();
        }
        String until = switch (end) {
            case BY_DATE -> ";UNTIL=" + last.toString().replace("-", "");
            case BY_COUNT -> ";COUNT=" + Math.clamp(count, 1, MOST);
            default -> "";
        };
        String begins = week > 0 && week < DAYS.length ? ";WKST=" + DAYS[week] : "";
        return Optional.of(new OutlookRule(
                start.atStartOfDay().plusMinutes(minutes),
                repeats.get() + begins + until,
                deleted.stream()
                        .map(day -> day.atStartOfDay().plusMinutes(minutes))
                        .toList(),
                moved(in)));
    }

    private static Optional<String> repeats(int pattern, int period, ByteBuffer in) {
        return switch (pattern) {
            case 0 -> // days, counted in minutes
                Optional.of("FREQ=DAILY;INTERVAL=" + Math.max(1, period / MINUTES_OF_DAY));
            case 1 -> Optional.of("FREQ=WEEKLY;INTERVAL=" + period + ";BYDAY=" + weekdays(in.getInt()));
            case 2 -> Optional.of("FREQ=MONTHLY;INTERVAL=" + period + day(in.getInt()));
            case 3 -> {
                String days = weekdays(in.getInt());
                int nth = in.getInt();
                yield Optional.of(
                        "FREQ=MONTHLY;INTERVAL=" + period + ";BYDAY=" + days + ";BYSETPOS=" + (nth > 4 ? -1 : nth));
            }
            case 4 -> {
                in.getInt();
                yield Optional.of("FREQ=MONTHLY;INTERVAL=" + period + ";BYMONTHDAY=-1");
            }
            default -> Optional.empty();
        };
    }

    /// In months without such a day it is the last one.
    private static String day(int day) {
        if (day < 1 || day > 31) {
            throw new IllegalArgumentException("no day of a month: " + day);
        }
        StringBuilder days = new StringBuilder(";BYMONTHDAY=").append(Math.min(day, 28));
        for (int later = 29; later <= day; later++) {
            days.append(',').append(later);
        }
        return day > 28 ? days.append(";BYSETPOS=-1").toString() : days.toString();
    }

    private static String weekdays(int bits) {
        List<String> days = new ArrayList<>();
        for (int i = 0; i < DAYS.length; i++) {
            if ((bits & 1 << i) != 0) {
                days.add(DAYS[i]);
            }
        }
        if (days.isEmpty()) {
            throw new IllegalArgumentException("no day of a week");
        }
        return String.join(",", days);
    }

    private static LocalDateTime moment(ByteBuffer in) {
        return BEGINNING.plusMinutes(Integer.toUnsignedLong(in.getInt()));
    }

    private static List<LocalDate> days(ByteBuffer in) {
        int count = in.getInt();
        if (count < 0 || count > MOST) {
            throw new IllegalArgumentException("too many dates: " + count);
        }
        List<LocalDate> days = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            days.add(moment(in).toLocalDate());
        }
        return days;
    }

    /// Where exceptions are damaged, those before them count.
    private static List<LocalDateTime> moved(ByteBuffer in) {
        List<LocalDateTime> moved = new ArrayList<>();
        try {
            int count = in.getShort();
            for (int i = 0; i < Math.min(count, MOST); i++) {
                LocalDateTime start = moment(in);
                in.getInt();
                in.getInt();
                int flags = in.getShort();
                skip(in, flags);
                moved.add(start);
            }
        } catch (BufferUnderflowException | IllegalArgumentException _) {
            // as said
        }
        return moved;
    }

    /// What else is said of an exception: a subject and a place of their own, a reminder, a colour.
    private static void skip(ByteBuffer in, int flags) {
        for (int flag = 1; flag <= 0x100; flag <<= 1) {
            if ((flags & flag) == 0) {
                continue;
            }
            if (flag == 0x1 || flag == 0x10) {
                in.getShort();
                int length = Short.toUnsignedInt(in.getShort());
                in.position(in.position() + length);
            } else {
                in.getInt();
            }
        }
    }

    /// The name of a zone as Windows calls it, from its binary form (MS-OXOCAL 2.2.1.41); empty where none stands
    /// there.
    static String zone(byte[] definition) {
        try {
            ByteBuffer in = ByteBuffer.wrap(definition).order(ByteOrder.LITTLE_ENDIAN);
            in.getInt(); // versions and length of the head
            in.getShort();
            int letters = Short.toUnsignedInt(in.getShort());
            byte[] name = new byte[Math.min(letters, 60) * 2];
            in.get(name);
            return new String(name, StandardCharsets.UTF_16LE).strip();
        } catch (BufferUnderflowException _) {
            return "";
        }
    }
}
