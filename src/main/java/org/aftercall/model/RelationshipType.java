package org.aftercall.model;

import java.util.Optional;

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
        OTHER;

        private static final Codes<Known> CODES = Codes.of(Known.class);

        @Override
        public String code() {
            return CODES.code(this);
        }
    }

    /// A choice that a newer version or a foreign file wrote; kept and shown as it is.
    record Unknown(String raw) implements RelationshipType {
        @Override
        public String code() {
            return raw;
        }
    }

    /// The stored form: the name of a known choice in small letters, otherwise what was written.
    String code();

    static RelationshipType of(String code) {
        Optional<Known> known = Known.CODES.known(code);
        return known.isPresent() ? known.get() : new Unknown(code);
    }
}
