package org.aftercall.store.h2;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.aftercall.change.Field;
import org.aftercall.change.Value;
import org.jooq.TableField;
import org.jspecify.annotations.Nullable;

/// From a row as it stands to what is written of it, for one kind of row: the inverse of [RowReading].
///
/// @param columns the cells
/// @param derived columns that the table derives from the cells
record RowLaying(RowTable table, List<Column> columns, List<TableField<?, ?>> derived, RowStatements texts) {
    /// What is written where only this has changed: whether the row is shown, and what is derived from that.
    LaidRow shown(StoredRow row) {
        List<TableField<?, ?>> also = table.derivesFromShown() ? derived : List.of();
        Laying values = new Laying(2 + also.size());
        values.add(row.shown);
        if (table.derivesFromShown()) {
            values.addAll(table.derive(row));
        }
        values.add(row.id);
        return new LaidRow(texts.show(also), values.all(), null);
    }

    LaidRow whole(Registry registry, StoredRow row) {
        Laying values = new Laying(row.isNew ? texts.inserted() : texts.updated());
        if (row.isNew) {
            values.add(row.id);
            values.add(row.uuid);
        }
        values.add(row.state.pack(registry));
        values.add(row.shown);
        if (table.hasParents()) {
            values.add(row.contactId);
            values.add(row.companyId);
        }
        Map<Integer, Value> odd = cells(row, values);
        values.addAll(table.derive(row));
        if (row.isNew) {
            values.addAll(table.facts(row));
        } else {
            values.add(row.id);
        }
        return new LaidRow(row.isNew ? texts.insert() : texts.update(), values.all(), Beside.of(row, odd));
    }

    /// @return the values that have no column, by field
    private Map<Integer, Value> cells(StoredRow row, Laying values) {
        Map<Integer, Value> odd = new HashMap<>(0);
        int placed = 0;
        if (table.hasParents()) {
            @Nullable Value value = of(row, Field.BELONGS_TO);
            if (value != null) {
                placed +=
                        place(odd, Field.BELONGS_TO, value, value.equals(RowReading.parents(row.contact, row.company)));
            }
        }
        for (Column column : columns) {
            @Nullable Value value = of(row, column.field());
            if (value == null) {
                values.skip(column.codec().width());
                continue;
            }
            @Nullable Object[] cells = column.codec().toSql(value);
            boolean fits = column.codec().fits(value, cells);
            placed += place(odd, column.field(), value, fits);
            if (fits) {
                values.addAll(cells);
            } else {
                values.skip(column.codec().width());
            }
        }
        if (placed + odd.size() < row.state.fields().size()) {
            addWithoutColumn(row, odd);
        }
        return odd;
    }

    /// Null for what was emptied or never written.
    private static @Nullable Value of(StoredRow row, int field) {
        @Nullable Value value = row.state.shown(field);
        return value instanceof Value.None ? null : value;
    }

    /// One if the value has its place in the table; otherwise it goes to the odd ones.
    private static int place(Map<Integer, Value> odd, int field, Value value, boolean fits) {
        if (!fits) {
            odd.put(field, value);
        }
        return fits ? 1 : 0;
    }

    /// Fields of newer versions and deletes have no column.
    private void addWithoutColumn(StoredRow row, Map<Integer, Value> odd) {
        Set<Integer> known = new HashSet<>();
        columns.forEach(column -> known.add(column.field()));
        if (table.hasParents()) {
            known.add(Field.BELONGS_TO);
        }
        for (int field : row.state.fields()) {
            if (!known.contains(field)) {
                @Nullable Value value = of(row, field);
                if (value != null) {
                    odd.put(field, value);
                }
            }
        }
    }

    /// Values in the order of a statement's places; those that are skipped are empty.
    private static final class Laying {
        private final @Nullable Object[] values;
        private int size;

        Laying(int places) {
            values = new @Nullable Object[places];
        }

        void add(@Nullable Object value) {
            values[size++] = value;
        }

        void addAll(@Nullable Object[] more) {
            System.arraycopy(more, 0, values, size, more.length);
            size += more.length;
        }

        void skip(int places) {
            size += places;
        }

        List<@Nullable Object> all() {
            if (size != values.length) {
                throw new IllegalStateException(size + " values for " + values.length + " places");
            }
            return Arrays.asList(values);
        }
    }
}
