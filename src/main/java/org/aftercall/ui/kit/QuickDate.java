package org.aftercall.ui.kit;

import java.time.LocalDate;
import org.aftercall.text.Reading;
import org.aftercall.text.WorkingDays;
import org.aftercall.wording.Words;
import org.jspecify.annotations.Nullable;

/// The chips under a date, in the order of Alt+1 to Alt+5.
public enum QuickDate {
    TOMORROW("tomorrow"),
    THREE_DAYS("three-days"),
    NEXT_WEEK("next-week"),
    ONE_MONTH("one-month"),
    THREE_MONTHS("three-months");

    private final String key;

    QuickDate(String key) {
        this.key = key;
    }

    /// What stands on the chip.
    public String said(Words words) {
        return words.say("after.quick." + key);
    }

    /// Types it, as the user would have.
    public void type(DateText when, Words words) {
        when.textProperty().set(words.say("after.typed." + key));
    }

    /// The chip that stands for the date that is chosen; null if none does.
    public static @Nullable QuickDate of(DateText when, LocalDate today) {
        LocalDate chosen = when.value().map(Reading.Understood::date).orElse(null);
        for (QuickDate quick : values()) {
            if (WorkingDays.MONDAY_TO_FRIDAY.next(quick.from(today)).equals(chosen)) {
                return quick;
            }
        }
        return null;
    }

    private LocalDate from(LocalDate today) {
        return switch (this) {
            case TOMORROW -> today.plusDays(1);
            case THREE_DAYS -> today.plusDays(3);
            case NEXT_WEEK -> today.plusWeeks(1);
            case ONE_MONTH -> today.plusMonths(1);
            case THREE_MONTHS -> today.plusMonths(3);
        };
    }
}
