package org.aftercall.importing;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.aftercall.change.Intent;
import org.aftercall.change.Value;
import org.aftercall.store.Operations.Change;

/// What people did by hand to cells that an import would write again: what somebody emptied stays empty, and what
/// somebody changed since the file said it stays as it was changed.
final class ByHand {
    /// Nobody did anything.
    static final ByHand NOTHING = new ByHand(Map.of());

    private final Map<UUID, List<Change>> changes;

    private ByHand(Map<UUID, List<Change>> changes) {
        this.changes = changes;
    }

    /// @param changes all that was written on some rows, newest first
    static ByHand of(Map<UUID, List<Change>> changes) {
        return changes.isEmpty() ? NOTHING : new ByHand(changes);
    }

    /// Whether somebody emptied a cell: no import writes an empty one, and an undo only puts back what was there.
    boolean emptied(UUID row, int field) {
        List<Change> ofCell = ofCell(row, field);
        return ofCell.stream().anyMatch(change -> change.stands() && isOfPeople(change) && isEmpty(change.value()));
    }

    /// Whether the cell once held this, and somebody wrote something else.
    ///
    /// @param same recognises the value, or a part of it
    boolean left(UUID row, int field, Predicate<Value> same) {
        List<Change> ofCell = ofCell(row, field);
        return ofCell.stream().anyMatch(change -> change.stands() && isOfPeople(change) && !same.test(change.value()))
                && ofCell.stream().anyMatch(change -> !change.stands() && same.test(change.value()));
    }

    private List<Change> ofCell(UUID row, int field) {
        return changes.getOrDefault(row, List.of()).stream()
                .filter(change -> change.field() == field)
                .toList();
    }

    private static boolean isOfPeople(Change change) {
        String kind = change.intent().kind();
        return !kind.equals(Intent.IMPORT) && !kind.equals(Intent.UNDO);
    }

    private static boolean isEmpty(Value value) {
        return switch (value) {
            case Value.None _ -> true;
            case Value.Text(String text) -> text.isEmpty();
            case Value.Array(List<Value> values) -> values.isEmpty();
            case Value.Bool(boolean yes) -> !yes;
            case Value.Int _, Value.Row _, Value.Bytes _ -> false;
        };
    }
}
