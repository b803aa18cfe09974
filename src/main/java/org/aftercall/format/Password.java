package org.aftercall.format;

/// The password of a workbook, as a person typed it. It is never stored, and its letters stand in no log and in no
/// message: it has no text of its own.
public final class Password {
    private final String letters;

    public Password(String letters) {
        this.letters = letters;
    }

    String letters() {
        return letters;
    }

    @Override
    public String toString() {
        return "a password";
    }
}
