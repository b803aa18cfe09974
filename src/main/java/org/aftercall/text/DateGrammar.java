package org.aftercall.text;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A day and perhaps a time, in any order, in the words of one language.
final class DateGrammar {
    private static final int LAST_YEAR = 9999;

    /// How many hours after its start a part of the day can still be meant.
    private static final int PART = 4;

    private final Typed typed;
    private final LocalDateTime now;
    private final RelativeDates relative;
    private final MonthDates months;
    private final NumericDates numeric;
    private final Times times;

    DateGrammar(Typed typed, LocalDateTime now, boolean dayFirst, WorkingDays working) {
        this.typed = typed;
        this.now = now;
        this.relative = new RelativeDates(typed, now, working);
        this.months = new MonthDates(typed, now.toLocalDate(), working);
        this.numeric = new NumericDates(typed, now.toLocalDate(), dayFirst);
        this.times = new Times(typed, working);
    }

    /// What all that was typed means; null if nothing does.
    @Nullable
    FoundDate whole() {
        for (FoundDate date : dates(0)) {
            if (typed.isEnd(date.end())) {
                return date;
            }
            for (Times.Found time : timesAfter(date)) {
                if (typed.isEnd(time.end())) {
                    return withTime(date, time);
                }
            }
        }
        for (Times.Found time : times.at(0)) {
            if (typed.isEnd(time.end()) && !time.bare()) {
                return today(time);
            }
            for (FoundDate date : time.bare() ? List.<FoundDate>of() : dates(time.end())) {
                if (typed.isEnd(date.end()) && !date.exact()) {
                    return withTime(date, time);
                }
            }
        }
        return null;
    }

    /// The longest date that begins at a place, with the time after it; null if there is none to be
    /// sure of.
    @Nullable
    FoundDate sureAt(int start) {
        FoundDate best = null;
        for (FoundDate date : dates(start)) {
            if (!date.sure() || date.days().size() != 1) {
                continue;
            }
            best = longer(best, date);
            for (Times.Found time : timesAfter(date)) {
                best = time.bare() ? best : longer(best, withTime(date, time));
            }
        }
        return best;
    }

    private static FoundDate longer(@Nullable FoundDate best, FoundDate date) {
        return best == null || date.end() > best.end() ? date : best;
    }

    private List<Times.Found> timesAfter(FoundDate date) {
        return !date.exact() ? times.at(date.end()) : List.of();
    }

    private List<FoundDate> dates(int at) {
        List<FoundDate> found = new ArrayList<>();
        if (typed.isEnd(at)) {
            return found;
        }
        found.addAll(numeric.at(at));
        found.addAll(relative.at(at));
        found.addAll(months.at(at));
        found.removeIf(date -> date.days().stream().anyMatch(day -> day.getYear() > LAST_YEAR || day.getYear() < 1));
        found.sort(Comparator.comparingInt(FoundDate::end).reversed());
        return found;
    }

    private static FoundDate withTime(FoundDate date, Times.Found time) {
        return new FoundDate(time.end(), date.days(), time.time(), date.sure(), false, date.stays());
    }

    /// A time alone is the next such time.
    private FoundDate today(Times.Found time) {
        LocalTime last = time.part() ? time.time().plusHours(PART) : time.time();
        boolean passed = !now.toLocalTime().isBefore(last) && !now.toLocalTime().equals(LocalTime.MIDNIGHT);
        return new FoundDate(
                time.end(), List.of(now.toLocalDate().plusDays(passed ? 1 : 0)), time.time(), false, false, !passed);
    }
}
