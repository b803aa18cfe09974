package org.aftercall.agenda;

import org.aftercall.change.Context;
import org.aftercall.change.Entity;
import org.aftercall.change.Field;
import org.aftercall.change.Intent;
import org.aftercall.change.Value;
import org.aftercall.change.Values;
import org.aftercall.model.Activity;
import org.aftercall.model.ActivityId;
import org.aftercall.model.OperationId;
import org.aftercall.store.Edit;
import org.jspecify.annotations.Nullable;

/// Hands planned work to somebody else. The day, the promise and the slips stay as they are (`product.md` rule 3), so
/// nobody becomes punctual by giving work away.
public final class Giving {
    /// Kind of the operation.
    public static final String GIVE = "give";

    private Giving() {}

    /// @param to name of the user who does it from now on
    /// @param word what is said with it, may be empty
    /// @param user who gives it; who takes work for himself was given it by nobody
    public static Edit edit(
            Activity activity, String to, String word, OperationId operation, String user, @Nullable Context seen) {
        Edit edit = new Edit(operation, Intent.of(GIVE, activity.title(), to), user, seen);
        write(edit, activity.id(), to, word);
        return edit;
    }

    /// The same as a part of an edit.
    public static void write(Edit edit, ActivityId activity, String to, String word) {
        boolean taken = to.equals(edit.user());
        edit.row(Entity.ACTIVITY, activity.value())
                .set(Field.ACTIVITY_OWNER, Values.text(to))
                .set(Field.ACTIVITY_GIVEN_BY, taken ? Value.None.NONE : Values.text(edit.user()))
                .set(Field.ACTIVITY_GIVEN_WORD, taken ? Value.None.NONE : Values.text(word.strip()));
    }
}
