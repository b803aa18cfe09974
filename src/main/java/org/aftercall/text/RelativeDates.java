package org.aftercall.text;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import org.aftercall.text.DateWords.Meaning;
import org.aftercall.text.Typed.Count;
import org.jspecify.annotations.Nullable;

/// Dates told from today: "tomorrow", "next tue", "in 3 months", "2w".
final class RelativeDates {
    private final Typed typed;
    private final LocalDateTime now;
    private final LocalDate today;
    private final WorkingDays working;

    RelativeDates(Typed typed, LocalDateTime now, WorkingDays working) {
        this.typed = typed;
        this.now = now;
        this.today = now.toLocalDate();
        this.working = working;
    }

    List<FoundDate> at(int start) {
        List<FoundDate> found = new ArrayList<>();
        int at = typed.skipFillers(start);
        for (Meaning day : typed.all(at, "day.")) {
            found.add(
                    day.number() == 0
                            ? FoundDate.today(today, day.end())
                            : FoundDate.on(today.plusDays(day.number()), day.end(), day.number() > 0));
        }
        weekdays(at, found);
        next(at, found);
        durations(start, found);
        if (at != start) {
            durations(at, found);
        }
        return found;
    }

    private void weekdays(int at, List<FoundDate> found) {
        for (Meaning weekday : typed.all(at, "weekday.")) {
            DayOfWeek day = DayOfWeek.of(weekday.number());
            boolean sure = typed.tokens().get(at).text().length() >= 5;
            found.add(FoundDate.on(today.with(TemporalAdjusters.next(day)), weekday.end(), sure));
            for (Count week : weeks(typed.skipFillers(weekday.end()))) {
                found.add(FoundDate.on(inWeek(week.value(), day), week.end(), true));
            }
            for (Count week : weeks(weekday.end())) {
                found.add(FoundDate.on(inWeek(week.value(), day), week.end(), true));
            }
        }
        int soon = Math.max(typed.after(at, "this"), typed.after(at, "coming"));
        for (Meaning weekday : typed.all(soon, "weekday.")) {
            LocalDate day = today.with(TemporalAdjusters.next(DayOfWeek.of(weekday.number())));
            found.add(FoundDate.on(day, weekday.end(), true));
        }
        for (Meaning weekday : typed.all(typed.after(at, "next"), "weekday.")) {
            found.add(FoundDate.on(inWeek(1, DayOfWeek.of(weekday.number())), weekday.end(), true));
        }
        for (Meaning weekday : typed.all(typed.after(at, "after.next.before"), "weekday.")) {
            found.add(FoundDate.on(inWeek(2, DayOfWeek.of(weekday.number())), weekday.end(), true));
        }
        for (Count week : weeks(at)) {
            for (Meaning weekday : typed.all(typed.skipFillers(week.end()), "weekday.")) {
                LocalDate day = inWeek(week.value(), DayOfWeek.of(weekday.number()));
                found.add(FoundDate.on(day, weekday.end(), true));
            }
        }
    }

    /// "next week" is 1, "in 3 weeks" 3, "this week" 0.
    private List<Count> weeks(int at) {
        List<Count> weeks = new ArrayList<>();
        weeks.addAll(unitAfter(typed.after(at, "next"), "unit.weeks", 1));
        weeks.addAll(unitAfter(typed.after(at, "after.next.before"), "unit.weeks", 2));
        weeks.addAll(unitAfter(typed.after(at, "this"), "unit.weeks", 0));
        int in = typed.after(at, "in");
        Count count = in < 0 ? null : typed.count(in);
        if (count != null) {
            weeks.addAll(unitAfter(count.end(), "unit.weeks", count.value()));
        }
        int week = typed.after(at, "unit.weeks");
        int afterNext = typed.after(week, "after.next");
        if (afterNext > 0) {
            weeks.add(new Count(2, afterNext));
        }
        return weeks;
    }

    private List<Count> unitAfter(int at, String unit, int value) {
        int end = typed.after(at, unit);
        return end < 0 ? List.of() : List.of(new Count(value, end));
    }

    /// "next week" is its Monday, "next month" its first day, "next working day" the first after
    /// today.
    private void next(int at, List<FoundDate> found) {
        for (int shift = 1; shift <= 2; shift++) {
            int start = shift == 1
                    ? Math.max(typed.after(at, "next"), typed.after(at, "coming"))
                    : typed.after(at, "after.next.before");
            for (Meaning unit : typed.all(start, "unit.")) {
                LocalDate day = firstOf(unit.value(), shift);
                if (day != null) {
                    found.add(FoundDate.on(day, unit.end(), true));
                }
            }
        }
        for (Meaning unit : typed.all(at, "unit.")) {
            int end = typed.after(unit.end(), "after.next");
            LocalDate day = end < 0 ? null : firstOf(unit.value(), 2);
            if (day != null) {
                found.add(FoundDate.on(day, end, true));
            }
        }
    }

    private @Nullable LocalDate firstOf(String unit, int shift) {
        return switch (unit) {
            case "days" -> today.plusDays(shift);
            case "workdays" -> working.plusWorkingDays(today, shift);
            case "weeks" -> inWeek(shift, DayOfWeek.MONDAY);
            case "months" -> today.withDayOfMonth(1).plusMonths(shift);
            case "quarters" -> MonthDates.firstOfQuarter(today).plusMonths(3L * shift);
            case "years" -> today.withDayOfYear(1).plusYears(shift);
            default -> null;
        };
    }

    private LocalDate inWeek(int weeks, DayOfWeek day) {
        LocalDate monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return monday.plusWeeks(weeks).with(TemporalAdjusters.nextOrSame(day));
    }

    /// One or more amounts in a row: "in 3 months", "+3m", "1 year and 2 weeks", "3 days ago".
    private void durations(int at, List<FoundDate> found) {
        int in = typed.isSign(at, '+') ? at + 1 : typed.after(at, "in");
        int before = typed.after(at, "ago.before");
        boolean marked = in > 0;
        Amount first = amount(marked ? in : before > 0 ? before : at);
        if (first == null) {
            return;
        }
        List<Amount> amounts = new ArrayList<>(List.of(first));
        addDuration(amounts, at, marked, before > 0, found);
        Amount more = amount(typed.skip(first.end(), "and"));
        while (more != null && amounts.size() < 4) {
            amounts.add(more);
            addDuration(amounts, at, marked, before > 0, found);
            more = amount(typed.skip(more.end(), "and"));
        }
    }

    private void addDuration(List<Amount> amounts, int at, boolean marked, boolean back, List<FoundDate> found) {
        int end = amounts.getLast().end();
        int ago = typed.after(end, "ago");
        boolean past = back || ago > 0;
        LocalDateTime moment = now;
        boolean toTheMinute = false;
        for (Amount amount : amounts) {
            moment = amount.from(moment, past, working);
            toTheMinute |= amount.isTime();
        }
        int after = ago > 0 ? ago : typed.skip(end, "later");
        boolean sure = marked && !past && isSpelled(at, end);
        if (toTheMinute) {
            found.add(new FoundDate(
                    after,
                    List.of(moment.toLocalDate()),
                    moment.toLocalTime().withSecond(0).withNano(0),
                    false,
                    true));
        } else {
            found.add(FoundDate.on(moment.toLocalDate(), after, sure || (after > end && !past)));
        }
    }

    /// "in 3 m" may be metres.
    private boolean isSpelled(int from, int end) {
        return typed.isSign(from, '+') || typed.tokens().get(end - 1).text().length() > 2;
    }

    private @Nullable Amount amount(int at) {
        int half = typed.after(at, "half");
        for (Meaning unit : typed.all(half, "unit.")) {
            if (Amount.canBeHalf(unit.value())) {
                return new Amount(0, true, unit.value(), unit.end());
            }
        }
        Count count = typed.count(at);
        if (count == null) {
            return null;
        }
        for (Meaning unit : typed.all(count.end(), "unit.")) {
            return new Amount(count.value(), false, unit.value(), unit.end());
        }
        return null;
    }
}
