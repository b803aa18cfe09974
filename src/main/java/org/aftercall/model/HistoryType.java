package org.aftercall.model;

import java.util.Optional;

/// What happened.
public sealed interface HistoryType {
    enum Known implements HistoryType {
        CALL,
        EMAIL,
        MEETING,
        LETTER,
        TODO,
        NOTE,
        ENDED,
        CORRECTION,
        ORDERED,
        COMPLAINT,
        OTHER;

        private static final Codes<Known> CODES = Codes.of(Known.class);

        @Override
        public String code() {
            return CODES.code(this);
        }
    }

    /// A choice that a newer version or a foreign file wrote; kept and shown as it is.
    record Unknown(String raw) implements HistoryType {
        @Override
        public String code() {
            return raw;
        }
    }

    /// What happened where some work was planned.
    static HistoryType after(ActivityKind kind) {
        return switch (kind) {
            case ActivityKind.Known known ->
                switch (known) {
                    case CALL -> Known.CALL;
                    case EMAIL -> Known.EMAIL;
                    case MEETING -> Known.MEETING;
                    case LETTER -> Known.LETTER;
                    case TODO -> Known.TODO;
                    case COMPLAINT -> Known.COMPLAINT;
                };
            case ActivityKind.Unknown unknown -> new Unknown(unknown.raw());
        };
    }

    /// The stored form: the name of a known choice in small letters, otherwise what was written.
    String code();

    static HistoryType of(String code) {
        Optional<Known> known = Known.CODES.known(code);
        return known.isPresent() ? known.get() : new Unknown(code);
    }
}
