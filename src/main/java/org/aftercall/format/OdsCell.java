package org.aftercall.format;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/// One cell of an OpenDocument sheet: its value where it has one, else its text.
final class OdsCell {
    private static final String OFFICE = "urn:oasis:names:tc:opendocument:xmlns:office:1.0";
    private static final String TEXT = "urn:oasis:names:tc:opendocument:xmlns:text:1.0";
    private static final String CALC = "urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0";

    private final SheetRows rows;
    private final XmlPart xml;
    private final StringBuilder text = new StringBuilder();
    private long length;

    OdsCell(SheetRows rows, XmlPart xml) {
        this.rows = rows;
        this.xml = xml;
    }

    /// Reads to the end of the cell that was just started.
    CellValue read(int column) {
        String type = xml.attribute(OFFICE, "value-type");
        String value = xml.attribute(OFFICE, "value");
        String date = xml.attribute(OFFICE, "date-value");
        String time = xml.attribute(OFFICE, "time-value");
        String truth = xml.attribute(OFFICE, "boolean-value");
        String string = xml.attribute(OFFICE, "string-value");
        boolean fault = "error".equals(xml.attribute(CALC, "value-type"));
        boolean formula = xml.attribute(OdsReader.TABLE, "formula") != null;
        gather();
        if (formula && type == null) {
            rows.formulaWithoutValue(column);
        }
        if (fault) {
            return new CellValue.Fault(text.toString());
        }
        return switch (type == null ? "" : type) {
            case "float", "percentage", "currency" -> value == null ? shown(column) : number(value);
            case "date" -> date == null ? shown(column) : XlsxSheet.isoDate(date);
            case "time" -> time == null ? shown(column) : time(time, column);
            case "boolean" -> truth == null ? shown(column) : new CellValue.Bool(truth.equals("true"));
            default -> string == null ? shown(column) : rows.capped(column, string, string.length());
        };
    }

    private CellValue shown(int column) {
        return rows.capped(column, text.toString(), length);
    }

    /// A number; where its digits are shown with leading zeros or parted, as postcodes and phones are, as shown.
    private CellValue number(String raw) {
        CellValue cell = Numbers.cell(raw.strip(), NumberFormat.GENERAL, false);
        if (!(cell instanceof CellValue.Number(double value, String plain)) || value < 0) {
            return cell;
        }
        String seen = text.toString();
        StringBuilder digits = new StringBuilder();
        for (int i = 0; i < seen.length(); i++) {
            char c = seen.charAt(i);
            if (c >= '0' && c <= '9') {
                digits.append(c);
            } else if (" -()+/".indexOf(c) < 0) {
                return cell;
            }
        }
        int zeros = 0;
        while (zeros < digits.length() - 1 && digits.charAt(zeros) == '0') {
            zeros++;
        }
        return digits.substring(zeros).equals(plain) ? new CellValue.Number(value, seen) : cell;
    }

    private CellValue time(String raw, int column) {
        try {
            Duration since = Duration.parse(raw);
            return since.isNegative() || since.toDays() > 0
                    ? shown(column)
                    : new CellValue.Time(LocalTime.ofNanoOfDay(since.toNanos()));
        } catch (DateTimeException e) {
            return shown(column);
        }
    }

    /// The paragraphs of the cell, one a line. Comments and drawings are left out.
    private void gather() {
        text.setLength(0);
        length = 0;
        boolean first = true;
        int depth = 0;
        while (xml.next()) {
            if (xml.isEnd() && depth-- == 0) {
                return;
            }
            if (!xml.isStart()) {
                continue;
            }
            if (xml.name().equals("p") && xml.space().equals(TEXT)) {
                add(first ? "" : "\n");
                first = false;
                paragraph();
            } else if (xml.name().equals("annotation")
                    || xml.name().equals("table")
                    || xml.name().equals("shapes")) {
                xml.skip();
            } else {
                depth++;
            }
        }
    }

    private void paragraph() {
        int start = text.length();
        int depth = 0;
        StringBuilder piece = new StringBuilder();
        while (xml.next()) {
            if (xml.isText()) {
                piece.setLength(0);
                length += xml.gather(piece, Limits.LONGEST_TEXT) - piece.length();
                addPlain(piece, start);
            } else if (xml.isEnd()) {
                if (depth-- == 0) {
                    return;
                }
            } else if (xml.isStart()) {
                switch (xml.name()) {
                    case "s" -> add(" ".repeat(spaces(xml.attribute(TEXT, "c"))));
                    case "tab" -> add("\t");
                    case "line-break" -> add("\n");
                    default -> {}
                }
                depth++;
            }
        }
    }

    private static int spaces(@Nullable String said) {
        return said == null ? 1 : Math.clamp(XlsxStyles.number(said), 1, 1000);
    }

    /// White space as the format means it: several are one, and those at the beginning of a paragraph none.
    private void addPlain(CharSequence piece, int start) {
        boolean space = text.length() == start || text.charAt(text.length() - 1) == ' ';
        StringBuilder plain = new StringBuilder(piece.length());
        for (int i = 0; i < piece.length(); i++) {
            char c = piece.charAt(i);
            boolean isSpace = c == ' ' || c == '\t' || c == '\r' || c == '\n';
            if (!isSpace || !space) {
                plain.append(isSpace ? ' ' : c);
            }
            space = isSpace;
        }
        add(plain);
    }

    private void add(CharSequence more) {
        length += more.length();
        int room = Math.min(more.length(), Limits.LONGEST_TEXT + 1 - text.length());
        if (room > 0) {
            text.append(more, 0, room);
        }
    }
}
