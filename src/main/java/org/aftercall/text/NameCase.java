package org.aftercall.text;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Puts the case of a name right that was typed wholly in capitals or wholly in small letters.
final class NameCase {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}'’‘ʼ.]+");
    private static final Pattern MC = Pattern.compile("mc(\\p{L})(\\p{L}{2,})", Pattern.UNICODE_CASE);
    private static final Set<String> MAC = Words.set("""
            macdonald macarthur macgregor macleod macmillan macintyre macpherson maclean
            """);
    private static final Pattern NUMERAL = Pattern.compile("ii|iii|iv|vi|vii|viii", Pattern.CASE_INSENSITIVE);

    /// A longer text is no name.
    private static final int LONGEST = 300;

    private NameCase() {}

    /// Whether the letters are all large or all small, and enough of them to tell.
    static boolean isOneCase(String text) {
        if (text.length() > LONGEST) {
            return false;
        }
        long upper = text.codePoints().filter(Character::isUpperCase).count();
        long lower = text.codePoints().filter(Character::isLowerCase).count();
        if (upper == 0) {
            return lower >= 1 && text.codePoints().filter(Character::isLetter).count() == lower;
        }
        return lower == 0 && upper >= 2 && !text.strip().matches("(?:\\p{L}\\.\\s*){1,3}");
    }

    /// @param particles whether "van der", "de la" are particles here and become small
    static String repair(String text, boolean particles) {
        Matcher words = WORD.matcher(text.toLowerCase(Locale.ROOT));
        StringBuilder repaired = new StringBuilder();
        while (words.find()) {
            boolean small = particles
                    && NameWords.isSureParticle(words.group())
                    && !isLastWord(text, words.end())
                    && !isHyphenated(text, words.start(), words.end());
            words.appendReplacement(repaired, Matcher.quoteReplacement(small ? words.group() : word(words.group())));
        }
        return words.appendTail(repaired).toString();
    }

    static String repairTitle(String title) {
        return isOneCase(title) && title.length() > 2 ? repair(title, false) : title;
    }

    private static boolean isLastWord(String text, int end) {
        return text.substring(end).isBlank();
    }

    private static boolean isHyphenated(String text, int start, int end) {
        return (start > 0 && text.charAt(start - 1) == '-') || (end < text.length() && text.charAt(end) == '-');
    }

    private static String word(String small) {
        if (NUMERAL.matcher(small).matches()) {
            return small.toUpperCase(Locale.ROOT);
        }
        Matcher mc = MC.matcher(small);
        if (mc.matches()) {
            return "Mc" + capital(mc.group(1) + mc.group(2));
        }
        if (MAC.contains(small)) {
            return "Mac" + capital(small.substring(3));
        }
        int apostrophe = apostrophe(small);
        if (apostrophe >= 1 && apostrophe <= 2 && small.length() > apostrophe + 2) {
            return capital(small.substring(0, apostrophe + 1)) + word(small.substring(apostrophe + 1));
        }
        int dot = small.indexOf('.');
        return dot > 0 && dot < small.length() - 1
                ? capital(small.substring(0, dot + 1)) + word(small.substring(dot + 1))
                : capital(small);
    }

    private static int apostrophe(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (Folding.isApostrophe(word.charAt(i))) {
                return i;
            }
        }
        return -1;
    }

    private static String capital(String small) {
        if (small.isEmpty()) {
            return small;
        }
        int first = small.codePointAt(0);
        return Character.toString(Character.toTitleCase(first)) + small.substring(Character.charCount(first));
    }
}
