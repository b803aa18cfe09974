package org.aftercall.agenda;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.aftercall.model.Activity;
import org.aftercall.model.ActivityId;
import org.aftercall.model.Repeat;
import org.aftercall.text.Uuid5;
import org.aftercall.text.WorkingDays;

/// When planned work comes again, and which row that is.
public final class Repeats {
    private static final int AFTER_DONE = 30;

    private Repeats() {}

    /// The day on which it comes again; empty if it does not.
    ///
    /// Every week, month or year is counted from the day that was promised first, so that putting one off does
    /// not move the others; days that went by meanwhile are not made up for.
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

        LocalDate times(LocalDate from, int count) {
            return switch (this) {
                case WEEK -> from.plusWeeks(count);
                case MONTH -> from.plusMonths(count);
                case YEAR -> from.plusYears(count);
            };
        }
    }

    private static LocalDate after(Activity activity, LocalDate done, Step step) {
        int count = 1;
        while (!step.times(activity.promised(), count).isAfter(done)) {
            count++;
        }
        return step.times(activity.promised(), count);
    }

    /// The row of the next one: the same on every device on which it is done (`sync.md` B1).
    static UUID row(ActivityId done, LocalDate next) {
        String name = "repeat\u001F" + done.value() + "\u001F" + next;
        return Uuid5.of(name.getBytes(StandardCharsets.UTF_8));
    }
}
