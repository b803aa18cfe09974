package org.aftercall.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// The words of dates in one language.
final class DateWords {
    private static final Map<String, DateWords> LANGUAGES = new ConcurrentHashMap<>();

    private record Phrase(String key, List<String> words) {}

    /// The phrases by their first word, the longest first.
    private final Map<String, List<Phrase>> phrases = new HashMap<>();

    private DateWords(Map<String, String> table) {
        table.forEach((key, written) -> {
            for (String phrase : written.split(",", -1)) {
                add(key, phrase.strip());
                add(key, phrase.strip().replace("ä", "ae").replace("ö", "oe").replace("ü", "ue"));
            }
        });
        phrases.values()
                .forEach(list -> list.sort(Comparator.comparingInt((Phrase phrase) -> phrase.words.size())
                        .reversed()
                        .thenComparing(Phrase::key)));
    }

    /// The tables to try for a user of this language, in their order: its own if there is one, and
    /// English.
    static List<DateWords> of(Locale locale) {
        Set<DateWords> tables = new LinkedHashSet<>();
        for (String language : List.of(locale.getLanguage(), "en")) {
            DateWords words = LANGUAGES.computeIfAbsent(language, name -> new DateWords(Words.table("dates_" + name)));
            if (!words.phrases.isEmpty()) {
                tables.add(words);
            }
        }
        return List.copyOf(tables);
    }

    /// What may stand at a place: every key that begins so, the longest phrase of each key.
    List<Meaning> meanings(List<Token> tokens, int at, String keyStart) {
        if (at < 0 || at >= tokens.size()) {
            return List.of();
        }
        List<Meaning> found = new ArrayList<>();
        for (Phrase phrase : phrases.getOrDefault(tokens.get(at).text(), List.of())) {
            boolean known = found.stream().anyMatch(meaning -> meaning.name().equals(phrase.key));
            if (phrase.key.startsWith(keyStart) && !known && stands(phrase.words, tokens, at)) {
                found.add(new Meaning(phrase.key, at + phrase.words.size()));
            }
        }
        return found;
    }

    private static boolean stands(List<String> words, List<Token> tokens, int at) {
        if (at + words.size() > tokens.size()) {
            return false;
        }
        for (int i = 0; i < words.size(); i++) {
            if (!words.get(i).equals(tokens.get(at + i).text())) {
                return false;
            }
        }
        return true;
    }

    private void add(String key, String phrase) {
        List<String> words = Token.of(phrase).stream().map(Token::text).toList();
        if (words.isEmpty()) {
            return;
        }
        List<Phrase> list = phrases.computeIfAbsent(words.getFirst(), first -> new ArrayList<>());
        Phrase added = new Phrase(key, words);
        if (!list.contains(added)) {
            list.add(added);
        }
    }

    /// A key that was found.
    ///
    /// @param end the place after its words
    record Meaning(String name, int end) {
        /// What stands after the dot.
        String value() {
            return name.substring(name.indexOf('.') + 1);
        }

        int number() {
            return Integer.parseInt(value());
        }
    }
}
