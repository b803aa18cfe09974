package org.aftercall.lookup;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
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
import org.aftercall.text.Folding;

/// Reads the value of a qualifier. Several values with commas mean any of them.
final class Values {
    private Values() {}

    /// @param sign `:`, `<`, `<=`, `>`, `>=` or `=`
    /// @return empty if it makes no sense: then it was no qualifier
    static Optional<Term> read(Qualifier qualifier, String sign, String value) {
        if (Folding.words(value).isEmpty()) {
            return value.isBlank() ? Optional.of(new Unfinished(qualifier.name())) : Optional.empty();
        }
        if (qualifier == Qualifier.DUE) {
            return due(sign, Folding.fold(value.strip()));
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
            case DUE -> Optional.empty();
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

    private static Optional<Term> next(String folded) {
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
        Compared compared = switch (sign) {
            case "<" -> Compared.BEFORE;
            case "<=" -> Compared.UNTIL;
            case ">" -> Compared.AFTER;
            case ">=" -> Compared.FROM;
            default -> Compared.ON;
        };
        return Days.read(folded).map(when -> new Due(compared, when));
    }

    private static Optional<Term> anyOf(String values, Function<String, Optional<Term>> read) {
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
