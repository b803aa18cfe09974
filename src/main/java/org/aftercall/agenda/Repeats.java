package org.aftercall.agenda;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.aftercall.model.Activity;
import org.aftercall.model.ActivityId;
import org.aftercall.model.Repeat;
import org.aftercall.text.Uuid5;
import org.aftercall.text.WorkingDays;
import org.jspecify.annotations.Nullable;

/// When planned work comes again, and which row that is.
public final class Repeats {
    private static final int AFTER_DONE = 30;

    /// As many as any calendar needs: a foreign file may say that something began at the birth of Christ.
    private static final int MOST_STEPS = 1_000_000;

    private Repeats() {}

    /// The day on which it comes again; empty if it does not.
    ///
    /// Every week, month or year is counted from the first day of the series, so that putting one off
    /// does not move the others, and the 31st is the 31st again after a shorter month; days that went
    /// by meanwhile are not made up for.
    ///
    /// @param done local date on which it was done
    public static Optional<LocalDate> next(Activity activity, LocalDate done) {
        return switch (activity.repeat()) {
            case Repeat.Known known ->
                switch (known) {
                    case NEVER -> Optional.empty();
                    case AFTER_30_DAYS -> Optional.of(WorkingDays.MONDAY_TO_FRIDAY.next(done.plusDays(AFTER_DONE)));
                    case WEEKLY -> Optional.of(after(activity, done, Step.WEEK));
                    case MONTHLY -> Optional.of(after(activity, done, Step.MONTH));
                    case YEARLY -> Optional.of(after(activity, done, Step.YEAR));
                };
            case Repeat.Unknown _ -> Optional.empty();
        };
    }

    private enum Step {
        WEEK,
        MONTH,
        YEAR;

        /// A number of steps that does not lead beyond a day.
        int between(LocalDate from, LocalDate to) {
            long whole = switch (this) {
                case WEEK -> ChronoUnit.WEEKS.between(from, to);
                case MONTH -> ChronoUnit.MONTHS.between(from, to);
                case YEAR -> ChronoUnit.YEARS.between(from, to);
            };
            return Math.clamp(whole, 1, MOST_STEPS);
        }

        LocalDate times(LocalDate from, int count) {
            return switch (this) {
                case WEEK -> from.plusWeeks(count);
                case MONTH -> from.plusMonths(count);
                case YEAR -> from.plusYears(count);
            };
        }
    }

    private static LocalDate after(Activity activity, LocalDate done, Step step) {
        LocalDate first = start(activity);
        LocalDate last = activity.promised().isAfter(done) ? activity.promised() : done;
        int count = step.between(first, last);
        while (!step.times(first, count).isAfter(last)) {
            count++;
        }
        return step.times(first, count);
    }

    /// The day from which the next one counts: that of this one, where its own would be another one.
    static @Nullable LocalDate from(Activity done, LocalDate next) {
        boolean counts = done.repeat() == Repeat.Known.MONTHLY || done.repeat() == Repeat.Known.YEARLY;
        LocalDate first = start(done);
        boolean another = counts && first.getDayOfMonth() != next.getDayOfMonth();
        return another || done.repeatsFrom() != null ? first : null;
    }

    private static LocalDate start(Activity activity) {
        return activity.repeatsFrom() == null ? activity.promised() : activity.repeatsFrom();
    }

    /// The row of the next one: the same on every device on which it is done (`sync.md` B1).
    static UUID row(ActivityId done, LocalDate next) {
        String name = "repeat\u001F" + done.value() + "\u001F" + next;
        return Uuid5.of(name.getBytes(StandardCharsets.UTF_8));
    }
}
