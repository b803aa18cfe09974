package org.aftercall.exporting;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.aftercall.format.SheetLayout.Column;
import org.aftercall.model.Address;
import org.aftercall.model.PostalAddress;

/// Puts addresses into the columns of a layout: first each under its label, then what is left where there is room, then
/// the rest as lines.
///
/// @param values by column, filled here
/// @param more takes the lines
record PlacesLaidOut(List<Column> columns, List<String> values, List<String> more) {
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
                case "ADDRESS" -> values.set(i, whole(address));
                case "ADDRESS_LABEL" -> values.set(i, found.label());
                default -> {}
            }
        }
        List<String> lines = address.street().lines().toList();
        for (int i = 0; i < Math.min(streets.size(), lines.size()); i++) {
            boolean last = i == streets.size() - 1;
            values.set(streets.get(i), last ? String.join("\n", lines.subList(i, lines.size())) : lines.get(i));
        }
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
