package org.aftercall.store;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.aftercall.change.Value;
import org.aftercall.model.Card;
import org.aftercall.model.Company;
import org.aftercall.model.ContactId;
import org.aftercall.model.GroupId;
import org.aftercall.model.UserFieldId;
import org.jspecify.annotations.Nullable;

/// Questions about contacts. Deleted ones are never in an answer unless asked for by id. Contacts that were merged are
/// in answers as the one under which they are shown, with all that belongs to any of them.
public interface Contacts {
    /// The card of a contact; that of the one under which it is shown, if it was merged.
    Optional<Card> card(ContactId id);

    /// The contacts that are one person with a contact, itself among them; the one under which they are shown first.
    List<ContactId> merged(ContactId id);

    /// The values that are shown of the fields on a contact itself, by number of the field; empty ones and those of
    /// fields that only a newer version knows are left out.
    Map<Integer, Value> values(ContactId id);

    /// The cards that are there, in the order asked.
    List<Card> cards(Collection<ContactId> ids);

    /// List rows in the order asked; ids that are not there are left out.
    List<ContactRow> rows(List<ContactId> ids);

    /// Lines of the list of contacts in the order asked; ids that are not there are left out.
    List<ContactLine> lines(List<ContactId> ids);

    /// Contacts whose folded full name equals the folded words, else those whose name begins with them.
    ///
    /// @param limit at most so many
    List<ContactRow> named(String words, int limit);

    /// What the search index keeps of a contact: everything a user may type to find it.
    ///
    /// @param texts the full name first, even if it is empty; then nickname, companies, titles, e-mails, cities,
    ///     types
    /// @param phones each as written and in its comparable form
    /// @param notes texts of history and notes
    /// @param created when the contact was written first
    /// @param lastTouch when something last happened, null if never
    /// @param groups those it is in, deleted ones too: they may come back
    record Searchable(
            ContactId id,
            List<String> texts,
            List<String> phones,
            List<String> notes,
            Instant created,
            @Nullable Instant lastTouch,
            Set<GroupId> groups) {
        public Searchable {
            groups = Set.copyOf(groups);
        }

        /// Larger is more recent: epoch milliseconds of last touch, else of creation.
        public long rank() {
            return (lastTouch == null ? created : lastTouch).toEpochMilli();
        }
    }

    /// Hands over every contact that is shown.
    void eachSearchable(Consumer<Searchable> consumer);

    /// @return those of the asked contacts that are shown
    List<Searchable> searchable(Collection<ContactId> ids);

    /// Texts of the notes and the history of some contacts, the latest first; contacts without any are left out.
    Map<ContactId, List<String>> notes(Collection<ContactId> ids);

    /// Hands over every shown contact, by id, with everything that belongs to it.
    void each(Consumer<Card> consumer);

    /// Every shown company, by id.
    void eachCompany(Consumer<Company> consumer);

    long count();

    /// Whether there is one contact at all.
    boolean anybody();

    /// A field of the user's own that is defined.
    ///
    /// @param slot which of the fifteen it is, from 1
    /// @param type stored form of its kind; text if it is empty
    /// @param purpose what is done when it is filled
    /// @param options what it can be filled with, where that is a choice
    /// @param remind how many days before its date it reminds, null for not at all
    /// @param listed whether the list of contacts shows it from the start
    record UserField(
            UserFieldId id,
            int slot,
            String name,
            String type,
            String purpose,
            List<String> options,
            @Nullable Integer remind,
            boolean listed) {
        public UserField {
            options = List.copyOf(options);
        }
    }

    List<UserField> userFields();

    /// For how many contacts each of the fifteen fields is filled, defined or not; those of nobody are left out.
    Map<Integer, Long> userFieldUse();

    /// Names of the contacts, for undo reports and messages.
    Map<UUID, String> labels(Collection<UUID> rows);
}
