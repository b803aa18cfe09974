package org.aftercall.importing;

import java.util.List;
import org.aftercall.model.Origin;
import org.aftercall.model.Problem;

/// A value that was changed on both sides since the last import of its source, to two different ones.
///
/// @param row its number in the file
/// @param column header of the column, empty where several make the value
/// @param field as the book calls it
/// @param ours what the book says now
/// @param theirs what the sheet says now
/// @param last what the last import gave
/// @param taken whose value stands after the import
public record Clash(long row, String column, String field, String ours, String theirs, String last, Side taken) {
    static final String BOOK = "import.clash-book";
    static final String SHEET = "import.clash-sheet";

    /// Where a clash stands: what it is decided by.
    ///
    /// @param row number of the row in the file
    public record Place(long row, String field) {}

    public Place place() {
        return new Place(row, field);
    }

    static boolean isOne(Problem problem) {
        return problem.origin() != null
                && (problem.key().equals(BOOK) || problem.key().equals(SHEET));
    }

    static Clash of(Problem problem) {
        Origin origin = problem.origin();
        if (origin == null) {
            throw new IllegalArgumentException("a clash without a place");
        }
        List<String> said = problem.arguments();
        return new Clash(
                origin.row(),
                origin.column(),
                said.get(0),
                said.get(1),
                said.get(2),
                said.get(3),
                problem.key().equals(BOOK) ? Side.BOOK : Side.SHEET);
    }
}
