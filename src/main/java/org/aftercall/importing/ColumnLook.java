package org.aftercall.importing;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.aftercall.format.CellValue;
import org.aftercall.text.DateOrder;

/// Looks at the values of one column, one by one, and remembers only what is needed.
final class ColumnLook {
    private static final int SAMPLES = 5;
    private static final int SAMPLE_LENGTH = 80;

    /// So many values are looked at closely, then one of [#EVERY].
    private static final int CLOSELY = 300;

    private static final int EVERY = 32;

    private static final Pattern DATE =
            Pattern.compile("(?<![\\d./-])(\\d{1,4})([./-])(\\d{1,2})\\2(\\d{4}|\\d{2})(?![\\d/-])");
    private static final Pattern COMMA = Pattern.compile("-?(?:\\d+|\\d{1,3}(?:[.' ]\\d{3})+),\\d{1,2}");
    private static final Pattern POINT = Pattern.compile("-?(?:\\d+|\\d{1,3}(?:[,' ]\\d{3})+)\\.\\d{1,2}");

    private final int column;
    private final String header;
    private final boolean key;
    private final Set<String> samples = new java.util.LinkedHashSet<>();
    private final Map<ValueKind, Integer> looks = new EnumMap<>(ValueKind.class);
    private final Set<DateOrder> dates = EnumSet.noneOf(DateOrder.class);
    private final SeenKeys values = new SeenKeys();
    private long filled;
    private int looked;
    private long repeated;
    private long unclearDates;
    private long commas;
    private long points;
    private int longest;

    /// @param key whether repeated values matter
    ColumnLook(int column, String header, boolean key) {
        this.column = column;
        this.header = header;
        this.key = key;
    }

    void at(CellValue cell) {
        String shown = cell.shown();
        if (shown.isBlank()) {
            return;
        }
        filled++;
        longest = Math.max(longest, shown.length());
        if (key && values.put(shown.strip(), 1) != 0) {
            repeated++;
        }
        if (samples.size() < SAMPLES) {
            samples.add(shown.length() > SAMPLE_LENGTH ? shown.substring(0, SAMPLE_LENGTH) : shown);
        }
        if (filled <= CLOSELY || filled % EVERY == 0) {
            if (!ValueKind.isNothing(shown)) {
                looked++;
                looks.merge(ValueKind.of(cell), 1, Integer::sum);
            }
        }
        if (cell instanceof CellValue.Text(String text)) {
            numbers(text.strip());
            dates(text);
        }
    }

    private void numbers(String text) {
        if (text.length() > 20 || (text.indexOf(',') < 0 && text.indexOf('.') < 0)) {
            return;
        }
        if (COMMA.matcher(text).matches()) {
            commas++;
        } else if (POINT.matcher(text).matches()) {
            points++;
        }
    }

    private void dates(String text) {
        if (text.indexOf('.') < 0 && text.indexOf('/') < 0 && text.indexOf('-') < 0) {
            return;
        }
        Matcher date = DATE.matcher(text);
        for (int found = 0; found < 3 && date.find(); found++) {
            date(date.group(1), date.group(3), date.group(4));
        }
    }

    private void date(String first, String second, String third) {
        int one = Integer.parseInt(first);
        int two = Integer.parseInt(second);
        if (first.length() > 2) {
            if (first.length() == 4 && two <= 12) {
                dates.add(DateOrder.YMD);
            }
            return;
        }
        if (one > 12 && one <= 31 && two >= 1 && two <= 12) {
            dates.add(DateOrder.DMY);
        } else if (two > 12 && two <= 31 && one >= 1 && one <= 12) {
            dates.add(DateOrder.MDY);
        } else if (one >= 1 && one <= 12 && two >= 1 && two <= 12 && !third.isEmpty()) {
            unclearDates++;
        }
    }

    ColumnProfile profile() {
        List<DateOrder> orders = new ArrayList<>(dates);
        if (orders.size() > 1) {
            orders.remove(DateOrder.YMD); // a year in front is always read as such
        }
        return new ColumnProfile(
                column,
                header,
                filled,
                repeated * 20 <= filled,
                new ArrayList<>(samples),
                looks,
                looked,
                orders,
                unclearDates,
                commas,
                points,
                longest);
    }
}
