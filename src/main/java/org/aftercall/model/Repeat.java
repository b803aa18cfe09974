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
        YEARLY;

        @Override
        public String code() {
            return this == NEVER ? "" : name().toLowerCase(Locale.ROOT);
        }
    }

    /// A choice that a newer version wrote; kept and shown as it is.
    record Unknown(String raw) implements Repeat {
        @Override
        public String code() {
            return raw;
        }
    }

    /// The stored form: empty for never, the name of a known choice in small letters, otherwise what was written.
    String code();

    static Repeat of(String code) {
        for (Known known : Known.values()) {
            if (known.code().equals(code)) {
                return known;
            }
        }
        return new Unknown(code);
    }
}
