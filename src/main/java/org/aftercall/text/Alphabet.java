package org.aftercall.text;

import java.io.ByteArrayOutputStream;
import java.text.Collator;
import java.util.Locale;
import java.util.function.Consumer;

/// The order in which a language lists names: word by word, by its own letters; accents that are not letters of
/// their own decide only between equals. "de la Cruz" stands before "Delaney", in Sweden "Öberg" after "Zorn".
///
/// For one thread at a time.
public final class Alphabet {
    private static final byte[] END_OF_WORD = {0, 1};
    private static final byte[] END_OF_LETTERS = {0, 0};

    private final Locale locale;
    private final Collator letters;
    private final Collator accents;

    private Alphabet(Locale locale) {
        this.locale = locale;
        this.letters = Collator.getInstance(locale);
        this.accents = Collator.getInstance(locale);
        letters.setStrength(Collator.PRIMARY);
        letters.setDecomposition(Collator.CANONICAL_DECOMPOSITION);
        accents.setStrength(Collator.SECONDARY);
        accents.setDecomposition(Collator.CANONICAL_DECOMPOSITION);
    }

    public static Alphabet of(Locale locale) {
        return new Alphabet(locale);
    }

    /// Which alphabet it is, the same for every start of the program.
    public String name() {
        return locale.toLanguageTag();
    }

    /// Bytes that, compared one by one without sign, give the order. Empty if there is no letter and no digit.
    public byte[] key(String text) {
        ByteArrayOutputStream key = new ByteArrayOutputStream(2 * text.length() + 8);
        eachWord(text, word -> {
            if (key.size() > 0) {
                key.writeBytes(END_OF_WORD);
            }
            key.writeBytes(letters.getCollationKey(word).toByteArray());
        });
        if (key.size() > 0 && !isPlain(text)) {
            key.writeBytes(END_OF_LETTERS);
            key.writeBytes(accents.getCollationKey(text).toByteArray());
        }
        return key.toByteArray();
    }

    private static void eachWord(String text, Consumer<String> word) {
        int from = -1;
        for (int at = 0; at <= text.length(); at++) {
            boolean inside = at < text.length() && isWordPart(text.charAt(at));
            if (inside && from < 0) {
                from = at;
            } else if (!inside && from >= 0) {
                word.accept(text.substring(from, at));
                from = -1;
            }
        }
    }

    /// Apostrophes belong to the word: O'Brien stands with Obrien.
    private static boolean isWordPart(char letter) {
        return Character.isLetterOrDigit(letter)
                || Character.isSurrogate(letter)
                || Character.getType(letter) == Character.NON_SPACING_MARK
                || Folding.isApostrophe(letter);
    }

    private static boolean isPlain(String text) {
        return text.chars().allMatch(letter -> letter < 0x80);
    }
}
