package org.aftercall.change;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// The cells that somebody wants to write on one row, in the order in which they were said.
public final class RowEdit {
    private final Entity entity;
    private final UUID row;
    private final Map<Integer, Value> cells = new LinkedHashMap<>();

    public RowEdit(Entity entity, UUID row) {
        this.entity = entity;
        this.row = row;
    }

    /// @throws IllegalArgumentException if the field is of another entity
    public RowEdit set(Field field, Value value) {
        if (field.entity() != entity) {
            throw new IllegalArgumentException(field + " is not a field of " + entity);
        }
        cells.put(field.number(), value);
        return this;
    }

    /// Sets one of the fifteen user fields of a contact.
    ///
    /// @param slot 1 to 15
    public RowEdit userField(int slot, Value value) {
        cells.put(Field.USER_FIELD_1 + slot - 1, value);
        return this;
    }

    /// Names the rows that this row belongs to: with them it is hidden, and with them it comes back.
    public RowEdit belongsTo(UUID... rows) {
        cells.put(Field.BELONGS_TO, Values.rows(List.of(rows)));
        return this;
    }

    public RowChange change() {
        List<Cell> list = new ArrayList<>();
        cells.forEach((field, value) -> list.add(new Cell(field, value)));
        return new RowChange(entity.number(), row, list);
    }
}
