package org.aftercall.search;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.aftercall.text.Folding;

/// How words and numbers are cut so that a few typed letters are one entry of the index.
final class Terms {
    /// Beginnings of words up to this length have an entry of their own.
    static final int LONGEST_BEGINNING = 5;

    /// Pieces of a number: any piece of three digits, and its first one and two.
    static final int DIGITS = 3;

    /// Longer words than this are cut: nobody types them whole.
    private static final int LONGEST_WORD = 64;

    private Terms() {}

    /// The folded words of a text, in its order.
    static List<String> words(String text) {
        return Folding.words(text).stream().map(Terms::cut).toList();
    }

    static String cut(String word) {
        return length(word) <= LONGEST_WORD ? word : start(word, LONGEST_WORD);
    }

    /// All beginnings of the words of some texts, each once.
    ///
    /// @param texts the words of each
    /// @param shortest letters of the shortest beginning
    static List<String> beginnings(List<List<String>> texts, int shortest) {
        Set<String> beginnings = new LinkedHashSet<>();
        for (List<String> text : texts) {
            for (String word : text) {
                int longest = Math.min(length(word), LONGEST_BEGINNING);
                for (int letters = shortest; letters <= longest; letters++) {
                    beginnings.add(start(word, letters));
                }
            }
        }
        return List.copyOf(beginnings);
    }

    /// The pieces of three digits of a number, in its order; each begins one digit after the one before.
    static List<String> pieces(String digits) {
        List<String> pieces = new ArrayList<>();
        for (int i = 0; i + DIGITS <= digits.length(); i++) {
            pieces.add(digits.substring(i, i + DIGITS));
        }
        return pieces;
    }

    /// Letters as a person counts them: code points.
    static int length(String word) {
        return word.codePointCount(0, word.length());
    }

    private static String start(String word, int letters) {
        return word.substring(0, word.offsetByCodePoints(0, letters));
    }
}
