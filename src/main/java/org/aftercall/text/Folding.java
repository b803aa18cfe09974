package org.aftercall.text;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/// Makes texts alike that a person would call the same: case, accents, ligatures and wide letters
/// do not count.
public final class Folding {
    /// Accents and points that sit on a letter. Signs that carry a vowel (Indic, Thai) stay.
    private static final Pattern ACCENTS = Pattern.compile("[\\x{300}-\\x{36F}\\x{1AB0}-\\x{1AFF}\\x{1DC0}-\\x{1DFF}"
            + "\\x{20D0}-\\x{20FF}\\x{FE20}-\\x{FE2F}\\x{591}-\\x{5C7}\\x{64B}-\\x{65F}\\x{670}\\x{640}]+");

    /// Letters that Unicode does not take apart.
    private static final Map<Character, String> LETTERS = Map.ofEntries(
            Map.entry('ß', "ss"),
            Map.entry('ł', "l"),
            Map.entry('ø', "o"),
            Map.entry('đ', "d"),
            Map.entry('ð', "d"),
            Map.entry('þ', "th"),
            Map.entry('æ', "ae"),
            Map.entry('œ', "oe"),
            Map.entry('ı', "i"),
            Map.entry('ħ', "h"),
            Map.entry('ŧ', "t"),
            Map.entry('ŋ', "n"),
            Map.entry('ς', "σ"));

    private Folding() {}

    /// The text in small letters without accents: "Łukasz Žižka-Groß" is "lukasz zizka-gross".
    /// Punctuation and spaces stay. Folding a folded text changes nothing.
    public static String fold(String text) {
        int last = highest(text);
        if (last < 0x80) {
            return text.toLowerCase(Locale.ROOT);
        }
        return last < Latin.END ? Latin.fold(text) : foldAny(text);
    }

    private static String foldAny(String text) {
        String apart = Normalizer.normalize(text, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        String bare = ACCENTS.matcher(Normalizer.normalize(apart, Normalizer.Form.NFKD))
                .replaceAll("");
        StringBuilder folded = new StringBuilder(bare.length());
        for (int i = 0; i < bare.length(); i++) {
            String letter = LETTERS.get(bare.charAt(i));
            if (letter == null) {
                folded.append(bare.charAt(i));
            } else {
                folded.append(letter);
            }
        }
        return Normalizer.normalize(folded, Normalizer.Form.NFC);
    }

    /// The folded words of a text, in its order, for an index or a query: split at all but letters
    /// and digits, so an e-mail address also gives its pieces. A word with an apostrophe is given
    /// both in pieces and joined ("O'Brien": o, brien, obrien). Chinese, Japanese and Korean
    /// characters are a word each, for they are written without spaces.
    public static List<String> words(String text) {
        String folded = fold(text);
        List<String> words = new ArrayList<>();
        StringBuilder joined = new StringBuilder();
        int begin = -1;
        for (int at = 0, next; at < folded.length(); at = next) {
            int letter = folded.codePointAt(at);
            next = at + Character.charCount(letter);
            if (isIdeograph(letter)) {
                end(words, begin < 0 ? "" : folded.substring(begin, at), joined);
                words.add(Character.toString(letter));
                begin = -1;
            } else if (isWordPart(letter)) {
                begin = begin < 0 ? at : begin;
            } else if (isApostrophe(letter) && begin >= 0) {
                String piece = folded.substring(begin, at);
                words.add(piece);
                joined.append(piece);
                begin = -1;
            } else {
                end(words, begin < 0 ? "" : folded.substring(begin, at), joined);
                begin = -1;
            }
        }
        end(words, begin < 0 ? "" : folded.substring(begin), joined);
        return List.copyOf(words);
    }

    /// The digits of a text in ASCII, everything else left out: for finding a number by a piece of
    /// it.
    public static String digits(String text) {
        StringBuilder digits = new StringBuilder();
        text.codePoints()
                .map(letter -> Character.digit(letter, 10))
                .filter(digit -> digit >= 0)
                .forEach(digits::append);
        return digits.toString();
    }

    /// Vowels with and without umlaut, however they were written, alike: Müller, Mueller and
    /// Muller. Names that really have the two vowels (Michael, Manuel, Joe, Enrique) keep them.
    static String withoutUmlauts(String folded) {
        return hasVowelBeforeE(folded) ? UMLAUTS.matcher(folded).replaceAll("$1") : folded;
    }

    /// Most words have none, and are spared the pattern.
    private static boolean hasVowelBeforeE(String folded) {
        for (int e = folded.indexOf('e', 1); e > 0; e = folded.indexOf('e', e + 1)) {
            char before = folded.charAt(e - 1);
            if (before == 'a' || before == 'o' || before == 'u') {
                return true;
            }
        }
        return false;
    }

    private static final Pattern UMLAUTS = Pattern.compile("(?<![q])([aou])e(?!l\\b|\\b)");

    static boolean isApostrophe(int letter) {
        return letter == '\'' || letter == '’' || letter == '‘' || letter == '´' || letter == '`' || letter == 'ʼ';
    }

    /// @param word may be empty
    private static void end(List<String> words, String word, StringBuilder joined) {
        if (!word.isEmpty()) {
            words.add(word);
            if (!joined.isEmpty()) {
                words.add(joined.append(word).toString());
            }
        }
        joined.setLength(0);
    }

    private static boolean isWordPart(int letter) {
        if (letter < 0x80) {
            return (letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9');
        }
        int type = Character.getType(letter);
        return Character.isLetterOrDigit(letter)
                || type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK;
    }

    static boolean isIdeograph(int letter) {
        if (letter < 0x1100) {
            return false;
        }
        UnicodeScript script = UnicodeScript.of(letter);
        return script == UnicodeScript.HAN
                || script == UnicodeScript.HIRAGANA
                || script == UnicodeScript.KATAKANA
                || script == UnicodeScript.HANGUL;
    }

    private static int highest(String text) {
        int highest = 0;
        for (int i = 0; i < text.length(); i++) {
            highest = Math.max(highest, text.charAt(i));
        }
        return highest;
    }

    /// The letters of most of Europe fold one by one, whatever stands beside them: they are folded once.
    private static final class Latin {
        /// Up to the end of Latin Extended-B; what combines with its neighbour lies beyond.
        static final int END = 0x250;

        private static final String[] FOLDED = new String[END];

        static {
            for (char letter = 0; letter < END; letter++) {
                FOLDED[letter] = foldAny(String.valueOf(letter));
            }
        }

        private Latin() {}

        static String fold(String text) {
            StringBuilder folded = new StringBuilder(text.length() + 8);
            for (int i = 0; i < text.length(); i++) {
                folded.append(FOLDED[text.charAt(i)]);
            }
            return folded.toString();
        }
    }
}
