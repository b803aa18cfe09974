package org.aftercall.model;

import java.util.Locale;

/// Whether planned work comes again once it is done.
public sealed interface Repeat {
    enum Known implements Repeat {
        NEVER,
        /// counted from the day on which it was done
        AFTER_30_DAYS,
        WEEKLY,
        MONTHLY,
        YEARLY
    }

    /// A choice that a newer version wrote; kept and shown as it is.
    record Unknown(String raw) implements Repeat {}

    /// The stored form: empty for never, the name of a known choice in small letters, otherwise what was written.
    default String code() {
        return switch (this) {
            case Known known -> known == Known.NEVER ? "" : known.name().toLowerCase(Locale.ROOT);
            case Unknown unknown -> unknown.raw();
        };
    }

    static Repeat of(String code) {
        for (Known known : Known.values()) {
            if (known.code().equals(code)) {
                return known;
            }
        }
        return new Unknown(code);
    }
}
