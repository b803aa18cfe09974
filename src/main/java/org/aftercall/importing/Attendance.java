package org.aftercall.importing;

import java.time.LocalDate;
import java.util.Map;
import org.aftercall.model.ActivityKind;
import org.jspecify.annotations.Nullable;

/// The people of a list were at an event, and what comes of it: a next action for each, spread over working days, or a
/// stated reason why there is none.
///
/// @param event its name, as it stands in the history of each
/// @param day on which it was
/// @param next null where nobody gets one
/// @param reason why there is none; empty where everybody gets one
/// @param usual what holds for whoever is not named
/// @param noShows the same for those of whom the list says that they did not come
/// @param rows what holds for single people, by the number of their row; the first row of a person counts
public record Attendance(
        String event,
        LocalDate day,
        @Nullable Next next,
        String reason,
        Part usual,
        Part noShows,
        Map<Long, Part> rows) {
    /// What an event means for one of those in its list.
    public enum Part {
        /// gets a next action
        NEXT,
        /// gets none, for a reason
        NONE,
        /// was not there: nothing is written about the event
        ABSENT
    }

    /// @param from the first day
    /// @param perDay how many people a day, at least 1
    public record Next(ActivityKind kind, String title, LocalDate from, int perDay) {}

    /// The same for everybody: a next action, or a reason.
    public Attendance(String event, LocalDate day, @Nullable Next next, String reason) {
        this(event, day, next, reason, next == null ? Part.NONE : Part.NEXT, Part.ABSENT, Map.of());
        if (next != null && !reason.isBlank()) {
            throw new IllegalArgumentException("a next action, or a reason for none");
        }
    }

    public Attendance {
        rows = Map.copyOf(rows);
        boolean wanted = usual == Part.NEXT || noShows == Part.NEXT || rows.containsValue(Part.NEXT);
        boolean ends = usual == Part.NONE || noShows == Part.NONE || rows.containsValue(Part.NONE);
        if ((wanted && next == null) || (ends && reason.isBlank())) {
            throw new IllegalArgumentException("a next action, or a reason for none");
        }
    }

    /// The same with something to come for those who did not.
    public Attendance withNoShows(Part what) {
        return new Attendance(event, day, next, reason, usual, what, rows);
    }

    /// What holds for the person of a row.
    Part of(Draft draft) {
        return rows.getOrDefault(draft.origin().row(), draft.stayedAway() ? noShows : usual);
    }
}
