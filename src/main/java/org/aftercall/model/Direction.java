package org.aftercall.model;

import java.util.Optional;

/// Who got in touch with whom.
public sealed interface Direction {
    enum Known implements Direction {
        /// the user with the contact
        OUTGOING,
        /// the contact with the user
        INCOMING;

        private static final Codes<Known> CODES = Codes.of(Known.class);

        @Override
        public String code() {
            return CODES.code(this);
        }
    }

    /// A choice that a newer version or a foreign file wrote; kept and shown as it is.
    record Unknown(String raw) implements Direction {
        @Override
        public String code() {
            return raw;
        }
    }

    /// The stored form: the name of a known choice in small letters, otherwise what was written.
    String code();

    static Direction of(String code) {
        Optional<Known> known = Known.CODES.known(code);
        return known.isPresent() ? known.get() : new Unknown(code);
    }
}
