package org.aftercall.model;

/// Who gave planned work to the one who does it now.
///
/// @param by name of the user, empty if nobody did
/// @param word what was said with it, may be empty
public record Given(String by, String word) {
    /// It was always its owner's.
    public static final Given BY_NOBODY = new Given("", "");

    public static Given of(String by, String word) {
        return by.isEmpty() && word.isEmpty() ? BY_NOBODY : new Given(by, word);
    }
}
