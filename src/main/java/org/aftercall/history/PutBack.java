package org.aftercall.history;

import java.util.UUID;
import org.aftercall.change.Context;
import org.aftercall.change.Deletes;
import org.aftercall.change.Entity;
import org.aftercall.change.Field;
import org.aftercall.change.Intent;
import org.aftercall.change.RowEdit;
import org.aftercall.change.Value;
import org.aftercall.model.OperationId;
import org.aftercall.model.Refused;
import org.aftercall.store.Edit;
import org.jspecify.annotations.Nullable;

/// Makes one thing on a card what it was before. A save like any other, which can itself be undone.
public final class PutBack {
    /// Kind of the operation.
    public static final String PUT_BACK = "put-back";

    /// Kind of the operation by which somebody agrees with what was decided.
    public static final String FINE = "fine";

    private PutBack() {}

    /// The contact itself is deleted, not put back; and a refusal is never withdrawn so (`product.md` rule 8).
    public static boolean isPossible(FieldChange change) {
        return change.what() != FieldChange.What.CREATED && change.entity() != Entity.CONSENT.number();
    }

    /// @param name the contact's, for the name of the operation
    /// @param seen what the card had seen when it was read
    /// @throws Refused if it is not [#isPossible]
    public static Edit edit(
            FieldChange change, String name, OperationId operation, String user, @Nullable Context seen) {
        if (!isPossible(change)) {
            throw new Refused("history.stays");
        }
        Edit edit = new Edit(operation, Intent.of(PUT_BACK, name), user, seen);
        switch (change.what()) {
            case CHANGED -> write(edit, change.entity(), change.row(), change.field(), change.before());
            case ADDED, BROUGHT_BACK -> edit.delete(change.row());
            case REMOVED -> edit.undelete(change.row());
            case CREATED -> {}
        }
        return edit;
    }

    /// Takes a value that stood beside the shown one instead of it; of [Field#ALIVE] it deletes the row, or keeps it.
    public static Edit instead(
            int entity,
            UUID row,
            int field,
            Value value,
            String name,
            OperationId operation,
            String user,
            @Nullable Context seen) {
        Edit edit = new Edit(operation, Intent.of(PUT_BACK, name), user, seen);
        if (field == Field.ALIVE && Deletes.isDeleted(value)) {
            edit.delete(row);
        } else {
            write(edit, entity, row, field, value);
        }
        return edit;
    }

    /// Says that the value that is shown is fine: what stood beside it was seen, and stays among the older values.
    ///
    /// @throws Refused if only a newer version knows the field
    public static Edit fine(
            int entity,
            UUID row,
            int field,
            Value value,
            String name,
            OperationId operation,
            String user,
            @Nullable Context seen) {
        Edit edit = new Edit(operation, Intent.of(FINE, name), user, seen);
        fine(edit, entity, row, field, value);
        return edit;
    }

    /// Adds one more to an edit that says so of several.
    public static void fine(Edit edit, int entity, UUID row, int field, Value value) {
        write(edit, entity, row, field, value);
        if (field != Field.ALIVE) {
            edit.settle(row);
        }
    }

    /// @throws Refused if only a newer version knows the field
    private static void write(Edit edit, int entity, UUID row, int field, Value value) {
        if (field == Field.ALIVE) {
            edit.undelete(row);
            return;
        }
        RowEdit cells = edit.row(Entity.of(entity).orElseThrow(() -> new Refused("history.unknown")), row);
        int slot = field - Field.USER_FIELD_1 + 1;
        if (entity == Entity.CONTACT.number() && slot >= 1 && slot <= Field.USER_FIELDS) {
            cells.userField(slot, value);
        } else {
            cells.set(Field.of(entity, field).orElseThrow(() -> new Refused("history.unknown")), value);
        }
    }
}
