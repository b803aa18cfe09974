package org.aftercall.agenda;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.aftercall.model.HistoryEntry;
import org.aftercall.store.Due;

/// An answer of [Today]: what is due, as it stood at one moment.
///
/// @param day the user's local date
/// @param sections never empty ones
/// @param hidden how many rows more there are than were asked for
/// @param next the next row of today that has a time and is not past it
/// @param done what was closed out today, the latest first
public record Agenda(
        LocalDate day,
        Counts counts,
        List<Section> sections,
        int hidden,
        Optional<Due.Item> next,
        List<HistoryEntry> done) {
    public Agenda {
        sections = List.copyOf(sections);
        done = List.copyOf(done);
    }

    /// All rows from top to bottom.
    public List<Due.Item> items() {
        return sections.stream().flatMap(section -> section.items().stream()).toList();
    }

    /// The numbers in the chips.
    ///
    /// @param nextSevenDays due from tomorrow until the seventh day from today
    /// @param noNextAction as it was counted last, see [Today#noNextAction()]; empty before the first count
    /// @param done closed out today
    public record Counts(int overdue, int today, int nextSevenDays, Optional<Due.NoNextAction> noNextAction, int done) {
        /// Overdue and due today.
        public int due() {
            return overdue + today;
        }
    }

    /// What a section stands for.
    public enum Heading {
        OVERDUE,
        TODAY,
        LATER
    }

    /// Rows under one heading.
    ///
    /// @param day for `LATER` the day
    /// @param count of all rows, also of those not asked for
    /// @param timed how many of them have a time
    public record Section(Heading heading, LocalDate day, int count, int timed, List<Due.Item> items) {
        public Section {
            items = List.copyOf(items);
        }
    }
}
