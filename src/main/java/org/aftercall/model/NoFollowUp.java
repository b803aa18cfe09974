package org.aftercall.model;

import java.util.Locale;

/// Why there is no next action.
public sealed interface NoFollowUp {
    enum Known implements NoFollowUp {
        NOT_INTERESTED,
        BOUGHT_ELSEWHERE,
        LEFT_COMPANY,
        ASKED_NOT_TO_CALL,
        THEY_WILL_CONTACT_US,
        DUPLICATE
    }

    /// A choice that a newer version or a foreign file wrote; kept and shown as it is.
    record Unknown(String raw) implements NoFollowUp {}

    /// The stored form: the name of a known choice in small letters, otherwise what was written.
    default String code() {
        return switch (this) {
            case Known known -> known.name().toLowerCase(Locale.ROOT);
            case Unknown unknown -> unknown.raw();
        };
    }

    static NoFollowUp of(String code) {
        for (Known known : Known.values()) {
            if (known.code().equals(code)) {
                return known;
            }
        }
        return new Unknown(code);
    }
}
