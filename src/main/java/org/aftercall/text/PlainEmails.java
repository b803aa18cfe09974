package org.aftercall.text;

/// Addresses as nearly all of them are written: letters, digits and a few signs of ASCII, and nothing around them. A
/// list has hundreds of thousands of them, and patterns that any form of an address fits cost ten times as much.
final class PlainEmails {
    private static final int LONGEST_LABEL = 63;

    private PlainEmails() {}

    /// Whether a text is an address that stays as it is but for capital letters. Not every address is.
    static boolean isPlain(String text) {
        int at = text.indexOf('@');
        if (at < 1 || at > Emails.LONGEST_LOCAL || text.length() > Emails.LONGEST || !isLocal(text, at)) {
            return false;
        }
        int start = at + 1;
        for (int dot = text.indexOf('.', start); dot >= 0; dot = text.indexOf('.', start)) {
            if (!isLabel(text, start, dot)) {
                return false;
            }
            start = dot + 1;
        }
        return start > at + 1 && isTop(text, start);
    }

    private static boolean isLocal(String text, int end) {
        for (int i = 0; i < end; i++) {
            char letter = text.charAt(i);
            if (!isLetter(letter) && !isDigit(letter) && (i == 0 || "._+-".indexOf(letter) < 0)) {
                return false;
            }
        }
        return true;
    }

    /// Where hyphens follow one another, other letters may be written in ASCII (RFC 5890): no plain address.
    private static boolean isLabel(String text, int from, int to) {
        if (to == from || to - from > LONGEST_LABEL || text.charAt(from) == '-' || text.charAt(to - 1) == '-') {
            return false;
        }
        for (int i = from; i < to; i++) {
            char letter = text.charAt(i);
            boolean hyphen = letter == '-' && text.charAt(i - 1) != '-';
            if (!isLetter(letter) && !isDigit(letter) && !hyphen) {
                return false;
            }
        }
        return true;
    }

    private static boolean isTop(String text, int from) {
        int length = text.length() - from;
        for (int i = from; i < text.length(); i++) {
            if (!isLetter(text.charAt(i))) {
                return false;
            }
        }
        return length >= 2 && length <= LONGEST_LABEL;
    }

    private static boolean isLetter(char letter) {
        return (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z');
    }

    private static boolean isDigit(char letter) {
        return letter >= '0' && letter <= '9';
    }
}
