package org.aftercall.exporting;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.aftercall.model.ContactPoint;
import org.aftercall.text.Phones;

/// Finds the country that a number without one was read with; what is compared and dialled depends on it.
final class PhoneCountries {
    private static final List<String> COMMON = List.of(
            "DE", "AT", "CH", "US", "GB", "FR", "ES", "NL", "BE", "IT", "PL", "CZ", "DK", "SE", "NO", "FI", "PT", "IE",
            "LU");

    private final List<String> all;

    PhoneCountries() {
        all = new ArrayList<>(COMMON);
        all.addAll(List.of(Locale.getISOCountries()));
    }

    /// The ISO code of the first country that gives the number the form in which it is compared; empty where none is
    /// needed.
    String of(ContactPoint point) {
        if (!point.comparable().startsWith("+") || fits(point, "")) {
            return "";
        }
        for (String country : all) {
            if (fits(point, country)) {
                return country;
            }
        }
        return "";
    }

    private static boolean fits(ContactPoint point, String country) {
        return Phones.read(point.written(), country).comparable().equals(point.comparable());
    }
}
