package org.aftercall.text;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads the dates of a column of a foreign file: their order is decided once for all of them.
public final class ColumnDates {
    /// A time may follow; it is left out.
    private static final String TIME =
            "(?:[T\\s,]+\\d{1,2}[:.h]\\d{2}(?:[:.]\\d{2}(?:[.,]\\d+)?)?\\s*(?:[aApP]\\.?[mM]\\.?)?\\s*(?:Z|UTC|GMT|[+-]\\d{2}:?\\d{2})?)?";

    private static final Pattern NUMBERS =
            Pattern.compile("(\\d{1,4})\\s*[./\\-\\s]\\s*(\\d{1,2})\\s*[./\\-\\s]\\s*(\\d{1,4})\\.?" + TIME);
    private static final Pattern COMPACT = Pattern.compile("((?:19|20)\\d\\d)(\\d\\d)(\\d\\d)");
    private static final Pattern DAY_FIRST =
            Pattern.compile("(?:\\p{L}+\\.?,?\\s+)?(\\d{1,2})(?:\\.|st|nd|rd|th|er|º|ª)?"
                    + "[\\s\\-/]*(?:de\\s+|of\\s+)?(\\p{L}[\\p{L}\\p{M}]+)\\.?,?[\\s\\-/]*(?:del?\\s+|of\\s+)?'?(\\d{4}|\\d{2})"
                    + TIME);
    private static final Pattern MONTH_FIRST = Pattern.compile(
            "(?:\\p{L}+\\.?,?\\s+)?(\\p{L}[\\p{L}\\p{M}]+)\\.?[\\s\\-/]*(\\d{1,2})(?:st|nd|rd|th)?[,\\s\\-/]+'?(\\d{4}|\\d{2})"
                    + TIME);
    private static final Pattern YEAR_FIRST =
            Pattern.compile("(\\d{4})[\\s\\-/.]+(\\p{L}[\\p{L}\\p{M}]+)\\.?[\\s\\-/.]+(\\d{1,2})" + TIME);

    private static final Map<String, Integer> MONTHS = months();

    /// Two digits up to this one are of this century, as spreadsheet programs read them.
    private static final int LAST_OF_THIS_CENTURY = 29;

    private static final LocalDate BEFORE_1900 = LocalDate.of(1899, 12, 31);
    private static final LocalDate FIRST_OF_1904 = LocalDate.of(1904, 1, 1);

    /// The 29th of February 1900, which spreadsheets count and which never was.
    private static final int LEAP_BUG = 60;

    /// A longer text is no date.
    private static final int LONGEST = 60;

    private static final int LAST_SERIAL = 2_958_465;

    private ColumnDates() {}

    /// The order of the numbers in a whole column of dates. Empty if the samples fit several orders
    /// (all "03/04/2026"), or contradict each other: then somebody must be asked. Texts that are no
    /// dates do not count, nor do month names.
    public static Optional<DateOrder> order(Collection<String> samples) {
        Set<DateOrder> possible = EnumSet.allOf(DateOrder.class);
        boolean anyYearFirst = false;
        for (String sample : samples) {
            Matcher numbers = NUMBERS.matcher(sample.length() > LONGEST ? "" : sample.strip());
            if (!numbers.matches()) {
                continue;
            }
            if (numbers.group(1).length() == 4) { // says its order itself, and nothing about the others
                anyYearFirst |= parse(sample, DateOrder.YMD).isPresent();
                continue;
            }
            Set<DateOrder> fitting = EnumSet.noneOf(DateOrder.class);
            for (DateOrder order : DateOrder.values()) {
                if (parse(sample, order).isPresent()) {
                    fitting.add(order);
                }
            }
            if (!fitting.isEmpty()) {
                possible.retainAll(fitting);
            }
        }
        if (possible.size() == DateOrder.values().length && anyYearFirst) {
            return Optional.of(DateOrder.YMD);
        }
        if (possible.size() == 2) {
            possible.remove(DateOrder.YMD); // a year of two digits hardly ever stands first
        }
        return possible.size() == 1 ? Optional.of(possible.iterator().next()) : Optional.empty();
    }

    /// The day that is written, its numbers read in the given order; a time after it is left out. A
    /// year of four digits in front is always read as year, month, day; a month's name (English,
    /// German, French, Spanish, Dutch) settles the order by itself. A year of two digits lies
    /// between 1930 and 2029. Empty if there is no such day.
    public static Optional<LocalDate> parse(String written, DateOrder order) {
        if (written.length() > LONGEST) {
            return Optional.empty();
        }
        String text = written.strip().replace('\u00A0', ' ').replaceFirst("^'", "");
        Matcher numbers = NUMBERS.matcher(text);
        if (numbers.matches()) {
            return numeric(numbers, order);
        }
        Matcher compact = COMPACT.matcher(text);
        if (compact.matches()) {
            return day(compact.group(1), number(compact.group(2)), compact.group(3));
        }
        return named(YEAR_FIRST.matcher(text), 1, 2, 3)
                .or(() -> named(DAY_FIRST.matcher(text), 3, 2, 1))
                .or(() -> named(MONTH_FIRST.matcher(text), 3, 1, 2));
    }

    /// The day behind a spreadsheet's serial number, its fraction (the time) left out.
    ///
    /// @param since1904 whether the workbook counts from 1904 (old Mac files) rather than from
    ///     1900. The system of 1900 counts a 29 February 1900 that never was (serial 60): it is
    ///     read as 28 February
    /// @return empty outside of 0 to 31 December 9999, and for serial 0 of the system of 1900,
    ///     which is a time only
    public static Optional<LocalDate> fromSerial(double serial, boolean since1904) {
        if (!(serial >= 0) || serial >= LAST_SERIAL + 1.0) {
            return Optional.empty();
        }
        long days = (long) Math.floor(serial);
        if (since1904) {
            return Optional.of(FIRST_OF_1904.plusDays(days));
        }
        if (days == 0) {
            return Optional.empty();
        }
        return Optional.of(BEFORE_1900.plusDays(days >= LEAP_BUG ? days - 1 : days));
    }

    private static Optional<LocalDate> numeric(Matcher numbers, DateOrder order) {
        String first = numbers.group(1);
        String second = numbers.group(2);
        String third = numbers.group(3);
        if (first.length() >= 3 || order == DateOrder.YMD) {
            return third.length() > 2 ? Optional.empty() : day(first, number(second), third);
        }
        return switch (order) {
            case DMY, YMD -> day(third, number(second), first);
            case MDY -> day(third, number(first), second);
        };
    }

    private static Optional<LocalDate> named(Matcher written, int year, int month, int day) {
        if (!written.matches()) {
            return Optional.empty();
        }
        Integer number = MONTHS.get(Folding.fold(written.group(month)));
        return number == null ? Optional.empty() : day(written.group(year), number, written.group(day));
    }

    private static Optional<LocalDate> day(String year, int month, String day) {
        if (year.length() == 1 || year.length() == 3 || day.length() > 2) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.of(year(year), month, number(day)));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static int year(String written) {
        int year = number(written);
        if (written.length() > 2) {
            return year;
        }
        return year <= LAST_OF_THIS_CENTURY ? 2000 + year : 1900 + year;
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }

    private static Map<String, Integer> months() {
        Map<String, Integer> months = new HashMap<>();
        Words.table("months").forEach((number, names) -> {
            for (String name : names.split(",", -1)) {
                months.put(Folding.fold(name.strip()), number(number));
            }
        });
        return Map.copyOf(months);
    }
}
