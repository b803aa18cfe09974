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

/// What an empty book knows.
final class NobodyKnown implements Known {
    @Override
    public Set<UUID> existing(Collection<UUID> rows) {
        return Set.of();
    }

    @Override
    public Set<UUID> left(Collection<UUID> contacts) {
        return Set.of();
    }

    @Override
    public boolean changedByHand(UUID row) {
        return false;
    }

    @Override
    public Map<UUID, List<Operations.Change>> changes(Collection<UUID> rows) {
        return Map.of();
    }

    @Override
    public boolean undone(OperationId operation) {
        return false;
    }

    @Override
    public Set<UUID> forgotten(Collection<UUID> rows) {
        return Set.of();
    }

    @Override
    public Set<String> forgottenKeys(Collection<String> keys) {
        return Set.of();
    }

    @Override
    public Map<String, List<ContactId>> byEmail(Collection<String> comparable) {
        return Map.of();
    }

    @Override
    public Map<String, List<ContactId>> byPhone(Collection<String> comparable) {
        return Map.of();
    }

    @Override
    public Map<String, List<Named>> byName(Collection<String> nameKeys) {
        return Map.of();
    }

    @Override
    public Map<String, CompanyId> companies(Collection<String> keys) {
        return Map.of();
    }

    @Override
    public Map<UUID, Card> cards(Collection<ContactId> contacts) {
        return Map.of();
    }

    @Override
    public List<HistoryEntry> history(ContactId contact) {
        return List.of();
    }

    @Override
    public List<Contacts.UserField> userFields() {
        return List.of();
    }
}
