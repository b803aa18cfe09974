package org.aftercall.duplicates;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.aftercall.change.Context;
import org.aftercall.change.Entity;
import org.aftercall.change.Field;
import org.aftercall.change.Intent;
import org.aftercall.change.Merges;
import org.aftercall.change.RowEdit;
import org.aftercall.change.Value;
import org.aftercall.change.Values;
import org.aftercall.model.Card;
import org.aftercall.model.ContactId;
import org.aftercall.model.OperationId;
import org.aftercall.model.Refused;
import org.aftercall.store.Edit;
import org.aftercall.store.Store;

/// What a merge of two contacts would do: the fields of both side by side, with a sensible choice for each, and what of
/// the other one will be on the card. Nothing is changed before [#edit] is written.
///
/// @param contact the one whose values are taken where nobody chooses
/// @param seen what the book had applied when it was read
/// @param fields those that at least one of them has filled, in the order of the registry
/// @param taken what belongs to the other one
public record MergePlan(Card contact, Card other, Context seen, List<Compared> fields, Taken taken) {

    public MergePlan {
        fields = List.copyOf(fields);
    }

    /// Whose value it is.
    public enum Side {
        CONTACT,
        OTHER,
        /// what both say together, where a field holds several
        BOTH
    }

    /// A field of both.
    ///
    /// @param field number of the field
    /// @param own what the contact says; [Value.None] for nothing
    /// @param theirs what the other one says
    /// @param proposed what is taken where nobody chooses
    public record Compared(int field, Value own, Value theirs, Side proposed) {
        public boolean differs() {
            return !own.equals(theirs);
        }

        /// Whether people are well advised to look: both say something, and not the same.
        public boolean contradicts() {
            return differs() && own != Value.None.NONE && theirs != Value.None.NONE;
        }

        /// Whether both can be kept.
        public boolean canBeBoth() {
            return differs() && field == Field.CONTACT_TYPES.number();
        }

        public Value value(Side side) {
            return switch (side) {
                case CONTACT -> own;
                case OTHER -> theirs;
                case BOTH -> both();
            };
        }

        private Value both() {
            Set<String> together = new LinkedHashSet<>(Values.texts(Optional.of(own)));
            together.addAll(Values.texts(Optional.of(theirs)));
            return Values.texts(together);
        }
    }

    /// How much of the other contact will be on the card.
    public record Taken(int points, int addresses, int jobs, int planned, int history, int notes, int consents) {
        public boolean isNothing() {
            return points + addresses + jobs + planned + history + notes + consents == 0;
        }
    }

    /// @throws Refused if one of them is not there, or they are one already
    public static MergePlan of(Store store, ContactId contact, ContactId other) {
        Context seen = store.seen();
        Card own = card(store, contact);
        Card theirs = card(store, other);
        if (own.contact().id().equals(theirs.contact().id())) {
            throw new Refused("merge.same", own.contact().shownName());
        }
        Map<Integer, Value> values = store.contacts().values(own.contact().id());
        Map<Integer, Value> others = store.contacts().values(theirs.contact().id());
        Set<Integer> filled = new TreeSet<>(values.keySet());
        filled.addAll(others.keySet());
        List<Compared> fields = new ArrayList<>();
        for (int field : filled) {
            Value mine = values.getOrDefault(field, Value.None.NONE);
            Value his = others.getOrDefault(field, Value.None.NONE);
            fields.add(new Compared(field, mine, his, proposed(field, mine, his)));
        }
        return new MergePlan(own, theirs, seen, fields, taken(store, theirs));
    }

    private static Card card(Store store, ContactId contact) {
        return store.contacts()
                .card(contact)
                .orElseThrow(
                        () -> new Refused("contact.unknown", contact.value().toString()));
    }

    /// What is empty takes what the other one says; what one of them is, the person is.
    private static Side proposed(int field, Value own, Value theirs) {
        boolean yes = theirs.equals(Value.of(true)) && field == Field.CONTACT_KEY_PERSON.number();
        if (own == Value.None.NONE || yes) {
            return Side.OTHER;
        }
        boolean several = field == Field.CONTACT_TYPES.number() && theirs != Value.None.NONE && !own.equals(theirs);
        return several ? Side.BOTH : Side.CONTACT;
    }

    private static Taken taken(Store store, Card other) {
        return new Taken(
                other.points().size(),
                other.addresses().size(),
                other.affiliations().size(),
                other.open().size(),
                store.past().touches(other.contact().id()).size(),
                other.notes().size(),
                other.consents().size());
    }

    /// The fields in which both say something else.
    public List<Compared> contradictions() {
        return fields.stream().filter(Compared::contradicts).toList();
    }

    /// The save that merges them.
    ///
    /// @param choices by field; where there is none, what is proposed
    public Edit edit(OperationId operation, String user, Map<Integer, Side> choices) {
        Edit edit = new Edit(
                operation,
                Intent.of(
                        Intent.MERGE,
                        other.contact().shownName(),
                        contact.contact().shownName()),
                user,
                seen);
        UUID one = contact.contact().id().value();
        UUID two = other.contact().id().value();
        RowEdit shown = edit.row(Entity.CONTACT, Merges.first(List.of(one, two)));
        chosen(choices).forEach((field, value) -> write(shown, field, value));
        edit.merge(record(operation), one, two);
        return edit;
    }

    /// The same form saved twice says it once.
    private static UUID record(OperationId operation) {
        return new UUID(
                operation.value().getMostSignificantBits() ^ Entity.MERGE.number(),
                operation.value().getLeastSignificantBits());
    }

    /// What each field will say.
    public Map<Integer, Value> chosen(Map<Integer, Side> choices) {
        Map<Integer, Value> chosen = new TreeMap<>();
        for (Compared field : fields) {
            chosen.put(field.field(), field.value(choices.getOrDefault(field.field(), field.proposed())));
        }
        return chosen;
    }

    private static void write(RowEdit row, int field, Value value) {
        int slot = field - Field.USER_FIELD_1 + 1;
        if (slot >= 1 && slot <= Field.USER_FIELDS) {
            row.userField(slot, value);
        } else {
            Field.of(Entity.CONTACT.number(), field).ifPresent(known -> row.set(known, value));
        }
    }
}
