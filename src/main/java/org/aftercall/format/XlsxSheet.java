package org.aftercall.format;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.aftercall.model.Origin;
import org.aftercall.model.Problem;
import org.aftercall.model.Problem.Severity;
import org.jspecify.annotations.Nullable;

/// Reads the cells of one sheet and tells what is odd about it.
final class XlsxSheet {
    private final Origin sheet;
    private final XlsxStrings strings;
    private final XlsxStyles styles;
    private final boolean from1904;
    private final RowSink sink;
    private final List<Problem> notices = new ArrayList<>();

    private long given;
    private long rowNumber;
    private int widest;
    private long hiddenRows;
    private long firstHiddenRow;
    private long hiddenColumns;
    private long merged;
    private String firstMerged = "";
    private long formulasWithoutValue;
    private String firstFormula = "";

    private final List<CellValue> cells = new ArrayList<>();
    private int column;
    private boolean hasProblem;

    XlsxSheet(Origin sheet, XlsxStrings strings, XlsxStyles styles, boolean from1904, RowSink sink) {
        this.sheet = sheet;
        this.strings = strings;
        this.styles = styles;
        this.from1904 = from1904;
        this.sink = sink;
    }

    long rows() {
        return given;
    }

    void read(XmlPart xml) {
        while (xml.next()) {
            if (!xml.isStart()) {
                continue;
            }
            switch (xml.name()) {
                case "row" -> row(xml);
                case "col" -> column(xml);
                case "mergeCell" -> {
                    firstMerged = merged++ == 0 ? text(xml.attribute("ref")) : firstMerged;
                }
                default -> {}
            }
        }
    }

    private void column(XmlPart xml) {
        if (XmlPart.isTrue(xml.attribute("hidden"))) {
            int first = XlsxStyles.number(xml.attribute("min"));
            int last = XlsxStyles.number(xml.attribute("max"));
            // programs hide all columns to the right of a table with one entry up to XFD
            hiddenColumns += last < Limits.COLUMNS ? Math.max(0, last - first + 1) : 0;
        }
    }

    private void row(XmlPart xml) {
        if (sink.cancelled()) {
            throw new CancellationException();
        }
        String stated = xml.attribute("r");
        long before = rowNumber;
        hasProblem = false;
        rowNumber = stated == null ? before + 1 : XlsxStyles.number(stated);
        if (rowNumber <= before || rowNumber > Limits.ROWS) {
            rowNumber = before + 1;
            sink.problem(problem("", Severity.ROW, "xlsx.wrong-row", text(stated)));
        }
        if (XmlPart.isTrue(xml.attribute("hidden"))) {
            firstHiddenRow = hiddenRows++ == 0 ? rowNumber : firstHiddenRow;
        }
        cells.clear();
        column = -1;
        while (xml.next() && !xml.ends("row")) {
            if (xml.starts("c")) {
                cell(xml);
            }
        }
        give();
    }

    private void give() {
        int filled = cells.size();
        while (filled > 0 && cells.get(filled - 1).equals(CellValue.BLANK)) {
            filled--;
        }
        if (filled == 0 && !hasProblem) {
            return;
        }
        widest = Math.max(widest, filled);
        while (given < rowNumber - 1) {
            sink.row(new SourceRow(++given, List.of()));
        }
        given = rowNumber;
        sink.row(new SourceRow(rowNumber, cells.subList(0, filled)));
    }

    private void cell(XmlPart xml) {
        String address = xml.attribute("r");
        int stated = address == null ? column + 1 : columnOf(address);
        String type = xml.attribute("t");
        int style = XlsxStyles.number(xml.attribute("s"));
        if (stated < 0 || stated >= Limits.COLUMNS || stated < column) {
            String where = address == null ? "" : address.length() > 20 ? address.substring(0, 20) : address;
            sink.problem(problem(where, Severity.ROW, "xlsx.wrong-cell", where));
            xml.skip();
            return;
        }
        column = stated;
        CellValue value = value(xml, type == null ? "n" : type, style);
        if (value.equals(CellValue.BLANK) && column >= cells.size()) {
            return;
        }
        while (cells.size() <= column) {
            cells.add(CellValue.BLANK);
        }
        cells.set(column, value);
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
                    value = capped(text.text(), text.length());
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
            firstFormula = formulasWithoutValue++ == 0 ? here() : firstFormula;
        }
        return value;
    }

    private CellValue typed(XmlPart.CappedText raw, String type, int style) {
        String text = raw.text();
        return switch (type) {
            case "s" -> shared(text.trim());
            case "str", "inlineStr" -> capped(XlsxStrings.decoded(text), raw.length());
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
            sink.problem(problem(letters(), Severity.ROW, "xlsx.no-such-text", here(), digits));
            return new CellValue.Fault(digits);
        }
        long length = strings.lengthIfCut(number);
        return length == 0 ? value : capped(value.shown(), length);
    }

    private CellValue capped(String text, long length) {
        if (text.length() <= Limits.LONGEST_TEXT && text.length() * 7L >= length) {
            return CellValue.text(text);
        }
        String limit = Integer.toString(Limits.LONGEST_TEXT);
        sink.problem(problem(letters(), Severity.VALUE, "xlsx.cell-too-long", here(), Long.toString(length), limit));
        return CellValue.text(text.substring(0, Math.min(text.length(), Limits.LONGEST_TEXT)));
    }

    /// Strict workbooks write dates as ISO 8601.
    private static CellValue isoDate(String text) {
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

    List<Problem> notices() {
        if (hiddenRows > 0) {
            note("xlsx.hidden-rows", Long.toString(hiddenRows), Long.toString(firstHiddenRow));
        }
        if (hiddenColumns > 0) {
            note("xlsx.hidden-columns", Long.toString(hiddenColumns));
        }
        if (merged > 0) {
            note("xlsx.merged-cells", Long.toString(merged), firstMerged);
        }
        if (formulasWithoutValue > 0) {
            note("xlsx.formulas-without-value", Long.toString(formulasWithoutValue), firstFormula);
        }
        if (widest > Limits.SENSIBLE_COLUMNS) {
            note("table.many-columns", Integer.toString(widest));
        }
        return notices;
    }

    private void note(String key, String... arguments) {
        notices.add(Problem.at(sheet, Severity.NOTICE, key, arguments));
    }

    private Problem problem(String where, Severity severity, String key, String... arguments) {
        hasProblem = true;
        return Problem.at(new Origin(sheet.file(), sheet.sheet(), rowNumber, where), severity, key, arguments);
    }

    private String letters() {
        return Columns.letters(column);
    }

    private String here() {
        return letters() + rowNumber;
    }

    private static String text(@Nullable String attribute) {
        return attribute == null ? "" : attribute.substring(0, Math.min(50, attribute.length()));
    }
}
