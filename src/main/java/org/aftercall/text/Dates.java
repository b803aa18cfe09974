package org.aftercall.text;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Reads dates in the user's own words: "3m", "next tue 10am", "24 Feb", "in 3 Wochen um 14 Uhr".
/// The grammar is in the interface specification 4.5; the words are the tables
/// `dates_*.properties`.
public final class Dates {
    /// Nobody types a longer date.
    private static final int LONGEST = 120;

    private static final int LONGEST_NOTE = 4_000;

    private Dates() {}

    /// Reads what was typed into a date field.
    ///
    /// @param now the user's local time; all words are counted from its day
    /// @param locale its language names the word table (English besides it), its region the order
    ///     of "2/24"
    /// @param working the days to which a date is moved, and the hours in which "3" means three in
    ///     the afternoon
    public static Reading read(String typed, LocalDateTime now, Locale locale, WorkingDays working) {
        if (typed.isBlank()) {
            return new Reading.Empty();
        }
        List<Token> tokens = typed.length() > LONGEST ? List.of() : Token.of(typed);
        if (tokens.isEmpty()) {
            return new Reading.NotUnderstood(typed);
        }
        for (DateWords words : DateWords.of(locale)) {
            DateGrammar grammar = new DateGrammar(new Typed(tokens, words), now, isDayFirst(locale), working);
            FoundDate found = grammar.whole();
            if (found != null) {
                return reading(found, now.toLocalDate(), working);
            }
        }
        return new Reading.NotUnderstood(typed);
    }

    /// The same, counted from the start of a day.
    public static Reading read(String typed, LocalDate today, Locale locale, WorkingDays working) {
        return read(typed, today.atStartOfDay(), locale, working);
    }

    /// The first date in a note that is worth proposing: a day to come, in words that can hardly
    /// mean anything else ("in three months", "next week", "am 24.2.").
    public static Optional<Proposal> proposal(String note, LocalDateTime now, Locale locale, WorkingDays working) {
        boolean dayFirst = isDayFirst(locale);
        List<DateWords> languages = DateWords.of(locale);
        List<Token> tokens = Token.of(note.length() > LONGEST_NOTE ? note.substring(0, LONGEST_NOTE) : note);
        for (int at = 0; at < tokens.size(); at++) {
            for (DateWords words : languages) {
                Typed typed = new Typed(tokens, words);
                boolean excluded = at > 0 && typed.after(at - 1, "no.proposal") == at;
                FoundDate found = excluded ? null : new DateGrammar(typed, now, dayFirst, working).sureAt(at);
                if (found != null && found.days().getFirst().isAfter(now.toLocalDate())) {
                    return Optional.of(proposal(note, typed, at, found, working));
                }
            }
        }
        return Optional.empty();
    }

    private static Proposal proposal(String note, Typed typed, int at, FoundDate found, WorkingDays working) {
        int from = typed.tokens().get(at).from();
        int to = typed.tokens().get(found.end() - 1).to();
        return new Proposal(
                from, to, note.substring(from, to), understood(found.days().getFirst(), found, working));
    }

    private static Reading reading(FoundDate found, LocalDate today, WorkingDays working) {
        List<Reading.Understood> choices = new ArrayList<>();
        for (LocalDate day : found.days()) {
            if (!day.isBefore(today)) {
                choices.add(understood(day, found, working));
            }
        }
        if (choices.isEmpty()) {
            return new Reading.Past(found.days().getFirst(), found.time());
        }
        return choices.size() == 1 ? choices.getFirst() : new Reading.Ambiguous(choices);
    }

    private static Reading.Understood understood(LocalDate day, FoundDate found, WorkingDays working) {
        LocalDate moved = found.stays() ? day : working.next(day);
        return new Reading.Understood(moved, found.time(), moved.equals(day) ? null : day);
    }

    private static boolean isDayFirst(Locale locale) {
        String pattern = DateTimeFormatterBuilder.getLocalizedDateTimePattern(
                FormatStyle.SHORT, null, IsoChronology.INSTANCE, locale);
        return pattern.indexOf('d') < pattern.indexOf('M');
    }
}
