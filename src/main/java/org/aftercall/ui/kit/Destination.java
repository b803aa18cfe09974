package org.aftercall.ui.kit;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.aftercall.model.ActivityId;
import org.aftercall.model.CompanyId;
import org.aftercall.model.ContactId;
import org.aftercall.model.OperationId;
import org.aftercall.model.UserFieldId;

/// Where a user can go: a page of the window, or a sheet above the page that is shown.
///
/// Screens do not know each other; they name a destination, and the window finds who shows it.
public sealed interface Destination {
    /// A page that fills the main region and stands in the way back.
    sealed interface Place extends Destination {}

    /// A form above the page; closing it returns to where it came from.
    sealed interface Sheet extends Destination {}

    record Today() implements Place {}

    /// The list of contacts.
    ///
    /// @param words what is typed into its search field, empty for all of them
    /// @param planning whether all of them are chosen, and asked for a next action
    record Contacts(String words, boolean planning) implements Place {
        public Contacts(String words) {
            this(words, false);
        }
    }

    /// The card of a contact.
    ///
    /// @param among the list that it was opened from
    record ContactCard(ContactId contact, Neighbours among) implements Place {}

    /// The list of companies.
    ///
    /// @param words what is typed into its search field, empty for all of them
    record Companies(String words) implements Place {}

    record CompanyCard(CompanyId company) implements Place {}

    /// Import and export.
    ///
    /// @param file to begin with, if somebody chose one already
    record Importing(Optional<Path> file) implements Place {}

    /// With whom the book is shared, and how.
    ///
    /// @param joining whether somebody comes to join a colleague
    record Sharing(boolean joining) implements Place {
        public Sharing() {
            this(false);
        }
    }

    record Settings() implements Place {}

    /// What happened, and what comes next.
    ///
    /// @param activity that was done, if it was planned
    /// @param typed what was typed already, if anything
    record AfterCall(ContactId contact, Optional<ActivityId> activity, Optional<Typed> typed) implements Sheet {
        public AfterCall(ContactId contact, Optional<ActivityId> activity) {
            this(contact, activity, Optional.empty());
        }
    }

    /// A form that somebody began elsewhere.
    ///
    /// @param form identity of the operation that it will be saved as
    /// @param text its fields as [DraftText] writes them
    record Typed(OperationId form, String text) {}

    /// @param name what was typed already, empty for nothing
    record NewContact(String name) implements Sheet {}

    /// @param contact with whom; none if it is still to be chosen
    record NewAction(Optional<ContactId> contact) implements Sheet {}

    /// What a contact does not want, channel by channel.
    record Refusals(ContactId contact) implements Sheet {}

    /// Two contacts that are one person.
    ///
    /// @param other none if it is still to be chosen
    record Merge(ContactId contact, Optional<ContactId> other) implements Sheet {}

    /// A contact as a code for the camera of a phone.
    record ContactCode(ContactId contact) implements Sheet {}

    /// A field of the user's own.
    ///
    /// @param field none for a new one
    record OwnField(Optional<UserFieldId> field) implements Sheet {}

    /// Writes contacts to a file.
    ///
    /// @param words which contacts, empty for all of them
    /// @param picked only some of these; empty for all that the words find
    record Exporting(String words, Optional<Picked> picked) implements Sheet {
        public Exporting(String words) {
            this(words, Optional.empty());
        }

        public static Exporting one(ContactId contact) {
            return new Exporting("", Optional.of(new Picked(false, List.of(contact))));
        }
    }

    /// Contacts that somebody picked in a list: never a list of a million.
    ///
    /// @param all whether everything that is listed is picked, with exceptions
    /// @param exceptions those that are picked although not all are, or not picked although all are
    record Picked(boolean all, List<ContactId> exceptions) {
        public Picked {
            exceptions = List.copyOf(exceptions);
        }
    }

    /// @param typed what stands in its field already
    record Palette(String typed) implements Sheet {}

    record KeyList() implements Sheet {}

    /// The list around a card: for “7 of 42”, previous and next.
    interface Neighbours {
        /// A card that was opened by itself.
        Neighbours NONE = new Neighbours() {
            @Override
            public String name() {
                return "";
            }

            @Override
            public int size() {
                return 0;
            }

            @Override
            public int index() {
                return -1;
            }

            @Override
            public Optional<ContactId> at(int index) {
                return Optional.empty();
            }
        };

        /// Name of the list, in the user's language; empty for none.
        String name();

        int size();

        /// Of the contact that was opened, from 0; -1 for none.
        int index();

        /// May be slow; not for the screen's thread.
        Optional<ContactId> at(int index);
    }
}
