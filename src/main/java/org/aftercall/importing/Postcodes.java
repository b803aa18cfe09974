package org.aftercall.importing;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.aftercall.model.Address;
import org.aftercall.text.Countries;

/// Puts postcodes right that a spreadsheet shortened, and takes addresses in one cell apart.
final class Postcodes {
    /// Where a postcode has five digits, and the first can be 0.
    private static final Set<String> FIVE =
            Set.of("DE", "FR", "IT", "ES", "US", "FI", "EE", "TR", "UA", "MX", "MY", "MC");

    /// "12345 Town", "D-12345 Town", "1234 AB Town".
    private static final Pattern CODE_AND_CITY =
            Pattern.compile("((?:[A-Z]{1,2}-)?\\d{4,5}(?:\\s?[A-Z]{2}(?=\\s))?)\\s+(\\p{L}.*)");

    /// "CA 94043", "CA, 94043" behind a city.
    private static final Pattern STATE_AND_CODE = Pattern.compile("([A-Z]{2})[\\s,]+(\\d{5}(?:-\\d{4})?)");

    private static final Pattern LINES = Pattern.compile("\\s*(?:\\r?\\n|,|;)\\s*");

    private Postcodes() {}

    /// A postcode with the zeros that a spreadsheet took from its front, where the country says how long it is.
    static String repaired(String written, String country) {
        String digits = written.strip();
        if (!FIVE.contains(country) || !digits.matches("\\d{3,4}") || digits.startsWith("0")) {
            return written;
        }
        return "0".repeat(5 - digits.length()) + digits;
    }

    /// An address in one cell, taken apart where its form is clear; otherwise all of it is the street.
    static Address split(String whole) {
        String[] lines = LINES.split(whole.strip(), -1);
        String country = "";
        int end = lines.length;
        if (end > 1 && Countries.code(lines[end - 1]).isPresent() && !lines[end - 1].matches("[A-Z]{2}")) {
            country = lines[end - 1];
            end--;
        }
        for (int i = 1; i < end; i++) {
            Matcher city = CODE_AND_CITY.matcher(lines[i]);
            if (i == end - 1 && city.matches()) {
                return new Address(joined(lines, i), city.group(2), "", city.group(1), country);
            }
            Matcher state = STATE_AND_CODE.matcher(joined(lines, i, end, ", "));
            if (i >= 2 && state.matches()) {
                return new Address(joined(lines, i - 1), lines[i - 1], state.group(1), state.group(2), country);
            }
        }
        return new Address(whole.strip(), "", "", "", "");
    }

    private static String joined(String[] lines, int end) {
        return joined(lines, 0, end, "\n");
    }

    private static String joined(String[] lines, int from, int end, String between) {
        StringBuilder joined = new StringBuilder();
        for (int i = from; i < end; i++) {
            joined.append(i > from ? between : "").append(lines[i]);
        }
        return joined.toString();
    }
}
