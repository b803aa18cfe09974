package org.aftercall.model;

import java.util.Locale;

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
        OTHER
    }

    /// A choice that a newer version or a foreign file wrote; kept and shown as it is.
    record Unknown(String raw) implements PointKind {}

    /// The stored form: the name of a known choice in small letters, otherwise what was written.
    default String code() {
        return switch (this) {
            case Known known -> known.name().toLowerCase(Locale.ROOT);
            case Unknown unknown -> unknown.raw();
        };
    }

    static PointKind of(String code) {
        for (Known known : Known.values()) {
            if (known.code().equals(code)) {
                return known;
            }
        }
        return new Unknown(code);
    }
}
