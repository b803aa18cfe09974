package org.aftercall.model;

import java.util.Optional;

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
        NONE;

        private static final Codes<Known> CODES = Codes.of(Known.class);

        @Override
        public String code() {
            return CODES.code(this);
        }
    }

    /// A choice that a newer version or a foreign file wrote; kept and shown as it is.
    record Unknown(String raw) implements CallResult {
        @Override
        public String code() {
            return raw;
        }
    }

    /// The stored form: the name of a known choice in small letters, otherwise what was written.
    String code();

    static CallResult of(String code) {
        Optional<Known> known = Known.CODES.known(code);
        return known.isPresent() ? known.get() : new Unknown(code);
    }
}
