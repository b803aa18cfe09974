package org.aftercall.lookup;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.aftercall.lookup.Term.AnyOf;
import org.aftercall.lookup.Term.Digits;
import org.aftercall.lookup.Term.Phrase;
import org.aftercall.lookup.Term.Within;
import org.aftercall.lookup.Term.Word;
import org.aftercall.text.Folding;

/// Where the words of a lookup stand in a text, so that a list can mark them.
public final class Marks {
    /// A stretch of the text that was hit.
    ///
    /// @param from index of its first character
    /// @param to index after its last
    public record Range(int from, int to) {}

    /// Below this a letter is the same whatever follows it.
    private static final int LATIN = 0x250;

    private Marks() {}

    /// The stretches that a lookup hits, from left to right, none over another.
    public static List<Range> in(String text, Lookup lookup) {
        List<String> words = new ArrayList<>();
        List<String> digits = new ArrayList<>();
        lookup.terms().forEach(term -> collect(term, words, digits));
        List<Range> ranges = new ArrayList<>();
        if (!words.isEmpty()) {
            markWords(text, words, ranges);
        }
        digits.forEach(number -> markDigits(text, number, ranges));
        return apart(ranges);
    }

    private static void collect(Term term, List<String> words, List<String> digits) {
        switch (term) {
            case Word word -> words.add(word.word());
            case Phrase phrase -> words.addAll(phrase.words());
            case Within within -> words.addAll(within.words());
            case Digits number -> {
                words.addAll(number.words());
                digits.addAll(number.digits());
            }
            case AnyOf any -> any.terms().forEach(each -> collect(each, words, digits));
            case Term.Own own -> words.addAll(own.words());
            case Term.OwnMissing _, Term.OwnNumber _, Term.OwnDay _ -> {}
            case Term.Missing _, Term.Mine _, Term.Type _, Term.Pri _, Term.Next _ -> {}
            case Term.Due _, Term.Not _, Term.Unfinished _, Term.Undecided _, Term.Silent _ -> {}
            case Term.Added _, Term.OptedOut _, Term.Country _, Term.Imported _, Term.InGroup _ -> {}
        }
    }

    private static void markWords(String text, List<String> words, List<Range> ranges) {
        boolean inside = false;
        for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
            int letter = text.codePointAt(at);
            boolean part = isWordPart(letter);
            if (part && (!inside || Character.isIdeographic(letter))) {
                markAt(text, at, words, ranges);
            }
            inside = part;
        }
    }

    private static void markAt(String text, int from, List<String> words, List<Range> ranges) {
        for (String word : words) {
            if (!mayBegin(text.codePointAt(from), word)) {
                continue;
            }
            int to = from;
            while (to < text.length()
                    && isWordPart(text.codePointAt(to))
                    && Folding.fold(text.substring(from, to)).length() < word.length()) {
                to += Character.charCount(text.codePointAt(to));
            }
            while (to < text.length() && Character.getType(text.codePointAt(to)) == Character.NON_SPACING_MARK) {
                to += Character.charCount(text.codePointAt(to));
            }
            if (Folding.fold(text.substring(from, to)).startsWith(word)) {
                ranges.add(new Range(from, to));
            }
        }
    }

    /// False if a word surely does not begin with a letter, so that most words of a long note cost nothing.
    private static boolean mayBegin(int letter, String word) {
        if (letter >= LATIN || word.isEmpty()) {
            return true;
        }
        String folded = Folding.fold(Character.toString(letter));
        return folded.isEmpty() || folded.charAt(0) == word.charAt(0);
    }

    private static void markDigits(String text, String number, List<Range> ranges) {
        String digits = Folding.digits(text);
        int[] places = new int[digits.length()];
        int count = 0;
        for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
            if (Character.digit(text.codePointAt(at), 10) >= 0) {
                places[count] = at;
                count++;
            }
        }
        int found = number.length() < Digits.ANYWHERE_DIGITS
                ? (digits.startsWith(number) ? 0 : -1)
                : digits.indexOf(number);
        if (found >= 0 && !number.isEmpty()) {
            int last = places[found + number.length() - 1];
            ranges.add(new Range(places[found], last + Character.charCount(text.codePointAt(last))));
        }
    }

    private static List<Range> apart(List<Range> ranges) {
        List<Range> apart = new ArrayList<>();
        List<Range> sorted = ranges.stream()
                .sorted(Comparator.comparingInt(Range::from).thenComparingInt(Range::to))
                .toList();
        for (Range range : sorted) {
            if (!apart.isEmpty() && range.from() < apart.getLast().to()) {
                Range last = apart.removeLast();
                apart.add(new Range(last.from(), Math.max(last.to(), range.to())));
            } else {
                apart.add(range);
            }
        }
        return List.copyOf(apart);
    }

    private static boolean isWordPart(int letter) {
        int type = Character.getType(letter);
        return Character.isLetterOrDigit(letter)
                || type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK;
    }
}
