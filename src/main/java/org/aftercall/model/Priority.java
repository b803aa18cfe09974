package org.aftercall.model;

/// How much a contact matters: A before B before C before none.
public sealed interface Priority {
    enum Letter implements Priority {
        A,
        B,
        C,
        NONE;

        @Override
        public String code() {
            return this == NONE ? "" : name();
        }
    }

    /// A letter that a newer version wrote; kept and shown as it is, sorted last.
    record Unknown(String raw) implements Priority {
        @Override
        public String code() {
            return raw;
        }
    }

    /// The stored form: the letter, empty for none.
    String code();

    static Priority of(String code) {
        return switch (code) {
            case "" -> Letter.NONE;
            case "A" -> Letter.A;
            case "B" -> Letter.B;
            case "C" -> Letter.C;
            default -> new Unknown(code);
        };
    }
}
