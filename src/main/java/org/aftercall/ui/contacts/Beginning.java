package org.aftercall.ui.contacts;

import java.util.Locale;
import org.aftercall.search.Order;

/// What the bubble beside the scroll bar shows of a row: where in its order the list stands.
final class Beginning {
    private Beginning() {}

    static String of(Row row, Order.By by, Locale locale) {
        return switch (by) {
            case NAME -> letter(row.cell(Column.Known.NAME).text(), locale);
            case COMPANY -> letter(row.cell(Column.Known.COMPANY).text(), locale);
            case PRIORITY -> row.priority().code();
            case DUE -> row.cell(Column.Known.NEXT).text();
            case CITY -> row.cell(Column.Known.CITY).text();
            case RECENCY, REACHED -> row.cell(Column.Known.TOUCHED).text();
        };
    }

    private static String letter(String text, Locale locale) {
        return text.isEmpty()
                ? "–"
                : text.substring(0, text.offsetByCodePoints(0, 1)).toUpperCase(locale);
    }
}
