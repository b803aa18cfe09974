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
/// @param repeat whether it comes again once it is done
/// @param remind how many minutes before it is due it reminds, null for not at all
/// @param repeatsFrom the day from which its weeks, months and years are counted; null for the promised day
/// @param given who gave it to its owner
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
        String owner,
        Repeat repeat,
        @Nullable Integer remind,
        @Nullable LocalDate repeatsFrom,
        Given given) {

    /// Work that comes once and reminds of nothing.
    public Activity(
            ActivityId id,
            ContactId contact,
            ActivityKind kind,
            String title,
            LocalDate due,
            @Nullable LocalTime time,
            LocalDate promised,
            int slips,
            ActivityState state,
            String owner) {
        this(
                id,
                contact,
                kind,
                title,
                due,
                time,
                promised,
                slips,
                state,
                owner,
                Repeat.Known.NEVER,
                null,
                null,
                Given.BY_NOBODY);
    }
}
