package org.aftercall.ui.contacts;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.aftercall.agenda.Ending;
import org.aftercall.agenda.Planning;
import org.aftercall.change.Entity;
import org.aftercall.change.Field;
import org.aftercall.change.Intent;
import org.aftercall.change.Values;
import org.aftercall.grouping.Grouping;
import org.aftercall.model.Card;
import org.aftercall.model.ContactId;
import org.aftercall.model.Group;
import org.aftercall.model.Priority;
import org.aftercall.model.RelationshipType;
import org.aftercall.store.Edit;

/// What is done to each of several contacts.
sealed interface BulkChange {
    /// Writes what is needed once, before what is done to each.
    default void begin(Edit edit) {}

    /// Writes what changes on one contact; nothing where there is nothing to change.
    void write(Edit edit, Card card);

    /// Kind of the operation when it is done to several.
    String kind();

    /// A letter for all of them.
    record Prioritise(Priority priority) implements BulkChange {
        @Override
        public void write(Edit edit, Card card) {
            contact(edit, card, Field.CONTACT_PRIORITY, priority.code());
        }

        @Override
        public String kind() {
            return "bulk-priority";
        }
    }

    /// The same text in one field.
    ///
    /// @param text empty to clear it
    record SetText(BulkField field, String text) implements BulkChange {
        @Override
        public void write(Edit edit, Card card) {
            if (field.slot() > 0) {
                edit.row(Entity.CONTACT, card.contact().id().value()).userField(field.slot(), Values.text(text));
            } else {
                field.field().ifPresent(which -> contact(edit, card, which, text));
            }
        }

        @Override
        public String kind() {
            return "bulk-edit";
        }
    }

    /// One relationship type instead of those that are there, or added to them.
    ///
    /// @param code empty to clear all of them
    record SetType(String code, boolean adding) implements BulkChange {
        @Override
        public void write(Edit edit, Card card) {
            edit.row(Entity.CONTACT, card.contact().id().value()).set(Field.CONTACT_TYPES, Values.texts(after(card)));
        }

        List<String> after(Card card) {
            Set<String> codes = new LinkedHashSet<>();
            if (adding) {
                card.contact().types().stream().map(RelationshipType::code).forEach(codes::add);
            }
            if (!code.isEmpty()) {
                codes.add(code);
            }
            return List.copyOf(codes);
        }

        @Override
        public String kind() {
            return "bulk-edit";
        }
    }

    /// A next action for each.
    ///
    /// @param onlyWithout whether those who have one are left out
    /// @param ids makes the id of each action
    record Plan(Ending.Next next, boolean onlyWithout, Supplier<UUID> ids) implements BulkChange {
        @Override
        public void write(Edit edit, Card card) {
            if (!onlyWithout || card.open().isEmpty()) {
                Planning.write(edit, card.contact().id(), next, ids.get());
            }
        }

        @Override
        public String kind() {
            return "bulk-plan";
        }
    }

    /// They are put into a group.
    ///
    /// @param made whether it is new
    record Join(Group group, boolean made) implements BulkChange {
        @Override
        public void begin(Edit edit) {
            if (made) {
                Grouping.write(edit, group);
            }
        }

        @Override
        public void write(Edit edit, Card card) {
            Grouping.join(edit, card, group.id());
        }

        @Override
        public String kind() {
            return Grouping.JOIN_MANY;
        }
    }

    /// They are taken out of a group.
    record Leave(Group group) implements BulkChange {
        @Override
        public void write(Edit edit, Card card) {
            Grouping.leave(edit, card, group.id());
        }

        @Override
        public String kind() {
            return Grouping.LEAVE_MANY;
        }
    }

    /// They go, and come back with an undo.
    record Delete() implements BulkChange {
        @Override
        public void write(Edit edit, Card card) {
            edit.delete(card.contact().id().value());
        }

        @Override
        public String kind() {
            return "bulk-delete";
        }
    }

    private static void contact(Edit edit, Card card, Field field, String text) {
        ContactId id = card.contact().id();
        edit.row(Entity.CONTACT, id.value()).set(field, Values.text(text));
    }

    /// What the operation is called.
    ///
    /// @param name of the only contact, empty if there are several
    default Intent intent(long count, String name) {
        return switch (this) {
            case Join join ->
                Grouping.intent(Grouping.JOIN, count, name, join.group().name());
            case Leave leave ->
                Grouping.intent(Grouping.LEAVE, count, name, leave.group().name());
            case Prioritise _ -> one("priority", count, name);
            case SetText _, SetType _ -> one(Intent.EDIT, count, name);
            case Plan _ -> one(Planning.PLAN, count, name);
            case Delete _ -> one(Intent.DELETE, count, name);
        };
    }

    private Intent one(String kindOfOne, long count, String name) {
        return name.isEmpty() ? Intent.of(kind(), Long.toString(count)) : Intent.of(kindOfOne, name);
    }
}
