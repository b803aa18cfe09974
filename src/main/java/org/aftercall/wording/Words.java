package org.aftercall.wording;

import java.text.Format;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.aftercall.model.Origin;
import org.aftercall.model.Problem;

/// Everything the program says, in one language. The only place where sentences for users come from.
///
/// English where a language is missing. Safe for any thread.
public final class Words {
    private static final int OF = 1;

    private static final String BUNDLE = "org.aftercall.wording.messages";
    private static final ResourceBundle.Control EXACT =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final Locale locale;
    private final ResourceBundle bundle;
    private final Map<String, DateTimeFormatter> days = new ConcurrentHashMap<>();

    public Words(Locale locale) {
        this.locale = locale;
        this.bundle = ResourceBundle.getBundle(BUNDLE, locale, EXACT);
    }

    public Locale locale() {
        return locale;
    }

    /// All keys, of this language and of English.
    public Set<String> keys() {
        return new TreeSet<>(Collections.list(bundle.getKeys()));
    }

    public boolean has(String key) {
        return bundle.containsKey(key);
    }

    /// The sentence of a key, filled with arguments.
    ///
    /// @throws java.util.MissingResourceException if there is no such sentence
    public String say(String key, Object... arguments) {
        return new MessageFormat(bundle.getString(key), locale).format(arguments);
    }

    /// What went wrong, with the place in the file where there is one. A problem that has no sentence here, such as
    /// one from a newer version, is named by its key.
    public String problem(Problem problem) {
        String key = "problem." + problem.key();
        String sentence = has(key)
                ? filled(key, problem.arguments())
                : say("problem.unknown", problem.key(), String.join(", ", problem.arguments()));
        Origin origin = problem.origin();
        return origin == null ? sentence : say("problem.at", place(origin), sentence);
    }

    /// A problem carries its numbers as text; a sentence that chooses by one wants the number.
    private String filled(String key, List<String> arguments) {
        MessageFormat format = new MessageFormat(bundle.getString(key), locale);
        Format[] formats = format.getFormatsByArgumentIndex();
        Object[] values = arguments.toArray();
        for (int i = 0; i < Math.min(formats.length, values.length); i++) {
            if (formats[i] instanceof NumberFormat) {
                values[i] = number(arguments.get(i));
            }
        }
        return format.format(values);
    }

    /// Of a text that is no number, as a newer version may send one, many.
    private static long number(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            return Long.MAX_VALUE;
        }
    }

    /// Where in a file something stands: `clients.xlsx, sheet "2024", row 17, column E-mail`.
    public String place(Origin origin) {
        StringBuilder place = new StringBuilder(origin.file());
        if (!origin.sheet().isEmpty()) {
            place.append(", ").append(say("origin.sheet", origin.sheet()));
        }
        if (origin.row() > 0) {
            place.append(", ").append(say("origin.row", Long.toString(origin.row())));
        }
        if (!origin.column().isEmpty()) {
            place.append(", ").append(say("origin.column", origin.column()));
        }
        return place.toString();
    }

    /// What an operation did, as History and the undo toast name it.
    ///
    /// @param kind kind of the intent, such as `close-out`
    public String intent(String kind, List<String> arguments) {
        if (isUndo(kind, arguments)) {
            return say("intent.undo", intent(arguments.get(OF), arguments.subList(OF + 1, arguments.size())));
        }
        String key = "intent." + kind + (arguments.isEmpty() ? ".bare" : "");
        return has(key) ? say(key, arguments.toArray()) : say("intent.unknown", kind);
    }

    /// What an operation was about, however often it was taken back and done again since.
    public String doing(String kind, List<String> arguments) {
        return isUndo(kind, arguments)
                ? doing(arguments.get(OF), arguments.subList(OF + 1, arguments.size()))
                : intent(kind, arguments);
    }

    /// An undo names the operation, then what kind that was and its words.
    private static boolean isUndo(String kind, List<String> arguments) {
        return kind.equals("undo") && arguments.size() > OF;
    }

    /// One sentence for each count.
    ///
    /// @param counts by the key of the message that takes it
    public List<String> counted(Map<String, Long> counts) {
        return counts.entrySet().stream()
                .map(each -> say(each.getKey(), each.getValue()))
                .toList();
    }

    /// Why an undo left something as it is.
    public String kept(String reason) {
        String key = "kept." + reason;
        return has(key) ? say(key) : say("kept.unknown", reason);
    }

    /// A choice as the user knows it: `choice("result", "no_answer")` is "No answer". What a newer version or another
    /// program wrote is shown as it is.
    ///
    /// @param of which choice: result, kind, reason, type, ...
    /// @param code stored form of the choice
    public String choice(String of, String code) {
        String key = of + "." + code;
        return has(key) ? say(key) : code;
    }

    /// A day in one of the forms `day.short` (Thu 19), `day.near` (Tue 10 Nov), `day.full` (Wed 24 February 2027),
    /// `day.head` (Tuesday 24 November).
    public String day(String form, LocalDate day) {
        return days.computeIfAbsent(form, key -> DateTimeFormatter.ofPattern(bundle.getString(key), locale))
                .format(day);
    }

    /// A time of day as it is written here.
    public String time(LocalTime time) {
        return days.computeIfAbsent(
                        "time",
                        _ -> locale.getLanguage().equals("en")
                                        && !locale.getCountry().equals("US")
                                ? DateTimeFormatter.ofPattern("HH:mm", locale)
                                : DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
                                        .withLocale(locale))
                .format(time);
    }
}
