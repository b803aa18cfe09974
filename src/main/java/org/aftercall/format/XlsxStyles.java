package org.aftercall.format;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The number formats of a workbook's cells, by number of the cell's style.
final class XlsxStyles {
    private final List<NumberFormat> byStyle = new ArrayList<>();

    /// @param part name of the table; null where the workbook has none
    XlsxStyles(XlsxPackage workbook, @Nullable String part) throws IOException {
        if (part == null || !workbook.has(part)) {
            return;
        }
        Map<Integer, NumberFormat> own = new HashMap<>();
        try (XmlPart xml = workbook.xml(part)) {
            boolean inCells = false;
            while (xml.next()) {
                if (xml.starts("numFmt")) {
                    String code = xml.attribute("formatCode");
                    own.put(number(xml.attribute("numFmtId")), NumberFormat.of(code == null ? "" : code));
                } else if (xml.starts("cellXfs") || xml.ends("cellXfs")) {
                    inCells = xml.isStart();
                } else if (inCells && xml.starts("xf")) {
                    int id = number(xml.attribute("numFmtId"));
                    NumberFormat format = own.get(id);
                    byStyle.add(format == null ? NumberFormat.builtIn(id) : format);
                }
            }
        }
    }

    NumberFormat format(int style) {
        return style >= 0 && style < byStyle.size() ? byStyle.get(style) : NumberFormat.GENERAL;
    }

    static int number(@Nullable String digits) {
        if (digits == null || digits.isEmpty() || digits.length() > 9) {
            return -1;
        }
        int number = 0;
        for (int i = 0; i < digits.length(); i++) {
            char c = digits.charAt(i);
            if (c < '0' || c > '9') {
                return -1;
            }
            number = number * 10 + c - '0';
        }
        return number;
    }
}
