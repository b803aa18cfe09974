package org.aftercall.importing;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.aftercall.model.HistoryType;
import org.aftercall.text.ColumnDates;
import org.aftercall.text.DateOrder;
import org.aftercall.text.Folding;
import org.jspecify.annotations.Nullable;

/// Takes a note apart in which somebody kept a log: "12.03.2024 called, wants offer" becomes history of that day, what
/// has no date in front stays a note.
final class DatedNotes {
    /// One piece of a note.
    ///
    /// @param day null for a timeless fact
    /// @param time null if none is written
    record Piece(@Nullable LocalDate day, @Nullable LocalTime time, String text) {}

    private static final String NUMERIC = "\\d{4}-\\d{1,2}-\\d{1,2}|\\d{1,2}(?<sep>[./-])\\d{1,2}\\k<sep>\\d{2,4}";
    private static final String NAMED = "\\d{1,2}\\.?\\s?\\p{L}{3,10}\\.?\\s?\\d{4}|\\p{L}{3,10}\\s\\d{1,2},?\\s\\d{4}";

    /// A date at the beginning of a line or behind the end of the piece before, and a time if one follows.
    private static final Pattern START = Pattern.compile(
            "(?:^|(?<=[;|•\\n])|(?<=\\s/)|(?<=[.!?]))[ \\t]*(?:[-*•>(\\[][ \\t]*)?(?i:(?:am|vom|on|le|el|op|den|der|the)[ \\t]+)?"
                    + "(?i:(?:mo|di|mi|do|fr|sa|so|mon|tue|wed|thu|fri|sat|sun|lun|mar|mer|jeu|ven)[.,]{1,2}[ \\t]*)?"
                    + "(?<date>" + NUMERIC + "|" + NAMED + ")(?![\\d/])[)\\]]?"
                    + "(?:,?[ \\t]+(?<time>\\d{1,2}:\\d{2})(?::\\d{2})?(?:[ \\t]?(?:h|Uhr))?)?[ \\t]*[:,\\-–—]*[ \\t]*",
            Pattern.MULTILINE);

    private static final Pattern END = Pattern.compile("\\s*[;|•/]$");

    /// What a text tells of, by the first of these whose words it has.
    private static final Map<HistoryType, Pattern> WORDS = new LinkedHashMap<>();

    static {
        WORDS.put(HistoryType.Known.EMAIL, words("e-?mails?|mails?|gemailt|mailed|courriel|correo"));
        WORDS.put(
                HistoryType.Known.MEETING,
                words("meeting|met|visit|visited|besuch|besucht|treffen|termin|messe|visite|reunion|bezoek|lunch"));
        WORDS.put(HistoryType.Known.LETTER, words("letter|brief|lettre|carta|post"));
        WORDS.put(
                HistoryType.Known.CALL,
                words("call|calls|called|phoned|rang|tel|telefonat|telefoniert|telefonisch|anruf|angerufen|"
                        + "appel|appele|telephone|llamada|llamado|gebeld|telefoon|spoke|gesprochen|voicemail"));
    }

    private static final int EARLIEST_YEAR = 1950;

    private DatedNotes() {}

    private static Pattern words(String words) {
        return Pattern.compile("\\b(?:" + words + ")\\b");
    }

    /// The pieces of a note in their order; nothing of its words is lost.
    ///
    /// @param order how dates of numbers are written in the whole column
    /// @param today a later day is no history and stays in the note
    static List<Piece> split(String text, DateOrder order, LocalDate today) {
        List<Piece> pieces = new ArrayList<>();
        Matcher start = START.matcher(text);
        StringBuilder undated = new StringBuilder();
        int from = 0;
        LocalDate day = null;
        LocalTime time = null;
        while (start.find()) {
            Optional<LocalDate> found = day(start.group("date"), order, today);
            if (found.isEmpty()) {
                continue;
            }
            add(pieces, undated, day, time, text.substring(from, start.start()));
            from = start.end();
            day = found.get();
            time = time(start.group("time"));
        }
        add(pieces, undated, day, time, text.substring(from));
        if (!undated.isEmpty()) {
            pieces.add(new Piece(null, null, undated.toString()));
        }
        return pieces;
    }

    /// What kind of history a text tells of.
    static HistoryType type(String text) {
        String folded = Folding.fold(text).toLowerCase(Locale.ROOT);
        for (Map.Entry<HistoryType, Pattern> words : WORDS.entrySet()) {
            if (words.getValue().matcher(folded).find()) {
                return words.getKey();
            }
        }
        return HistoryType.Known.NOTE;
    }

    private static void add(
            List<Piece> pieces, StringBuilder undated, @Nullable LocalDate day, @Nullable LocalTime time, String text) {
        String words = END.matcher(text.strip()).replaceAll("");
        if (day == null) {
            undated.append(words);
            return;
        }
        if (words.isEmpty()) { // a date alone says nothing that happened
            undated.append(undated.isEmpty() ? "" : "\n").append(day);
            return;
        }
        pieces.add(new Piece(day, time, words));
    }

    private static Optional<LocalDate> day(String written, DateOrder order, LocalDate today) {
        return ColumnDates.parse(written, order).filter(day -> day.getYear() >= EARLIEST_YEAR && !day.isAfter(today));
    }

    private static @Nullable LocalTime time(@Nullable String written) {
        if (written == null) {
            return null;
        }
        int colon = written.indexOf(':');
        int hour = Integer.parseInt(written.substring(0, colon));
        int minute = Integer.parseInt(written.substring(colon + 1));
        return hour < 24 && minute < 60 ? LocalTime.of(hour, minute) : null;
    }
}
