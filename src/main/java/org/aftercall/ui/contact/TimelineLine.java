package org.aftercall.ui.contact;

import org.aftercall.history.FieldChange;
import org.aftercall.model.HistoryId;
import org.aftercall.model.HistoryType;

/// One line of the timeline.
public sealed interface TimelineLine {
    /// The head of a day or a month.
    record Group(String title) implements TimelineLine {}

    /// Something that happened.
    ///
    /// @param head what it was
    /// @param result how it ended, may be empty
    /// @param tone how the result looks
    /// @param incoming whether the contact got in touch with the user
    /// @param talk which way it went and how long it took, may be empty
    /// @param when who and when
    /// @param text the note, letter for letter
    /// @param isLong whether only its beginning is shown until it is unfolded
    /// @param next the next action that was set with it, may be empty
    /// @param files names of what is attached to it, may be empty
    /// @param spoken all of it for a screen reader
    record Entry(
            HistoryId id,
            HistoryType type,
            String head,
            String result,
            Tone tone,
            boolean incoming,
            String talk,
            String when,
            String text,
            boolean isLong,
            boolean unfolded,
            String next,
            String files,
            String spoken)
            implements TimelineLine {}

    /// A value that became another.
    ///
    /// @param when who, when and how
    /// @param canPutBack whether the value before can be written again
    record Changed(FieldChange change, String head, String when, String text, boolean canPutBack, String spoken)
            implements TimelineLine {}

    /// What is not shown yet; opening it shows it.
    record More(String sentence) implements TimelineLine {}

    /// There is nothing to show.
    record Nothing(String sentence) implements TimelineLine {}

    /// How a result looks; never by colour alone, its word stands there.
    enum Tone {
        GOOD,
        MISSED,
        PLAIN
    }
}
