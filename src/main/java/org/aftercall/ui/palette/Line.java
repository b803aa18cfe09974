package org.aftercall.ui.palette;

import java.util.List;
import java.util.Optional;
import org.aftercall.agenda.Ending;
import org.aftercall.lookup.Marks;
import org.aftercall.model.Channel;
import org.aftercall.model.ContactId;
import org.aftercall.store.ContactRow;
import org.aftercall.ui.kit.Command;
import org.aftercall.ui.kit.Destination;
import org.aftercall.ui.kit.Icon;

/// One line of the palette.
public sealed interface Line {
    /// The head of a group.
    record Head(String title) implements Line {}

    /// Something that Enter does.
    ///
    /// @param id the same while the line means the same
    /// @param hits what the typed words hit in the title
    /// @param detail beside the title, may be empty
    /// @param key that does the same elsewhere, may be empty
    /// @param contact whom it is about: Tab opens what can be done, Ctrl+Enter the close-out
    record Item(
            String id,
            Sign sign,
            String title,
            List<Marks.Range> hits,
            String detail,
            String key,
            Doing enter,
            Optional<ContactRow> contact)
            implements Line {
        public Item {
            hits = List.copyOf(hits);
        }

        Item with(ContactRow row) {
            return new Item(id, sign, title, hits, detail, key, enter, Optional.of(row));
        }

        boolean isPossible() {
            return !(enter instanceof Doing.Nothing);
        }
    }

    /// What stands before a line.
    sealed interface Sign {
        /// The initials of somebody.
        record Person(String name) implements Sign {}

        /// @param strong for what is done, rather than shown
        record Of(Icon icon, boolean strong) implements Sign {}
    }

    /// What Enter does with a line.
    sealed interface Doing {
        record Go(Destination to) implements Doing {}

        record Run(Command command) implements Doing {}

        /// Gets in touch at an address such as `tel:`.
        record Contact(ContactId contact, Channel channel, String address) implements Doing {}

        /// Saves a next action.
        record Plan(ContactRow contact, Ending.Next next) implements Doing {}

        /// It is said, and cannot be done.
        enum Nothing implements Doing {
            NOTHING
        }
    }
}
