package org.aftercall.history;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.aftercall.change.Deletes;
import org.aftercall.change.Entity;
import org.aftercall.change.Field;
import org.aftercall.change.Value;
import org.aftercall.model.ContactId;
import org.aftercall.model.OperationId;
import org.aftercall.store.Operations.Change;
import org.aftercall.store.Store;

/// Who wrote what on a card, and what stood there before.
public final class FieldHistory {
    private final UUID contact;
    private final Map<UUID, List<Change>> rows;
    private final Map<UUID, List<Change>> contested;

    private FieldHistory(UUID contact, Map<UUID, List<Change>> rows, Map<UUID, List<Change>> contested) {
        this.contact = contact;
        this.rows = rows;
        this.contested = contested;
    }

    /// Reads it for a contact and for what belongs to it, deleted or not.
    public static FieldHistory read(Store store, ContactId contact) {
        Map<UUID, List<Change>> rows = new LinkedHashMap<>();
        Map<UUID, List<Change>> found = store.operations().changes(store.past().rows(contact));
        Map<UUID, List<Change>> contested = new HashMap<>();
        boolean merged = store.contacts().merged(contact).size() > 1;
        UUID shown = store.contacts().merged(contact).getFirst().value();
        found.forEach((row, changes) -> {
            rows.put(row, changes);
            if (isContested(changes) || (merged && row.equals(shown))) {
                contested.put(row, store.operations().superseded(row));
            }
        });
        return new FieldHistory(shown, rows, contested);
    }

    /// Nothing is known yet.
    public static FieldHistory none() {
        return new FieldHistory(new UUID(0, 0), Map.of(), Map.of());
    }

    /// Who wrote the value that is shown in a cell, and when.
    public Optional<Change> written(UUID row, int field) {
        List<Change> lost = contested(row, field);
        return rows.getOrDefault(row, List.of()).stream()
                .filter(change -> change.field() == field && change.stands())
                .filter(change -> lost.stream().noneMatch(other -> other.dot().equals(change.dot())))
                .findFirst();
    }

    /// Values that stand beside the one that is shown, since nobody who wrote had seen them all.
    public List<Change> contested(UUID row, int field) {
        return contested.getOrDefault(row, List.of()).stream()
                .filter(change -> change.field() == field)
                .toList();
    }

    /// Everything that became different, the latest first.
    public List<FieldChange> changes() {
        List<FieldChange> all = new ArrayList<>();
        OperationId birth = birth(contact);
        rows.forEach((row, changes) -> {
            List<Change> upwards = new ArrayList<>(changes);
            Collections.reverse(upwards);
            all.addAll(new OneRow(row, upwards).changes(birth).reversed());
        });
        all.sort(Comparator.comparing(FieldChange::when)
                .thenComparing(FieldChange::dot)
                .reversed());
        return all;
    }

    private OperationId birth(UUID row) {
        List<Change> changes = rows.getOrDefault(row, List.of());
        return changes.isEmpty()
                ? new OperationId(new UUID(0, 0))
                : changes.getLast().operation();
    }

    private static boolean isContested(List<Change> changes) {
        Map<Integer, Value> standing = new HashMap<>();
        return changes.stream().filter(Change::stands).anyMatch(change -> {
            Value other = standing.putIfAbsent(change.field(), change.value());
            return other != null && !other.equals(change.value());
        });
    }

    /// What happened to one row, from its first save on.
    private final class OneRow {
        private final UUID row;
        private final List<Change> upwards;
        private final Map<Integer, Value> now = new HashMap<>();
        private final Map<Integer, Value> last = new HashMap<>();

        OneRow(UUID row, List<Change> upwards) {
            this.row = row;
            this.upwards = upwards;
            upwards.forEach(change -> last.put(change.field(), change.value()));
        }

        /// @param birth the operation by which the contact came in; what came with it is no change
        List<FieldChange> changes(OperationId birth) {
            List<FieldChange> found = new ArrayList<>();
            OperationId first = upwards.isEmpty() ? birth : upwards.getFirst().operation();
            for (Change change : upwards) {
                Value before = now.getOrDefault(change.field(), Value.None.NONE);
                now.put(change.field(), change.value());
                boolean atFirst = change.operation().equals(first);
                if (!atFirst) {
                    found.addAll(later(change, before));
                } else if (!first.equals(birth) || row.equals(contact)) {
                    found.addAll(whole(change));
                }
            }
            return found;
        }

        /// Of a row that came in whole, one change speaks for all: that of its main value.
        private List<FieldChange> whole(Change change) {
            if (change.field() != main(change.entity())) {
                return List.of();
            }
            boolean isContact = change.entity() == Entity.CONTACT.number();
            FieldChange.What what = isContact ? FieldChange.What.CREATED : FieldChange.What.ADDED;
            return List.of(change(what, change, 0, Value.None.NONE, change.value(), isContact || isGone()));
        }

        private List<FieldChange> later(Change change, Value before) {
            if (change.field() == Field.ALIVE) {
                boolean removed = Deletes.isDeleted(change.value());
                Value main = now.getOrDefault(main(change.entity()), Value.None.NONE);
                return List.of(
                        removed
                                ? change(FieldChange.What.REMOVED, change, 0, main, Value.None.NONE, !isGone())
                                : change(FieldChange.What.BROUGHT_BACK, change, 0, Value.None.NONE, main, isGone()));
            }
            boolean silent = !Field.isWritten(change.field()) || change.field() == Field.CONTACT_LOOKED_AT.number();
            if (silent || before.equals(change.value())) {
                return List.of();
            }
            boolean putBack = last.getOrDefault(change.field(), Value.None.NONE).equals(before);
            return List.of(change(FieldChange.What.CHANGED, change, change.field(), before, change.value(), putBack));
        }

        private boolean isGone() {
            return Deletes.isDeleted(last.getOrDefault(Field.ALIVE, Value.None.NONE));
        }

        private FieldChange change(
                FieldChange.What what, Change change, int field, Value before, Value after, boolean undone) {
            return new FieldChange(
                    what,
                    change.entity(),
                    row,
                    field,
                    before,
                    after,
                    change.user(),
                    change.when(),
                    change.dot(),
                    change.intent(),
                    change.operation(),
                    undone);
        }
    }

    /// Number of the field that says what a row is.
    public static int main(int entity) {
        return Entity.of(entity)
                .map(known -> switch (known) {
                    case CONTACT -> Field.CONTACT_NAME;
                    case COMPANY -> Field.COMPANY_NAME;
                    case AFFILIATION -> Field.AFFILIATION_TITLE;
                    case CONTACT_POINT -> Field.POINT_WRITTEN;
                    case ADDRESS -> Field.ADDRESS_VALUE;
                    case ACTIVITY -> Field.ACTIVITY_TITLE;
                    case HISTORY -> Field.HISTORY_TEXT;
                    case NOTE -> Field.NOTE_TEXT;
                    case CONSENT -> Field.CONSENT_CHANNEL;
                    case IMPORT_BATCH -> Field.BATCH_FILE;
                    case USER_FIELD -> Field.USER_FIELD_NAME;
                    case CLAIM -> Field.CLAIM_WHO;
                    case FORGET -> Field.FORGET_ROWS;
                    case ATTACHMENT -> Field.ATTACHMENT_NAME;
                    case MERGE -> Field.MERGE_CONTACTS;
                    case GROUP -> Field.GROUP_NAME;
                    case MEMBERSHIP -> Field.MEMBERSHIP_GROUP;
                })
                .map(Field::number)
                .orElse(0);
    }
}
