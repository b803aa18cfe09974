package org.aftercall.format;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import org.aftercall.model.Problem.Severity;
import org.jspecify.annotations.Nullable;

/// Reads the cells of one sheet of an .xlsx workbook and tells what is odd about it.
final class XlsxSheet {
    private final SheetRows rows;
    private final XlsxStrings strings;
    private final XlsxStyles styles;
    private final boolean from1904;
    private long rowNumber;
    private int column;

    XlsxSheet(SheetRows rows, XlsxStrings strings, XlsxStyles styles, boolean from1904) {
        this.rows = rows;
        this.strings = strings;
        this.styles = styles;
        this.from1904 = from1904;
    }

    void read(XmlPart xml) {
        while (xml.next()) {
            if (!xml.isStart()) {
                continue;
            }
            switch (xml.name()) {
                case "row" -> row(xml);
                case "col" -> column(xml);
                case "mergeCell" -> rows.merged(text(xml.attribute("ref")));
                default -> {}
            }
        }
    }

    private void column(XmlPart xml) {
        if (XmlPart.isTrue(xml.attribute("hidden"))) {
            int first = XlsxStyles.number(xml.attribute("min"));
            int last = XlsxStyles.number(xml.attribute("max"));
            // programs hide all columns to the right of a table with one entry up to XFD
            rows.hiddenColumns(last < Limits.COLUMNS ? Math.max(0, last - first + 1) : 0);
        }
    }

    private void row(XmlPart xml) {
        String stated = xml.attribute("r");
        long before = rowNumber;
        rowNumber = stated == null ? before + 1 : XlsxStyles.number(stated);
        boolean wrong = rowNumber <= before || rowNumber > Limits.ROWS;
        rowNumber = wrong ? before + 1 : rowNumber;
        rows.begin(rowNumber);
        if (wrong) {
            rows.problem("", Severity.ROW, "xlsx.wrong-row", text(stated));
        }
        if (XmlPart.isTrue(xml.attribute("hidden"))) {
            rows.hiddenRow(rowNumber);
        }
        column = -1;
        while (xml.next() && !xml.ends("row")) {
            if (xml.starts("c")) {
                cell(xml);
            }
        }
        rows.end();
    }

    private void cell(XmlPart xml) {
        String address = xml.attribute("r");
        int stated = address == null ? column + 1 : columnOf(address);
        String type = xml.attribute("t");
        int style = XlsxStyles.number(xml.attribute("s"));
        if (stated < 0 || stated >= Limits.COLUMNS || stated < column) {
            String where = address == null ? "" : address.length() > 20 ? address.substring(0, 20) : address;
            rows.problem(where, Severity.ROW, "xlsx.wrong-cell", where);
            xml.skip();
            return;
        }
        column = stated;
        rows.set(column, value(xml, type == null ? "n" : type, style));
    }

    /// Column of an address such as `AB12`, from 0; -1 where it is none, or names another row.
    private int columnOf(String address) {
        int letters = 0;
        int number = 0;
        while (letters < address.length() && letters < 4 && isLetter(address.charAt(letters))) {
            number = number * 26 + (address.charAt(letters) & 0x1F);
            letters++;
        }
        if (letters == 0 || letters > 3) {
            return -1;
        }
        long row = 0;
        for (int i = letters; i < address.length(); i++) {
            char c = address.charAt(i);
            if (c < '0' || c > '9' || row > Limits.ROWS) {
                return -1;
            }
            row = row * 10 + c - '0';
        }
        return row == rowNumber ? number - 1 : -1;
    }

    private static boolean isLetter(char c) {
        return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
    }

    private CellValue value(XmlPart xml, String type, int style) {
        CellValue value = CellValue.BLANK;
        boolean formula = false;
        boolean valued = false;
        int depth = 0;
        while (xml.next()) {
            if (xml.isEnd() && depth-- == 0) {
                break;
            }
            if (!xml.isStart()) {
                continue;
            }
            switch (xml.name()) {
                case "v" -> {
                    value = typed(xml.text(Limits.LONGEST_TEXT * 7), type, style);
                    valued = true;
                }
                case "is" -> {
                    XmlPart.CappedText text = XlsxStrings.richText(xml);
                    value = rows.capped(column, text.text(), text.length());
                    valued = true;
                }
                case "f" -> {
                    formula = true;
                    xml.skip();
                }
                default -> depth++;
            }
        }
        if (formula && !valued) {
            rows.formulaWithoutValue(column);
        }
        return value;
    }

    private CellValue typed(XmlPart.CappedText raw, String type, int style) {
        String text = raw.text();
        return switch (type) {
            case "s" -> shared(text.trim());
            case "str", "inlineStr" -> rows.capped(column, XlsxStrings.decoded(text), raw.length());
            case "b" -> new CellValue.Bool(XmlPart.isTrue(text.trim()));
            case "e" -> new CellValue.Fault(text);
            case "d" -> isoDate(text.trim());
            default -> Numbers.cell(text.trim(), styles.format(style), from1904);
        };
    }

    private CellValue shared(String digits) {
        int number = XlsxStyles.number(digits);
        CellValue value = strings.get(number);
        if (value == null) {
            rows.problem(Columns.letters(column), Severity.ROW, "xlsx.no-such-text", rows.here(column), digits);
            return new CellValue.Fault(digits);
        }
        long length = strings.lengthIfCut(number);
        return length == 0 ? value : rows.capped(column, value.shown(), length);
    }

    /// Strict workbooks write dates as ISO 8601.
    static CellValue isoDate(String text) {
        String plain = text.endsWith("Z") ? text.substring(0, text.length() - 1) : text;
        try {
            if (plain.indexOf('T') < 0) {
                return plain.indexOf(':') < 0
                        ? new CellValue.Day(LocalDate.parse(plain))
                        : new CellValue.Time(LocalTime.parse(plain));
            }
            LocalDateTime at = LocalDateTime.parse(plain);
            return at.toLocalTime().equals(LocalTime.MIDNIGHT)
                    ? new CellValue.Day(at.toLocalDate())
                    : new CellValue.Moment(at);
        } catch (DateTimeException e) {
            return CellValue.text(text);
        }
    }

    private static String text(@Nullable String attribute) {
        return attribute == null ? "" : attribute.substring(0, Math.min(50, attribute.length()));
    }
}
