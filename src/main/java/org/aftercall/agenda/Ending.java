package org.aftercall.agenda;

import java.time.LocalDate;
import java.time.LocalTime;
import org.aftercall.model.ActivityId;
import org.aftercall.model.ActivityKind;
import org.aftercall.model.NoFollowUp;
import org.aftercall.model.Repeat;
import org.aftercall.model.Slip;
import org.jspecify.annotations.Nullable;

/// How it goes on after something happened. There is no way to say nothing (`product.md` rule 4).
public sealed interface Ending {
    /// A dated next action.
    ///
    /// @param title what will be done, as typed
    /// @param due local date
    /// @param time null for any time of that day
    /// @param owner name of the user who will do it
    /// @param repeat whether it comes again once it is done
    /// @param remind how many minutes before it is due it reminds, null for not at all
    /// @param repeatsFrom the day from which its weeks, months and years are counted, null for its own
    record Next(
            ActivityKind kind,
            String title,
            LocalDate due,
            @Nullable LocalTime time,
            String owner,
            Repeat repeat,
            @Nullable Integer remind,
            @Nullable LocalDate repeatsFrom)
            implements Ending {

        /// Counted from its own day, if it comes again.
        public Next(
                ActivityKind kind,
                String title,
                LocalDate due,
                @Nullable LocalTime time,
                String owner,
                Repeat repeat,
                @Nullable Integer remind) {
            this(kind, title, due, time, owner, repeat, remind, null);
        }

        /// Once, without a reminder.
        public Next(ActivityKind kind, String title, LocalDate due, @Nullable LocalTime time, String owner) {
            this(kind, title, due, time, owner, Repeat.Known.NEVER, null);
        }
    }

    /// The same action on another day: "the meeting moved". Its promised date stays.
    ///
    /// @param whose whose slip it is if the day is later
    record Move(LocalDate due, @Nullable LocalTime time, Slip whose) implements Ending {}

    /// Nothing new: what comes next with the contact is planned already.
    ///
    /// @param next that other open action
    record Planned(ActivityId next) implements Ending {}

    /// Deliberately no next action.
    ///
    /// @param reason an own one (`Unknown`) needs at least three characters
    record Because(NoFollowUp reason) implements Ending {}

    /// Nothing was said yet: cannot be saved.
    enum Unsaid implements Ending {
        UNSAID
    }
}
