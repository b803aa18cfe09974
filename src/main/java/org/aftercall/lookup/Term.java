package org.aftercall.lookup;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.aftercall.text.Folding;
import org.jspecify.annotations.Nullable;

/// One thing that a lookup asks of a contact.
public sealed interface Term {
    /// A word of the contact begins with these letters, folded.
    record Word(String word) implements Term {}

    /// These whole words stand side by side in one text, folded.
    record Phrase(List<String> words) implements Term {
        public Phrase {
            words = List.copyOf(words);
        }
    }

    /// A phone number contains one of these digit strings (begins with it if it is shorter than three digits), or the
    /// digits are found as words.
    ///
    /// @param digits what the number may look like without and with its country, possibly none
    /// @param words the same as words; empty if only a phone is asked for
    record Digits(List<String> digits, List<String> words) implements Term {
        /// From so many digits on they may stand anywhere in the number.
        public static final int ANYWHERE_DIGITS = 3;

        public Digits {
            digits = List.copyOf(digits);
            words = List.copyOf(words);
        }
    }

    /// Words of one part of the contact begin with these, folded: `city:new company:kol`.
    record Within(Place place, List<String> words) implements Term {
        public Within {
            words = List.copyOf(words);
        }
    }

    /// The contact has nothing there: `email:none`.
    record Missing(Place place) implements Term {}

    /// The user who asks owns the contact.
    record Mine() implements Term {}

    /// The contact is in a group: one of that name (`group="Brno user day"`), or one whose words begin with these
    /// (`group:brno`).
    ///
    /// @param whole the name as [#key] makes it, empty if its words are given
    /// @param words folded
    record InGroup(String whole, List<String> words) implements Term {
        private static final Pattern QUOTES = Pattern.compile("[\"“”„«»]");
        private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}]+");

        public InGroup {
            words = List.copyOf(words);
        }

        /// A name as two names are compared. A quotation mark cannot be typed between two.
        public static String key(String name) {
            String folded = Folding.fold(QUOTES.matcher(name).replaceAll(""));
            return SPACE.matcher(folded).replaceAll(" ").strip();
        }

        /// What somebody types who wants those of one group.
        public static String typed(String name) {
            return "group=\""
                    + SPACE.matcher(QUOTES.matcher(name).replaceAll(""))
                            .replaceAll(" ")
                            .strip() + "\"";
        }

        /// Whether a group that is called so is meant.
        public boolean matches(String name) {
            if (words.isEmpty()) {
                return key(name).equals(whole);
            }
            List<String> there = Folding.words(name);
            return words.stream().allMatch(word -> there.stream().anyMatch(found -> found.startsWith(word)));
        }
    }

    /// One of the relationship types.
    ///
    /// @param codes stored codes of the known types that were meant
    /// @param prefix what the code of a type that nobody knows begins with, folded
    record Type(List<String> codes, String prefix) implements Term {
        public Type {
            codes = List.copyOf(codes);
        }
    }

    /// The priority.
    ///
    /// @param code in capital letters, empty for none
    record Pri(String code) implements Term {}

    /// The next action is of one of these kinds, by their codes.
    record Next(List<String> kinds) implements Term {
        public Next {
            kinds = List.copyOf(kinds);
        }
    }

    /// The next action is due before, on or after a day.
    record Due(Compared compared, When when) implements Term {
        /// First and last day that are meant, null where there is no end.
        public Days days(LocalDate today) {
            LocalDate day = when.day(today);
            return switch (compared) {
                case BEFORE -> new Days(null, day.minusDays(1));
                case UNTIL -> new Days(null, day);
                case ON -> new Days(day, day);
                case FROM -> new Days(day, null);
                case AFTER -> new Days(day.plusDays(1), null);
            };
        }
    }

    /// Nobody decided what comes next: no next action, no reason for none, not parked; of those that still can be
    /// worked with and were ever touched, or are A or B (`product.md` rule 4).
    record Undecided() implements Term {}

    /// Nothing happened since a day: neither was the contact touched nor, if it never was, added.
    record Silent(When since) implements Term {}

    /// The contact was added before, on or after a day.
    record Added(Compared compared, When when) implements Term {
        public Days days(LocalDate today) {
            return new Due(compared, when).days(today);
        }
    }

    /// A refusal stands for one of these channels, or for all of them.
    ///
    /// @param channels by their codes; empty for whatever channel
    record OptedOut(List<String> channels) implements Term {
        public OptedOut {
            channels = List.copyOf(channels);
        }

        /// @param refused codes of channels for which a refusal stands
        public boolean matches(Set<String> refused) {
            return channels.isEmpty()
                    ? !refused.isEmpty()
                    : refused.contains(ALL_CHANNELS) || channels.stream().anyMatch(refused::contains);
        }

        public static final String ALL_CHANNELS = "all";
    }

    /// An address lies in a country.
    ///
    /// @param code ISO 3166 alpha-2
    record Country(String code) implements Term {}

    /// Words in one of the user's own fields begin with these, folded.
    ///
    /// @param slot which of the fifteen
    record Own(int slot, List<String> words) implements Term {
        public Own {
            words = List.copyOf(words);
        }
    }

    /// One of the user's own fields is empty.
    record OwnMissing(int slot) implements Term {}

    /// One of the user's own fields holds a number that is smaller than, the same as, or larger than another.
    record OwnNumber(int slot, Compared compared, double number) implements Term {
        /// Smallest number that is meant.
        public double least() {
            return switch (compared) {
                case BEFORE, UNTIL -> Double.NEGATIVE_INFINITY;
                case ON, FROM -> number;
                case AFTER -> Math.nextUp(number);
            };
        }

        /// Largest number that is meant.
        public double most() {
            return switch (compared) {
                case BEFORE -> Math.nextDown(number);
                case UNTIL, ON -> number;
                case FROM, AFTER -> Double.POSITIVE_INFINITY;
            };
        }
    }

    /// One of the user's own fields holds a day before, on or after another.
    record OwnDay(int slot, Compared compared, When when) implements Term {
        public Days days(LocalDate today) {
            return new Due(compared, when).days(today);
        }
    }

    /// An import added or changed the contact, or something that belongs to it.
    record Imported(UUID operation) implements Term {}

    /// The opposite.
    record Not(Term term) implements Term {}

    /// At least one of them.
    record AnyOf(List<Term> terms) implements Term {
        public AnyOf {
            terms = List.copyOf(terms);
        }
    }

    /// A qualifier whose value is not typed yet. Every contact matches.
    record Unfinished(String qualifier) implements Term {}

    enum Compared {
        BEFORE,
        UNTIL,
        ON,
        FROM,
        AFTER
    }

    /// A stretch of local days, both ends included.
    record Days(@Nullable LocalDate first, @Nullable LocalDate last) {
        public boolean contain(LocalDate day) {
            return (first == null || !day.isBefore(first)) && (last == null || !day.isAfter(last));
        }
    }

    /// A day as it was typed.
    sealed interface When {
        record FromToday(int amount, ChronoUnit unit) implements When {}

        record On(LocalDate date) implements When {}

        /// The first day of the week (a Monday), month or year that today lies in.
        record StartOf(ChronoUnit unit) implements When {}

        default LocalDate day(LocalDate today) {
            return switch (this) {
                case FromToday span -> today.plus(span.amount(), span.unit());
                case On on -> on.date();
                case StartOf start -> first(start.unit(), today);
            };
        }
    }

    private static LocalDate first(ChronoUnit unit, LocalDate today) {
        return switch (unit) {
            case WEEKS -> today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            case MONTHS -> today.withDayOfMonth(1);
            case YEARS -> today.withDayOfYear(1);
            default -> today;
        };
    }

    /// Where words of a contact may be looked for.
    enum Place {
        NAME,
        COMPANY,
        TITLE,
        EMAIL,
        PHONE,
        CITY,
        OWNER,
        TYPE,
        NEXT,
        COUNTRY,
        REACHED,
        GROUP
    }

    /// The only term of a list, or one that asks for any of them.
    static Optional<Term> anyOf(List<Term> terms) {
        return switch (terms.size()) {
            case 0 -> Optional.empty();
            case 1 -> Optional.of(terms.getFirst());
            default -> Optional.of(new AnyOf(terms));
        };
    }
}
