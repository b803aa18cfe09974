package org.aftercall.format;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.aftercall.model.Origin;
import org.aftercall.model.Problem;
import org.aftercall.model.Problem.Severity;
import org.aftercall.model.Refused;

/// Which of the sheets of a workbook is read, and what is said about those that a spreadsheet program hides.
final class Tabs {
    private Tabs() {}

    /// Number of the sheet to read: the one that a person asked for, else the first that is not hidden.
    ///
    /// @throws Refused when there is none
    static int chosen(Path file, List<SheetInfo> sheets, ReadOptions options) {
        if (sheets.isEmpty()) {
            throw Formats.refused("xlsx.no-sheet", file);
        }
        String wanted = options.sheet();
        for (int i = 0; i < sheets.size(); i++) {
            SheetInfo sheet = sheets.get(i);
            if (wanted == null ? !sheet.hidden() : Objects.equals(sheet.name(), wanted)) {
                return i;
            }
        }
        if (wanted != null) {
            throw Formats.refused("xlsx.no-such-sheet", file, wanted);
        }
        return 0;
    }

    static List<Problem> hidden(Path file, List<SheetInfo> sheets, int chosen) {
        List<Problem> notices = new ArrayList<>();
        for (int i = 0; i < sheets.size(); i++) {
            String tab = sheets.get(i).name();
            if (sheets.get(i).hidden()) {
                String key = i == chosen ? "xlsx.hidden-sheet-read" : "xlsx.hidden-sheet";
                notices.add(Problem.at(new Origin(Formats.nameOf(file), tab, 0, ""), Severity.NOTICE, key, tab));
            }
        }
        return notices;
    }
}
