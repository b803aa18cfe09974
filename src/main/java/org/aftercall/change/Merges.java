package org.aftercall.change;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/// Which contacts are one person, as the living merge records say together (`sync.md`, amendment 9). Pure: a function
/// of the set of records, whatever the order in which they came.
///
/// A record connects two contacts. All that are connected are shown under the one with the smallest id: its cells are
/// what the card shows, and what belongs to any of them is on it. So two people who merge the same two contacts the
/// other way round have merged them the same way.
public final class Merges {
    /// Nothing is merged.
    public static final Merges NONE = new Merges(Map.of());

    /// As the ids are written, so that every program agrees.
    private static final Comparator<UUID> SMALLEST = (one, other) -> {
        int high = Long.compareUnsigned(one.getMostSignificantBits(), other.getMostSignificantBits());
        return high != 0 ? high : Long.compareUnsigned(one.getLeastSignificantBits(), other.getLeastSignificantBits());
    };

    /// No record of ours names more than two.
    private static final int MOST = 1000;

    private final Map<UUID, List<UUID>> groups;

    private Merges(Map<UUID, List<UUID>> groups) {
        this.groups = groups;
    }

    /// @param living the contacts that each living record connects
    public static Merges of(Collection<List<UUID>> living) {
        Map<UUID, Set<UUID>> sets = new HashMap<>();
        for (List<UUID> contacts : living) {
            Set<UUID> together = new TreeSet<>(SMALLEST);
            for (UUID contact : contacts) {
                together.add(contact);
                together.addAll(sets.getOrDefault(contact, Set.of()));
            }
            together.forEach(contact -> sets.put(contact, together));
        }
        Map<UUID, List<UUID>> groups = new HashMap<>();
        sets.forEach((contact, together) -> {
            if (together.size() > 1) {
                groups.put(contact, List.copyOf(together));
            }
        });
        return new Merges(groups);
    }

    /// Whether a record holds: it was not taken back, or that was taken back itself.
    public static boolean isLiving(RowState merge) {
        return Alive.deletedReaching(merge).isEmpty();
    }

    /// The contacts that a record connects.
    public static List<UUID> contacts(RowState merge) {
        List<UUID> contacts = Values.rows(merge.visible(Field.MERGE_CONTACTS.number()));
        boolean plain = merge.visible(Field.MERGE_CONTACTS.number())
                .filter(value -> value.equals(Values.rows(contacts)))
                .isPresent();
        return plain && contacts.size() <= MOST ? contacts : List.of();
    }

    /// The contacts that are one person with a contact, itself among them, the one under which they are shown first.
    public List<UUID> with(UUID contact) {
        return groups.getOrDefault(contact, List.of(contact));
    }

    /// The contact under which one is shown; for all but a few it is itself.
    public UUID canonical(UUID contact) {
        return with(contact).getFirst();
    }

    public boolean isEmpty() {
        return groups.isEmpty();
    }

    /// Every contact that is merged with another one.
    public Set<UUID> contacts() {
        return Set.copyOf(groups.keySet());
    }

    /// The first of some contacts in the order in which they are shown under one another.
    public static UUID first(Collection<UUID> contacts) {
        return contacts.stream().min(SMALLEST).orElseThrow();
    }

    /// What a merge writes: its record, and on the contact that is not shown any more what of it was looked at. The
    /// values that were chosen are written beside that on the one that is shown.
    ///
    /// @param record id of the new record
    /// @param shown under which they will be shown
    /// @param other the other one
    /// @param seen what the author had on the screen
    public static List<RowChange> changes(UUID record, UUID shown, UUID other, RowState otherRow, Context seen) {
        List<RowChange> changes = new ArrayList<>();
        changes.add(new RowEdit(Entity.MERGE, record)
                .set(Field.MERGE_CONTACTS, Values.rows(List.of(shown, other)))
                .change());
        LookedAt looked = LookedAt.at(otherRow).andAll(otherRow, seen);
        changes.add(new RowChange(
                Entity.CONTACT.number(), other, List.of(Cell.of(Field.CONTACT_LOOKED_AT, looked.value()))));
        return changes;
    }

    /// Versions of a contact that is shown under another one, which nobody has looked at there and which say something
    /// else than what is shown, by field: the other values of the card.
    public static Map<Integer, List<Version>> others(RowState shown, RowState merged) {
        LookedAt looked = LookedAt.at(merged);
        Map<Integer, List<Version>> others = new LinkedHashMap<>();
        for (int field : merged.fields()) {
            if (!isOfARow(field)) {
                continue;
            }
            Value now = shown.visible(field).orElse(Value.None.NONE);
            List<Version> found = merged.standing(field).stream()
                    .filter(version -> !looked.contains(field, version.dot()))
                    .filter(version -> !version.value().equals(now))
                    .toList();
            if (!found.isEmpty()) {
                others.put(field, found);
            }
        }
        return others;
    }

    /// What was looked at of a contact by somebody who writes fields of the card under which it is shown; the same as
    /// before if that is nothing new.
    public static LookedAt lookedAt(RowState merged, Collection<Integer> fields, Context seen) {
        LookedAt looked = LookedAt.at(merged);
        for (int field : fields) {
            if (isOfACard(field)) {
                looked = looked.and(merged, field, seen);
            }
        }
        return looked;
    }

    private static boolean isOfARow(int field) {
        return Field.isWritten(field) && field != Field.CONTACT_LOOKED_AT.number();
    }

    /// Whether a field of a contact is one that this version can show, and so can have been looked at.
    public static boolean isOfACard(int field) {
        boolean ofTheUser = field >= Field.USER_FIELD_1 && field < Field.USER_FIELD_1 + Field.USER_FIELDS;
        return isOfARow(field)
                && (ofTheUser || Field.of(Entity.CONTACT.number(), field).isPresent());
    }
}
