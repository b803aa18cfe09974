package org.aftercall.model;

import java.util.Optional;

/// What kind of work is planned.
public sealed interface ActivityKind {
    enum Known implements ActivityKind {
        CALL,
        EMAIL,
        MEETING,
        LETTER,
        TODO,
        /// Something that the contact complains of, until it is settled.
        COMPLAINT;

        private static final Codes<Known> CODES = Codes.of(Known.class);

        @Override
        public String code() {
            return CODES.code(this);
        }
    }

    /// A choice that a newer version or a foreign file wrote; kept and shown as it is.
    record Unknown(String raw) implements ActivityKind {
        @Override
        public String code() {
            return raw;
        }
    }

    /// The stored form: the name of a known choice in small letters, otherwise what was written.
    String code();

    static ActivityKind of(String code) {
        Optional<Known> known = Known.CODES.known(code);
        return known.isPresent() ? known.get() : new Unknown(code);
    }
}
