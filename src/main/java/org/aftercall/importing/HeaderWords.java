package org.aftercall.importing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.aftercall.text.Folding;

/// Knows what headers of columns mean, in English, German, French, Spanish and Dutch (`headers.tsv`).
final class HeaderWords {
    /// What a header means.
    ///
    /// @param group number of the point or address it belongs to, 0 for none
    /// @param exact whether the whole header is a known one; false if only its beginning is
    record Meaning(Target target, String detail, int group, boolean exact) {}

    private record Entry(Target target, String detail, boolean grouped) {}

    private static final Pattern NUMBER = Pattern.compile("\\d+");
    private static final Pattern USER_FIELD = Pattern.compile("(?:Field|Feld) (\\d{1,2}): (.*)", Pattern.DOTALL);
    private static final Pattern CAMEL = Pattern.compile("(?<=\\p{Ll})(?=\\p{Lu})");

    /// After a known word, what may follow without making it mean something else: "Zip or postal code", "Tel. (day)".
    private static final Pattern MORE = Pattern.compile("\\s*(?:or\\b|oder\\b|ou\\b|[(/#,:\\-]).*", Pattern.DOTALL);

    private static final Map<String, Entry> WORDS = new HashMap<>();
    private static final Map<String, String> PLACES = new HashMap<>();

    static {
        read();
    }

    private HeaderWords() {}

    /// What a header means, whatever its case, accents, blanks, punctuation and number.
    static Optional<Meaning> meaning(String header) {
        Matcher userField = USER_FIELD.matcher(header);
        if (userField.matches()) {
            return Optional.of(
                    new Meaning(Target.USER_FIELD, userField.group(1), Integer.parseInt(userField.group(1)), true));
        }
        int number = number(header);
        Entry whole = WORDS.get(key(header));
        if (whole != null) {
            return Optional.of(meaning(whole, "", number, true));
        }
        Optional<Meaning> placed = placed(header, number);
        return placed.isPresent() ? placed : beginning(header, number);
    }

    /// The form in which equal headers are equal.
    static String key(String header) {
        return Folding.fold(header).replaceAll("[^\\p{L}]+", "");
    }

    private static Meaning meaning(Entry entry, String place, int number, boolean exact) {
        String detail = entry.detail.isEmpty() ? place : entry.detail;
        return new Meaning(entry.target, detail, entry.grouped && place.isEmpty() ? number : 0, exact);
    }

    /// "Business Postal Code", "Straße geschäftlich 2", "Téléphone (domicile)": a thing and its place.
    private static Optional<Meaning> placed(String header, int number) {
        String place = "";
        StringBuilder thing = new StringBuilder();
        for (String word : words(header)) {
            String found = PLACES.get(word);
            if (found == null) {
                thing.append(word);
            } else if (!found.isEmpty()) {
                place = found;
            }
        }
        Entry entry = WORDS.get(thing.toString());
        if (entry == null || thing.isEmpty() || (!takesPlace(entry.target) && !place.isEmpty())) {
            return Optional.empty();
        }
        return Optional.of(meaning(entry, place, number, true));
    }

    private static boolean takesPlace(Target target) {
        return target.isPoint() || target.isAddressPart();
    }

    private static Optional<Meaning> beginning(String header, int number) {
        Matcher end = Pattern.compile("[\\s(/#,:\\-]").matcher(header);
        int from = 1;
        while (from < header.length() && end.find(from)) {
            if (MORE.matcher(header.substring(end.start())).matches()) {
                String start = header.substring(0, end.start());
                Entry entry = WORDS.get(key(start));
                if (entry != null) {
                    return Optional.of(meaning(entry, "", number, false));
                }
            }
            from = end.end();
        }
        return Optional.empty();
    }

    private static List<String> words(String header) {
        List<String> words = new ArrayList<>();
        for (String word : Folding.fold(CAMEL.matcher(header).replaceAll(" "))
                .replaceAll("\\be[\\s-]?mail", "email")
                .split("[^\\p{L}]+", -1)) {
            if (word.length() > 1) {
                words.add(word);
            }
        }
        return words;
    }

    private static int number(String header) {
        Matcher number = NUMBER.matcher(header);
        return number.find() && number.group().length() < 4 ? Integer.parseInt(number.group()) : 0;
    }

    private static void read() {
        try (InputStream file = HeaderWords.class.getResourceAsStream("headers.tsv")) {
            if (file == null) {
                throw new IllegalStateException("the table of headers is missing");
            }
            BufferedReader lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8));
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    add(line);
                }
            }
        } catch (IOException broken) {
            throw new UncheckedIOException("reading the table of headers", broken);
        }
    }

    private static void add(String line) {
        int tab = line.indexOf('\t');
        String target = line.substring(0, tab);
        for (String word : line.substring(tab + 1).split("\\|", -1)) {
            if (target.startsWith("@")) {
                addPlace(target.substring(1), word);
            } else {
                WORDS.putIfAbsent(key(word), entry(target));
            }
        }
    }

    private static void addPlace(String place, String words) {
        for (String word : words(words)) {
            PLACES.putIfAbsent(word, place);
        }
    }

    private static Entry entry(String written) {
        boolean grouped = written.endsWith("#");
        String bare = grouped ? written.substring(0, written.length() - 1) : written;
        int colon = bare.indexOf(':');
        String target = colon < 0 ? bare : bare.substring(0, colon);
        return new Entry(Target.valueOf(target), colon < 0 ? "" : bare.substring(colon + 1), grouped);
    }
}
