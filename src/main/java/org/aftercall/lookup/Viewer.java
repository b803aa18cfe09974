package org.aftercall.lookup;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.aftercall.lookup.Term.When;

/// Who asks, and on which local day: what `owner:me` and `due<7d` mean depends on it.
///
/// @param user name of the user
/// @param zone in which a moment lies on a day
public record Viewer(String user, LocalDate today, ZoneId zone) {
    /// In the zone of this device.
    public Viewer(String user, LocalDate today) {
        this(user, today, ZoneId.systemDefault());
    }

    LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, zone);
    }

    /// The first moment of a day.
    public Instant start(When when) {
        return start(when.day(today));
    }

    public Instant start(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }
}
