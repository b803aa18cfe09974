package org.aftercall.lookup;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.aftercall.lookup.Term.AnyOf;
import org.aftercall.lookup.Term.Digits;
import org.aftercall.lookup.Term.Due;
import org.aftercall.lookup.Term.Mine;
import org.aftercall.lookup.Term.Missing;
import org.aftercall.lookup.Term.Next;
import org.aftercall.lookup.Term.Not;
import org.aftercall.lookup.Term.Phrase;
import org.aftercall.lookup.Term.Pri;
import org.aftercall.lookup.Term.Unfinished;
import org.aftercall.lookup.Term.Within;
import org.aftercall.lookup.Term.Word;
import org.aftercall.text.Folding;

/// What somebody typed to find contacts, and how it was understood: a contact matches if every part does.
///
/// @param typed letter for letter
/// @param parts in the order typed; nothing typed matches every contact
public record Lookup(String typed, List<Part> parts) {
    /// A piece of what was typed and what it means.
    ///
    /// @param from index of its first character in the typed text
    /// @param to index after its last
    public record Part(int from, int to, Term term) {}

    public Lookup {
        parts = List.copyOf(parts);
    }

    /// Understands what was typed; any text means something.
    public static Lookup of(String typed) {
        return of(typed, List.of());
    }

    /// The same in a book with fields of the user's own, whose names are qualifiers there.
    public static Lookup of(String typed, List<OwnField> own) {
        return new Parser(typed, own).parse();
    }

    public List<Term> terms() {
        return parts.stream().map(Part::term).toList();
    }

    /// Whether nothing is asked.
    public boolean isEmpty() {
        return terms().stream().allMatch(Unfinished.class::isInstance);
    }

    /// Whether a contact matches, by looking at all of it.
    ///
    /// @param scope how far free words may look; what is negated or qualified is not narrowed by it
    public boolean matches(Subject subject, Scope scope, Viewer viewer) {
        return terms().stream().allMatch(term -> matches(term, subject, scope, viewer));
    }

    private static boolean matches(Term term, Subject subject, Scope scope, Viewer viewer) {
        Facts facts = subject.facts();
        return switch (term) {
            case Word word -> subject.hasWord(word.word(), scope);
            case Phrase phrase -> subject.hasPhrase(phrase.words(), scope);
            case Digits number -> matches(number, subject, scope);
            case Within within -> isWithin(within, facts);
            case Missing missing -> facts.missing(missing.place());
            case Mine _ -> isMine(facts, viewer);
            case Term.Type type -> facts.types().stream().anyMatch(code -> matches(type, code));
            case Pri pri -> Folding.fold(facts.priority()).equals(Folding.fold(pri.code()));
            case Next next ->
                facts.next()
                        .filter(action -> next.kinds().contains(action.kind()))
                        .isPresent();
            case Due due ->
                facts.next()
                        .filter(action -> due.days(viewer.today()).contain(action.due()))
                        .isPresent();
            case Term.Undecided _ -> facts.undecided(viewer.today());
            case Term.Silent silent -> facts.traces().latest().isBefore(viewer.start(silent.since()));
            case Term.Added added ->
                added.days(viewer.today()).contain(viewer.day(facts.traces().created()));
            case Term.OptedOut optedOut -> optedOut.matches(facts.refused());
            case Term.Country country -> facts.countries().contains(country.code());
            case Term.InGroup group -> facts.at(Term.Place.GROUP).stream().anyMatch(group::matches);
            case Term.Imported imported -> facts.traces().imports().contains(imported.operation());
            case Term.Own own -> begin(own.words(), Stream.of(facts.own(own.slot())));
            case Term.OwnMissing missing -> facts.own(missing.slot()).isBlank();
            case Term.OwnNumber own -> {
                OptionalDouble number = OwnField.number(facts.own(own.slot()));
                yield number.isPresent() && number.getAsDouble() >= own.least() && number.getAsDouble() <= own.most();
            }
            case Term.OwnDay own ->
                OwnField.day(facts.own(own.slot()))
                        .filter(own.days(viewer.today())::contain)
                        .isPresent();
            case Not not -> !matches(not.term(), subject, Scope.ANYWHERE, viewer);
            case AnyOf any -> any.terms().stream().anyMatch(each -> matches(each, subject, scope, viewer));
            case Unfinished _ -> true;
        };
    }

    private static boolean matches(Digits number, Subject subject, Scope scope) {
        if (scope != Scope.NAME && number.digits().stream().anyMatch(subject::hasNumber)) {
            return true;
        }
        return !number.words().isEmpty() && number.words().stream().allMatch(word -> subject.hasWord(word, scope));
    }

    private static boolean isWithin(Within within, Facts facts) {
        return begin(within.words(), facts.at(within.place()).stream());
    }

    private static boolean begin(List<String> words, Stream<String> texts) {
        List<String> there = texts.flatMap(text -> Folding.words(text).stream()).toList();
        return words.stream().allMatch(word -> there.stream().anyMatch(found -> found.startsWith(word)));
    }

    private static boolean isMine(Facts facts, Viewer viewer) {
        return facts.at(Term.Place.OWNER).stream()
                .anyMatch(owner -> Folding.fold(owner).equals(Folding.fold(viewer.user())));
    }

    private static boolean matches(Term.Type type, String code) {
        return type.codes().contains(code) || Folding.fold(code).startsWith(type.prefix());
    }
}
