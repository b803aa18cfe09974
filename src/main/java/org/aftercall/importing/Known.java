package org.aftercall.importing;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.aftercall.model.Card;
import org.aftercall.model.CompanyId;
import org.aftercall.model.ContactId;
import org.aftercall.model.HistoryEntry;
import org.aftercall.model.OperationId;
import org.aftercall.store.Contacts;
import org.aftercall.store.Matching.Named;
import org.aftercall.store.Operations;

/// What an import asks to find out whom the book knows already. Asked for about a thousand rows at once.
public interface Known {
    /// Which of these row ids exist, deleted or not.
    Set<UUID> existing(Collection<UUID> rows);

    /// Whether somebody deleted or changed this row by hand: an import that was taken back leaves no such wish.
    boolean changedByHand(UUID row);

    /// Those of some contacts who are shown only because others built on them before the import that made them was
    /// taken back.
    Set<UUID> left(Collection<UUID> contacts);

    /// Everything that was ever written on these rows, newest first.
    Map<UUID, List<Operations.Change>> changes(Collection<UUID> rows);

    /// Whether an operation was taken back.
    boolean undone(OperationId operation);

    /// Those of some rows whose people asked to be forgotten.
    Set<UUID> forgotten(Collection<UUID> rows);

    /// Those of some keys that somebody had who asked to be forgotten.
    ///
    /// @param keys as [org.aftercall.change.ForgottenKeys] makes them
    Set<String> forgottenKeys(Collection<String> keys);

    /// Contacts by comparable e-mail.
    Map<String, List<ContactId>> byEmail(Collection<String> comparable);

    /// Contacts by comparable phone.
    Map<String, List<ContactId>> byPhone(Collection<String> comparable);

    /// Contacts by name key, whatever their company.
    Map<String, List<Named>> byName(Collection<String> nameKeys);

    /// Companies by their key.
    Map<String, CompanyId> companies(Collection<String> keys);

    /// The cards of those that are shown; for one that was merged, the card of the one under which it is shown.
    Map<UUID, Card> cards(Collection<ContactId> contacts);

    /// What happened with a contact, the latest first.
    List<HistoryEntry> history(ContactId contact);

    /// The user's own fields that are defined.
    List<Contacts.UserField> userFields();
}
