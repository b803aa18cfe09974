package org.aftercall.format;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.aftercall.model.Problem.Severity;
import org.jspecify.annotations.Nullable;

/// The rows of one sheet of an XML spreadsheet of Excel 2003.
final class XmlSpreadsheetSheet {
    /// How a time without a day is written.
    private static final LocalDate NO_DAY = LocalDate.of(1899, 12, 31);

    private final SheetRows rows;
    private final XmlPart xml;
    private final Map<String, NumberFormat> styles;
    private final boolean from1904;
    private int column;

    /// @param xml at the beginning of the sheet
    XmlSpreadsheetSheet(SheetRows rows, XmlPart xml, Map<String, NumberFormat> styles, boolean from1904) {
        this.rows = rows;
        this.xml = xml;
        this.styles = styles;
        this.from1904 = from1904;
    }

    void read() {
        long row = 0;
        while (xml.next() && !xml.ends("Worksheet")) {
            if (xml.starts("Column") && XmlPart.isTrue(xml.attribute(XmlSpreadsheetReader.SPACE, "Hidden"))) {
                rows.hiddenColumns(1L + Math.clamp(number("Span"), 0, Limits.COLUMNS));
            } else if (xml.starts("Row")) {
                row = row(row);
            }
        }
    }

    private int number(String attribute) {
        return XlsxStyles.number(xml.attribute(XmlSpreadsheetReader.SPACE, attribute));
    }

    private long row(long before) {
        String stated = xml.attribute(XmlSpreadsheetReader.SPACE, "Index");
        long number = stated == null ? before + 1 : XlsxStyles.number(stated);
        boolean wrong = number <= before || number > Limits.ROWS;
        number = wrong ? before + 1 : number;
        rows.begin(number);
        if (wrong) {
            rows.problem("", Severity.ROW, "xlsx.wrong-row", shortened(stated));
        }
        if (XmlPart.isTrue(xml.attribute(XmlSpreadsheetReader.SPACE, "Hidden"))) {
            rows.hiddenRow(number);
        }
        long following = Math.clamp(number("Span"), 0, Limits.ROWS);
        column = -1;
        while (xml.next() && !xml.ends("Row")) {
            if (xml.starts("Cell")) {
                cell();
            }
        }
        rows.end();
        return number + following;
    }

    private void cell() {
        String stated = xml.attribute(XmlSpreadsheetReader.SPACE, "Index");
        int place = stated == null ? column + 1 : XlsxStyles.number(stated) - 1;
        if (place <= column || place >= Limits.COLUMNS) {
            rows.problem("", Severity.ROW, "xlsx.wrong-cell", shortened(stated));
            xml.skip();
            return;
        }
        int across = Math.clamp(number("MergeAcross"), 0, Limits.COLUMNS);
        int down = Math.clamp(number("MergeDown"), 0, Limits.ROWS);
        if (across + down > 0) {
            rows.merged(rows.here(place) + ":" + Columns.letters(place + across) + (rows.row() + down));
        }
        String style = Objects.requireNonNullElse(xml.attribute(XmlSpreadsheetReader.SPACE, "StyleID"), "");
        boolean formula = xml.attribute(XmlSpreadsheetReader.SPACE, "Formula") != null;
        column = place;
        CellValue value = value(style);
        if (formula && value.equals(CellValue.BLANK)) {
            rows.formulaWithoutValue(place);
        }
        rows.set(place, value);
        column = Math.min(Limits.COLUMNS, place + across);
    }

    /// The value of the cell; what was noted beside it, and how it is pronounced, is left out.
    private CellValue value(String style) {
        CellValue value = CellValue.BLANK;
        int depth = 0;
        while (xml.next()) {
            if (xml.isEnd() && depth-- == 0) {
                break;
            }
            if (!xml.isStart()) {
                continue;
            }
            switch (xml.name()) {
                case "Data" -> value = data(style);
                case "Comment", "PhoneticText" -> xml.skip();
                default -> depth++;
            }
        }
        return value;
    }

    private CellValue data(String style) {
        String type = Objects.requireNonNullElse(xml.attribute(XmlSpreadsheetReader.SPACE, "Type"), "String");
        StringBuilder text = new StringBuilder();
        long length = 0;
        int depth = 0;
        while (xml.next()) {
            if (xml.isText()) {
                length += xml.gather(text, Limits.LONGEST_TEXT + 1);
            } else if (xml.isStart()) {
                depth++;
            } else if (xml.isEnd() && depth-- == 0) {
                break;
            }
        }
        String raw = text.toString();
        return switch (type) {
            case "Number" -> number(raw.strip(), style);
            case "DateTime" -> time(raw.strip());
            case "Boolean" -> new CellValue.Bool(XmlPart.isTrue(raw.strip()));
            case "Error" -> new CellValue.Fault(raw);
            default -> rows.capped(column, raw, length);
        };
    }

    private CellValue number(String raw, String style) {
        NumberFormat format = styles.getOrDefault(style, NumberFormat.GENERAL);
        boolean plain = format.meaning() == NumberFormat.Meaning.NUMBER;
        return Numbers.cell(raw, plain ? format : NumberFormat.GENERAL, from1904);
    }

    private static CellValue time(String raw) {
        CellValue found = XlsxSheet.isoDate(raw);
        return found instanceof CellValue.Moment(var at) && at.toLocalDate().equals(NO_DAY)
                ? new CellValue.Time(at.toLocalTime())
                : found;
    }

    private static String shortened(@Nullable String stated) {
        return stated == null ? "" : stated.substring(0, Math.min(20, stated.length()));
    }
}
