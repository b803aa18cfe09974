package org.aftercall.store.h2;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.aftercall.change.Damaged;
import org.aftercall.change.Entity;
import org.aftercall.change.Field;
import org.aftercall.change.Value;
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
        return row.onlyShown ? layShown(row) : layWhole(registry, row);
    }

    private LaidRow layShown(StoredRow row) {
        List<@Nullable Object> values = new ArrayList<>();
        values.add(row.shown);
        if (derivesFromShown()) {
            Collections.addAll(values, derive(row));
        }
        values.add(row.id);
        return new LaidRow(row, values, Map.of());
    }

    private LaidRow layWhole(Registry registry, StoredRow row) {
        List<@Nullable Object> values = new ArrayList<>();
        if (row.isNew) {
            values.add(row.id);
            values.add(row.uuid);
        }
        values.add(row.state.pack(registry));
        values.add(row.shown);
        if (hasParents) {
            values.add(row.contactId);
            values.add(row.companyId);
        }
        Map<Integer, Value> odd = new HashMap<>();
        int placed = 0;
        if (hasParents) {
            Optional<Value> value = shown(row, Field.BELONGS_TO);
            if (value.isPresent()) {
                placed += place(
                        odd,
                        Field.BELONGS_TO,
                        value.get(),
                        value.get().equals(RowReading.parents(row.contact, row.company)));
            }
        }
        for (Column column : columns) {
            Optional<Value> value = shown(row, column.field());
            @Nullable Object[] cells = value.map(column.codec()::toSql).orElse(null);
            boolean fits = cells != null && column.codec().fits(value.orElse(Value.None.NONE), cells);
            if (value.isPresent()) {
                placed += place(odd, column.field(), value.get(), fits);
            }
            for (int i = 0; i < column.codec().width(); i++) {
                values.add(fits && cells != null ? cells[i] : null);
            }
        }
        if (placed + odd.size() < row.state.fields().size()) {
            addWithoutColumn(row, odd);
        }
        Collections.addAll(values, derive(row));
        if (row.isNew) {
            Collections.addAll(values, facts(row));
        } else {
            values.add(row.id);
        }
        return new LaidRow(row, values, odd);
    }

    /// Writes a row, and returns the statement to which it was added as a batch.
    final PreparedStatement write(Statements sql, Registry registry, LaidRow laid) throws SQLException {
        PreparedStatement statement = sql.of(text(laid.row()));
        int at = 1;
        for (Object value : laid.values()) {
            statement.setObject(at++, value);
        }
        statement.addBatch();
        if (!laid.row().onlyShown) {
            Beside.write(sql, registry, laid.row(), laid.odd());
        }
        return statement;
    }

    private String text(StoredRow row) {
        if (row.onlyShown) {
            return texts.show(derivesFromShown() ? derived : List.of());
        }
        return row.isNew ? texts.insert() : texts.update();
    }

    /// Hide the rows that belong to a contact or a company.
    final List<String> hideBelow(Parent parent) {
        return parent.conditions(this).stream()
                .map(condition -> texts.hide(condition, derivesFromShown() ? derived : List.of()))
                .toList();
    }

    private static Optional<Value> shown(StoredRow row, int field) {
        return row.state.visible(field).filter(value -> !(value instanceof Value.None));
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
        if (hasParents) {
            known.add(Field.BELONGS_TO);
        }
        for (int field : row.state.fields()) {
            if (!known.contains(field)) {
                shown(row, field).ifPresent(value -> odd.put(field, value));
            }
        }
    }
}
