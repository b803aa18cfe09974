package org.aftercall.model;

/// A postal address, one cell: its parts only make sense together. Each part as written, each possibly empty.
///
/// @param street one or more lines, separated by line feeds
/// @param country as written
public record Address(String street, String city, String region, String postalCode, String country) {
    public static final Address NONE = new Address("", "", "", "", "");

    public boolean isEmpty() {
        return equals(NONE);
    }
}
