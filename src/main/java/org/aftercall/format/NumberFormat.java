package org.aftercall.format;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What the number format of a cell says about its meaning: a number, a day, a time or both; and how digits such as
/// postcodes and phone numbers are padded and parted.
///
/// @param digits pattern of zeros, `#` and other characters for whole numbers; null where the number stands for itself
record NumberFormat(Meaning meaning, @Nullable String digits) {
    enum Meaning {
        NUMBER,
        DAY,
        TIME,
        MOMENT
    }

    static final NumberFormat GENERAL = new NumberFormat(Meaning.NUMBER, null);
    private static final NumberFormat DAY = new NumberFormat(Meaning.DAY, null);
    private static final NumberFormat TIME = new NumberFormat(Meaning.TIME, null);
    private static final NumberFormat MOMENT = new NumberFormat(Meaning.MOMENT, null);

    /// The formats that files name by number alone, those of East Asia included.
    static NumberFormat builtIn(int id) {
        return switch (id) {
            case 14, 15, 16, 17, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58 -> DAY;
            case 18, 19, 20, 21, 32, 33, 34, 35, 45, 46, 47, 55, 56 -> TIME;
            case 22 -> MOMENT;
            default -> GENERAL;
        };
    }

    static NumberFormat of(String code) {
        if (code.length() > 1000) {
            return GENERAL;
        }
        String section = section(code);
        String bare = bare(section).toLowerCase(Locale.ROOT);
        if (bare.equals("general")) {
            return GENERAL;
        }
        boolean clock = bare.indexOf('h') >= 0 || bare.indexOf('s') >= 0;
        boolean day = bare.indexOf('y') >= 0 || bare.indexOf('d') >= 0 || (bare.indexOf('m') >= 0 && !clock);
        if (clock || day) {
            return clock && day ? MOMENT : day ? DAY : TIME;
        }
        return new NumberFormat(Meaning.NUMBER, digits(code));
    }

    private static String section(String code) {
        int end = end(code, 0);
        return code.substring(0, end);
    }

    /// Where the section that begins at the index ends.
    private static int end(String code, int from) {
        boolean quoted = false;
        for (int i = from; i < code.length(); i++) {
            char c = code.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && c == '\\') {
                i++;
            } else if (!quoted && c == ';') {
                return i;
            }
        }
        return code.length();
    }

    /// The letters that count: without quoted ones, colours, languages and the words for morning and afternoon.
    private static String bare(String section) {
        StringBuilder bare = new StringBuilder();
        for (int i = 0; i < section.length(); i++) {
            char c = section.charAt(i);
            if (c == '"') {
                int close = section.indexOf('"', i + 1);
                i = close < 0 ? section.length() : close;
            } else if (c == '\\' || c == '_' || c == '*') {
                i++;
            } else if (c == '[') {
                int close = section.indexOf(']', i);
                String inside = close < 0 ? "" : section.substring(i + 1, close).toLowerCase(Locale.ROOT);
                if (!inside.isEmpty()
                        && "hms".indexOf(inside.charAt(0)) >= 0
                        && inside.chars().distinct().count() == 1) {
                    bare.append(inside).append('s');
                }
                i = close < 0 ? section.length() : close;
            } else if (section.regionMatches(true, i, "am/pm", 0, 5)) {
                bare.append('h');
                i += 4;
            } else if (section.regionMatches(true, i, "a/p", 0, 3)) {
                bare.append('h');
                i += 2;
            } else {
                bare.append(c);
            }
        }
        return bare.toString();
    }

    /// The pattern of a format that only pads and parts digits; null for all others.
    private static @Nullable String digits(String code) {
        StringBuilder pattern = new StringBuilder();
        String section = section(code);
        int zeros = 0;
        boolean parted = false;
        for (int i = 0; i < section.length(); i++) {
            char c = section.charAt(i);
            if (c == '"') {
                int close = section.indexOf('"', i + 1);
                if (close < 0) {
                    return null;
                }
                for (char literal : section.substring(i + 1, close).toCharArray()) {
                    pattern.append('\\').append(literal);
                }
                parted = true;
                i = close;
            } else if (c == '\\' && i + 1 < section.length()) {
                pattern.append('\\').append(section.charAt(++i));
                parted = true;
            } else if (c == '0' || c == '#') {
                pattern.append(c);
                zeros += c == '0' ? 1 : 0;
            } else if (" -()+/".indexOf(c) >= 0) {
                pattern.append('\\').append(c);
                parted = true;
            } else {
                return null;
            }
        }
        return zeros > 1 || (parted && pattern.indexOf("0") + pattern.indexOf("#") > -2) ? pattern.toString() : null;
    }

    /// The digits of a whole number as the format shows them; the digits themselves where it says nothing.
    String shown(String plain) {
        if (digits == null || plain.isEmpty() || !plain.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return plain;
        }
        StringBuilder reversed = new StringBuilder();
        int places = (int) digits.chars().filter(c -> c == '0' || c == '#').count();
        int left = plain.length();
        for (int i = digits.length() - 1; i >= 0; i--) {
            char c = digits.charAt(i);
            if (i > 0 && digits.charAt(i - 1) == '\\') {
                reversed.append(c);
                i--;
                continue;
            }
            places--;
            if (left > 0) {
                reversed.append(plain.charAt(--left));
            } else if (c == '0') {
                reversed.append('0');
            }
            while (places == 0 && left > 0) {
                reversed.append(plain.charAt(--left));
            }
        }
        return reversed.reverse().toString();
    }
}
