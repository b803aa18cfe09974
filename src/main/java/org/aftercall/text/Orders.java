package org.aftercall.text;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What somebody ordered, as one line of the history: number of the invoice, what it was for, and how much it was.
///
/// @param number of the invoice, by which it is known again
/// @param articles may be empty
/// @param amount null if unknown
/// @param currency sign or code, may be empty
public record Orders(
        String number,
        String articles,
        @org.jspecify.annotations.Nullable BigDecimal amount,
        String currency) {
    private static final String BETWEEN = " · ";
    private static final Pattern LINE =
            Pattern.compile("(?s)(.*?)" + BETWEEN + "(?:(.*)" + BETWEEN + ")?(-?\\d+(?:\\.\\d+)?)(?: (\\S{1,4}))?");
    private static final Pattern MONEY = Pattern.compile(
            "(?:([\\p{Sc}]|[A-Za-z]{2,4}\\.?)\\s*)?([-+]?)\\s*(\\d[\\d.,'’\\s\u00A0]*)\\s*([\\p{Sc}]|[A-Za-z]{2,4}\\.?)?\\s*(-?)");
    private static final Pattern TAIL = Pattern.compile("(.*)[.,](\\d+)");

    /// How it stands in the history, in every language the same, so that it can be read again.
    public String line() {
        String what = articles.isEmpty() ? "" : BETWEEN + articles;
        String much =
                amount == null ? "" : BETWEEN + amount.toPlainString() + (currency.isEmpty() ? "" : " " + currency);
        return number + what + much;
    }

    /// A line of the history; empty if it says no amount.
    public static Optional<Orders> read(String line) {
        Matcher found = LINE.matcher(line);
        return found.matches()
                ? Optional.of(new Orders(
                        found.group(1),
                        found.group(2) == null ? "" : found.group(2),
                        new BigDecimal(found.group(3)),
                        found.group(4) == null ? "" : found.group(4)))
                : Optional.empty();
    }

    /// Number of the invoice that a line of the history is about.
    public static String number(String line) {
        int end = line.indexOf(BETWEEN);
        return end < 0 ? line : line.substring(0, end);
    }

    /// An amount as people and programs write it: "1.234,50 €", "EUR 1,234.50", "12", "(3)" is none. A single separator
    /// before three digits groups thousands.
    ///
    /// @return amount and currency, without number and articles
    public static Optional<Orders> money(String written) {
        Matcher found = MONEY.matcher(written.strip());
        if (!found.matches()) {
            return Optional.empty();
        }
        String digits = found.group(3).replaceAll("[\\s\u00A0'’]", "");
        boolean minus = found.group(2).equals("-") || found.group(5).equals("-");
        String before = found.group(1) == null ? "" : found.group(1);
        String currency = before.isEmpty() ? (found.group(4) == null ? "" : found.group(4)) : before;
        String plain = plain(digits);
        if (!plain.matches("\\d{1,15}(\\.\\d{1,6})?")) {
            return Optional.empty();
        }
        BigDecimal amount = new BigDecimal(plain);
        return Optional.of(new Orders("", "", minus ? amount.negate() : amount, currency));
    }

    private static String plain(String digits) {
        Matcher tail = TAIL.matcher(digits);
        if (!tail.matches()) {
            return digits;
        }
        String whole = tail.group(1);
        boolean grouped = tail.group(2).length() == 3
                && (whole.indexOf('.') < 0 || digits.indexOf(',') < 0)
                && !whole.equals("0");
        String rest = whole.replaceAll("[.,]", "");
        return grouped ? rest + tail.group(2) : rest + "." + tail.group(2);
    }
}
