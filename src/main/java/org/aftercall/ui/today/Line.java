package org.aftercall.ui.today;

import java.util.UUID;
import org.aftercall.model.ActivityId;
import org.aftercall.model.ActivityKind;
import org.aftercall.model.ContactId;
import org.aftercall.model.HistoryId;
import org.aftercall.model.HistoryType;
import org.aftercall.model.OperationId;
import org.aftercall.model.Priority;
import org.aftercall.model.RelationshipType;
import org.jspecify.annotations.Nullable;

/// One line of the list, with everything it says.
public sealed interface Line {
    /// The head of a section.
    ///
    /// @param note at the right, may be empty
    record Head(String title, int count, String note, boolean late, Offer offer, boolean first) implements Line {}

    /// Planned work, or a contact without any.
    ///
    /// @param activity null for a contact without a next action
    /// @param when time or day in words
    /// @param fact the latest note or result
    /// @param pill how late or how soon, may be empty
    /// @param slips how often its day moved later
    /// @param spoken the whole row for a screen reader
    record Row(
            @Nullable ActivityId activity,
            ContactId contact,
            Priority priority,
            String when,
            When style,
            @Nullable ActivityKind kind,
            String title,
            @Nullable RelationshipType type,
            String name,
            String company,
            String fact,
            String pill,
            Urgency urgency,
            int slips,
            String spoken)
            implements Line {
        /// What the row is about: stays the same while the row changes.
        UUID about() {
            return activity == null ? contact.value() : activity.value();
        }
    }

    /// A form that was left before it was saved.
    record Draft(OperationId form, String name, String text) implements Line {}

    /// The head of what was closed out today.
    ///
    /// @param open whether the entries stand below it
    record Done(int count, boolean open) implements Line {}

    /// Something that was closed out today.
    ///
    /// @param head what it was and how it ended
    /// @param text the note, may be empty
    record Finished(
            HistoryId entry, ContactId contact, HistoryType type, String time, String head, String name, String text)
            implements Line {}

    /// What is not shown; opening it shows it.
    record More(String sentence) implements Line {}

    /// What can be done to all rows of a section.
    enum Offer {
        NOTHING,
        MOVE_TO_TODAY,
        PLAN_FOR_ALL
    }

    /// How the time of a row looks.
    enum When {
        LATE,
        TIMED,
        ANY
    }

    /// How the pill of a row looks.
    enum Urgency {
        NONE,
        LATE,
        SOON
    }
}
