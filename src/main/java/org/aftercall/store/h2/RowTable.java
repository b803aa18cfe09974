package org.aftercall.store.h2;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.aftercall.change.Damaged;
import org.aftercall.change.Entity;
import org.jooq.Table;
import org.jooq.TableField;
import org.jspecify.annotations.Nullable;

/// One kind of row in the database: its cells in columns, its versions packed beside them, and what is derived.
class RowTable {
    /// H2 takes at most 65,536 keys in an array.
    private static final int AT_ONCE = 10_000;

    private static final int PIECE = 1000;

    private final Table<?> table;
    private final int entity;
    private final boolean hasParents;
    private final List<Column> columns;
    private final List<TableField<?, ?>> derived;
    private final List<TableField<?, ?>> facts;
    private final RowStatements texts;
    private final RowReading reading;
    private final RowLaying laying;

    /// @param entity number of the kind of row
    /// @param hasParents whether it has the columns `contact_id` and `company_id`
    /// @param derived columns that [#derive] fills from the cells, at each write
    /// @param facts columns that [#facts] fills from other rows: at the insert here, later by [Facts]
    RowTable(
            Table<?> table,
            int entity,
            boolean hasParents,
            List<Column> columns,
            List<TableField<?, ?>> derived,
            List<TableField<?, ?>> facts) {
        this.table = table;
        this.entity = entity;
        this.hasParents = hasParents;
        this.columns = List.copyOf(columns);
        this.derived = List.copyOf(derived);
        this.facts = List.copyOf(facts);
        reading = new RowReading(hasParents, this.columns);
        texts = RowStatements.of(table.getName(), hasParents, this.columns, this.derived, this.facts);
        laying = new RowLaying(this, this.columns, this.derived, texts);
    }

    /// A table of an entity that belongs to contacts or companies, with nothing derived.
    static RowTable below(Entity entity, Table<?> table) {
        return new RowTable(table, entity.number(), true, Column.of(entity), List.of(), List.of());
    }

    final String name() {
        return table.getName();
    }

    final int entity() {
        return entity;
    }

    final boolean hasParents() {
        return hasParents;
    }

    /// Whether its index of parents begins with the contact, so that who belongs to a contact and a company is found
    /// under the company by the table `second_parent` alone.
    final boolean companyIsSecond() {
        return Rows.COMPANY_IS_SECOND.contains(this);
    }

    /// Values of the derived columns, in their order; asked before each write.
    @Nullable
    Object[] derive(StoredRow row) {
        return new @Nullable Object[derived.size()];
    }

    /// Whether the derived columns hang on whether the row is shown.
    boolean derivesFromShown() {
        return false;
    }

    /// Values of the columns of facts, in their order; asked at the insert.
    @Nullable
    Object[] facts(StoredRow row) {
        return new @Nullable Object[facts.size()];
    }

    /// The rows with these ids that are there.
    Map<UUID, StoredRow> load(Statements sql, Registry registry, Collection<UUID> uuids) throws SQLException {
        if (uuids.isEmpty()) {
            return Map.of();
        }
        if (uuids.size() == 1) {
            PreparedStatement statement = sql.of(texts.selectBy("uuid = ?"));
            statement.setObject(1, uuids.iterator().next());
            return read(sql, registry, statement);
        }
        return among(sql, registry, texts.selectAmong("uuid", "uuid"), uuids.toArray(UUID[]::new));
    }

    /// Those of some rows that lie at the numbers where they must be, if they were written at all.
    Map<UUID, StoredRow> at(Statements sql, Registry registry, Map<UUID, Long> places) throws SQLException {
        if (places.isEmpty()) {
            return Map.of();
        }
        Long[] numbers = places.values().toArray(Long[]::new);
        Map<UUID, StoredRow> found = among(sql, registry, texts.selectAmong("bigint", "id"), numbers);
        found.keySet().retainAll(places.keySet());
        return found;
    }

    /// The rows that belong to contacts or companies with these local ids.
    Map<UUID, StoredRow> below(Statements sql, Registry registry, Parent parent, Collection<Long> ids)
            throws SQLException {
        Map<UUID, StoredRow> found = new LinkedHashMap<>();
        for (String select : texts.selectBelow(parent.joins(this))) {
            found.putAll(among(sql, registry, select, ids.toArray(Long[]::new)));
        }
        return found;
    }

    private Map<UUID, StoredRow> among(Statements sql, Registry registry, String select, Object[] keys)
            throws SQLException {
        PreparedStatement statement = sql.of(select);
        Map<UUID, StoredRow> found = new LinkedHashMap<>();
        for (int from = 0; from < keys.length; from += AT_ONCE) {
            statement.setObject(1, Arrays.copyOfRange(keys, from, Math.min(keys.length, from + AT_ONCE)));
            found.putAll(read(sql, registry, statement));
        }
        return found;
    }

    /// Hands over every row, by id of the row, without keeping it. By the index of ids, a piece at a time: ids follow
    /// one another as rows do, and sorted as a whole all columns of millions of rows would go through a file.
    void each(Statements sql, Registry registry, RowVisitor visitor) throws SQLException {
        UUID last = new UUID(0, 0);
        String from = "uuid >= ?";
        boolean more = true;
        while (more) {
            PreparedStatement statement = sql.of(texts.selectBy(from + " order by t.uuid limit " + PIECE));
            statement.setObject(1, last);
            int read = 0;
            try (ResultSet rows = statement.executeQuery()) {
                for (; rows.next(); read++) {
                    last = rows.getObject(2, UUID.class);
                    visit(sql, registry, rows, visitor);
                }
            }
            from = "uuid > ?";
            more = read == PIECE;
        }
    }

    private void visit(Statements sql, Registry registry, ResultSet rows, RowVisitor visitor) throws SQLException {
        StoredRow row;
        try {
            row = reading.row(this, sql, registry, rows);
        } catch (Damaged e) {
            visitor.damaged(rows.getObject(2, UUID.class));
            return;
        }
        visitor.row(row);
    }

    /// What [#each] hands rows to.
    interface RowVisitor {
        void row(StoredRow row) throws SQLException;

        /// A row whose checksum is not that of its values.
        default void damaged(UUID uuid) {
            throw new Damaged("row " + uuid);
        }
    }

    private Map<UUID, StoredRow> read(Statements sql, Registry registry, PreparedStatement statement)
            throws SQLException {
        Map<UUID, StoredRow> found = new LinkedHashMap<>();
        try (ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                StoredRow row = reading.row(this, sql, registry, rows);
                found.put(row.uuid, row);
            }
        }
        return found;
    }

    /// Works out what is to be written of a row as it now stands.
    final LaidRow lay(Registry registry, StoredRow row) {
        return row.onlyShown ? laying.shown(row) : laying.whole(registry, row);
    }

    /// Writes rows of one table or of several, each kind of statement as one batch.
    static void write(Statements sql, Registry registry, List<LaidRow> rows) throws SQLException {
        Map<String, PreparedStatement> batches = new LinkedHashMap<>();
        for (LaidRow row : rows) {
            PreparedStatement statement = batches.get(row.statement());
            if (statement == null) {
                statement = sql.of(row.statement());
                batches.put(row.statement(), statement);
            }
            int at = 1;
            for (@Nullable Object value : row.values()) {
                statement.setObject(at++, value);
            }
            statement.addBatch();
            Beside beside = row.beside();
            if (beside != null) {
                beside.write(sql, registry);
            }
        }
        for (PreparedStatement batch : batches.values()) {
            batch.executeBatch();
        }
    }

    /// Hide the rows that belong to a contact or a company.
    final List<String> hideBelow(Parent parent) {
        return parent.conditions(this).stream()
                .map(condition -> texts.hide(condition, derivesFromShown() ? derived : List.of()))
                .toList();
    }
}
