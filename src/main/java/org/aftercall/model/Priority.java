package org.aftercall.model;

/// How much a contact matters: A before B before C before none.
public sealed interface Priority {
    enum Letter implements Priority {
        A,
        B,
        C,
        NONE
    }

    /// A letter that a newer version wrote; kept and shown as it is, sorted last.
    record Unknown(String raw) implements Priority {}

    /// The stored form: the letter, empty for none.
    default String code() {
        return switch (this) {
            case Letter letter -> letter == Letter.NONE ? "" : letter.name();
            case Unknown unknown -> unknown.raw();
        };
    }

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
