package org.aftercall.model;

import java.util.Locale;

/// How it ended. The chips of the close-out.
public sealed interface CallResult {
    enum Known implements CallResult {
        REACHED,
        LEFT_MESSAGE,
        NO_ANSWER,
        WRONG_NUMBER,
        NOT_INTERESTED,
        HELD,
        MOVED,
        DID_NOT_COME,
        SENT,
        ANSWERED,
        BOUNCED,
        DONE,
        NONE
    }

    /// A choice that a newer version or a foreign file wrote; kept and shown as it is.
    record Unknown(String raw) implements CallResult {}

    /// The stored form: the name of a known choice in small letters, otherwise what was written.
    default String code() {
        return switch (this) {
            case Known known -> known.name().toLowerCase(Locale.ROOT);
            case Unknown unknown -> unknown.raw();
        };
    }

    static CallResult of(String code) {
        for (Known known : Known.values()) {
            if (known.code().equals(code)) {
                return known;
            }
        }
        return new Unknown(code);
    }
}
