package org.aftercall.sharing;

import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;

/// Passphrases that the program makes: six invented words that can be spoken on the telephone, each one of 7,776
/// (`sync.md`, amendment 12). 77 bits, so that nobody guesses it who has a copy of the folder.
final class Passphrase {
    static final int WORDS = 6;

    private static final String CONSONANTS = "bdfghjklmnprstvwxz";
    private static final String VOWELS = "aeio";
    private static final List<String> ENDS = List.of("a", "e", "i", "o", "un", "al");

    private Passphrase() {}

    static String make(RandomGenerator random) {
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < WORDS; i++) {
            words.append(i == 0 ? "" : " ").append(word(random.nextInt(words())));
        }
        return words.toString();
    }

    static int words() {
        return CONSONANTS.length() * VOWELS.length() * CONSONANTS.length() * ENDS.size();
    }

    static String word(int number) {
        int left = number;
        String end = ENDS.get(left % ENDS.size());
        left /= ENDS.size();
        char second = CONSONANTS.charAt(left % CONSONANTS.length());
        left /= CONSONANTS.length();
        char vowel = VOWELS.charAt(left % VOWELS.length());
        left /= VOWELS.length();
        return "" + CONSONANTS.charAt(left) + vowel + second + end;
    }

    static int count(String tidied) {
        return tidied.isEmpty() ? 0 : tidied.split(" ").length;
    }

    /// As it was made, however it was typed: blanks, dashes and capitals do not matter.
    static String tidied(String typed) {
        return typed.toLowerCase(Locale.ROOT).replaceAll("[\\s\\-–,.]+", " ").strip();
    }
}
