package org.aftercall.store.h2;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.aftercall.change.Field;
import org.aftercall.change.Frame;
import org.aftercall.change.Intent;
import org.aftercall.change.Merges;
import org.aftercall.change.RowChange;
import org.aftercall.change.RowState;
import org.aftercall.store.Position;
import org.jspecify.annotations.Nullable;

/// Applies frames to the tables, inside the transaction of its connection. The only code that changes rows: own saves,
/// colleagues' frames, undo and replay all come through here.
final class Applier {
    private final Statements sql;
    private final Registry registry;
    private final @Nullable Newcomers build;
    private final Set<UUID> contacts = new HashSet<>();
    private final Set<UUID> rows = new HashSet<>();
    private boolean removed;

    Applier(Statements sql, Registry registry) {
        this(sql, registry, null);
    }

    /// @param build what a build of the whole database has written so far: then what is derived across rows is worked
    ///     out once at its end
    Applier(Statements sql, Registry registry, @Nullable Newcomers build) {
        this.sql = sql;
        this.registry = registry;
        this.build = build;
    }

    /// The contacts that changed or to which something that changed belongs.
    Set<UUID> contacts() {
        return contacts;
    }

    Set<UUID> rows() {
        return rows;
    }

    /// Whether a frame told of forgotten rows that were in the tables: the journal has values of them.
    boolean hasRemoved() {
        return removed;
    }

    /// Applies a frame that is ready. One that was applied before changes nothing.
    void apply(Frame frame, Position start) throws SQLException {
        apply(frame, start, null);
    }

    /// @param loaded all rows of the frame that are there, if its author has just looked them up; null to look here
    void apply(Frame frame, Position start, @Nullable Map<UUID, StoredRow> loaded) throws SQLException {
        if (registry.applied().contains(frame.dot())) {
            return;
        }
        learn(frame);
        whole(registry.withoutForgotten(frame), start, loaded);
    }

    /// Takes in what a frame says of forgotten rows.
    void learn(Frame frame) throws SQLException {
        removed |= new Forgetting(sql, registry, build).learned(registry.learn(frame), contacts, rows);
    }

    /// Takes in that rows are forgotten, whoever said so.
    void learn(Set<UUID> forgotten) throws SQLException {
        removed |= new Forgetting(sql, registry, build).learned(registry.learn(forgotten), contacts, rows);
    }

    /// @param frame with nothing in it that is forgotten
    private void whole(Frame frame, Position start, @Nullable Map<UUID, StoredRow> loaded) throws SQLException {
        Map<UUID, StoredRow> touched = merge(frame, loaded == null ? load(frame) : loaded);
        Set<UUID> regrouped = build == null ? regroup(touched) : Set.of();
        new Parents(sql, build, build == null ? registry.merges() : Merges.NONE).resolve(touched);
        if (build != null) {
            touched.values().forEach(row -> row.shown = !build.isHidden(row));
        } else {
            for (StoredRow row : new Visibility(sql, registry).settle(touched, regrouped)) {
                row.onlyShown = touched.putIfAbsent(row.uuid, row) == null;
            }
        }
        write(touched.values(), logged(frame, start));
        registry.applied(frame);
        if (build != null) { // nobody is told of each row of a whole book, and millions of them fill the memory
            contacts.clear();
            rows.clear();
        }
    }

    /// Commits what was applied, when it is written.
    void commit() throws SQLException {
        inTurn(() -> sql.connection().commit());
    }

    private void inTurn(Behind.Work work) throws SQLException {
        if (build != null) {
            build.behind().write(work);
        } else {
            work.run();
        }
    }

    /// Where contacts are merged, or are not any more, with all that belongs to them.
    ///
    /// @return the contacts that are one person with others than before
    private Set<UUID> regroup(Map<UUID, StoredRow> touched) throws SQLException {
        Set<UUID> regrouped = Merging.regroup(registry, touched.values());
        new Merging(sql, registry).rows(regrouped).forEach(touched::putIfAbsent);
        return regrouped;
    }

    private Map<UUID, StoredRow> load(Frame frame) throws SQLException {
        Map<RowTable, Set<UUID>> asked = new LinkedHashMap<>();
        for (RowChange change : frame.rows()) {
            asked.computeIfAbsent(Rows.table(change.entity()), table -> new LinkedHashSet<>())
                    .add(change.row());
        }
        Map<UUID, StoredRow> found = new LinkedHashMap<>();
        for (Map.Entry<RowTable, Set<UUID>> entry : asked.entrySet()) {
            RowTable table = entry.getKey();
            found.putAll(
                    build == null
                            ? table.load(sql, registry, entry.getValue())
                            : table.at(sql, registry, build.places(table, entry.getValue())));
        }
        return found;
    }

    private Map<UUID, StoredRow> merge(Frame frame, Map<UUID, StoredRow> loaded) throws SQLException {
        Map<UUID, StoredRow> touched = new LinkedHashMap<>();
        for (RowChange change : frame.rows()) {
            StoredRow known = loaded.get(change.row());
            StoredRow row = touched.computeIfAbsent(
                    change.row(),
                    uuid -> known != null
                            ? known
                            : new StoredRow(
                                    Rows.table(change.entity()), registry.nextId(), uuid, RowState.empty(), true));
            row.state.apply(change, frame);
            if (change.cells().stream().anyMatch(cell -> cell.field() == Field.ALIVE)) {
                tombstone(change);
            }
        }
        rows.addAll(touched.keySet());
        return touched;
    }

    private void tombstone(RowChange change) throws SQLException {
        if (registry.isTombstone(change.row())) {
            return;
        }
        inTurn(() -> {
            PreparedStatement insert = sql.of("insert into tombstone (row_uuid, entity) values (?, ?)");
            insert.setObject(1, change.row());
            insert.setInt(2, change.entity());
            insert.executeUpdate();
        });
        registry.addTombstone(change.row());
    }

    /// @param then is done behind the rows
    private void write(Collection<StoredRow> touched, Behind.Work then) throws SQLException {
        Map<Long, List<StoredRow>> newContacts = new HashMap<>();
        for (StoredRow row : touched) {
            if (row.table.equals(Rows.CONTACTS) && row.isNew) {
                newContacts.put(row.id, new ArrayList<>());
            }
        }
        Set<Long> stale = new HashSet<>();
        Map<Long, Facts.News> work = new HashMap<>();
        for (StoredRow row : touched) {
            if (row.leftContactId != null && row.leftContact != null) {
                contacts.add(row.leftContact);
                stale.add(row.leftContactId);
            }
            if (row.contactId == null) {
                if (row.table.equals(Rows.CONTACTS)) {
                    contacts.add(row.uuid);
                } else if (row.table.equals(Rows.COMPANIES) && !row.isNew && build == null) {
                    contacts.addAll(workingAt(row.id));
                } else if (row.table.equals(Rows.GROUPS) && !row.isNew && build == null) {
                    contacts.addAll(inGroup(row.uuid));
                }
                continue;
            }
            if (row.contact != null) {
                contacts.add(row.contact);
            }
            List<StoredRow> family = newContacts.get(row.contactId);
            if (family != null) {
                family.add(row);
            } else if (row.table.equals(Rows.AFFILIATIONS) || row.table.equals(Rows.POINTS)) {
                stale.add(row.contactId);
            } else if (row.table.equals(Rows.ACTIVITIES) || row.table.equals(Rows.HISTORIES)) {
                work.computeIfAbsent(row.contactId, contact -> new Facts.News()).add(row);
            }
        }
        Collection<List<LaidRow>> laid = lay(touched, newContacts);
        inTurn(() -> {
            for (List<LaidRow> rowsOfTable : laid) {
                RowTable.write(sql, registry, rowsOfTable);
            }
            then.run();
        });
        if (build == null) {
            work.keySet().removeAll(stale);
            ContactLines.refresh(sql, stale);
            ContactLines.refreshWork(sql, work);
        } else {
            build.stale().addAll(stale);
            build.stale().addAll(work.keySet());
            touched.forEach(build::wrote);
        }
    }

    /// Their lines show the name of the company.
    private Set<UUID> workingAt(long company) throws SQLException {
        return joined("affiliation t join contact p on p.id = t.contact_id where t.company_id = ?", company);
    }

    /// Their lines show the name of the group.
    private Set<UUID> inGroup(UUID group) throws SQLException {
        return joined("membership t join contact p on p.id = t.contact_id where t.in_group = ? and t.shown", group);
    }

    private Set<UUID> joined(String from, Object key) throws SQLException {
        Set<UUID> found = new HashSet<>();
        PreparedStatement select = sql.of("select p.uuid from " + from);
        select.setObject(1, key);
        try (ResultSet result = select.executeQuery()) {
            while (result.next()) {
                found.add(result.getObject(1, UUID.class));
            }
        }
        return found;
    }

    /// @return table by table, each in the order of its first row
    private Collection<List<LaidRow>> lay(Collection<StoredRow> touched, Map<Long, List<StoredRow>> newContacts) {
        Map<RowTable, List<LaidRow>> laid = new LinkedHashMap<>();
        for (StoredRow row : touched) {
            if (row.table.equals(Rows.CONTACTS) && row.isNew) {
                row.facts = Facts.of(newContacts.getOrDefault(row.id, List.of()));
            }
            laid.computeIfAbsent(row.table, table -> new ArrayList<>()).add(row.table.lay(registry, row));
        }
        return laid.values();
    }

    /// Writes whether rows are shown that lie in the database, with what is derived from that.
    static void show(Statements sql, Registry registry, Collection<StoredRow> rows) throws SQLException {
        rows.forEach(row -> row.onlyShown = true);
        new Applier(sql, registry).write(rows, () -> {});
    }

    /// Writes rows with whom they belong to, and whether they are shown.
    static void rewrite(Statements sql, Registry registry, Map<UUID, StoredRow> rows, Set<UUID> regrouped)
            throws SQLException {
        new Parents(sql, null, registry.merges()).resolve(rows);
        for (StoredRow row : new Visibility(sql, registry).settle(rows, regrouped)) {
            row.onlyShown = rows.putIfAbsent(row.uuid, row) == null;
        }
        new Applier(sql, registry).write(rows.values(), () -> {});
    }

    /// What is noted of a frame; the frame itself need not be held for it.
    private Behind.Work logged(Frame frame, Position start) {
        int index = registry.index(frame.dot().replica());
        long seq = frame.dot().seq();
        long clock = frame.clock();
        UUID operation = frame.operation().value();
        String author = frame.user();
        Intent intent = frame.intent();
        int count = frame.rows().size();
        return () -> {
            PreparedStatement insert = sql.of("insert into frame (idx, seq, segment, place, clock, operation, author,"
                    + " intent, arguments, row_count) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
            registry.saveReplicas(sql);
            insert.setInt(1, index);
            insert.setLong(2, seq);
            insert.setInt(3, start.segment());
            insert.setLong(4, start.offset());
            insert.setLong(5, clock);
            insert.setObject(6, operation);
            insert.setString(7, author);
            insert.setString(8, intent.kind());
            insert.setObject(9, intent.arguments().toArray(String[]::new));
            insert.setInt(10, count);
            insert.executeUpdate();
        };
    }
}
