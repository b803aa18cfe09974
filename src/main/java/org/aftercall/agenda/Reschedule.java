package org.aftercall.agenda;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.aftercall.change.Context;
import org.aftercall.change.Entity;
import org.aftercall.change.Field;
import org.aftercall.change.Intent;
import org.aftercall.change.RowEdit;
import org.aftercall.change.Values;
import org.aftercall.model.Activity;
import org.aftercall.model.OperationId;
import org.aftercall.model.Slip;
import org.aftercall.store.Edit;
import org.aftercall.store.Store;
import org.jspecify.annotations.Nullable;

/// Moves planned work to another day and keeps count of whose slip it was (`product.md` rule 3). The promised date
/// never moves.
public final class Reschedule {
    /// Kind of the operation: one action.
    public static final String ONE = "reschedule";

    /// Kind of the operation: everything that is overdue.
    public static final String ALL = "reschedule-all";

    private Reschedule() {}

    /// @param slips the slips so far, from [#slips]
    /// @param time null for any time
    /// @param whose whose slip it is if the day is later
    public static Edit edit(
            Activity activity,
            List<String> slips,
            LocalDate due,
            @Nullable LocalTime time,
            Slip whose,
            OperationId operation,
            String user,
            @Nullable Context seen) {
        Edit edit = new Edit(operation, Intent.of(ONE, activity.title()), user, seen);
        write(edit, activity, slips, due, time, whose);
        return edit;
    }

    /// Whose slips an activity has had so far, the oldest first.
    public static List<String> slips(Store store, Activity activity) {
        if (activity.slips() == 0) {
            return List.of();
        }
        return store.operations().changes(activity.id().value()).stream()
                .filter(change -> change.field() == Field.ACTIVITY_SLIPS.number() && change.stands())
                .findFirst()
                .map(change -> Values.texts(Optional.of(change.value())))
                .orElse(List.of());
    }

    /// A slip is counted when the due day moves later; earlier, or within the day, counts none.
    static void write(
            Edit edit, Activity activity, List<String> slips, LocalDate due, @Nullable LocalTime time, Slip whose) {
        RowEdit row = edit.row(Entity.ACTIVITY, activity.id().value()).set(Field.ACTIVITY_DUE, Values.due(due, time));
        if (due.isAfter(activity.due())) {
            List<String> more = new ArrayList<>(slips);
            more.add(whose.code());
            row.set(Field.ACTIVITY_SLIPS, Values.texts(more));
        }
    }
}
