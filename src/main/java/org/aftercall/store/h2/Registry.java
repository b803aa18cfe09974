package org.aftercall.store.h2;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.aftercall.change.Damaged;
import org.aftercall.change.Forgotten;
import org.aftercall.change.Frame;
import org.aftercall.change.Merges;
import org.aftercall.change.ReplicaId;
import org.aftercall.change.ReplicaTable;
import org.aftercall.change.VersionVector;

/// What the whole database needs at hand: small numbers of replicas, how far each is applied, which rows were ever
/// deleted, which have values outside their table, and the next local id.
///
/// Changes are made in memory with those in the database and are taken back with them: [#reload].
final class Registry implements ReplicaTable {
    /// The tables that take their ids from one sequence: those of [Rows], by name. A start asks each for its last id,
    /// and does without the typed tables, which take as long to make as the database to open.
    static final List<String> TABLES = List.of(
            "contact",
            "company",
            "affiliation",
            "contact_point",
            "address",
            "activity",
            "history",
            "note",
            "consent",
            "import_batch",
            "user_field",
            "claim",
            "forget",
            "attachment",
            "merge_record",
            "contact_group",
            "membership",
            "unknown_row");

    private final Map<ReplicaId, Integer> indexes = new HashMap<>();
    private final List<ReplicaId> ids = new ArrayList<>();
    private final List<Integer> unsaved = new ArrayList<>();
    private VersionVector applied = VersionVector.EMPTY;
    private long lastClock;
    private Set<UUID> tombstones = new HashSet<>();
    private Set<UUID> oddRows = new HashSet<>();
    private Forgotten forgotten = new Forgotten();
    private final Map<UUID, List<UUID>> mergeRecords = new HashMap<>();
    private Merges merges = Merges.NONE;
    private final AtomicLong lastId = new AtomicLong();

    /// Reads everything anew, as after a rollback.
    synchronized void reload(Statements sql) throws SQLException {
        indexes.clear();
        ids.clear();
        unsaved.clear();
        try (ResultSet rows = sql.of("select id from replica order by idx").executeQuery()) {
            while (rows.next()) {
                ReplicaId id = new ReplicaId(rows.getLong(1));
                indexes.put(id, ids.size());
                ids.add(id);
            }
        }
        reloadApplied(sql);
        tombstones = uuids(sql, "select row_uuid from tombstone");
        oddRows = uuids(sql, "select distinct row_uuid from odd_cell");
        forgotten = new Forgotten(uuids(sql, "select row_uuid from forgotten_row"));
        reloadMerges(sql);
        long last = lastId.get();
        for (String table : TABLES) {
            try (ResultSet rows = sql.of("select max(id) from " + table).executeQuery()) {
                rows.next();
                last = Math.max(last, rows.getLong(1));
            }
        }
        lastId.set(last);
    }

    private void reloadApplied(Statements sql) throws SQLException {
        SortedMap<ReplicaId, Long> vector = new TreeMap<>();
        try (ResultSet rows = sql.of("select clock, applied from book").executeQuery()) {
            rows.next();
            lastClock = rows.getLong(1);
            Object[] byNumber = (Object[]) rows.getArray(2).getArray();
            for (int i = 0; i < byNumber.length; i++) {
                vector.put(ids.get(i), (Long) byNumber[i]);
            }
        }
        applied = new VersionVector(vector);
    }

    private void reloadMerges(Statements sql) throws SQLException {
        mergeRecords.clear();
        try (ResultSet rows = sql.of("select uuid, contacts from merge_record where shown and contacts is not null")
                .executeQuery()) {
            while (rows.next()) {
                List<UUID> contacts = new ArrayList<>();
                for (Object each : (Object[]) rows.getArray(2).getArray()) {
                    contacts.add((UUID) each);
                }
                mergeRecords.put(rows.getObject(1, UUID.class), contacts);
            }
        }
        merges = Merges.of(mergeRecords.values());
    }

    private static Set<UUID> uuids(Statements sql, String query) throws SQLException {
        Set<UUID> found = new HashSet<>();
        try (ResultSet rows = sql.of(query).executeQuery()) {
            while (rows.next()) {
                found.add(rows.getObject(1, UUID.class));
            }
        }
        return found;
    }

    @Override
    public synchronized int index(ReplicaId id) {
        Integer known = indexes.get(id);
        if (known != null) {
            return known;
        }
        int index = ids.size();
        indexes.put(id, index);
        ids.add(id);
        unsaved.add(index);
        return index;
    }

    @Override
    public synchronized ReplicaId id(int index) {
        if (index < 0 || index >= ids.size()) {
            throw new Damaged("replica number " + index);
        }
        return ids.get(index);
    }

    /// Writes the numbers that were given out since the last time.
    synchronized void saveReplicas(Statements sql) throws SQLException {
        for (int index : unsaved) {
            PreparedStatement insert = sql.of("insert into replica (idx, id) values (?, ?)");
            insert.setInt(1, index);
            insert.setLong(2, ids.get(index).value());
            insert.executeUpdate();
        }
        unsaved.clear();
    }

    /// Raises the applied vector by one frame; the database is told by [Ledger#reached].
    synchronized void applied(Frame frame) {
        applied = applied.with(frame.dot());
        lastClock = Math.max(lastClock, frame.clock());
    }

    /// The latest reading of the hybrid clock in an applied frame.
    synchronized long lastClock() {
        return lastClock;
    }

    /// The last applied frame of each replica, by its small number.
    synchronized Long[] appliedByNumber() {
        return ids.stream().map(applied::get).toArray(Long[]::new);
    }

    synchronized VersionVector applied() {
        return applied;
    }

    synchronized boolean isTombstone(UUID row) {
        return tombstones.contains(row);
    }

    synchronized boolean hasTombstones() {
        return !tombstones.isEmpty();
    }

    synchronized Set<UUID> tombstones() {
        return Set.copyOf(tombstones);
    }

    synchronized void addTombstone(UUID row) {
        tombstones.add(row);
    }

    synchronized boolean isOdd(UUID row) {
        return oddRows.contains(row);
    }

    synchronized void odd(UUID row, boolean odd) {
        if (odd) {
            oddRows.add(row);
        } else {
            oddRows.remove(row);
        }
    }

    /// Which contacts are one person.
    synchronized Merges merges() {
        return merges;
    }

    /// Takes in what merge records say now.
    ///
    /// @param records the contacts that each connects; none where it does not hold any more
    /// @return the contacts that are one person with others than before
    synchronized Set<UUID> merge(Map<UUID, List<UUID>> records) {
        Merges before = merges;
        Set<UUID> concerned = new HashSet<>();
        records.forEach((record, contacts) -> {
            concerned.addAll(contacts);
            List<UUID> former = contacts.isEmpty() ? mergeRecords.remove(record) : mergeRecords.put(record, contacts);
            concerned.addAll(former == null ? List.of() : former);
        });
        merges = Merges.of(mergeRecords.values());
        Set<UUID> regrouped = new HashSet<>();
        for (UUID contact : concerned) {
            regrouped.addAll(before.with(contact));
            regrouped.addAll(merges.with(contact));
        }
        regrouped.removeIf(contact -> before.with(contact).equals(merges.with(contact)));
        return regrouped;
    }

    /// The contacts that some records connect, those that are living.
    synchronized List<List<UUID>> mergedBy(Collection<UUID> records) {
        return records.stream().map(mergeRecords::get).filter(Objects::nonNull).toList();
    }

    /// The living records that name one of some contacts.
    synchronized Set<UUID> mergeRecords(Collection<UUID> contacts) {
        Set<UUID> found = new HashSet<>();
        mergeRecords.forEach((record, named) -> {
            if (named.stream().anyMatch(contacts::contains)) {
                found.add(record);
            }
        });
        return found;
    }

    /// Takes in what a frame says of forgotten rows.
    ///
    /// @return those that were not forgotten before
    synchronized Set<UUID> learn(Frame frame) {
        return forgotten.learn(frame);
    }

    /// @return those that were not forgotten before
    synchronized Set<UUID> learn(Collection<UUID> named) {
        return forgotten.learn(named);
    }

    /// Nothing else is kept of a row from now on.
    synchronized void forget(UUID row) {
        forgotten.add(row);
        tombstones.remove(row);
        oddRows.remove(row);
    }

    synchronized boolean isForgotten(UUID row) {
        return forgotten.contains(row);
    }

    synchronized int forgotten() {
        return forgotten.count();
    }

    /// Whether a frame has values of forgotten rows, or of what belongs to them.
    synchronized boolean hasForgotten(Frame frame) {
        return forgotten.isIn(frame);
    }

    synchronized Frame withoutForgotten(Frame frame) {
        return forgotten.without(frame);
    }

    synchronized byte[] withoutForgotten(byte[] frame) {
        return forgotten.without(frame);
    }

    /// The same rows, for somebody who learns more.
    synchronized Forgotten copyOfForgotten() {
        return new Forgotten(forgotten.rows());
    }

    long nextId() {
        return lastId.incrementAndGet();
    }
}
