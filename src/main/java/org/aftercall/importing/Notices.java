package org.aftercall.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.aftercall.model.Origin;
import org.aftercall.model.Problem;
import org.aftercall.text.DateOrder;

/// What is to be said about a table before its rows are looked at.
final class Notices {
    private final List<Problem> notices = new ArrayList<>();
    private final Mapping mapping;
    private final Origin table;

    private Notices(Mapping mapping, Origin table) {
        this.mapping = mapping;
        this.table = table;
    }

    static List<Problem> about(Profile profile, Mapping mapping, Origin table) {
        Notices notices = new Notices(mapping, table);
        KnownExport.of(profile).ifPresent(notices::about);
        if (profile.above() > 0) {
            notices.add("", "import.above-header", Long.toString(profile.above()));
        }
        for (ColumnProfile column : profile.columns()) {
            notices.about(column, mapping.columns().get(column.column()));
        }
        return notices.notices;
    }

    private void about(ColumnProfile column, ColumnMapping mapped) {
        if (mapping.headerRow() > 0 && isValue(column.header())) {
            add(mapped.header(), "import.data-in-header", column.header());
        }
        if (mapped.target() == Target.DO_NOT_IMPORT && column.filled() > 0) {
            add(mapped.header(), "import.left-out", mapped.header(), Long.toString(column.filled()));
        }
        if (!hasDates(mapped.target())) {
            return;
        }
        String order = mapping.order(column.column()).name();
        if (column.dates().contains(DateOrder.DMY) && column.dates().contains(DateOrder.MDY)) {
            add(mapped.header(), "import.dates-mixed", mapped.header(), order);
        } else if (column.unclearDates() > 0
                && column.dates().stream().noneMatch(Predicate.not(DateOrder.YMD::equals))) {
            add(mapped.header(), "import.dates-unclear", mapped.header(), order);
        }
    }

    private void about(KnownExport export) {
        String language = export.language().isEmpty() ? "" : "." + export.language();
        add("", "import.export-of" + language, export.program());
    }

    private static boolean hasDates(Target target) {
        return target == Target.BIRTHDAY
                || target == Target.LAST_REACHED
                || target == Target.ORDER_DATE
                || target == Target.NOTES
                || target == Target.HISTORY;
    }

    private static boolean isValue(String header) {
        return header.indexOf('@') > 0 && ValueKind.of(header) == ValueKind.EMAIL;
    }

    private void add(String column, String key, String... arguments) {
        Origin where = new Origin(table.file(), table.sheet(), mapping.headerRow(), column);
        notices.add(Problem.at(where, Problem.Severity.NOTICE, key, arguments));
    }
}
