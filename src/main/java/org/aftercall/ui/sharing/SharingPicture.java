package org.aftercall.ui.sharing;

import java.util.List;
import java.util.Optional;
import org.aftercall.model.ContactId;
import org.aftercall.sharing.Device;
import org.aftercall.sharing.Standing;
import org.aftercall.store.Operations.Change;

/// Everything that the screen of sharing says, in words.
///
/// @param last when the folder was reached last
/// @param came changes of colleagues today
/// @param decided how many values were decided; the list may hold fewer
public record SharingPicture(
        Standing standing,
        SideLine line,
        String last,
        long came,
        List<Person> people,
        List<Decision> decisions,
        int decided,
        List<Line> exchanges,
        List<Line> health) {
    static final SharingPicture NOTHING = new SharingPicture(
            Standing.ALONE,
            new SideLine(SideLine.Tone.ALONE, "", ""),
            "",
            0,
            List.of(),
            List.of(),
            0,
            List.of(),
            List.of());

    public SharingPicture {
        people = List.copyOf(people);
        decisions = List.copyOf(decisions);
        exchanges = List.copyOf(exchanges);
        health = List.copyOf(health);
    }

    /// How well something is.
    public enum State {
        FINE,
        UNSURE,
        BAD,
        NEUTRAL
    }

    /// A person with a laptop.
    ///
    /// @param seen when it was heard of last
    /// @param toSend what it does not have yet of this laptop
    /// @param toFetch what this laptop does not have yet of it
    public record Person(
            Device device,
            String name,
            String laptop,
            String seen,
            String toSend,
            String toFetch,
            State state,
            String pill) {}

    /// A field that two people wrote without having seen each other.
    ///
    /// @param whose name of the contact or company
    public record Decision(
            Optional<ContactId> contact,
            String whose,
            String field,
            Change shown,
            String kept,
            String keptBy,
            List<Other> others) {
        public Decision {
            others = List.copyOf(others);
        }
    }

    /// A value that stands beside the one that is shown.
    public record Other(String value, String by, Change change) {}

    /// A line with a sign.
    ///
    /// @param head when; may be empty
    public record Line(State state, String head, String text) {}

    /// An older value that was looked for.
    public record Older(
            String whose, String field, String value, String by, Optional<ContactId> contact, Change change) {}
}
