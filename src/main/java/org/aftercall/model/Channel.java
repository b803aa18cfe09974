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

        @Override
        public String code() {
            return CODES.code(this);
        }
    }

    /// A choice that a newer version or a foreign file wrote; kept and shown as it is.
    record Unknown(String raw) implements Channel {
        @Override
        public String code() {
            return raw;
        }
    }

    /// The stored form: the name of a known choice in small letters, otherwise what was written.
    String code();

    static Channel of(String code) {
        Optional<Known> known = Known.CODES.known(code);
        return known.isPresent() ? known.get() : new Unknown(code);
    }
}
