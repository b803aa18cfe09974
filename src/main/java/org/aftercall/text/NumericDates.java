package org.aftercall.text;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.aftercall.text.DateWords.Meaning;
import org.aftercall.text.Typed.Count;
import org.jspecify.annotations.Nullable;

/// Dates with a day's number: "24 feb 2027", "24.2.", "2/24", "2027-02-24", "the 24th".
final class NumericDates {
    private static final int MORE_YEARS = 8;
    private static final int MORE_MONTHS = 12;

    private final Typed typed;
    private final LocalDate today;
    private final boolean dayFirst;

    /// @param dayFirst whether the user's region writes the day before the month
    NumericDates(Typed typed, LocalDate today, boolean dayFirst) {
        this.typed = typed;
        this.today = today;
        this.dayFirst = dayFirst;
    }

    List<FoundDate> at(int start) {
        List<FoundDate> found = new ArrayList<>();
        int at = typed.skipFillers(start);
        plain(at, found);
        for (Meaning weekday : typed.all(at, "weekday.")) { // "Wed 24 Feb": the weekday must be right
            List<FoundDate> after = new ArrayList<>();
            plain(typed.skipFillers(weekday.end()), after);
            for (FoundDate date : after) {
                List<LocalDate> days = date.days().stream()
                        .filter(day -> day.getDayOfWeek().getValue() == weekday.number())
                        .toList();
                if (!days.isEmpty()) {
                    found.add(new FoundDate(date.end(), days, null, date.sure(), false));
                }
            }
        }
        return found;
    }

    private void plain(int at, List<FoundDate> found) {
        yearFirst(at, found);
        dotted(at, found);
        slashed(at, '/', found);
        slashed(at, '-', found);
        dayMonth(at, found);
        monthDay(at, found);
        dayAlone(at, found);
    }

    private void yearFirst(int at, List<FoundDate> found) {
        Count year = typed.year(at);
        for (char sign : new char[] {'-', '/', '.'}) {
            if (year != null && typed.isSign(at + 1, sign) && typed.isSign(at + 3, sign) && typed.digits(at + 4) <= 2) {
                add(found, year, typed.number(at + 2), typed.number(at + 4), at + 5, true);
            }
        }
    }

    /// "24.2.", "24.2.27", "24. 2. 2027", "24.2".
    private void dotted(int at, List<FoundDate> found) {
        if (!isDayOrMonth(at) || !typed.isSign(at + 1, '.') || !isDayOrMonth(at + 2)) {
            return;
        }
        boolean dot = typed.isSign(at + 3, '.') && typed.isGlued(at + 3);
        int end = dot ? at + 4 : at + 3;
        Count year = dot ? yearHere(at + 4) : null;
        if (year != null) {
            add(found, year, typed.number(at + 2), typed.number(at), year.end(), true);
        }
        if (year == null || typed.digits(at + 4) == 2) {
            add(found, null, typed.number(at + 2), typed.number(at), end, dot);
        }
    }

    /// Both orders, the region's own first; one day if only one of them is a day.
    private void slashed(int at, char sign, List<FoundDate> found) {
        if (!isDayOrMonth(at) || !typed.isSign(at + 1, sign) || !isDayOrMonth(at + 2)) {
            return;
        }
        Count year = typed.isSign(at + 3, sign) ? yearHere(at + 4) : null;
        if (year == null && typed.isSign(at + 3, sign)) {
            return;
        }
        int one = typed.number(at);
        int two = typed.number(at + 2);
        Set<LocalDate> days = new LinkedHashSet<>();
        for (boolean first : new boolean[] {dayFirst, !dayFirst}) {
            LocalDate day = day(year, first ? two : one, first ? one : two);
            if (day != null) {
                days.add(day);
            }
        }
        if (!days.isEmpty()) {
            found.add(new FoundDate(year == null ? at + 3 : year.end(), List.copyOf(days), null, year != null, false));
        }
    }

    /// "24 feb", "24th of february 2027", "24. Feb. 2027".
    private void dayMonth(int at, List<FoundDate> found) {
        if (!isDayOrMonth(at)) {
            return;
        }
        int month = typed.isSign(at + 1, '.') ? at + 2 : typed.skip(at + 1, "nth");
        for (Meaning name : typed.all(typed.skipFillers(month), "month.")) {
            withYear(found, name.number(), typed.number(at), name.end());
        }
    }

    /// "feb 24", "february 24th, 2027".
    private void monthDay(int at, List<FoundDate> found) {
        for (Meaning name : typed.all(at, "month.")) {
            int day = typed.skipFillers(name.end());
            if (isDayOrMonth(day) && !typed.isSign(day + 1, ':')) {
                int end = typed.isSign(day + 1, '.') ? day + 2 : typed.skip(day + 1, "nth");
                withYear(found, name.number(), typed.number(day), end);
            }
        }
    }

    private void withYear(List<FoundDate> found, int month, int day, int end) {
        Count year = typed.yearAfterMonth(typed.skipFillers(end));
        if (year != null) {
            add(found, year, month, day, year.end(), true);
        }
        add(found, null, month, day, end, true);
    }

    /// "the 24th", "24.": the next such day of a month.
    private void dayAlone(int at, List<FoundDate> found) {
        int nth = typed.after(at + 1, "nth");
        int end = typed.isSign(at + 1, '.') && typed.isGlued(at + 1) ? at + 2 : nth;
        int number = typed.number(at);
        if (!isDayOrMonth(at) || end < 0 || number < 1 || number > 31) {
            return;
        }
        for (int month = 0; month < MORE_MONTHS; month++) {
            LocalDate first = today.withDayOfMonth(1).plusMonths(month);
            if (number <= first.lengthOfMonth() && !first.withDayOfMonth(number).isBefore(today)) {
                found.add(FoundDate.on(first.withDayOfMonth(number), end, false));
                return;
            }
        }
    }

    private boolean isDayOrMonth(int at) {
        int digits = typed.digits(at);
        return digits == 1 || digits == 2;
    }

    /// Four digits, or two that follow without a space.
    private @Nullable Count yearHere(int at) {
        if (typed.digits(at) == 2 && typed.isGlued(at)) {
            return new Count(2000 + typed.number(at), at + 1);
        }
        return typed.year(at);
    }

    private void add(List<FoundDate> found, @Nullable Count year, int month, int day, int end, boolean sure) {
        LocalDate date = day(year, month, day);
        if (date != null) {
            found.add(FoundDate.on(date, end, sure));
        }
    }

    /// The day, in the next year that has it if no year was typed; null if there is no such day.
    private @Nullable LocalDate day(@Nullable Count year, int month, int day) {
        if (year != null) {
            return day(year.value(), month, day);
        }
        for (int more = 0; more <= MORE_YEARS; more++) {
            LocalDate date = day(today.getYear() + more, month, day);
            if (date != null && !date.isBefore(today)) {
                return date;
            }
        }
        return null;
    }

    private static @Nullable LocalDate day(int year, int month, int day) {
        try {
            return LocalDate.of(year, month, day);
        } catch (DateTimeException noSuchDay) {
            return null;
        }
    }
}
