package org.aftercall.model;

import java.util.Optional;

/// Why there is no next action.
public sealed interface NoFollowUp {
    enum Known implements NoFollowUp {
        NOT_INTERESTED,
        BOUGHT_ELSEWHERE,
        LEFT_COMPANY,
        ASKED_NOT_TO_CALL,
        THEY_WILL_CONTACT_US,
        DUPLICATE;

        private static final Codes<Known> CODES = Codes.of(Known.class);

        @Override
        public String code() {
            return CODES.code(this);
        }
    }

    /// A choice that a newer version or a foreign file wrote; kept and shown as it is.
    record Unknown(String raw) implements NoFollowUp {
        @Override
        public String code() {
            return raw;
        }
    }

    /// The stored form: the name of a known choice in small letters, otherwise what was written.
    String code();

    static NoFollowUp of(String code) {
        Optional<Known> known = Known.CODES.known(code);
        return known.isPresent() ? known.get() : new Unknown(code);
    }
}
