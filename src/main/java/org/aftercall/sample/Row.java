package org.aftercall.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.aftercall.change.Entity;
import org.aftercall.change.Field;
import org.aftercall.change.RowChange;
import org.aftercall.change.RowEdit;
import org.aftercall.change.Value;
import org.aftercall.change.Values;
import org.aftercall.store.Edit;

/// The cells of one row, before they become an edit or a change.
record Row(Entity entity, UUID id, List<UUID> belongsTo, List<Written> cells) {
    private record Written(Field field, Value value) {}

    static Row of(Entity entity, UUID id, UUID... belongsTo) {
        return new Row(entity, id, List.of(belongsTo), new ArrayList<>());
    }

    /// What is empty is not written.
    Row set(Field field, Value value) {
        if (value != Value.None.NONE) {
            cells.add(new Written(field, value));
        }
        return this;
    }

    Row set(Field field, String text) {
        return set(field, Values.text(text));
    }

    RowChange change() {
        return fill(new RowEdit(entity, id)).change();
    }

    void into(Edit edit) {
        fill(edit.row(entity, id));
    }

    private RowEdit fill(RowEdit edit) {
        cells.forEach(cell -> edit.set(cell.field(), cell.value()));
        if (!belongsTo.isEmpty()) {
            edit.belongsTo(belongsTo.toArray(UUID[]::new));
        }
        return edit;
    }
}
