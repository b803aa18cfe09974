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
/// @param silence how long nobody had to do with the contact
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
        Silence silence,
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

    /// How long ago the last touch was, as the colours of the list tell it.
    enum Silence {
        /// Within 30 days.
        FRESH,
        /// Within 90 days, as the lookup of the silent ones counts.
        QUIET,
        SILENT,
        NEVER;

        private static final int FRESH_DAYS = 30;
        private static final int QUIET_DAYS = 90;

        /// @param days since the last touch
        static Silence after(long days) {
            return days <= FRESH_DAYS ? FRESH : days <= QUIET_DAYS ? QUIET : SILENT;
        }
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

    Cell cell(Column.Known column) {
        return cells.getOrDefault(column.code(), Cell.EMPTY);
    }
}
