package org.aftercall.model;

import java.util.Optional;

/// Whose slip it was that the due day moved later.
public sealed interface Slip {
    enum Known implements Slip {
        OURS,
        THEIRS;

        private static final Codes<Known> CODES = Codes.of(Known.class);
    }

    /// A choice that a newer version or a foreign file wrote; kept and shown as it is.
    record Unknown(String raw) implements Slip {}

    /// The stored form: the name of a known choice in small letters, otherwise what was written.
    default String code() {
        return switch (this) {
            case Known known -> Known.CODES.code(known);
            case Unknown unknown -> unknown.raw();
        };
    }

    static Slip of(String code) {
        Optional<Known> known = Known.CODES.known(code);
        return known.isPresent() ? known.get() : new Unknown(code);
    }
}
