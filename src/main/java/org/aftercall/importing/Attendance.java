package org.aftercall.importing;

import java.time.LocalDate;
import org.aftercall.model.ActivityKind;
import org.jspecify.annotations.Nullable;

/// Everybody in a list was at an event, and what comes of it: a next action for each, spread over working days, or one
/// stated reason why there is none.
///
/// @param event its name, as it stands in the history of each
/// @param day on which it was
/// @param next null where there is none
/// @param reason why there is none; empty where there is one
public record Attendance(
        String event, LocalDate day, @Nullable Next next, String reason) {
    /// @param from the first day
    /// @param perDay how many people a day, at least 1
    public record Next(ActivityKind kind, String title, LocalDate from, int perDay) {}

    public Attendance {
        if ((next == null) == reason.isBlank()) {
            throw new IllegalArgumentException("a next action, or a reason for none");
        }
    }
}
