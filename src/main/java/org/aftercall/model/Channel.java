package org.aftercall.model;

import java.util.Optional;

/// How somebody may be contacted, as consent knows it.
public sealed interface Channel {
    enum Known implements Channel {
        ALL,
        MARKETING_EMAIL,
        PERSONAL_EMAIL,
        PHONE,
        POST,
        SMS,
        FAX;

        private static final Codes<Known> CODES = Codes.of(Known.class);
    }

    /// A choice that a newer version or a foreign file wrote; kept and shown as it is.
    record Unknown(String raw) implements Channel {}

    /// The stored form: the name of a known choice in small letters, otherwise what was written.
    default String code() {
        return switch (this) {
            case Known known -> Known.CODES.code(known);
            case Unknown unknown -> unknown.raw();
        };
    }

    static Channel of(String code) {
        Optional<Known> known = Known.CODES.known(code);
        return known.isPresent() ? known.get() : new Unknown(code);
    }
}
