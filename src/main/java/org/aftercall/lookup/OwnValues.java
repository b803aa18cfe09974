package org.aftercall.lookup;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.aftercall.lookup.Term.Compared;
import org.aftercall.lookup.Term.Not;
import org.aftercall.lookup.Term.Unfinished;
import org.aftercall.text.Folding;

/// Reads the value behind the name of a field of the user's own. Several values with commas mean any of them.
final class OwnValues {
    private OwnValues() {}

    /// @param sign `:`, `<`, `<=`, `>`, `>=` or `=`
    /// @return empty if it makes no sense: then it was no qualifier
    static Optional<Term> read(OwnField field, String sign, String value) {
        if (value.isBlank()) {
            return Optional.of(new Unfinished(field.name()));
        }
        boolean compares = !sign.equals(":") && !sign.equals("=");
        if (compares) {
            return compared(field, Values.compared(sign), value);
        }
        return Values.anyOf(value, single -> one(field, single));
    }

    private static Optional<Term> compared(OwnField field, Compared compared, String value) {
        String folded = Folding.fold(value.strip());
        if (field.isDay()) {
            return Days.read(folded).map(day -> new Term.OwnDay(field.slot(), compared, day));
        }
        OptionalDouble number = OwnField.number(value);
        return number.isPresent()
                ? Optional.of(new Term.OwnNumber(field.slot(), compared, number.getAsDouble()))
                : Optional.empty();
    }

    private static Optional<Term> one(OwnField field, String value) {
        String folded = Folding.fold(value.strip());
        if (field.isYesOrNo() && (Choices.isYes(folded) || Choices.isNo(folded))) {
            return Optional.of(new Term.Own(field.slot(), List.of(Choices.isYes(folded) ? "yes" : "no")));
        }
        if (Choices.isNone(folded)) {
            return Optional.of(new Term.OwnMissing(field.slot()));
        }
        if (Choices.isAny(folded)) {
            return Optional.of(new Not(new Term.OwnMissing(field.slot())));
        }
        boolean exact = field.isDay() || field.isNumber();
        Optional<Term> same = exact ? compared(field, Compared.ON, value) : Optional.empty();
        return same.isPresent() ? same : words(field, value);
    }

    private static Optional<Term> words(OwnField field, String value) {
        List<String> words = Folding.words(value);
        return words.isEmpty() ? Optional.empty() : Optional.of(new Term.Own(field.slot(), words));
    }
}
