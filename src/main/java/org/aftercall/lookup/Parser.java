package org.aftercall.lookup;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.aftercall.lookup.Lookup.Part;
import org.aftercall.lookup.Term.Not;
import org.aftercall.lookup.Term.Phrase;
import org.aftercall.lookup.Term.Word;
import org.aftercall.text.Folding;

/// Takes apart what was typed. It never fails: what is no qualifier is a word.
final class Parser {
    private static final String QUOTES = "\"“”„«»";
    private static final String NUMBER_SIGNS = "+-–()/.";

    private final String typed;
    private final List<OwnField> own;
    private final List<Part> parts = new ArrayList<>();
    private int at;

    /// @param own fields whose names are qualifiers
    Parser(String typed, List<OwnField> own) {
        this.own = own;
        this.typed = typed;
    }

    Lookup parse() {
        while (skipSpace()) {
            int from = at;
            boolean negative = isMinus();
            if (negative) {
                at++;
            }
            if (isQuote(at)) {
                quoted(from, negative);
            } else if (!negative && isNumber(chunk())) {
                number(from);
            } else {
                qualifierOrWords(from, negative);
            }
        }
        return new Lookup(typed, parts);
    }

    private void quoted(int from, boolean negative) {
        int open = at;
        at++;
        while (at < typed.length() && !isQuote(at)) {
            at++;
        }
        List<String> words = Folding.words(typed.substring(open + 1, at));
        boolean closed = at < typed.length();
        if (closed) {
            at++;
        }
        if (words.isEmpty()) {
            return;
        }
        if (closed) {
            add(from, negative, new Phrase(words));
        } else {
            // still being typed: its last word may not be whole
            words.forEach(word -> add(from, negative, new Word(word)));
        }
    }

    /// A phone number may be typed in groups: all groups in a row are one number.
    private void number(int from) {
        int end = at;
        while (skipSpace() && isNumber(chunk())) {
            at += chunk().length();
            end = at;
        }
        at = end;
        add(from, false, Values.number(typed.substring(from, end), true));
    }

    private void qualifierOrWords(int from, boolean negative) {
        String chunk = chunk();
        int sign = indexOfSign(chunk);
        if (sign > 0) {
            Optional<Reading> reading = reading(chunk.substring(0, sign));
            if (reading.isPresent() && qualified(from, negative, sign, reading.get())) {
                return;
            }
        }
        at += chunk.length();
        Folding.words(chunk).forEach(word -> add(from, negative, new Word(word)));
    }

    /// Reads what stands behind a qualifier.
    private interface Reading {
        /// @return empty if it makes no sense there
        Optional<Term> of(String sign, String value);
    }

    /// A word of the program's own comes before a field that the user called the same.
    private Optional<Reading> reading(String word) {
        Optional<Reading> known = Choices.qualifier(Folding.fold(word))
                .map(qualifier -> (sign, value) -> Values.read(qualifier, sign, value));
        return known.isPresent()
                ? known
                : own.stream()
                        .filter(field -> field.isCalled(word))
                        .findFirst()
                        .map(field -> (sign, value) -> OwnValues.read(field, sign, value));
    }

    private boolean qualified(int from, boolean negative, int sign, Reading reading) {
        int start = at;
        int valueFrom = at + sign + signLength(at + sign);
        String value;
        if (isQuote(valueFrom)) {
            at = valueFrom + 1;
            while (at < typed.length() && !isQuote(at)) {
                at++;
            }
            value = typed.substring(valueFrom + 1, at);
            at = Math.min(at + 1, typed.length());
        } else {
            at = valueFrom;
            value = chunk();
            at += value.length();
        }
        Optional<Term> term = reading.of(typed.substring(start + sign, valueFrom), value);
        if (term.isEmpty()) {
            at = start;
            return false;
        }
        add(from, negative, term.get());
        return true;
    }

    private void add(int from, boolean negative, Term term) {
        boolean unfinished = term instanceof Term.Unfinished;
        parts.add(new Part(from, at, negative && !unfinished ? new Not(term) : term));
    }

    private boolean skipSpace() {
        while (at < typed.length() && isSpace(typed.charAt(at))) {
            at++;
        }
        return at < typed.length();
    }

    /// What stands here until the next space.
    private String chunk() {
        int end = at;
        while (end < typed.length() && !isSpace(typed.charAt(end))) {
            end++;
        }
        return typed.substring(at, end);
    }

    /// A minus before a letter, a quote or the like; before a digit it belongs to a number.
    private boolean isMinus() {
        return typed.charAt(at) == '-'
                && at + 1 < typed.length()
                && (isQuote(at + 1) || Character.isLetter(typed.codePointAt(at + 1)));
    }

    private boolean isQuote(int index) {
        return index < typed.length() && QUOTES.indexOf(typed.charAt(index)) >= 0;
    }

    private int signLength(int index) {
        boolean two =
                index + 1 < typed.length() && "<>".indexOf(typed.charAt(index)) >= 0 && typed.charAt(index + 1) == '=';
        return two ? 2 : 1;
    }

    private static int indexOfSign(String chunk) {
        return Arrays.stream(new int[] {chunk.indexOf(':'), chunk.indexOf('<'), chunk.indexOf('>'), chunk.indexOf('=')})
                .filter(index -> index >= 0)
                .min()
                .orElse(-1);
    }

    private static boolean isNumber(String chunk) {
        return chunk.chars().anyMatch(Character::isDigit)
                && chunk.chars().allMatch(sign -> Character.isDigit(sign) || NUMBER_SIGNS.indexOf(sign) >= 0);
    }

    private static boolean isSpace(char sign) {
        return Character.isWhitespace(sign) || Character.isSpaceChar(sign) || Character.isISOControl(sign);
    }
}
