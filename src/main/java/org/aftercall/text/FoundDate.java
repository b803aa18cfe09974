package org.aftercall.text;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A date that a grammar found.
///
/// @param end the place after it
/// @param days what it can mean; several if the order of its numbers is open
/// @param time null if none was typed
/// @param sure whether these words, found in the middle of a text, can hardly mean anything else
/// @param exact whether it tells its time by itself ("in 2 hours"): meant to the minute
/// @param stays whether it is never moved to a working day: what is meant to the minute, and today, since who says
///     that on a Sunday works on it
record FoundDate(int end, List<LocalDate> days, @Nullable LocalTime time, boolean sure, boolean exact, boolean stays) {
    FoundDate(int end, List<LocalDate> days, @Nullable LocalTime time, boolean sure, boolean exact) {
        this(end, days, time, sure, exact, exact);
    }

    static FoundDate on(LocalDate day, int end, boolean sure) {
        return new FoundDate(end, List.of(day), null, sure, false);
    }

    static FoundDate today(LocalDate today, int end) {
        return new FoundDate(end, List.of(today), null, false, false, true);
    }
}
