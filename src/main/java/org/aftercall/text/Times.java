package org.aftercall.text;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.aftercall.text.DateWords.Meaning;
import org.aftercall.text.Typed.Count;
import org.jspecify.annotations.Nullable;

/// Times of day: "10", "10am", "14:30", "noon", "3 in the afternoon", "halb drei".
final class Times {
    private static final int NOON = 12;
    private static final int LAST_BARE_AFTERNOON = 7;

    private final Typed typed;
    private final WorkingDays working;

    Times(Typed typed, WorkingDays working) {
        this.typed = typed;
        this.working = working;
    }

    /// A time that was found.
    ///
    /// @param part whether it is a part of the day ("afternoon")
    /// @param bare whether it is nothing but a number, which alone could be anything
    record Found(int end, LocalTime time, boolean part, boolean bare) {}

    List<Found> at(int start) {
        List<Found> found = new ArrayList<>();
        int at = typed.after(start, "at");
        boolean marked = at > 0;
        int begin = marked ? typed.skipFillers(at) : start;
        parts(typed.skipFillers(typed.skip(begin, "this")), found);
        parts(typed.skip(begin, "in.the"), found);
        parts(begin, found);
        spoken(begin, found);
        clock(begin, marked, found);
        found.sort((a, b) -> Integer.compare(b.end(), a.end()));
        return found;
    }

    /// "afternoon", "afternoon at 3", "vormittags um 10".
    private void parts(int at, List<Found> found) {
        for (Meaning part : typed.all(at, "part.")) {
            LocalTime usual = LocalTime.of(part.number(), 0);
            found.add(new Found(part.end(), usual, true, false));
            List<Found> exact = new ArrayList<>();
            int after = typed.skip(part.end(), "at");
            clock(after, after > part.end(), exact);
            for (Found time : exact) {
                found.add(new Found(time.end(), inPart(typedHour(after, time), part.number()), false, false));
            }
        }
    }

    /// The time as its digits say it, before a bare 1 to 7 was taken for the afternoon.
    private LocalTime typedHour(int at, Found time) {
        int hour = typed.number(at);
        boolean moved = hour >= 1 && hour <= LAST_BARE_AFTERNOON && time.time().getHour() == hour + NOON;
        return moved ? time.time().minusHours(NOON) : time.time();
    }

    /// "half past 2", "quarter to three", "halb drei", "Viertel nach 3".
    private void spoken(int at, List<Found> found) {
        spoken(typed.after(at, "half.past"), 30, found);
        spoken(typed.after(at, "half.to"), -30, found);
        spoken(typed.after(at, "quarter.past"), 15, found);
        spoken(typed.after(at, "quarter.to"), -15, found);
    }

    private void spoken(int at, int minutes, List<Found> found) {
        Count hour = at < 0 ? null : typed.count(at);
        if (hour != null && hour.value() >= 1 && hour.value() <= 24) {
            LocalTime time = LocalTime.of(hour.value() % 24, 0).plusMinutes(minutes);
            finish(typed.skip(hour.end(), "clock"), time, time.getHour() >= 1, false, found);
        }
    }

    /// "10", "10:30", "10.30", "14h30", "14 Uhr 30", "1430" after "at", "three" after "at".
    private void clock(int at, boolean marked, List<Found> found) {
        Count hour = typed.count(at);
        if (hour == null) {
            return;
        }
        boolean digits = typed.isNumber(at);
        if (digits && typed.digits(at) > 2) {
            military(at, marked, found);
            return;
        }
        int clock = typed.after(hour.end(), "clock");
        if (hour.value() > 24 || (!digits && !marked && clock < 0 && !hasHalfOfDay(hour.end()))) {
            return;
        }
        boolean bareHour = !digits || typed.digits(at) == 1;
        Integer minutes = minutes(hour.end(), clock);
        if (minutes != null) {
            int end = clock > 0 ? clock + 1 : hour.end() + 2;
            LocalTime time = time(hour.value(), minutes);
            if (time != null) {
                finish(typed.skip(end, "clock"), time, bareHour, false, found);
            }
        }
        LocalTime time = time(hour.value(), 0);
        if (time != null && !isMinuteSign(hour.end())) {
            finish(clock > 0 ? clock : hour.end(), time, bareHour, !marked && clock < 0, found);
        }
    }

    private void military(int at, boolean marked, List<Found> found) {
        int clock = typed.after(at + 1, "clock");
        int number = typed.number(at);
        LocalTime time = number < 0 ? null : time(number / 100, number % 100);
        if (time != null && (marked || clock > 0)) {
            found.add(new Found(clock > 0 ? clock : at + 1, time, false, false));
        }
    }

    private @Nullable Integer minutes(int at, int clock) {
        int minutes = clock > 0 ? clock : isMinuteSign(at) ? at + 1 : -1;
        return typed.digits(minutes) == 2 ? Integer.valueOf(typed.number(minutes)) : null;
    }

    private boolean isMinuteSign(int at) {
        boolean sign = typed.isSign(at, ':') || (typed.isSign(at, '.') && typed.isNumber(at + 1));
        return sign && typed.isGlued(at);
    }

    private boolean hasHalfOfDay(int at) {
        return typed.after(at, "am") > 0 || typed.after(at, "pm") > 0;
    }

    /// What may follow a time: am, pm, "in the afternoon".
    private void finish(int end, LocalTime time, boolean mayBeAfternoon, boolean bare, List<Found> found) {
        int am = typed.after(end, "am");
        int pm = typed.after(end, "pm");
        if (am > 0 || pm > 0) {
            boolean twelveHours = time.getHour() >= 1 && time.getHour() <= NOON;
            if (twelveHours) {
                int hour = time.getHour() % NOON + (pm > 0 ? NOON : 0);
                found.add(new Found(Math.max(am, pm), time.withHour(hour), false, false));
            }
            return;
        }
        for (int at : new int[] {end, typed.skip(end, "in.the")}) {
            for (Meaning part : typed.all(at, "part.")) {
                found.add(new Found(part.end(), inPart(time, part.number()), false, false));
            }
        }
        found.add(new Found(end, mayBeAfternoon ? likely(time) : time, false, bare));
    }

    /// A bare 1 to 7 is in the afternoon, unless work begins that early.
    private LocalTime likely(LocalTime time) {
        boolean small = time.getHour() >= 1 && time.getHour() <= LAST_BARE_AFTERNOON;
        boolean early = !time.isBefore(working.from()) && time.isBefore(working.to());
        return small && !early ? time.plusHours(NOON) : time;
    }

    private static LocalTime inPart(LocalTime time, int part) {
        return part >= NOON && time.getHour() < NOON && time.getHour() > 0 && !(part == NOON && time.getHour() > 9)
                ? time.plusHours(NOON)
                : time;
    }

    private static @Nullable LocalTime time(int hour, int minute) {
        if (hour == 24 && minute == 0) {
            return LocalTime.MIDNIGHT;
        }
        return hour < 24 && minute < 60 ? LocalTime.of(hour, minute) : null;
    }
}
