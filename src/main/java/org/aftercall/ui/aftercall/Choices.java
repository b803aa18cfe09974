package org.aftercall.ui.aftercall;

import java.time.LocalDate;
import java.util.List;
import org.aftercall.model.ActivityKind;
import org.aftercall.model.HistoryType;
import org.aftercall.model.NoFollowUp;
import org.aftercall.model.Priority;
import org.aftercall.text.Reading;
import org.aftercall.text.WorkingDays;
import org.jspecify.annotations.Nullable;

/// What can be chosen in the form.
final class Choices {
    /// The chips under the date, in the order of Alt+1 to Alt+5.
    enum Quick {
        TOMORROW("tomorrow"),
        THREE_DAYS("three-days"),
        NEXT_WEEK("next-week"),
        ONE_MONTH("one-month"),
        THREE_MONTHS("three-months");

        private final String key;

        Quick(String key) {
            this.key = key;
        }

        /// Names the sentences: `after.quick.` and `after.typed.` with it.
        String key() {
            return key;
        }

        LocalDate from(LocalDate today) {
            return switch (this) {
                case TOMORROW -> today.plusDays(1);
                case THREE_DAYS -> today.plusDays(3);
                case NEXT_WEEK -> today.plusWeeks(1);
                case ONE_MONTH -> today.plusMonths(1);
                case THREE_MONTHS -> today.plusMonths(3);
            };
        }
    }

    static final List<ActivityKind> KINDS = List.of(ActivityKind.Known.values());

    static final List<Priority> PRIORITIES = List.of(Priority.Letter.values());

    static final List<NoFollowUp> REASONS = List.of(NoFollowUp.Known.values());

    private Choices() {}

    /// The chip that stands for the date that is chosen; null if none does.
    static @Nullable Quick quickOf(AfterCallViewModel form) {
        LocalDate chosen = form.when().value().map(Reading.Understood::date).orElse(null);
        for (Quick quick : Quick.values()) {
            if (WorkingDays.MONDAY_TO_FRIDAY.next(quick.from(form.day())).equals(chosen)) {
                return quick;
            }
        }
        return null;
    }

    static HistoryType happened(ActivityKind kind) {
        return switch (kind) {
            case ActivityKind.Known known ->
                switch (known) {
                    case CALL -> HistoryType.Known.CALL;
                    case EMAIL -> HistoryType.Known.EMAIL;
                    case MEETING -> HistoryType.Known.MEETING;
                    case LETTER -> HistoryType.Known.LETTER;
                    case TODO -> HistoryType.Known.TODO;
                };
            case ActivityKind.Unknown unknown -> new HistoryType.Unknown(unknown.raw());
        };
    }
}
