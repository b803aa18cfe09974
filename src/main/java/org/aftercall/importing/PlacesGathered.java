package org.aftercall.importing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.aftercall.format.CellValue;
import org.aftercall.importing.Drafting.Entry;
import org.aftercall.model.Address;
import org.aftercall.model.Problem;
import org.aftercall.text.Countries;
import org.aftercall.text.Folding;
import org.jspecify.annotations.Nullable;

/// The addresses of a row: their parts by what they are for and by their number.
final class PlacesGathered {
    private static final class Parts {
        private final boolean inLines;
        private String label = "";
        private final List<String> street = new ArrayList<>();
        private final List<Entry> whole = new ArrayList<>();
        private String city = "";
        private String region = "";
        private String postcode = "";
        private boolean postcodeIsNumber;
        private @Nullable Entry code;
        private String country = "";

        Parts(boolean inLines) {
            this.inLines = inLines;
        }

        boolean isEmpty() {
            return street.isEmpty() && city.isEmpty() && region.isEmpty() && postcode.isEmpty() && country.isEmpty();
        }
    }

    private final boolean own;
    private final boolean wholeIsStreet;
    private final Set<String> inLines;
    private final Map<String, Parts> places = new LinkedHashMap<>();

    /// @param hasStreet whether the table has a column for the street, so that "address" beside it is all of one
    /// @param inLines places for which the table has several columns "address", see [#inLines]
    PlacesGathered(boolean own, boolean hasStreet, Set<String> inLines) {
        this.own = own;
        this.wholeIsStreet = !hasStreet;
        this.inLines = inLines;
    }

    /// The places of which a table has several columns "address": they are lines, also where a row fills only one.
    static Set<String> inLines(Mapping mapping) {
        Set<String> once = new HashSet<>();
        return mapping.columns().stream()
                .filter(column -> column.target() == Target.ADDRESS)
                .map(PlacesGathered::place)
                .filter(place -> !once.add(place))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static String place(ColumnMapping column) {
        return column.detail() + "#" + column.group();
    }

    void take(Entry entry) {
        ColumnMapping column = entry.column();
        Parts parts = places.computeIfAbsent(place(column), place -> new Parts(inLines.contains(place)));
        if (!column.detail().isEmpty()) {
            parts.label = column.detail();
        }
        String text = entry.text();
        switch (column.target()) {
            case ADDRESS -> parts.whole.add(entry);
            case STREET, PO_BOX -> parts.street.add(text);
            case CITY -> parts.city = joined(parts.city, text);
            case REGION -> parts.region = joined(parts.region, text);
            case POSTCODE -> {
                parts.postcode = joined(parts.postcode, text);
                parts.code = entry;
                parts.postcodeIsNumber = entry.cell() instanceof CellValue.Number || text.matches("\\d+");
            }
            case COUNTRY -> parts.country = joined(parts.country, text);
            case ADDRESS_LABEL -> parts.label = own ? text : label(text);
            default -> throw new IllegalStateException(column.target() + " is no part of an address");
        }
    }

    private static String joined(String before, String more) {
        return before.isEmpty() || before.equals(more) ? more : before + ", " + more;
    }

    private static String label(String written) {
        String bare = written.replaceFirst("^\\*\\s*", "");
        return switch (Folding.fold(bare)) {
            case "work", "business", "geschaftlich", "arbeit", "travail", "trabajo", "werk" -> "work";
            case "home", "private", "privat", "domicile", "casa", "thuis" -> "home";
            default -> bare;
        };
    }

    /// Adds the addresses to the draft.
    ///
    /// @return the country of the row, as written or as a code; the given one where it has none
    String into(Gathering gathering, String defaultCountry) {
        String found = "";
        for (Parts parts : places.values()) {
            Address address = address(gathering, parts, defaultCountry);
            if (!address.isEmpty()) {
                gathering.addresses.add(new Draft.Place(null, parts.label, address));
                found = found.isEmpty() ? address.country() : found;
            }
        }
        return Countries.code(found).orElse(defaultCountry);
    }

    private Address address(Gathering gathering, Parts parts, String defaultCountry) {
        for (Entry whole : parts.whole) {
            if (!parts.isEmpty() && parts.street.isEmpty() && wholeIsStreet) {
                parts.street.add(whole.text()); // "Address; Postcode; City"
            } else if (parts.isEmpty() && parts.whole.size() == 1 && !own) {
                return Postcodes.split(whole.text());
            } else if (parts.isEmpty() || !says(parts, whole.text())) {
                add(gathering, parts, whole);
            }
        }
        String country = Countries.code(parts.country).orElse(parts.country.isEmpty() ? defaultCountry : "");
        String postcode = parts.postcodeIsNumber && !own ? Postcodes.repaired(parts.postcode, country) : parts.postcode;
        if (parts.code != null && !postcode.equals(parts.postcode)) {
            gathering.problem(
                    parts.code, Problem.Severity.NOTICE, "import.postcode-repaired", parts.postcode, postcode);
        }
        return new Address(String.join("\n", parts.street), parts.city, parts.region, postcode, parts.country);
    }

    /// Several columns "Address" are the lines of one; beside other parts they are kept as they are.
    private static void add(Gathering gathering, Parts parts, Entry whole) {
        if (parts.inLines || parts.whole.size() > 1 || parts.isEmpty()) {
            parts.street.add(whole.text());
        } else {
            gathering.rest(whole);
        }
    }

    /// Whether the parts already say all of an address in one cell.
    private static boolean says(Parts parts, String whole) {
        List<String> known = Folding.words(String.join(
                " ", String.join(" ", parts.street), parts.city, parts.region, parts.postcode, parts.country));
        return known.containsAll(Folding.words(whole));
    }
}
