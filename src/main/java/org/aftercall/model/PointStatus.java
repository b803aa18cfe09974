package org.aftercall.model;

import java.util.Optional;

/// Whether a contact point may still be used. Retired ones stay searchable and are never sent to.
public sealed interface PointStatus {
    enum Known implements PointStatus {
        OK,
        BOUNCED,
        WRONG,
        RETIRED;

        private static final Codes<Known> CODES = Codes.of(Known.class);

        @Override
        public String code() {
            return CODES.code(this);
        }
    }

    /// A choice that a newer version or a foreign file wrote; kept and shown as it is.
    record Unknown(String raw) implements PointStatus {
        @Override
        public String code() {
            return raw;
        }
    }

    /// The stored form: the name of a known choice in small letters, otherwise what was written.
    String code();

    static PointStatus of(String code) {
        Optional<Known> known = Known.CODES.known(code);
        return known.isPresent() ? known.get() : new Unknown(code);
    }
}
