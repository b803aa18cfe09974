package org.aftercall.store.h2;

import static org.aftercall.store.h2.jooq.Tables.ACTIVITY;

import java.time.LocalDate;
import java.util.List;
import org.aftercall.change.Entity;
import org.aftercall.change.Field;
import org.aftercall.change.Value;
import org.aftercall.model.ActivityState;
import org.jspecify.annotations.Nullable;

/// Activities, with the due day while they are open.
final class ActivityTable extends RowTable {
    ActivityTable() {
        super(
                ACTIVITY,
                Entity.ACTIVITY.number(),
                true,
                Column.of(Entity.ACTIVITY),
                List.of(ACTIVITY.OPEN_DUE),
                List.of());
    }

    @Override
    @Nullable
    Object[] derive(StoredRow row) {
        return new @Nullable Object[] {openDue(row)};
    }

    @Override
    boolean derivesFromShown() {
        return true;
    }

    /// The day it comes up on Today; null if it is done, dropped, hidden, or has no day.
    static @Nullable LocalDate openDue(StoredRow row) {
        String state = Cells.text(row, Field.ACTIVITY_STATE);
        boolean open = state.isEmpty() || state.equals(ActivityState.Known.OPEN.code());
        if (!row.shown || !open) {
            return null;
        }
        Value due = row.state.visible(Field.ACTIVITY_DUE.number()).orElse(Value.None.NONE);
        return CellCodec.DUE.toSql(due)[0] instanceof LocalDate day ? day : null;
    }
}
