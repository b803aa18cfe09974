package org.aftercall.history;

import java.time.Instant;
import java.util.UUID;
import org.aftercall.change.Dot;
import org.aftercall.change.Intent;
import org.aftercall.change.Value;
import org.aftercall.model.OperationId;

/// One thing that became different on a card: a value, or a whole row such as a phone number.
///
/// @param entity number of the entity of the row
/// @param field number of the field; 0 for the whole row
/// @param before what stood there; [Value.None] for nothing
/// @param after what was written; for a row that was added its main value
/// @param dot the frame that wrote it, which orders what happened in the same moment
/// @param undone whether it was put back since, so that there is nothing to put back
public record FieldChange(
        What what,
        int entity,
        UUID row,
        int field,
        Value before,
        Value after,
        String user,
        Instant when,
        Dot dot,
        Intent intent,
        OperationId operation,
        boolean undone) {
    /// What became different.
    public enum What {
        /// the contact itself came into the book
        CREATED,
        /// a row that was not there
        ADDED,
        /// one value
        CHANGED,
        /// a row that was there
        REMOVED,
        /// a row that was removed before
        BROUGHT_BACK
    }
}
