package org.aftercall.text;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// Knows countries by the names and codes that people write.
public final class Countries {
    private static final List<Locale> LANGUAGES = List.of(
            Locale.ENGLISH, Locale.GERMAN, Locale.FRENCH, Locale.forLanguageTag("es"), Locale.forLanguageTag("nl"));

    private static final Pattern ARTICLE = Pattern.compile("^\\s*the\\s+");
    private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}]+");

    private static final Map<String, String> CODES = codes();

    private Countries() {}

    /// The ISO 3166 alpha-2 code in capitals of a country written as a name (English, German,
    /// French, Spanish, Dutch), as a code of two or three letters, or as it is abbreviated on
    /// letters ("UK", "U.S.A.", "D", "CH"). Empty if we know no such country.
    public static Optional<String> code(String written) {
        return Optional.ofNullable(CODES.get(key(written)));
    }

    private static Map<String, String> codes() {
        Map<String, String> codes = new HashMap<>();
        for (Map.Entry<String, String> entry : Words.table("countries").entrySet()) {
            for (String name : entry.getValue().split(",", -1)) {
                codes.put(key(name), entry.getKey());
            }
        }
        for (String code : Locale.getISOCountries()) {
            Locale country = Locale.of("", code);
            codes.putIfAbsent(key(code), code);
            codes.putIfAbsent(key(country.getISO3Country()), code);
            for (Locale language : LANGUAGES) {
                codes.putIfAbsent(key(country.getDisplayCountry(language)), code);
            }
        }
        codes.remove("");
        return Map.copyOf(codes);
    }

    private static String key(String written) {
        String bare = ARTICLE.matcher(Folding.fold(written)).replaceFirst("");
        String letters = NO_LETTER.matcher(bare).replaceAll("");
        return letters.length() > 3 ? Folding.withoutUmlauts(letters) : letters;
    }
}
