package org.aftercall.model;

import java.util.Locale;

/// Whether a contact point may still be used. Retired ones stay searchable and are never sent to.
public sealed interface PointStatus {
    enum Known implements PointStatus {
        OK,
        BOUNCED,
        WRONG,
        RETIRED
    }

    /// A choice that a newer version or a foreign file wrote; kept and shown as it is.
    record Unknown(String raw) implements PointStatus {}

    /// The stored form: the name of a known choice in small letters, otherwise what was written.
    default String code() {
        return switch (this) {
            case Known known -> known.name().toLowerCase(Locale.ROOT);
            case Unknown unknown -> unknown.raw();
        };
    }

    static PointStatus of(String code) {
        for (Known known : Known.values()) {
            if (known.code().equals(code)) {
                return known;
            }
        }
        return new Unknown(code);
    }
}
