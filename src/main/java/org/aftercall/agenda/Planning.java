package org.aftercall.agenda;

import java.util.UUID;
import java.util.function.Supplier;
import org.aftercall.change.Context;
import org.aftercall.change.Entity;
import org.aftercall.change.Field;
import org.aftercall.change.Intent;
import org.aftercall.change.Value;
import org.aftercall.change.Values;
import org.aftercall.model.ActivityState;
import org.aftercall.model.ContactId;
import org.aftercall.model.OperationId;
import org.aftercall.store.Edit;
import org.jspecify.annotations.Nullable;

/// Gives a contact a next action.
public final class Planning {
    /// Kind of the operation.
    public static final String PLAN = "plan";

    private Planning() {}

    /// The save of a new action that is not the end of a conversation.
    ///
    /// @param name the contact's, for the name of the operation
    public static Edit edit(
            ContactId contact,
            String name,
            Ending.Next next,
            OperationId operation,
            String user,
            @Nullable Context seen,
            Supplier<UUID> ids) {
        Edit edit = new Edit(operation, Intent.of(PLAN, name), user, seen);
        write(edit, contact, next, edit.fresh(ids.get()));
        return edit;
    }

    /// A new action is promised for the day it is first given; it answers "why is there none".
    public static void write(Edit edit, ContactId contact, Ending.Next next, UUID id) {
        edit.row(Entity.ACTIVITY, id)
                .set(Field.ACTIVITY_KIND, Values.text(next.kind().code()))
                .set(Field.ACTIVITY_TITLE, Values.text(next.title().strip()))
                .set(Field.ACTIVITY_DUE, Values.due(next.due(), next.time()))
                .set(Field.ACTIVITY_PROMISED, Values.day(next.due()))
                .set(Field.ACTIVITY_STATE, Values.text(ActivityState.Known.OPEN.code()))
                .set(Field.ACTIVITY_OWNER, Values.text(next.owner()))
                .set(Field.ACTIVITY_REPEATS, Values.text(next.repeat().code()))
                .set(Field.ACTIVITY_REMIND, Values.numberOrNothing(next.remind()))
                .belongsTo(contact.value());
        if (next.repeatsFrom() != null) {
            edit.row(Entity.ACTIVITY, id).set(Field.ACTIVITY_REPEATS_FROM, Values.day(next.repeatsFrom()));
        }
        edit.row(Entity.CONTACT, contact.value()).set(Field.CONTACT_NO_FOLLOW_UP, Value.None.NONE);
    }
}
