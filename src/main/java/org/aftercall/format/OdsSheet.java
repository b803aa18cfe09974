package org.aftercall.format;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The rows of one sheet of an OpenDocument workbook. The format writes equal cells and rows once with a number of
/// times; what is empty costs nothing, and what is not is repeated only so far as a list of people could be.
final class OdsSheet {
    /// More cells than these are not made of one cell or row that says how often it stands there.
    private static final long MOST_REPEATED = 1_000_000;

    private final SheetRows rows;
    private final XmlPart xml;
    private final OdsCell cell;
    private long row;
    private long repeated;
    private long leftOut;

    /// A cell, or several equal ones beside each other.
    private record Run(int column, int times, CellValue value) {}

    /// @param xml at the beginning of the sheet
    OdsSheet(SheetRows rows, XmlPart xml) {
        this.rows = rows;
        this.xml = xml;
        this.cell = new OdsCell(rows, xml);
    }

    void read() {
        int depth = 0;
        while (xml.next()) {
            if (xml.isEnd()) {
                if (depth-- == 0) {
                    break;
                }
            } else if (xml.isStart()) {
                switch (xml.name()) {
                    case "table-row" -> row();
                    case "table-column" -> {
                        column();
                        xml.skip();
                    }
                    case "table-header-rows",
                            "table-rows",
                            "table-row-group",
                            "table-columns",
                            "table-header-columns",
                            "table-column-group" -> depth++;
                    default -> xml.skip();
                }
            }
        }
        if (row > Limits.ROWS) {
            rows.note("table.many-rows", Integer.toString(Limits.ROWS));
        }
        if (leftOut > 0) {
            rows.note("ods.too-often", Long.toString(leftOut));
        }
    }

    private void column() {
        String visibility = xml.attribute(OdsReader.TABLE, "visibility");
        long count = times("number-columns-repeated");
        // programs hide all columns to the right of a table with one entry up to the last
        if (isHidden(visibility) && count < 1000) {
            rows.hiddenColumns(count);
        }
    }

    private static boolean isHidden(@Nullable String visibility) {
        return "collapse".equals(visibility) || "filter".equals(visibility);
    }

    private long times(String attribute) {
        String said = xml.attribute(OdsReader.TABLE, attribute);
        return said == null ? 1 : Math.max(1, XlsxStyles.number(said));
    }

    private void row() {
        long times = times("number-rows-repeated");
        boolean hidden = isHidden(xml.attribute(OdsReader.TABLE, "visibility"));
        long first = row + 1;
        row += times;
        if (first > Limits.ROWS) {
            xml.skip();
            return;
        }
        rows.begin(first);
        List<Run> runs = runs();
        if (runs.isEmpty()) {
            rows.end();
            return;
        }
        if (hidden) {
            rows.hiddenRow(first);
        }
        long width = runs.stream().mapToLong(Run::times).sum();
        for (long number = first; number < first + times && number <= Limits.ROWS; number++) {
            if (number > first) {
                repeated += width;
                if (repeated > MOST_REPEATED) {
                    leftOut += first + times - number;
                    return;
                }
                rows.begin(number);
            }
            runs.forEach(this::put);
            rows.end();
        }
    }

    private void put(Run run) {
        for (int i = 0; i < run.times(); i++) {
            rows.set(run.column() + i, run.value());
        }
    }

    private List<Run> runs() {
        List<Run> runs = new ArrayList<>();
        int column = 0;
        int depth = 0;
        while (xml.next()) {
            if (xml.isEnd() && depth-- == 0) {
                return runs;
            }
            if (!xml.isStart()) {
                continue;
            }
            if (!xml.name().equals("table-cell") && !xml.name().equals("covered-table-cell")) {
                depth++;
                continue;
            }
            long times = times("number-columns-repeated");
            merged(column);
            CellValue value = cell.read(column);
            boolean fits = column < Limits.COLUMNS;
            if (fits && !value.equals(CellValue.BLANK)) {
                int taken = (int) Math.min(times, Limits.COLUMNS - column);
                repeated += taken - 1L;
                leftOut += repeated > MOST_REPEATED ? 1 : 0;
                runs.add(new Run(column, repeated > MOST_REPEATED ? 1 : taken, value));
            }
            column = (int) Math.min(Limits.COLUMNS, column + times);
        }
        return runs;
    }

    private void merged(int column) {
        long across = times("number-columns-spanned");
        long down = times("number-rows-spanned");
        if (across > 1 || down > 1) {
            String last = Columns.letters((int) Math.min(Limits.COLUMNS, column + across) - 1);
            rows.merged(rows.here(column) + ":" + last + (rows.row() + down - 1));
        }
    }
}
