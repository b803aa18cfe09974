package org.aftercall.ui.kit;

import java.time.LocalTime;

/// Hours in which nothing reminds. They may go over midnight.
///
/// @param from the first quiet minute
/// @param to the first minute that is not; the same as `from` for a whole day
public record QuietHours(LocalTime from, LocalTime to) {
    /// Whether a local time is quiet.
    public boolean includes(LocalTime time) {
        return from.isBefore(to)
                ? !time.isBefore(from) && time.isBefore(to)
                : !time.isBefore(from) || time.isBefore(to);
    }
}
