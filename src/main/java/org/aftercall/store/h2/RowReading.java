package org.aftercall.store.h2;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.aftercall.change.Damaged;
import org.aftercall.change.Field;
import org.aftercall.change.RowState;
import org.aftercall.change.Value;
import org.aftercall.change.Version;
import org.jspecify.annotations.Nullable;

/// Puts a row together from its columns, its packed versions and what lies beside it.
///
/// @param hasParents whether the table has the columns `contact_id` and `company_id`
record RowReading(boolean hasParents, List<Column> columns) {
    /// @throws Damaged if the versions are not those of the values
    StoredRow row(RowTable table, Statements sql, Registry registry, ResultSet rows) throws SQLException {
        long id = rows.getLong(1);
        UUID uuid = rows.getObject(2, UUID.class);
        byte[] versions = rows.getBytes(3);
        boolean shown = rows.getBoolean(4);
        int at = 5;
        Long contactId = null;
        Long companyId = null;
        if (hasParents) {
            contactId = id(rows, at++, uuid);
            companyId = id(rows, at++, uuid);
        }
        Map<Integer, Value> values = new HashMap<>();
        for (Column column : columns) {
            int width = column.codec().width();
            @Nullable Object[] cells = new @Nullable Object[width];
            for (int i = 0; i < width; i++) {
                cells[i] = CellReading.object(rows, at++, column.codec());
            }
            Value value = column.codec().fromSql(cells);
            if (value != null) {
                values.put(column.field(), value);
            }
        }
        UUID contact = null;
        UUID company = null;
        if (hasParents) {
            contact = rows.getObject(at, UUID.class);
            company = rows.getObject(at + 1, UUID.class);
            Value parents = parents(contact, company);
            if (parents != null) {
                values.put(Field.BELONGS_TO, parents);
            }
        }
        boolean odd = registry.isOdd(uuid);
        if (odd) {
            values.putAll(Beside.oddCells(sql, uuid));
        }
        boolean siblings = RowState.hasSiblings(versions);
        Map<Integer, List<Version>> others = siblings ? Beside.siblings(sql, registry, uuid) : Map.of();
        StoredRow row = new StoredRow(table, id, uuid, RowState.unpack(versions, registry, values, others), false);
        row.shown = shown;
        row.belongsTo(contactId, contact, companyId, company);
        row.hadOdd = odd;
        row.hadSiblings = siblings;
        row.hadBoth = contactId != null && companyId != null;
        return row;
    }

    /// A bit of the file that flipped may make another type of a number.
    private static @Nullable Long id(ResultSet rows, int at, UUID row) throws SQLException {
        return switch (rows.getObject(at)) {
            case null -> null;
            case Long id -> id;
            default -> throw new Damaged("row " + row);
        };
    }

    static @Nullable Value parents(@Nullable UUID contact, @Nullable UUID company) {
        List<Value> rows = new ArrayList<>(2);
        if (contact != null) {
            rows.add(new Value.Row(contact));
        }
        if (company != null) {
            rows.add(new Value.Row(company));
        }
        return rows.isEmpty() ? null : new Value.Array(rows);
    }
}
