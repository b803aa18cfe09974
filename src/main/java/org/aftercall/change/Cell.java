package org.aftercall.change;

/// One changed cell of a row: the number of its field and its new value.
public record Cell(int field, Value value) {
    public static Cell of(Field field, Value value) {
        return new Cell(field.number(), value);
    }
}
