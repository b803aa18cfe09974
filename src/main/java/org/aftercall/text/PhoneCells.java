package org.aftercall.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Several phone numbers in one cell.
final class PhoneCells {
    private static final Pattern SURE = Pattern.compile(
            "[\\r\\n|]+|;(?!\\s*(?:ext|isub|phone-context)\\b)|,|、|(?i:(?<=[\\p{Nd})])\\s+(?:or|oder|ou|und|and|o|of|y|&)\\s+(?=[^\\p{L}]*\\p{Nd}))"
                    + "|(?<=\\p{Nd})\\s+(?=[+＋])"
                    + "|(?<=[\\p{Nd})])\\s+(?=(?i:tel|telefon|phone|fax|mobile?|mob|cell|handy|gsm|office|home|work|privat|direct|m|f|t)\\b[.:])");
    private static final Pattern SLASH = Pattern.compile("/");

    /// Fewer digits than this are the end of the number before ("-17", ",2").
    private static final int FEWEST = 3;

    /// So many digits on each side of a slash make two whole numbers, whatever they begin with.
    private static final int WHOLE = 7;

    private static final int SHORT = 5;

    /// A longer cell is a note.
    private static final int LONGEST = 1_000;

    private PhoneCells() {}

    static List<String> split(String cell) {
        if (cell.length() > LONGEST) {
            return List.of(cell);
        }
        List<String> numbers = new ArrayList<>();
        if (isWithoutSeparator(cell)) {
            add(numbers, cell);
            return List.copyOf(numbers);
        }
        int from = 0;
        Matcher separator = SURE.matcher(cell);
        while (separator.find()) {
            String before = cell.substring(from, separator.start());
            String after = cell.substring(separator.end());
            boolean bothCount = digits(before) >= FEWEST && digits(firstOf(after)) >= FEWEST;
            if (bothCount || isBreak(separator.group())) {
                addSlashed(numbers, before);
                from = separator.end();
            }
        }
        addSlashed(numbers, cell.substring(from));
        return List.copyOf(numbers);
    }

    /// Nearly all cells: nothing is in it that could part two numbers, and no pattern has to look for it.
    private static boolean isWithoutSeparator(String cell) {
        for (int i = 0; i < cell.length(); i++) {
            char letter = cell.charAt(i);
            if ((letter < '0' || letter > '9') && " ().-".indexOf(letter) < 0 && (letter != '+' || i > 0)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isBreak(String separator) {
        return separator.indexOf('\n') >= 0 || separator.indexOf('\r') >= 0 || separator.indexOf(';') >= 0;
    }

    private static String firstOf(String rest) {
        Matcher next = SURE.matcher(rest);
        int from = 0;
        while (next.find(from)) {
            if (digits(rest.substring(0, next.start())) > 0) {
                return rest.substring(0, next.start());
            }
            from = Math.max(next.end(), next.start() + 1);
            if (from > rest.length()) {
                break;
            }
        }
        return rest;
    }

    private static void addSlashed(List<String> numbers, String part) {
        int from = 0;
        Matcher slash = SLASH.matcher(part);
        while (slash.find()) {
            if (parts(part.substring(from, slash.start()), part.substring(slash.end()))) {
                add(numbers, part.substring(from, slash.start()));
                from = slash.end();
            }
        }
        add(numbers, part.substring(from));
    }

    /// "030 123 / 0171 55" are two; "030/1234567", "+49 30 1234567/68" and "0171 / 55 12 34" are
    /// one.
    private static boolean parts(String left, String right) {
        int slash = right.indexOf('/');
        int before = digits(left);
        int after = digits(slash < 0 ? right : right.substring(0, slash));
        String start = right.replaceFirst("^[\\s(]+", "");
        boolean startsAnew = start.startsWith("0") || start.startsWith("+") || start.startsWith("(0");
        return (startsAnew && before >= SHORT && digits(right) >= SHORT) || (before >= WHOLE && after >= WHOLE);
    }

    private static void add(List<String> numbers, String part) {
        if (!part.isBlank()) {
            numbers.add(part.strip());
        }
    }

    private static int digits(String text) {
        return Folding.digits(text).length();
    }
}
