package org.aftercall.model;

import java.util.Locale;

/// Whether a contact can still be worked with.
public sealed interface ContactStatus {
    enum Known implements ContactStatus {
        ACTIVE,
        LEFT_COMPANY,
        RETIRED,
        DECEASED,
        ENDED
    }

    /// A choice that a newer version or a foreign file wrote; kept and shown as it is.
    record Unknown(String raw) implements ContactStatus {}

    /// The stored form: the name of a known choice in small letters, otherwise what was written.
    default String code() {
        return switch (this) {
            case Known known -> known.name().toLowerCase(Locale.ROOT);
            case Unknown unknown -> unknown.raw();
        };
    }

    static ContactStatus of(String code) {
        for (Known known : Known.values()) {
            if (known.code().equals(code)) {
                return known;
            }
        }
        return new Unknown(code);
    }
}
