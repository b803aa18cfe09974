package org.aftercall.model;

import java.util.Locale;

/// How somebody may be contacted, as consent knows it.
public sealed interface Channel {
    enum Known implements Channel {
        ALL,
        MARKETING_EMAIL,
        PERSONAL_EMAIL,
        PHONE,
        POST,
        SMS,
        FAX
    }

    /// A choice that a newer version or a foreign file wrote; kept and shown as it is.
    record Unknown(String raw) implements Channel {}

    /// The stored form: the name of a known choice in small letters, otherwise what was written.
    default String code() {
        return switch (this) {
            case Known known -> known.name().toLowerCase(Locale.ROOT);
            case Unknown unknown -> unknown.raw();
        };
    }

    static Channel of(String code) {
        for (Known known : Known.values()) {
            if (known.code().equals(code)) {
                return known;
            }
        }
        return new Unknown(code);
    }
}
