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
/// @param exact whether it tells its time by itself ("in 2 hours"): meant to the minute, never
///     moved
record FoundDate(int end, List<LocalDate> days, @Nullable LocalTime time, boolean sure, boolean exact) {
    static FoundDate on(LocalDate day, int end, boolean sure) {
        return new FoundDate(end, List.of(day), null, sure, false);
    }
}
