package org.aftercall.ui.contacts;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.aftercall.lookup.Marks;
import org.aftercall.model.ActivityId;
import org.aftercall.model.ContactId;
import org.aftercall.model.Priority;
import org.aftercall.model.RelationshipType;
import org.jspecify.annotations.Nullable;

/// One line of the list, ready to be drawn.
///
/// @param cells what stands in each column, by its code
/// @param note the line of the note by which alone the contact was found
/// @param elsewhere what was hit in a column that is seldom shown, with its name
/// @param due the next action, if it is due today or before
/// @param spoken the whole row for a screen reader
record Row(
        ContactId id,
        String name,
        @Nullable RelationshipType type,
        Priority priority,
        Map<String, Cell> cells,
        Optional<Cell> note,
        Optional<Cell> elsewhere,
        Optional<Due> due,
        String phone,
        String email,
        String spoken) {
    /// A text with the stretches that were hit.
    record Cell(String text, List<Marks.Range> hits, Look look) {
        static final Cell EMPTY = new Cell("", List.of(), Look.PLAIN);
    }

    /// What is due.
    record Due(ActivityId activity, LocalDate day) {}

    /// How a cell looks.
    enum Look {
        PLAIN,
        STRONG,
        QUIET,
        SOON,
        LATE
    }

    Cell cell(Column column) {
        return cells.getOrDefault(column.code(), Cell.EMPTY);
    }
}
