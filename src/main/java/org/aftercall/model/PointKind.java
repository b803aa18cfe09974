package org.aftercall.model;

import java.util.Optional;

/// What kind of contact point: how the person is reached by it.
public sealed interface PointKind {
    enum Known implements PointKind {
        PHONE,
        MOBILE,
        FAX,
        EMAIL,
        WEB,
        LINKEDIN,
        TWITTER,
        INSTAGRAM,
        BLOG,
        OTHER;

        private static final Codes<Known> CODES = Codes.of(Known.class);

        @Override
        public String code() {
            return CODES.code(this);
        }
    }

    /// A choice that a newer version or a foreign file wrote; kept and shown as it is.
    record Unknown(String raw) implements PointKind {
        @Override
        public String code() {
            return raw;
        }
    }

    /// The stored form: the name of a known choice in small letters, otherwise what was written.
    String code();

    static PointKind of(String code) {
        Optional<Known> known = Known.CODES.known(code);
        return known.isPresent() ? known.get() : new Unknown(code);
    }
}
