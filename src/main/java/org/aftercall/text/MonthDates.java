package org.aftercall.text;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.aftercall.text.DateWords.Meaning;
import org.aftercall.text.Typed.Count;
import org.jspecify.annotations.Nullable;

/// Dates in a month, quarter, week or year: "end of month", "first monday of march", "in march",
/// "Q2", "week 12".
final class MonthDates {
    private static final int MORE_YEARS = 12;

    private final Typed typed;
    private final LocalDate today;
    private final WorkingDays working;

    MonthDates(Typed typed, LocalDate today, WorkingDays working) {
        this.typed = typed;
        this.today = today;
        this.working = working;
    }

    static LocalDate firstOfQuarter(LocalDate day) {
        return day.with(IsoFields.DAY_OF_QUARTER, 1);
    }

    /// A stretch of days.
    ///
    /// @param months how long it is, 0 for a week
    /// @param again when it comes again; zero if only this one is meant
    private record Span(LocalDate first, int months, Period again, int end) {
        LocalDate last() {
            return months == 0 ? first.plusDays(6) : first.plusMonths(months).minusDays(1);
        }

        Span next() {
            return new Span(first.plus(again), months, again, end);
        }
    }

    List<FoundDate> at(int start) {
        List<FoundDate> found = new ArrayList<>();
        int at = typed.skipFillers(start);
        edges(at, found);
        ordinals(at, found);
        int in = typed.after(start, "in");
        named(in > 0 ? typed.skipFillers(in) : at, in > 0, found);
        return found;
    }

    /// "end of next month", "mid march", "eom".
    private void edges(int at, List<FoundDate> found) {
        for (String edge : List.of("start", "mid", "end")) {
            int after = typed.after(at, edge);
            for (Span span : after < 0 ? List.<Span>of() : spans(typed.skipFillers(after))) {
                add(found, span, each -> edge(edge, each), true);
            }
        }
        for (Meaning end : typed.all(at, "end.")) {
            for (Span span : spans(unit(end.value() + "s", Period.ZERO, 0, end.end()))) {
                add(found, span, each -> edge("end", each), true);
            }
        }
    }

    private LocalDate edge(String edge, Span span) {
        if (edge.equals("start")) {
            return span.first();
        }
        if (edge.equals("end")) {
            return span.months() == 0 ? lastWorkingDay(span) : span.last();
        }
        return switch (span.months()) {
            case 0 -> span.first().plusDays(2);
            case 1 -> span.first().plusDays(14);
            case 3 -> span.first().plusMonths(1).plusDays(14);
            default -> span.first().plusMonths(6);
        };
    }

    private LocalDate lastWorkingDay(Span span) {
        return working.plusWorkingDays(span.last().plusDays(1), -1);
    }

    /// "first monday of march", "last day of the month", "2nd working day of next month".
    private void ordinals(int at, List<FoundDate> found) {
        for (Count ordinal : ordinal(at)) {
            for (Meaning weekday : typed.all(ordinal.end(), "weekday.")) {
                DayOfWeek day = DayOfWeek.of(weekday.number());
                ofSpan(weekday.end(), span -> nth(span, ordinal.value(), day), found);
            }
            for (Meaning unit : typed.all(ordinal.end(), "unit.")) {
                if (unit.value().equals("days")) {
                    ofSpan(unit.end(), span -> nthDay(span, ordinal.value()), found);
                } else if (unit.value().equals("workdays")) {
                    ofSpan(unit.end(), span -> nthWorkingDay(span, ordinal.value()), found);
                }
            }
        }
    }

    private List<Count> ordinal(int at) {
        List<Count> ordinals = new ArrayList<>();
        for (Meaning word : typed.all(at, "ordinal.")) {
            ordinals.add(new Count(word.number(), word.end()));
        }
        int number = typed.number(at);
        int end = Math.max(typed.after(at + 1, "nth"), typed.isSign(at + 1, '.') ? at + 2 : -1);
        if (number >= 1 && number <= 31 && end > 0) {
            ordinals.add(new Count(number, end));
        }
        return ordinals;
    }

    private void ofSpan(int end, Function<Span, @Nullable LocalDate> day, List<FoundDate> found) {
        int at = typed.skipFillers(typed.skip(typed.skipFillers(end), "in"));
        for (Span span : spans(at)) {
            add(found, span, day, true);
        }
    }

    private static @Nullable LocalDate nth(Span span, int n, DayOfWeek weekday) {
        LocalDate day = n < 0
                ? span.last().with(TemporalAdjusters.previousOrSame(weekday))
                : span.first().with(TemporalAdjusters.nextOrSame(weekday)).plusWeeks(n - 1L);
        return day.isAfter(span.last()) ? null : day;
    }

    private static @Nullable LocalDate nthDay(Span span, int n) {
        LocalDate day = n < 0 ? span.last() : span.first().plusDays(n - 1L);
        return day.isAfter(span.last()) ? null : day;
    }

    private @Nullable LocalDate nthWorkingDay(Span span, int n) {
        LocalDate day = n < 0
                ? lastWorkingDay(span)
                : working.plusWorkingDays(span.first().minusDays(1), n);
        return day.isAfter(span.last()) ? null : day;
    }

    /// "in march", "march 2027", "Q2", "in week 12": the first day.
    private void named(int at, boolean marked, List<FoundDate> found) {
        List<Span> spans = new ArrayList<>(months(at));
        spans.addAll(quarters(at));
        spans.addAll(calendarWeeks(at));
        for (Span span : spans) {
            add(found, span, Span::first, marked);
        }
    }

    private List<Span> spans(int at) {
        List<Span> spans = new ArrayList<>(months(at));
        spans.addAll(quarters(at));
        spans.addAll(calendarWeeks(at));
        int next = Math.max(typed.after(at, "next"), typed.after(at, "coming"));
        for (Meaning unit : typed.all(next, "unit.")) {
            spans.addAll(spans(unit(unit.value(), Period.ZERO, 1, unit.end())));
        }
        for (Meaning unit : typed.all(typed.after(at, "after.next.before"), "unit.")) {
            spans.addAll(spans(unit(unit.value(), Period.ZERO, 2, unit.end())));
        }
        for (Meaning unit : typed.all(typed.after(at, "this"), "unit.")) {
            spans.addAll(spans(unit(unit.value(), Period.ZERO, 0, unit.end())));
        }
        for (Meaning unit : typed.all(at, "unit.")) {
            spans.addAll(spans(unit(unit.value(), Period.ofDays(1), 0, unit.end())));
        }
        Count year = typed.year(at);
        if (year != null) {
            spans.add(new Span(LocalDate.of(year.value(), 1, 1), 12, Period.ZERO, year.end()));
        }
        return spans;
    }

    private static List<Span> spans(@Nullable Span span) {
        return span == null ? List.of() : List.of(span);
    }

    /// @param again anything but zero if the next one may be meant where this one has passed
    private @Nullable Span unit(String unit, Period again, int shift, int end) {
        boolean once = again.isZero();
        return switch (unit) {
            case "weeks" -> {
                LocalDate monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
                yield new Span(monday.plusWeeks(shift), 0, once ? Period.ZERO : Period.ofWeeks(1), end);
            }
            case "months" ->
                new Span(today.withDayOfMonth(1).plusMonths(shift), 1, once ? Period.ZERO : Period.ofMonths(1), end);
            case "quarters" ->
                new Span(firstOfQuarter(today).plusMonths(3L * shift), 3, once ? Period.ZERO : Period.ofMonths(3), end);
            case "years" ->
                new Span(today.withDayOfYear(1).plusYears(shift), 12, once ? Period.ZERO : Period.ofYears(1), end);
            default -> null;
        };
    }

    private List<Span> months(int at) {
        List<Span> spans = new ArrayList<>();
        for (Meaning month : typed.all(at, "month.")) {
            addWithYear(spans, LocalDate.of(today.getYear(), month.number(), 1), 1, month.end());
        }
        return spans;
    }

    private List<Span> quarters(int at) {
        List<Span> spans = new ArrayList<>();
        int name = typed.after(at, "quarter.name");
        if (name > 0 && typed.number(name) >= 1 && typed.number(name) <= 4) {
            LocalDate first = LocalDate.of(today.getYear(), typed.number(name) * 3 - 2, 1);
            addWithYear(spans, first, 3, name + 1);
        }
        return spans;
    }

    private List<Span> calendarWeeks(int at) {
        int name = typed.after(at, "week.name");
        int week = typed.number(name);
        if (name < 0 || week < 1 || week > 53) {
            return List.of();
        }
        int year = today.get(IsoFields.WEEK_BASED_YEAR);
        LocalDate monday = monday(year, week);
        Span span = new Span(monday, 0, Period.ZERO, name + 1);
        return List.of(span.last().isBefore(today) ? new Span(monday(year + 1, week), 0, Period.ZERO, name + 1) : span);
    }

    private static LocalDate monday(int year, int week) {
        return LocalDate.of(year, 1, 4)
                .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                .plusWeeks(week - 1L);
    }

    private void addWithYear(List<Span> spans, LocalDate first, int months, int end) {
        spans.add(new Span(first, months, Period.ofYears(1), end));
        Count year = typed.yearAfterMonth(typed.skipFillers(end));
        if (year != null) {
            spans.add(new Span(first.withYear(year.value()), months, Period.ZERO, year.end()));
        }
    }

    /// The day in this stretch, or in the next one like it if it lies before today.
    private void add(List<FoundDate> found, Span span, Function<Span, @Nullable LocalDate> day, boolean sure) {
        Span each = span;
        LocalDate date = day.apply(each);
        for (int tries = 0; tries < MORE_YEARS && !each.again().isZero(); tries++) {
            if (date != null && !date.isBefore(today)) {
                break;
            }
            each = each.next();
            date = day.apply(each);
        }
        if (date != null) {
            found.add(FoundDate.on(date, span.end(), sure));
        }
    }
}
