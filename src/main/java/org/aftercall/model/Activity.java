package org.aftercall.model;

import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/// Planned work with somebody.
///
/// @param due local date on which it comes up on Today
/// @param time local time of day, null for any time
/// @param promised the first due date that was ever given; it never moves
/// @param slips how often the due day moved later
/// @param owner name of the user who does it; empty for nobody
public record Activity(
        ActivityId id,
        ContactId contact,
        ActivityKind kind,
        String title,
        LocalDate due,
        @Nullable LocalTime time,
        LocalDate promised,
        int slips,
        ActivityState state,
        String owner) {}
