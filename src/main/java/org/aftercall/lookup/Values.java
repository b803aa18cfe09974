package org.aftercall.lookup;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.aftercall.lookup.Choices.Qualifier;
import org.aftercall.lookup.Term.Compared;
import org.aftercall.lookup.Term.Digits;
import org.aftercall.lookup.Term.Due;
import org.aftercall.lookup.Term.Mine;
import org.aftercall.lookup.Term.Missing;
import org.aftercall.lookup.Term.Next;
import org.aftercall.lookup.Term.Not;
import org.aftercall.lookup.Term.Place;
import org.aftercall.lookup.Term.Pri;
import org.aftercall.lookup.Term.Unfinished;
import org.aftercall.lookup.Term.When;
import org.aftercall.lookup.Term.Within;
import org.aftercall.text.Countries;
import org.aftercall.text.Folding;

/// Reads the value of a qualifier. Several values with commas mean any of them.
final class Values {
    private static final Pattern BETWEEN_PLACES = Pattern.compile("-or-|-oder-");

    private Values() {}

    /// @param sign `:`, `<`, `<=`, `>`, `>=` or `=`
    /// @return empty if it makes no sense: then it was no qualifier
    static Optional<Term> read(Qualifier qualifier, String sign, String value) {
        if (qualifier == Qualifier.GROUP && sign.equals("=") && !value.isBlank()) {
            return Optional.of(new Term.InGroup(Term.InGroup.key(value), List.of()));
        }
        if (Folding.words(value).isEmpty()) {
            return value.isBlank() ? Optional.of(new Unfinished(qualifier.name())) : Optional.empty();
        }
        if (qualifier == Qualifier.DUE) {
            return due(sign, Folding.fold(value.strip()));
        }
        if (qualifier == Qualifier.ADDED) {
            return added(sign, Folding.fold(value.strip()));
        }
        if (!sign.equals(":") && !sign.equals("=")) {
            return Optional.empty();
        }
        return anyOf(value, single -> one(qualifier, single));
    }

    /// A number as it may stand in the book: with its country, or as it is dialled within it.
    ///
    /// @param orWords whether the digits may also be words
    static Digits number(String written, boolean orWords) {
        String digits = Folding.digits(written.replace("(0)", written.startsWith("+") ? "" : "0"));
        List<String> forms = new ArrayList<>();
        if (digits.startsWith("00")) {
            forms.add(digits.substring(2));
        } else if (digits.startsWith("0") && digits.length() > Digits.ANYWHERE_DIGITS) {
            forms.add(digits);
            forms.add(digits.substring(1));
        } else {
            forms.add(digits);
        }
        forms.removeIf(String::isEmpty);
        return new Digits(forms, orWords ? Folding.words(written) : List.of());
    }

    private static Optional<Term> one(Qualifier qualifier, String value) {
        String folded = Folding.fold(value.strip());
        Optional<Place> place = qualifier.place();
        if (place.isPresent() && Choices.isNone(folded)) {
            return Optional.of(new Missing(place.get()));
        }
        if (place.isPresent() && Choices.isAny(folded)) {
            return Optional.of(new Not(new Missing(place.get())));
        }
        return switch (qualifier) {
            case TYPE -> Optional.of(new Term.Type(Choices.types(folded), folded));
            case PRIORITY -> priority(folded);
            case NEXT -> next(folded);
            case OWNER -> Choices.isMe(folded) ? Optional.of(new Mine()) : within(Place.OWNER, value);
            case PHONE -> phone(value);
            case NAME, COMPANY, TITLE, EMAIL, CITY -> place.flatMap(there -> within(there, value));
            case COUNTRY -> country(value);
            case GROUP -> {
                List<String> words = Folding.words(value);
                yield words.isEmpty() ? Optional.empty() : Optional.of(new Term.InGroup("", words));
            }
            case SILENT -> silent(folded);
            case OPTOUT -> optedOut(folded);
            case MISSING -> missing(folded);
            case IMPORT -> imported(folded);
            case DUE, ADDED -> Optional.empty();
        };
    }

    private static Optional<Term> within(Place place, String value) {
        List<String> words = Folding.words(value);
        return words.isEmpty() ? Optional.empty() : Optional.of(new Within(place, words));
    }

    private static Optional<Term> phone(String value) {
        Digits number = number(value, false);
        return number.digits().isEmpty() ? Optional.empty() : Optional.of(number);
    }

    private static Optional<Term> priority(String folded) {
        if (Choices.isNone(folded)) {
            return Optional.of(new Pri(""));
        }
        return folded.length() == 1 ? Optional.of(new Pri(folded.toUpperCase(Locale.ROOT))) : Optional.empty();
    }

    private static Optional<Term> country(String value) {
        Optional<String> code = Countries.code(value);
        return code.isPresent() ? code.map(Term.Country::new) : within(Place.COUNTRY, value);
    }

    private static Optional<Term> silent(String folded) {
        if (Choices.isNever(folded)) {
            return Optional.of(new Missing(Place.REACHED));
        }
        return Days.ago(folded).or(() -> Days.read(folded)).map(Term.Silent::new);
    }

    private static Optional<Term> optedOut(String folded) {
        if (Choices.isAny(folded)) {
            return Optional.of(new Term.OptedOut(List.of()));
        }
        if (Choices.isNone(folded)) {
            return Optional.of(new Not(new Term.OptedOut(List.of())));
        }
        List<String> channels = Choices.channels(folded);
        return channels.isEmpty() ? Optional.empty() : Optional.of(new Term.OptedOut(channels));
    }

    /// `email-or-phone` lacks one of them.
    private static Optional<Term> missing(String folded) {
        List<Term> terms = new ArrayList<>();
        for (String place : BETWEEN_PLACES.split(folded, -1)) {
            Optional<Qualifier> qualifier = Choices.qualifier(place);
            if (qualifier.isEmpty()) {
                return Optional.empty();
            }
            if (qualifier.get() == Qualifier.PRIORITY) {
                terms.add(new Pri(""));
            } else if (qualifier.get().place().isPresent()) {
                terms.add(new Missing(qualifier.get().place().get()));
            } else {
                return Optional.empty();
            }
        }
        return Term.anyOf(terms);
    }

    private static Optional<Term> imported(String folded) {
        try {
            return Optional.of(new Term.Imported(UUID.fromString(folded)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Optional<Term> next(String folded) {
        if (Choices.isUndecided(folded)) {
            return Optional.of(new Term.Undecided());
        }
        List<String> kinds = Choices.kinds(folded);
        return kinds.isEmpty() ? Optional.empty() : Optional.of(new Next(kinds));
    }

    private static Optional<Term> due(String sign, String folded) {
        if (folded.equals("none") || folded.equals("keine")) {
            return Optional.of(new Missing(Place.NEXT));
        }
        if (List.of("late", "overdue", "uberfallig", "ueberfaellig").contains(folded)) {
            return Optional.of(new Due(Compared.BEFORE, new When.FromToday(0, ChronoUnit.DAYS)));
        }
        return Days.read(folded).map(when -> new Due(compared(sign), when));
    }

    /// `added:7d` and `added:month` mean since then; `added:2026-11-03` that day.
    private static Optional<Term> added(String sign, String folded) {
        Optional<When> since = Days.until(folded);
        if (since.isPresent()) {
            Compared compared = sign.equals(":") || sign.equals("=") ? Compared.FROM : compared(sign);
            return Optional.of(new Term.Added(compared, since.get()));
        }
        return Days.read(folded).map(when -> new Term.Added(compared(sign), when));
    }

    static Compared compared(String sign) {
        return switch (sign) {
            case "<" -> Compared.BEFORE;
            case "<=" -> Compared.UNTIL;
            case ">" -> Compared.AFTER;
            case ">=" -> Compared.FROM;
            default -> Compared.ON;
        };
    }

    static Optional<Term> anyOf(String values, Function<String, Optional<Term>> read) {
        List<Term> terms = new ArrayList<>();
        for (String value : Arrays.asList(values.split(",", -1))) {
            if (value.isBlank()) {
                continue;
            }
            Optional<Term> term = read.apply(value);
            if (term.isEmpty()) {
                return Optional.empty();
            }
            terms.add(term.get());
        }
        return Term.anyOf(terms);
    }
}
