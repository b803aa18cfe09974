package org.aftercall.text;

import java.util.List;
import org.aftercall.text.DateWords.Meaning;
import org.jspecify.annotations.Nullable;

/// What was typed, cut into tokens, and the words of one language: the questions a grammar asks
/// about a place in it.
record Typed(List<Token> tokens, DateWords words) {
    private static final int NO_NUMBER = -1;

    /// A number and the place after it.
    record Count(int value, int end) {}

    boolean isEnd(int at) {
        return at >= tokens.size();
    }

    /// The place after the phrase of this key, -1 if it does not stand there.
    int after(int at, String key) {
        for (Meaning meaning : words.meanings(tokens, at, key)) {
            if (meaning.name().equals(key)) {
                return meaning.end();
            }
        }
        return -1;
    }

    /// The same place if the phrase does not stand there.
    int skip(int at, String key) {
        int after = after(at, key);
        return after < 0 ? at : after;
    }

    /// The place after words that mean nothing here ("on the").
    int skipFillers(int at) {
        int place = at;
        for (int after = after(place, "filler"); after > 0; after = after(place, "filler")) {
            place = after;
        }
        return place;
    }

    List<Meaning> all(int at, String keyStart) {
        return words.meanings(tokens, at, keyStart);
    }

    boolean isSign(int at, char sign) {
        return at >= 0 && !isEnd(at) && tokens.get(at).isSign(sign);
    }

    boolean isGlued(int at) {
        return !isEnd(at) && tokens.get(at).glued();
    }

    boolean isNumber(int at) {
        return at >= 0 && !isEnd(at) && tokens.get(at).kind() == Token.Kind.NUMBER;
    }

    /// How many digits the number has, 0 if there is none.
    int digits(int at) {
        return isNumber(at) ? tokens.get(at).text().length() : 0;
    }

    /// The number in digits, -1 if there is none or it has more than four.
    int number(int at) {
        int digits = digits(at);
        return digits == 0 || digits > 4
                ? NO_NUMBER
                : Integer.parseInt(tokens.get(at).text());
    }

    /// A number in digits or in words, null if there is none.
    @Nullable
    Count count(int at) {
        if (isNumber(at)) {
            return number(at) == NO_NUMBER ? null : new Count(number(at), at + 1);
        }
        Meaning longest = null;
        for (Meaning meaning : all(at, "number.")) {
            if (longest == null || meaning.end() > longest.end()) {
                longest = meaning;
            }
        }
        return longest == null ? null : new Count(longest.number(), longest.end());
    }

    /// A year of four digits, null if there is none.
    @Nullable
    Count year(int at) {
        int year = number(at);
        return digits(at) == 4 && year >= 1900 && year < 2200 ? new Count(year, at + 1) : null;
    }

    /// A year of four digits, or of two that cannot be an hour; null if there is none.
    @Nullable
    Count yearAfterMonth(int at) {
        Count year = year(at);
        if (year != null) {
            return year;
        }
        boolean two = digits(at) == 2 && number(at) > 24 && !isSign(at + 1, ':');
        return two ? new Count(2000 + number(at), at + 1) : null;
    }
}
