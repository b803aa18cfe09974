package org.aftercall.importing;

import java.util.Map;
import org.aftercall.format.CellValue;

/// What stands in the cells of a table, as it is read for one of our fields.
final class CellText {
    private final Mapping mapping;
    private final boolean own;

    CellText(Mapping mapping) {
        this.mapping = mapping;
        this.own = mapping.isOurs();
    }

    /// What stands in a cell; empty where it stands for nothing.
    String of(CellValue cell, ColumnMapping column) {
        if (cell instanceof CellValue.Blank || cell instanceof CellValue.Fault) {
            return "";
        }
        String shown = cell.shown();
        if (own) {
            return shown;
        }
        String text = unquoted(shown.replace('\u00A0', ' ').strip());
        boolean nothing = column.target().isName() ? ValueKind.isNobody(text) : ValueKind.isNothing(text);
        if (nothing || isCross(text, column.target())) {
            return "";
        }
        Map<String, String> meanings = mapping.values().get(column.column());
        return meanings == null ? text : meanings.getOrDefault(text, text);
    }

    /// Without the apostrophe by which people make a spreadsheet keep a number as text; a name may begin with one.
    private static String unquoted(String text) {
        boolean guarded = text.length() > 1
                && text.charAt(0) == '\''
                && (Character.isDigit(text.charAt(1)) || "+=-(@".indexOf(text.charAt(1)) >= 0);
        return guarded ? text.substring(1) : text;
    }

    /// "x" is a yes where there is something to say yes to, and nothing where a name or a number belongs.
    private static boolean isCross(String text, Target target) {
        return "x".equalsIgnoreCase(text)
                && (target.isPoint()
                        || target.isAddressPart()
                        || target == Target.COMPANY
                        || target == Target.TITLE
                        || target == Target.DEPARTMENT
                        || target == Target.FULL_NAME
                        || target == Target.LAST_NAME
                        || target == Target.FIRST_NAME
                        || target == Target.BIRTHDAY);
    }
}
