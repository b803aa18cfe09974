package org.aftercall.store.h2;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.aftercall.change.Alive;
import org.aftercall.change.Cell;
import org.aftercall.change.Deletes;
import org.aftercall.change.Dot;
import org.aftercall.change.Field;
import org.aftercall.change.Value;
import org.aftercall.change.Version;
import org.aftercall.model.ContactId;
import org.aftercall.store.Operations.Change;
import org.aftercall.store.Operations.Conflict;
import org.aftercall.store.h2.MergedValues.OfMerged;

/// What two people wrote without having seen each other, and nobody has looked at since: fields with several values,
/// and what one deleted while the other wrote on it.
final class DecidedRows {
    /// What people know of, and somebody can delete while somebody else writes on it.
    private static final List<RowTable> DELETED = List.of(
            Rows.CONTACTS,
            Rows.COMPANIES,
            Rows.AFFILIATIONS,
            Rows.POINTS,
            Rows.ADDRESSES,
            Rows.ACTIVITIES,
            Rows.NOTES,
            Rows.ATTACHMENTS);

    private final Statements sql;
    private final Registry registry;
    private final Ledger ledger;
    private final MergedValues merged;

    DecidedRows(Statements sql, Registry registry, Ledger ledger) {
        this.sql = sql;
        this.registry = registry;
        this.ledger = ledger;
        merged = new MergedValues(sql, registry);
    }

    List<Conflict> all() throws SQLException {
        Set<UUID> several =
                new LinkedHashSet<>(uuids(sql.of("select distinct row_uuid from sibling order by row_uuid")));
        several.addAll(merged.shown());
        Set<UUID> deleted = deletedAndShown();
        several.addAll(deleted);
        List<Conflict> found = new ArrayList<>();
        for (StoredRow stored : Rows.find(sql, registry, several).values()) {
            if (stored.shown) {
                fields(stored, found);
                if (DELETED.contains(stored.table)) {
                    deletedAndWrittenOn(stored, found);
                }
            }
        }
        return found;
    }

    private void fields(StoredRow stored, List<Conflict> found) throws SQLException {
        Map<Integer, List<OfMerged>> others = new TreeMap<>();
        for (OfMerged other : merged.of(stored)) {
            others.computeIfAbsent(other.cell().field(), field -> new ArrayList<>())
                    .add(other);
        }
        Set<Integer> fields = new TreeSet<>(stored.state.fields());
        fields.addAll(others.keySet());
        for (int field : fields) {
            List<OfMerged> beside = others.getOrDefault(field, List.of());
            if (isDecided(field) && (stored.state.conflict(field) || !beside.isEmpty())) {
                found.add(conflict(stored, field, beside));
            }
        }
    }

    private static boolean isDecided(int field) {
        return field != Field.ALIVE && field != Field.TAKEN_BACK && field != Field.CONTACT_LOOKED_AT.number();
    }

    /// @param beside values of contacts that are shown under this one
    private Conflict conflict(StoredRow stored, int field, List<OfMerged> beside) throws SQLException {
        List<Change> changes = new ArrayList<>();
        for (Version version : stored.state.standing(field)) { // the shown one first
            changes.add(change(stored, field, version.value(), version.dot()));
        }
        if (changes.isEmpty()) { // nothing is shown: so it came in
            Dot birth = ledger.inOrder(sql, stored.state.dots()).getFirst();
            changes.add(change(stored, field, Value.None.NONE, birth));
        }
        for (OfMerged other : beside) {
            changes.add(change(
                    stored,
                    other.cell().field(),
                    other.cell().value(),
                    other.version().dot()));
        }
        String name = Field.of(stored.table.entity(), field).map(Field::name).orElseGet(() -> String.valueOf(field));
        return new Conflict(contact(stored), name, changes.getFirst(), changes.subList(1, changes.size()));
    }

    private Change change(StoredRow stored, int field, Value value, Dot dot) throws SQLException {
        return OperationQuestions.change(ledger.frame(sql, dot), stored, new Cell(field, value), true);
    }

    private Optional<ContactId> contact(StoredRow stored) throws SQLException {
        return TouchedContacts.of(sql, registry, List.of(stored.uuid)).stream().findFirst();
    }

    /// Rows that somebody has deleted last, as far as their own cell says, and that are there all the same.
    private Set<UUID> deletedAndShown() throws SQLException {
        Set<UUID> found = new LinkedHashSet<>();
        for (RowTable table : DELETED) {
            PreparedStatement select = sql.of("select t.row_uuid from tombstone t"
                    + " join odd_cell o on o.row_uuid = t.row_uuid and o.field = ?"
                    + " join " + table.name() + " r on r.uuid = t.row_uuid"
                    + " where t.entity = ? and r.shown order by t.row_uuid");
            select.setInt(1, Field.ALIVE);
            select.setInt(2, table.entity());
            found.addAll(uuids(select));
        }
        return found;
    }

    private void deletedAndWrittenOn(StoredRow stored, List<Conflict> found) throws SQLException {
        List<Version> deletes = stored.state.standing(Field.ALIVE).stream()
                .filter(version -> Deletes.isDeleted(version.value()))
                .toList();
        if (deletes.isEmpty()) {
            return;
        }
        Visibility.Family family = new Visibility(sql, registry).family(Map.of(), List.of(stored.uuid));
        Optional<Dot> fresh = fresh(stored.uuid, family, deletes);
        if (fresh.isEmpty() || !Alive.contested(stored.uuid, family)) {
            return;
        }
        List<Change> others = new ArrayList<>();
        for (Version delete : deletes) {
            others.add(change(stored, Field.ALIVE, delete.value(), delete.dot()));
        }
        found.add(new Conflict(
                contact(stored), "ALIVE", change(stored, Field.ALIVE, Deletes.ALIVE, fresh.get()), others));
    }

    /// The last that was written on a row, or on one below it, by somebody who did not know of the deletes.
    private static Optional<Dot> fresh(UUID row, Visibility.Family family, List<Version> deletes) {
        Set<UUID> rows = new HashSet<>(Set.of(row));
        List<UUID> open = new ArrayList<>(rows);
        while (!open.isEmpty()) {
            family.children(open.removeLast()).stream().filter(rows::add).forEach(open::add);
        }
        return rows.stream()
                .flatMap(each ->
                        family.row(each).fields().stream().flatMap(field -> family.row(each).standing(field).stream()))
                .filter(version -> !Deletes.isDeleted(version.value()))
                .filter(version -> deletes.stream().noneMatch(delete -> Deletes.reaches(delete.value(), version.dot())))
                .max(Comparator.comparingLong(Version::clock))
                .map(Version::dot);
    }

    private static List<UUID> uuids(PreparedStatement select) throws SQLException {
        List<UUID> found = new ArrayList<>();
        try (ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                found.add(Reading.uuid(rows, 1));
            }
        }
        return found;
    }
}
