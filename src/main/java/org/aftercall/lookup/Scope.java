package org.aftercall.lookup;

/// How far free words look.
public enum Scope {
    /// Only the name.
    NAME,
    /// Everything on the contact, but not what was noted.
    CONTACT,
    /// Notes and history too, for words of three letters and more.
    ANYWHERE;

    /// Words in notes are looked for from this length on.
    public static final int NOTE_LETTERS = 3;

    /// Whether a folded word is looked for in notes.
    public static boolean inNotes(String word) {
        return word.codePointCount(0, word.length()) >= NOTE_LETTERS;
    }
}
