package org.aftercall.model;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The name of a person in parts, each as written, each possibly empty. One cell: its parts only make sense together.
///
/// @param salutation what stands before the name: "Dr.", "Mrs"
/// @param first given name or names
/// @param middle further given names or initials
/// @param last family name with its particles: "de la Cruz"
/// @param suffix what stands after it: "Jr.", "MBA"
public record PersonName(String salutation, String first, String middle, String last, String suffix) {
    public static final PersonName NONE = new PersonName("", "", "", "", "");

    public static PersonName of(String first, String last) {
        return new PersonName("", first, "", last, "");
    }

    /// First, middle and last name as one line, in that order; empty if there is none.
    public String full() {
        return join(first, middle, last);
    }

    /// All parts as one line.
    public String formal() {
        return join(salutation, first, middle, last, suffix);
    }

    public boolean isEmpty() {
        return formal().isEmpty();
    }

    private static String join(String... parts) {
        return Stream.of(parts).filter(part -> !part.isBlank()).collect(Collectors.joining(" "));
    }
}
