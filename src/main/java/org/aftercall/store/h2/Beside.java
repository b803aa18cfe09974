package org.aftercall.store.h2;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.aftercall.change.Dot;
import org.aftercall.change.Value;
import org.aftercall.change.ValueCodec;
import org.aftercall.change.Version;
import org.jspecify.annotations.Nullable;

/// What lies beside the tables: values that no column can hold, versions that stand beside the shown one, and the
/// company of what belongs to a contact too.
///
/// @param row of which something lies there, or lay there before
/// @param odd by field, the values that no column can hold
record Beside(StoredRow row, Map<Integer, Value> odd) {
    /// Null if nothing lies beside the table, nor did before.
    static @Nullable Beside of(StoredRow row, Map<Integer, Value> odd) {
        boolean any = row.hadOdd
                || !odd.isEmpty()
                || row.hadSiblings
                || row.state.hasSiblings()
                || ((row.hadBoth || isOfBoth(row)) && row.table.companyIsSecond());
        return any ? new Beside(row, odd) : null;
    }

    private static boolean isOfBoth(StoredRow row) {
        return row.contactId != null && row.companyId != null;
    }

    static Map<Integer, Value> oddCells(Statements sql, UUID row) throws SQLException {
        Map<Integer, Value> cells = new HashMap<>();
        PreparedStatement select = sql.of("select field, content from odd_cell where row_uuid = ?");
        select.setObject(1, row);
        try (ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                cells.put(rows.getInt(1), ValueCodec.decode(rows.getBytes(2)));
            }
        }
        return cells;
    }

    static Map<Integer, List<Version>> siblings(Statements sql, Registry registry, UUID row) throws SQLException {
        Map<Integer, List<Version>> versions = new HashMap<>();
        PreparedStatement select =
                sql.of("select field, idx, seq, clock, doubt, content from sibling where row_uuid = ?");
        select.setObject(1, row);
        try (ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                versions.computeIfAbsent(rows.getInt(1), field -> new ArrayList<>())
                        .add(new Version(
                                new Dot(registry.id(rows.getInt(2)), rows.getLong(3)),
                                rows.getLong(4),
                                rows.getBoolean(5),
                                ValueCodec.decode(rows.getBytes(6))));
            }
        }
        return versions;
    }

    /// Makes what lies beside a row what it should be.
    void write(Statements sql, Registry registry) throws SQLException {
        if (row.hadOdd || !odd.isEmpty()) {
            writeOdd(sql, row.uuid, odd);
            registry.odd(row.uuid, !odd.isEmpty());
        }
        if (row.hadSiblings || row.state.hasSiblings()) {
            writeSiblings(sql, registry, row);
        }
        boolean both = isOfBoth(row);
        if (row.table.companyIsSecond() && (row.hadBoth || both)) {
            writeSecondParent(sql, row, both);
        }
    }

    private static void writeSecondParent(Statements sql, StoredRow row, boolean both) throws SQLException {
        PreparedStatement delete = sql.of("delete from second_parent where row_uuid = ?");
        delete.setObject(1, row.uuid);
        delete.executeUpdate();
        if (both) {
            PreparedStatement insert = sql.of("insert into second_parent (row_uuid, company_id) values (?, ?)");
            insert.setObject(1, row.uuid);
            insert.setObject(2, row.companyId);
            insert.executeUpdate();
        }
    }

    private static void writeOdd(Statements sql, UUID row, Map<Integer, Value> odd) throws SQLException {
        PreparedStatement delete = sql.of("delete from odd_cell where row_uuid = ?");
        delete.setObject(1, row);
        delete.executeUpdate();
        PreparedStatement insert = sql.of("insert into odd_cell (row_uuid, field, content) values (?, ?, ?)");
        for (Map.Entry<Integer, Value> cell : odd.entrySet()) {
            insert.setObject(1, row);
            insert.setInt(2, cell.getKey());
            insert.setBytes(3, ValueCodec.encode(cell.getValue()));
            insert.executeUpdate();
        }
    }

    private static void writeSiblings(Statements sql, Registry registry, StoredRow row) throws SQLException {
        PreparedStatement delete = sql.of("delete from sibling where row_uuid = ?");
        delete.setObject(1, row.uuid);
        delete.executeUpdate();
        PreparedStatement insert = sql.of("insert into sibling (row_uuid, field, idx, seq, clock, doubt, content)"
                + " values (?, ?, ?, ?, ?, ?, ?)");
        for (int field : row.state.fields()) {
            for (Version version : row.state.siblings(field)) {
                insert.setObject(1, row.uuid);
                insert.setInt(2, field);
                insert.setInt(3, registry.index(version.dot().replica()));
                insert.setLong(4, version.dot().seq());
                insert.setLong(5, version.clock());
                insert.setBoolean(6, version.clockDoubt());
                insert.setBytes(7, ValueCodec.encode(version.value()));
                insert.executeUpdate();
            }
        }
    }
}
