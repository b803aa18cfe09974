package org.aftercall.importing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.aftercall.change.Field;
import org.aftercall.change.Intent;
import org.aftercall.model.Card;
import org.aftercall.model.CompanyId;
import org.aftercall.model.ContactId;
import org.aftercall.model.HistoryEntry;
import org.aftercall.model.OperationId;
import org.aftercall.store.Contacts;
import org.aftercall.store.Matching.Named;
import org.aftercall.store.Operations;
import org.aftercall.store.Store;

/// Asks the book itself.
///
/// @param store the open book
public record KnownInBook(Store store) implements Known {
    /// The database takes so many at a time; where many people are called alike, there are more.
    private static final int AT_ONCE = 20_000;

    private static <T> List<List<T>> slices(Collection<T> all) {
        List<T> listed = List.copyOf(all);
        List<List<T>> slices = new ArrayList<>();
        for (int from = 0; from < listed.size(); from += AT_ONCE) {
            slices.add(listed.subList(from, Math.min(listed.size(), from + AT_ONCE)));
        }
        return slices;
    }

    private static Set<UUID> all(Collection<UUID> rows, Function<Collection<UUID>, Set<UUID>> asking) {
        Set<UUID> found = new HashSet<>();
        slices(rows).forEach(some -> found.addAll(asking.apply(some)));
        return found;
    }

    @Override
    public Set<UUID> existing(Collection<UUID> rows) {
        return all(rows, store.matching()::existing);
    }

    @Override
    public Set<UUID> left(Collection<UUID> contacts) {
        return all(contacts, store.matching()::left);
    }

    @Override
    public boolean changedByHand(UUID row) {
        return store.operations().changes(row).stream()
                .noneMatch(change -> change.field() == Field.ALIVE
                        && change.stands()
                        && change.intent().kind().equals(Intent.UNDO));
    }

    @Override
    public Map<UUID, List<Operations.Change>> changes(Collection<UUID> rows) {
        return rows.isEmpty() ? Map.of() : store.operations().changes(rows);
    }

    @Override
    public boolean undone(OperationId operation) {
        return store.operations()
                .find(operation)
                .map(Operations.Operation::undone)
                .orElse(false);
    }

    @Override
    public Set<UUID> forgotten(Collection<UUID> rows) {
        return all(rows, store.matching()::forgotten);
    }

    @Override
    public Set<String> forgottenKeys(Collection<String> keys) {
        return keys.isEmpty() ? Set.of() : store.matching().forgottenKeys(keys);
    }

    @Override
    public Map<String, List<ContactId>> byEmail(Collection<String> comparable) {
        return comparable.isEmpty() ? Map.of() : store.matching().byEmail(comparable);
    }

    @Override
    public Map<String, List<ContactId>> byPhone(Collection<String> comparable) {
        return comparable.isEmpty() ? Map.of() : store.matching().byPhone(comparable);
    }

    @Override
    public Map<String, List<Named>> byName(Collection<String> nameKeys) {
        return nameKeys.isEmpty() ? Map.of() : store.matching().byName(nameKeys);
    }

    @Override
    public Map<String, CompanyId> companies(Collection<String> keys) {
        return keys.isEmpty() ? Map.of() : store.matching().companies(keys);
    }

    @Override
    public Map<UUID, Card> cards(Collection<ContactId> contacts) {
        Map<ContactId, ContactId> shown = new LinkedHashMap<>();
        contacts.forEach(
                contact -> shown.put(contact, store.contacts().merged(contact).getFirst()));
        Map<ContactId, Card> found = new HashMap<>();
        for (List<ContactId> some : slices(new LinkedHashSet<>(shown.values()))) {
            store.contacts()
                    .cards(some)
                    .forEach(card -> found.put(card.contact().id(), card));
        }
        Map<UUID, Card> cards = new HashMap<>();
        shown.forEach((contact, under) -> {
            Card card = found.get(under);
            if (card != null) {
                cards.put(contact.value(), card);
            }
        });
        return cards;
    }

    @Override
    public List<HistoryEntry> history(ContactId contact) {
        return store.past().entries(contact, 0, Integer.MAX_VALUE);
    }

    @Override
    public List<Contacts.UserField> userFields() {
        return store.contacts().userFields();
    }
}
