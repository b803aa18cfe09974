package org.aftercall.importing;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Knows the birthdays among the events of a calendar by their words.
final class Birthdays {
    private static final List<Pattern> WORDS = List.of(
            words("(?<name>.+?)(?:['’`]s|['’])? (?:birthday|bday)"),
            words("birthday(?: of|:)? (?<name>.+)"),
            words("geburtstag(?: von|:)? (?<name>.+)"),
            words("(?<name>.+?) hat geburtstag"),
            words("(?<name>.+?)(?:s|['’]s?)? geburtstag"),
            words("anniversaire(?: de| d['’]|:) ?(?<name>.+)"),
            words("cumplea[nñ]os(?: de|:) (?<name>.+)"),
            words("verjaardag(?: van|:) (?<name>.+)"));

    private Birthdays() {}

    private static Pattern words(String words) {
        return Pattern.compile("[^\\p{L}]*" + words + "[^\\p{L}]*", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /// Whose birthday it is, if it is one: all day, every year, and its words say so.
    static Optional<String> whose(CalendarEntry entry) {
        boolean yearly = entry.rule().toUpperCase(Locale.ROOT).contains("FREQ=YEARLY");
        boolean allDay = entry.when().map(CalendarTimes.Time::allDay).orElse(false);
        String summary = entry.text("SUMMARY");
        if (!yearly || !allDay || summary.length() > 120) {
            return Optional.empty();
        }
        for (Pattern words : WORDS) {
            Matcher said = words.matcher(summary);
            if (said.matches()) {
                return Optional.of(said.group("name").strip());
            }
        }
        return Optional.empty();
    }
}
