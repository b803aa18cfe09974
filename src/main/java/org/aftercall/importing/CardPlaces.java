package org.aftercall.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.aftercall.format.ContentLine;
import org.aftercall.model.Address;
import org.aftercall.text.Countries;
import org.aftercall.text.Folding;

/// The addresses of a card.
final class CardPlaces {
    private final CardLabels labels;
    private final boolean own;
    private final String country;
    private final List<Draft.Place> places = new ArrayList<>();

    CardPlaces(CardLabels labels, boolean own, String country) {
        this.labels = labels;
        this.own = own;
        this.country = country;
    }

    List<Draft.Place> places() {
        return places;
    }

    void take(ContentLine line) {
        Address address = own ? ours(line) : theirs(line);
        if (!address.isEmpty()) {
            places.add(new Draft.Place(null, labels.of(line), address));
        }
    }

    private static Address ours(ContentLine line) {
        return new Address(part(line, 2), part(line, 3), part(line, 4), part(line, 5), part(line, 6));
    }

    private Address theirs(ContentLine line) {
        String street = Stream.of(1, 2, 0)
                .map(index -> part(line, index).strip())
                .filter(text -> !text.isEmpty())
                .distinct()
                .collect(Collectors.joining("\n"));
        String there = part(line, 6).strip();
        String code = part(line, 5).strip();
        String from = Countries.code(there).orElse(there.isEmpty() ? country : "");
        return new Address(
                street,
                part(line, 3).strip(),
                part(line, 4).strip(),
                code.matches("\\d+") ? Postcodes.repaired(code, from) : code,
                there);
    }

    /// Commas that nobody escaped are commas.
    static String part(ContentLine line, int index) {
        List<List<String>> components = line.components();
        return index < components.size() ? String.join(",", components.get(index)) : "";
    }

    /// The country in which a number without one is, as far as the addresses tell.
    String country() {
        return places.stream()
                .map(place -> Countries.code(place.address().country()))
                .flatMap(code -> code.stream())
                .findFirst()
                .orElse(country);
    }

    /// Whether the addresses already say all that stands on an address label.
    boolean say(String label) {
        List<String> known = places.stream()
                .map(Draft.Place::address)
                .flatMap(each -> Folding.words(
                        String.join(" ", each.street(), each.city(), each.region(), each.postalCode(), each.country()))
                        .stream())
                .toList();
        return known.containsAll(Folding.words(label));
    }
}
