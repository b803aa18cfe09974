package org.aftercall.ui.palette;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.aftercall.model.ActivityKind;
import org.aftercall.text.Dates;
import org.aftercall.text.Folding;
import org.aftercall.text.Reading;
import org.aftercall.text.WorkingDays;

/// A next action in one line: `call tomas in 3 months re renewal`, `Tomáš nächsten Dienstag anrufen wegen Angebot`.
/// What was understood of it; the words may stand in any order.
///
/// @param kind a call if no kind was named
/// @param who what is left for the name of the contact
/// @param title what comes after “re” or a colon, may be empty
/// @param when what was understood as the date; [Reading.Empty] if there is none in it
public record QuickEntry(ActivityKind kind, String who, String title, Reading when) {
    private static final int MOST_WORDS = 40;
    private static final int LONGEST_DATE = 7;

    private static final Map<String, ActivityKind> KINDS = kinds("""
            CALL : call phone ring tel anrufen ruf anruf telefonieren telefonat
            EMAIL : email e-mail mail write mailen schreiben schreib
            MEETING : meet meeting visit see treffen termin besuch besuchen besprechung
            LETTER : letter post brief
            TODO : todo to-do task aufgabe erledigen
            COMPLAINT : complaint complains reklamation beschwerde
            """);

    /// What stands between the action and what it is about.
    private static final Set<String> ABOUT =
            Set.of("re", "about", "regarding", "concerning", "wegen", "betr", "betreff", "betreffend", "betrifft");

    private static final Set<String> FILLERS =
            Set.of("with", "to", "mit", "an", "bei", "the", "by", "on", "am", "auf", "next", "up");

    /// A word as it was typed, and how it is compared.
    ///
    /// @param ends whether a colon stood behind it
    private record Word(String typed, String folded, boolean ends) {
        static Word of(String typed) {
            boolean ends = typed.endsWith(":") && typed.length() > 1;
            String bare = ends ? typed.substring(0, typed.length() - 1) : typed;
            return new Word(bare, Folding.fold(bare).replaceAll("[.,;]+$", ""), ends);
        }
    }

    /// Where in the words a date stands.
    private record Stretch(int from, int to, Reading reading) {
        int length() {
            return to - from;
        }
    }

    /// Reads a line.
    ///
    /// @param now the user's local time
    /// @return in order of likelihood: a word such as “May” can be a name or a date, and only the book knows
    public static List<QuickEntry> read(String line, LocalDateTime now, Locale locale, WorkingDays working) {
        List<Word> words = new ArrayList<>();
        for (String each : line.strip().split("\\s+", -1)) {
            if (!each.isEmpty() && words.size() < MOST_WORDS) {
                words.add(Word.of(each));
            }
        }
        return new Attempt(now, locale, working).read(words);
    }

    private record Attempt(LocalDateTime now, Locale locale, WorkingDays working) {
        List<QuickEntry> read(List<Word> words) {
            int cut = cut(words);
            List<Word> head = words.subList(0, cut);
            List<Word> tail = cut < words.size() && isAbout(words.get(cut))
                    ? words.subList(cut + 1, words.size())
                    : words.subList(cut, words.size());
            List<Stretch> dates = dates(head);
            List<QuickEntry> entries = new ArrayList<>(dayAndTimeApart(head, dates, QuickEntry.text(tail)));
            for (Stretch date : dates) {
                entries.add(entry(without(head, List.of(date)), QuickEntry.text(tail), date.reading()));
            }
            if (entries.isEmpty()) {
                dateAtTheEnd(tail)
                        .forEach(date -> entries.add(
                                entry(head, QuickEntry.text(tail.subList(0, date.from())), date.reading())));
            }
            entries.removeIf(entry -> entry.who().isEmpty());
            QuickEntry undated = entry(head, QuickEntry.text(tail), new Reading.Empty());
            if (entries.isEmpty() || !undated.who().equals(entries.getFirst().who())) {
                entries.add(undated);
            }
            return List.copyOf(entries);
        }

        /// Where what it is about begins.
        private int cut(List<Word> words) {
            for (int i = 0; i < words.size(); i++) {
                if (i > 0 && isAbout(words.get(i))) {
                    return i;
                }
                if (words.get(i).ends()) {
                    return i + 1;
                }
            }
            return words.size();
        }

        private static QuickEntry entry(List<Word> head, String title, Reading when) {
            List<Word> left = new ArrayList<>(head);
            ActivityKind kind = takeKind(left);
            while (!left.isEmpty() && FILLERS.contains(left.getFirst().folded())) {
                left.removeFirst();
            }
            while (!left.isEmpty() && FILLERS.contains(left.getLast().folded())) {
                left.removeLast();
            }
            return new QuickEntry(kind, QuickEntry.text(left), title, when);
        }

        /// The kind stands first, or last as in German; a name may look like one, so only there.
        private static ActivityKind takeKind(List<Word> words) {
            for (boolean first : new boolean[] {true, false}) {
                if (!words.isEmpty()) {
                    Word word = first ? words.getFirst() : words.getLast();
                    ActivityKind kind = KINDS.get(word.folded());
                    if (kind != null) {
                        words.remove(first ? 0 : words.size() - 1);
                        return kind;
                    }
                }
            }
            return ActivityKind.Known.CALL;
        }

        /// “tomorrow call tomas at 10”: the time stands apart from its day.
        private List<QuickEntry> dayAndTimeApart(List<Word> head, List<Stretch> dates, String title) {
            List<QuickEntry> entries = new ArrayList<>();
            for (Stretch day : dates) {
                for (Stretch time : dates) {
                    if (!hasTime(day.reading()) && hasTime(time.reading())) {
                        Reading both = Dates.read(text(head, day) + " " + text(head, time), now, locale, working);
                        if (hasTime(both)) {
                            entries.add(entry(without(head, List.of(day, time)), title, both));
                        }
                    }
                }
            }
            return entries;
        }

        private static boolean hasTime(Reading reading) {
            return switch (reading) {
                case Reading.Understood one -> one.time() != null;
                case Reading.Past past -> past.time() != null;
                case Reading.Ambiguous _, Reading.NotUnderstood _, Reading.Empty _ -> false;
            };
        }

        private static String text(List<Word> words, Stretch stretch) {
            return QuickEntry.text(words.subList(stretch.from(), stretch.to()));
        }

        /// All stretches that read as a date and touch no longer one, the longest first, of equals the last first.
        private List<Stretch> dates(List<Word> words) {
            List<Stretch> found = new ArrayList<>();
            for (int from = 0; from < words.size(); from++) {
                for (int to = Math.min(words.size(), from + LONGEST_DATE); to > from; to--) {
                    Reading reading = date(words.subList(from, to));
                    if (!(reading instanceof Reading.NotUnderstood)) {
                        found.add(new Stretch(from, to, reading));
                        break;
                    }
                }
            }
            found.sort(Comparator.comparingInt(Stretch::length).reversed().thenComparingInt(each -> -each.from()));
            List<Stretch> apart = new ArrayList<>();
            for (Stretch each : found) {
                if (apart.stream().noneMatch(other -> each.from() < other.to() && other.from() < each.to())) {
                    apart.add(each);
                }
            }
            return apart;
        }

        private List<Stretch> dateAtTheEnd(List<Word> words) {
            return dates(words).stream()
                    .filter(date -> date.to() == words.size() && date.from() > 0)
                    .toList();
        }

        /// A bare number is no date here: it may be part of a name or a phone number.
        private Reading date(List<Word> words) {
            String text = QuickEntry.text(words);
            boolean bare = words.size() == 1 && text.chars().allMatch(Character::isDigit);
            return bare ? new Reading.NotUnderstood(text) : Dates.read(text, now, locale, working);
        }

        private static List<Word> without(List<Word> words, List<Stretch> dates) {
            List<Word> left = new ArrayList<>();
            for (int i = 0; i < words.size(); i++) {
                int at = i;
                if (dates.stream().noneMatch(date -> date.from() <= at && at < date.to())) {
                    left.add(words.get(i));
                }
            }
            return left;
        }

        private static boolean isAbout(Word word) {
            return ABOUT.contains(word.folded());
        }
    }

    private static String text(List<Word> words) {
        List<String> typed = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            boolean inside = words.get(i).ends() && i < words.size() - 1;
            typed.add(words.get(i).typed() + (inside ? ":" : ""));
        }
        return String.join(" ", typed);
    }

    private static Map<String, ActivityKind> kinds(String table) {
        Map<String, ActivityKind> kinds = new HashMap<>();
        table.lines().forEach(line -> {
            int colon = line.indexOf(':');
            ActivityKind kind =
                    ActivityKind.Known.valueOf(line.substring(0, colon).strip());
            for (String word : line.substring(colon + 1).strip().split(" ", -1)) {
                kinds.put(word, kind);
            }
        });
        return kinds;
    }
}
