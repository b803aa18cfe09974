package org.aftercall.grouping;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.aftercall.change.Entity;
import org.aftercall.change.Field;
import org.aftercall.change.Intent;
import org.aftercall.change.Values;
import org.aftercall.model.Card;
import org.aftercall.model.ContactId;
import org.aftercall.model.Group;
import org.aftercall.model.GroupId;
import org.aftercall.model.Membership;
import org.aftercall.model.MembershipId;
import org.aftercall.model.OperationId;
import org.aftercall.model.Refused;
import org.aftercall.store.Edit;
import org.aftercall.store.Saved;
import org.aftercall.store.Store;
import org.aftercall.text.Folding;
import org.jspecify.annotations.Nullable;

/// Makes groups, names them, and puts contacts into them and takes them out. Each call is one save with one undo.
public final class Grouping {
    public static final String NEW = "group-new";
    public static final String RENAME = "group-rename";
    public static final String DELETE = "group-delete";
    public static final String JOIN = "group-join";
    public static final String LEAVE = "group-leave";
    /// The same for several contacts: their number and the name of the group.
    public static final String JOIN_MANY = "bulk-join";

    public static final String LEAVE_MANY = "bulk-leave";

    /// Longer names are cut in lists; nobody needs them.
    public static final int LONGEST_NAME = 100;

    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}\\p{Cc}]+");

    private final Store store;
    private final String user;

    /// @param user name of the person who saves
    public Grouping(Store store, String user) {
        this.store = store;
        this.user = user;
    }

    /// A name as it is kept: without space around it and line breaks in it.
    ///
    /// @throws Refused if nothing is left, or too much
    public static String name(String written) {
        String name = BLANKS.matcher(written).replaceAll(" ").strip();
        if (name.isEmpty()) {
            throw new Refused("group.nameless");
        }
        if (name.codePointCount(0, name.length()) > LONGEST_NAME) {
            throw new Refused("group.long", Integer.toString(LONGEST_NAME));
        }
        return name;
    }

    /// Whether a person would call two names the same.
    public static boolean same(String one, String other) {
        return Folding.fold(one.strip()).equals(Folding.fold(other.strip()));
    }

    /// The groups that are called so, whatever their case and accents.
    public List<Group> called(String name) {
        return store.groups().all().stream()
                .filter(group -> same(group.name(), name))
                .toList();
    }

    /// Writes a new group; nobody is in it yet.
    public static Group make(Edit edit, String name) {
        Group group = new Group(new GroupId(edit.fresh(UUID.randomUUID())), name(name));
        write(edit, group);
        return group;
    }

    /// Writes a group that is new.
    public static void write(Edit edit, Group group) {
        edit.row(Entity.GROUP, group.id().value()).set(Field.GROUP_NAME, Values.text(group.name()));
    }

    /// Puts a contact into a group; nothing is written where it is in it.
    public static void join(Edit edit, Card card, GroupId group) {
        if (card.memberships().stream().anyMatch(each -> each.group().id().equals(group))) {
            return;
        }
        ContactId contact = card.contact().id();
        MembershipId id = MembershipId.of(group, contact);
        edit.row(Entity.MEMBERSHIP, id.value())
                .set(Field.MEMBERSHIP_GROUP, Values.row(group.value()))
                .belongsTo(contact.value());
        edit.undelete(id.value()); // a row of somebody who was taken out is there
    }

    /// Takes a contact out of a group; of one that was merged, each of its memberships.
    public static void leave(Edit edit, Card card, GroupId group) {
        card.memberships().stream()
                .filter(each -> each.group().id().equals(group))
                .map(Membership::id)
                .forEach(id -> edit.delete(id.value()));
    }

    /// What putting some contacts into a group, or taking them out, is called.
    ///
    /// @param kind [#JOIN] or [#LEAVE]
    /// @param name of the only contact, empty if there are several
    public static Intent intent(String kind, long count, String name, String group) {
        if (!name.isEmpty()) {
            return Intent.of(kind, name, group);
        }
        return Intent.of(kind.equals(JOIN) ? JOIN_MANY : LEAVE_MANY, Long.toString(count), group);
    }

    /// What became of it.
    ///
    /// @param changed names of the contacts for which something is different now
    public record Done(Saved saved, Group group, List<String> changed) {
        public Done {
            changed = List.copyOf(changed);
        }
    }

    /// A name as it is kept, if no other group has it.
    ///
    /// @param but the group that may have it, null for none
    /// @throws Refused if it is none, or is another group's
    public String free(String name, @Nullable Group but) {
        String kept = name(name);
        for (Group group : called(kept)) {
            if (!group.equals(but)) {
                throw new Refused("group.there", group.name());
            }
        }
        return kept;
    }

    /// Makes a group with some contacts in it, or none.
    ///
    /// @throws Refused if the name is none, or another group's; nothing was changed
    public Done create(OperationId operation, String name, Collection<ContactId> contacts) {
        String kept = free(name, null);
        Edit edit = new Edit(operation, Intent.of(NEW, kept), user, null);
        Group group = make(edit, kept);
        Map<ContactId, String> names = new LinkedHashMap<>();
        for (Card card : store.contacts().cards(contacts)) {
            join(edit, card, group.id());
            names.put(card.contact().id(), card.contact().shownName());
        }
        return new Done(store.write(edit), group, List.copyOf(names.values()));
    }

    /// Puts contacts into a group.
    public Done add(OperationId operation, Group group, Collection<ContactId> contacts) {
        return change(operation, JOIN, group, contacts);
    }

    /// Takes contacts out of a group.
    public Done remove(OperationId operation, Group group, Collection<ContactId> contacts) {
        return change(operation, LEAVE, group, contacts);
    }

    private Done change(OperationId operation, String kind, Group group, Collection<ContactId> contacts) {
        boolean joining = kind.equals(JOIN);
        List<Card> cards = store.contacts().cards(contacts).stream()
                .filter(card ->
                        card.groups().stream().anyMatch(each -> each.id().equals(group.id())) != joining)
                .toList();
        List<String> names =
                cards.stream().map(card -> card.contact().shownName()).toList();
        String name = names.size() == 1 ? names.getFirst() : "";
        Edit edit = new Edit(operation, intent(kind, names.size(), name, group.name()), user, null);
        for (Card card : cards) {
            if (joining) {
                join(edit, card, group.id());
            } else {
                leave(edit, card, group.id());
            }
        }
        return new Done(store.write(edit), group, names);
    }

    /// Gives a group another name.
    ///
    /// @throws Refused if it is none, or another group's; nothing was changed
    public Saved rename(OperationId operation, Group group, String name) {
        String kept = free(name, group);
        Edit edit = new Edit(operation, Intent.of(RENAME, group.name(), kept), user, null);
        edit.row(Entity.GROUP, group.id().value()).set(Field.GROUP_NAME, Values.text(kept));
        return store.write(edit);
    }

    /// Deletes a group. Its contacts stay, and who was in it comes back with it.
    public Saved delete(OperationId operation, Group group) {
        Edit edit = new Edit(operation, Intent.of(DELETE, group.name()), user, null);
        edit.delete(group.id().value());
        return store.write(edit);
    }

    /// Of rows of memberships that are written again, those that lie in the book already: only these have to be brought
    /// back.
    public static Set<UUID> back(Store store, Collection<UUID> rows) {
        return store.groups().written(rows.stream().map(MembershipId::new).toList()).stream()
                .map(MembershipId::value)
                .collect(Collectors.toSet());
    }
}
