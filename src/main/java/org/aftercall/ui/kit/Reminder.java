package org.aftercall.ui.kit;

import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// When an action reminds of itself.
public enum Reminder {
    NONE(null),
    AT_THE_TIME(0),
    A_QUARTER_BEFORE(15),
    A_DAY_BEFORE(24 * 60);

    private final @Nullable Integer minutes;

    Reminder(@Nullable Integer minutes) {
        this.minutes = minutes;
    }

    /// How many minutes before it is due, null for not at all.
    public @Nullable Integer minutes() {
        return minutes;
    }

    /// Ends the keys of its words.
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The one of a code; none for a code of another version.
    public static Reminder of(String code) {
        return Arrays.stream(values())
                .filter(each -> each.code().equals(code))
                .findFirst()
                .orElse(NONE);
    }
}
