package org.aftercall.ui.importing;

import org.aftercall.importing.ColumnMapping;
import org.aftercall.importing.Preview;
import org.aftercall.model.Problem;

/// How the cells of a preview are said.
final class Cells {
    private Cells() {}

    static String said(Desk desk, Preview.Cell cell) {
        return switch (cell.shown()) {
            case Preview.Text(String text) -> text.replaceAll("\\s+", " ").strip();
            case Preview.Day(var day) ->
                cell.problem() == null
                        ? desk.words().day("import.day", day)
                        : cell.written().strip();
            case Preview.Choice(String of, String code) -> desk.words().choice(of, code);
        };
    }

    /// Why somebody should look, empty for nothing.
    static String trouble(Desk desk, Preview.Cell cell) {
        return cell.problem() == null
                ? ""
                : desk.words()
                        .problem(new Problem(
                                cell.problem().key(),
                                cell.problem().severity(),
                                cell.problem().arguments(),
                                null));
    }

    static String name(Desk desk, ColumnMapping column) {
        return Goal.of(column, desk.words(), desk.model().fieldsProperty().get())
                .name();
    }
}
