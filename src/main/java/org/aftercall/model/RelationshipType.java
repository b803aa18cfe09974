package org.aftercall.model;

import java.util.Locale;

/// How a contact stands to us. A contact may have several; the first is shown.
public sealed interface RelationshipType {
    enum Known implements RelationshipType {
        CUSTOMER,
        PROSPECT,
        PARTNER,
        INFLUENCER,
        SUPPLIER,
        CANDIDATE,
        COLLEAGUE,
        OTHER
    }

    /// A choice that a newer version or a foreign file wrote; kept and shown as it is.
    record Unknown(String raw) implements RelationshipType {}

    /// The stored form: the name of a known choice in small letters, otherwise what was written.
    default String code() {
        return switch (this) {
            case Known known -> known.name().toLowerCase(Locale.ROOT);
            case Unknown unknown -> unknown.raw();
        };
    }

    static RelationshipType of(String code) {
        for (Known known : Known.values()) {
            if (known.code().equals(code)) {
                return known;
            }
        }
        return new Unknown(code);
    }
}
