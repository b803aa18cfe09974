package org.aftercall.text;

import java.util.ArrayList;
import java.util.List;

/// A number, a word or a sign of what was typed.
///
/// @param text a word folded, a number's digits in ASCII, or the sign
/// @param from where it begins in the text that was typed, in characters
/// @param glued whether it follows the one before without a space
record Token(Kind kind, String text, int from, int to, boolean glued) {
    enum Kind {
        NUMBER,
        WORD,
        SIGN
    }

    private static final String DROPPED = " \t\n\r\u00A0\u2009\u202F,;'’\"()";

    boolean isSign(char sign) {
        return kind == Kind.SIGN && text.charAt(0) == sign;
    }

    static List<Token> of(String typed) {
        List<Token> tokens = new ArrayList<>();
        int end = -1;
        for (int at = 0; at < typed.length(); ) {
            int from = at;
            int letter = typed.codePointAt(at);
            if (isDropped(typed, at, tokens)) {
                at++;
                continue;
            }
            Kind kind = kind(letter);
            at += Character.charCount(letter);
            while (kind != Kind.SIGN && at < typed.length() && kind(typed.codePointAt(at)) == kind) {
                at += Character.charCount(typed.codePointAt(at));
            }
            String text = typed.substring(from, at);
            String plain = kind == Kind.NUMBER ? Folding.digits(text) : Folding.fold(text);
            if (!plain.isEmpty()) {
                tokens.add(new Token(kind, plain, from, at, from == end));
            }
            end = at;
        }
        return List.copyOf(tokens);
    }

    /// Spaces and quotes; the dot of an abbreviation; the hyphen between two words.
    private static boolean isDropped(String typed, int at, List<Token> before) {
        char sign = typed.charAt(at);
        if (DROPPED.indexOf(sign) >= 0) {
            return true;
        }
        boolean afterWord = !before.isEmpty()
                && before.getLast().kind() == Kind.WORD
                && before.getLast().to() == at;
        return afterWord && (sign == '.' || sign == '-' || sign == '‑' || sign == '–');
    }

    private static Kind kind(int letter) {
        if (Character.isDigit(letter)) {
            return Kind.NUMBER;
        }
        int type = Character.getType(letter);
        boolean mark = type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
        return Character.isLetter(letter) || mark ? Kind.WORD : Kind.SIGN;
    }
}
