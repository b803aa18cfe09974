package org.aftercall.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.aftercall.format.ContentLine;
import org.aftercall.model.PersonName;
import org.aftercall.text.Folding;
import org.aftercall.text.Names;
import org.jspecify.annotations.Nullable;

/// The name of the person of a vCard: from its parts (`N`), or from what the card is called where it has none.
final class CardName {
    private static final Set<String> CALLED = Set.of("FN", "SORT-STRING", "NAME", "X-EVOLUTION-FILE-AS");

    private final boolean own;
    private final Consumer<ContentLine> rest;
    private final List<ContentLine> called = new ArrayList<>();
    private @Nullable ContentLine name;

    /// @param own whether this program wrote the card: then nothing is read into it
    /// @param rest takes what says more than the name does
    CardName(boolean own, Consumer<ContentLine> rest) {
        this.own = own;
        this.rest = rest;
    }

    /// @return whether the line is about the name
    boolean take(ContentLine line) {
        if (CALLED.contains(line.name())) {
            called.add(line);
            return true;
        }
        if (!line.name().equals("N")) {
            return false;
        }
        if (name == null) {
            name = line;
        } else if (!line.components().equals(name.components())) {
            rest.accept(line);
        }
        return true;
    }

    /// @param nickname what else the person is called, may be empty
    /// @param company where the person works, may be empty; a card may be called by it alone
    PersonName person(String nickname, String company) {
        PersonName person = name == null ? PersonName.NONE : parts(name);
        if (own) {
            return person;
        }
        String full = called.stream()
                .filter(line -> line.name().equals("FN"))
                .map(line -> line.text().strip())
                .findFirst()
                .orElse("");
        boolean isCompany = Folding.fold(full).equals(Folding.fold(company));
        if (person.isEmpty() && !isCompany && full.indexOf('@') < 0) {
            person = Names.split(full);
        }
        List<String> known = new ArrayList<>(Folding.words(person.formal()));
        known.addAll(Folding.words(nickname));
        known.addAll(Folding.words(company));
        for (ContentLine line : called) {
            if (!known.containsAll(Folding.words(line.text()))) {
                rest.accept(line);
            }
        }
        return person;
    }

    private PersonName parts(ContentLine line) {
        return new PersonName(part(line, 3), part(line, 1), part(line, 2), part(line, 0), part(line, 4));
    }

    private String part(ContentLine line, int index) {
        List<List<String>> components = line.components();
        if (own || index >= components.size()) {
            return CardPlaces.part(line, index);
        }
        return components.get(index).stream()
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .collect(Collectors.joining(" "));
    }
}
