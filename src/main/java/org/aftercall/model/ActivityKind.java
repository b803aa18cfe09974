package org.aftercall.model;

import java.util.Locale;

/// What kind of work is planned.
public sealed interface ActivityKind {
    enum Known implements ActivityKind {
        CALL,
        EMAIL,
        MEETING,
        LETTER,
        TODO
    }

    /// A choice that a newer version or a foreign file wrote; kept and shown as it is.
    record Unknown(String raw) implements ActivityKind {}

    /// The stored form: the name of a known choice in small letters, otherwise what was written.
    default String code() {
        return switch (this) {
            case Known known -> known.name().toLowerCase(Locale.ROOT);
            case Unknown unknown -> unknown.raw();
        };
    }

    static ActivityKind of(String code) {
        for (Known known : Known.values()) {
            if (known.code().equals(code)) {
                return known;
            }
        }
        return new Unknown(code);
    }
}
