package org.aftercall.exporting;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.aftercall.format.SheetLayout.Column;
import org.aftercall.model.Address;
import org.aftercall.model.PostalAddress;
import org.aftercall.text.Folding;

/// Puts addresses into the columns of a layout: first each under its label, then what is left where there is room, then
/// the rest as lines.
///
/// @param values by column, filled here
/// @param more takes the lines
record PlacesLaidOut(List<Column> columns, List<String> values, List<String> more) {
    /// How columns for the number of a house are called.
    private static final Set<String> NUMBER =
            Set.of("number", "no", "nr", "nummer", "hausnummer", "hausnr", "numero", "huisnummer");

    /// Columns that together are one address.
    private record Place(String label, int group) {}

    void put(List<PostalAddress> addresses) {
        List<PostalAddress> left = new ArrayList<>(
                addresses.stream().filter(each -> !each.address().isEmpty()).toList());
        Set<Place> places = places();
        List<Place> taken = new ArrayList<>();
        for (boolean exact : List.of(true, false)) {
            for (Place place : places) {
                if (taken.contains(place)) {
                    continue;
                }
                PostalAddress found = left.stream()
                        .filter(each -> each.label().equals(place.label()) || !exact)
                        .findFirst()
                        .orElse(null);
                if (found != null) {
                    left.remove(found);
                    taken.add(place);
                    fill(place, found);
                }
            }
        }
        for (PostalAddress each : left) {
            String label = each.label().isEmpty() ? "" : " (" + each.label() + ")";
            more.add("Address" + label + ": " + whole(each.address()));
        }
    }

    private Set<Place> places() {
        Set<Place> places = new LinkedHashSet<>();
        for (Column column : columns) {
            switch (column.target()) {
                case "STREET", "CITY", "REGION", "POSTCODE", "COUNTRY", "ADDRESS" -> places.add(place(column));
                default -> {}
            }
        }
        return places;
    }

    /// Lines of one street have numbers of their own: only a group without a label is an address by number.
    private static Place place(Column column) {
        return new Place(
                column.detail(), column.detail().isEmpty() && column.header().contains(" - ") ? column.group() : 0);
    }

    private void fill(Place place, PostalAddress found) {
        Address address = found.address();
        List<Integer> streets = new ArrayList<>();
        List<Integer> wholes = new ArrayList<>();
        boolean hasParts = false;
        for (int i = 0; i < columns.size(); i++) {
            Column column = columns.get(i);
            if (!place(column).equals(place)) {
                continue;
            }
            switch (column.target()) {
                case "STREET" -> streets.add(i);
                case "CITY" -> values.set(i, address.city());
                case "REGION" -> values.set(i, address.region());
                case "POSTCODE" -> values.set(i, address.postalCode());
                case "COUNTRY" -> values.set(i, address.country());
                case "ADDRESS" -> wholes.add(i);
                case "ADDRESS_LABEL" -> values.set(i, found.label());
                default -> {}
            }
            hasParts |= List.of("CITY", "REGION", "POSTCODE", "COUNTRY").contains(column.target());
        }
        // as they came in: several columns "address" are lines, and one beside a city is the street where no other is
        if (wholes.size() > 1 || (streets.isEmpty() && hasParts)) {
            streets.addAll(wholes);
        } else {
            wholes.forEach(column -> values.set(column, whole(address)));
        }
        street(streets, address.street().lines().toList());
    }

    /// A line a column; the last takes what is left, and one for the number only a line that begins with one.
    private void street(List<Integer> streets, List<String> lines) {
        int next = 0;
        for (int i = 0; i < streets.size() && next < lines.size(); i++) {
            int column = streets.get(i);
            boolean last = i == streets.size() - 1;
            String line = last ? String.join("\n", lines.subList(next, lines.size())) : lines.get(next);
            if (last
                    || startsWithDigit(line)
                    || !isForNumber(columns.get(column).header())) {
                values.set(column, line);
                next++;
            }
        }
    }

    private static boolean startsWithDigit(String line) {
        return !line.isEmpty() && Character.isDigit(line.codePointAt(0));
    }

    private static boolean isForNumber(String header) {
        return Folding.words(header).stream().anyMatch(NUMBER::contains);
    }

    private static String whole(Address address) {
        List<String> parts = new ArrayList<>(List.of(
                address.street(),
                (address.postalCode() + " " + address.city()).strip(),
                address.region(),
                address.country()));
        parts.removeIf(String::isBlank);
        return String.join(", ", parts);
    }
}
