package org.aftercall.store.h2;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Removes forgotten rows from the tables, and what belongs to them. Their bytes go when the database is made
/// again ([Purge]); until then nobody is shown them.
final class Forgetting {
    private static final List<String> BESIDE = List.of("sibling", "odd_cell", "second_parent", "tombstone");

    private final Statements sql;
    private final Registry registry;
    private final @Nullable Newcomers build;

    Forgetting(Statements sql, Registry registry, @Nullable Newcomers build) {
        this.sql = sql;
        this.registry = registry;
        this.build = build;
    }

    /// Says before a build which rows are forgotten, so that it writes none of them.
    static void know(Statements sql, Registry registry, Set<UUID> rows) throws SQLException {
        for (UUID row : rows) {
            registry.forget(row);
            note(sql, row);
        }
    }

    private static void note(Statements sql, UUID row) throws SQLException {
        PreparedStatement note = sql.of("merge into forgotten_row key (row_uuid) values (?)");
        note.setObject(1, row);
        note.executeUpdate();
    }

    /// Removes rows of which it has just become known that they are forgotten, and what belongs to them.
    ///
    /// @param gone rows that were not forgotten before
    /// @param contacts gets those that are gone
    /// @param rows gets all rows that are gone
    /// @return whether one of them was in the tables: then the journal has values of it
    boolean learned(Set<UUID> gone, Set<UUID> contacts, Set<UUID> rows) throws SQLException {
        if (gone.isEmpty()) {
            return false;
        }
        Set<UUID> all = new HashSet<>(gone);
        Set<UUID> merges = build == null ? registry.mergeRecords(gone) : Set.of();
        if (build != null) {
            build.behind().await();
        } else { // a build was told of them before
            for (UUID row : gone) {
                all.addAll(below(row));
            }
            all.addAll(merges);
            takeApart(merges, contacts);
        }
        know(sql, registry, all);
        int removed = 0;
        if (build == null) {
            for (UUID row : all) {
                removed += remove(row);
            }
        }
        contacts.addAll(gone);
        rows.addAll(all);
        return removed > 0;
    }

    /// What a merge had written on the others stands there until the database is made again.
    private void takeApart(Set<UUID> merges, Set<UUID> contacts) throws SQLException {
        Map<UUID, List<UUID>> none = new HashMap<>();
        merges.forEach(record -> none.put(record, List.of()));
        Set<UUID> regrouped = registry.merge(none);
        if (!regrouped.isEmpty()) {
            Applier.rewrite(sql, registry, new Merging(sql, registry).rows(regrouped), regrouped);
            contacts.addAll(regrouped);
        }
    }

    private List<UUID> below(UUID contact) throws SQLException {
        if (registry.merges().with(contact).size() > 1) {
            return ownRows(contact);
        }
        List<UUID> found = new ArrayList<>();
        for (RowTable table : Rows.ALL) {
            if (table.hasParents()) {
                PreparedStatement select = sql.of("select t.uuid from " + table.name()
                        + " t join contact p on p.id = t.contact_id where p.uuid = ?");
                select.setObject(1, contact);
                try (ResultSet result = select.executeQuery()) {
                    while (result.next()) {
                        found.add(result.getObject(1, UUID.class));
                    }
                }
            }
        }
        return found;
    }

    /// Where contacts are merged, all that belongs to any of them is joined with one.
    private List<UUID> ownRows(UUID contact) throws SQLException {
        UUID shown = registry.merges().canonical(contact);
        return new Merging(sql, registry)
                .rows(Set.of(shown)).values().stream()
                        .filter(row -> row.parents().contains(contact))
                        .map(row -> row.uuid)
                        .toList();
    }

    /// @return how many rows there were
    private int remove(UUID row) throws SQLException {
        int removed = 0;
        for (String beside : BESIDE) {
            removed += remove("delete from " + beside + " where row_uuid = ?", row);
        }
        for (RowTable table : Rows.ALL) {
            if (!table.equals(Rows.FORGETS)) {
                removed += remove("delete from " + table.name() + " where uuid = ?", row);
            }
        }
        return removed;
    }

    private int remove(String statement, UUID row) throws SQLException {
        PreparedStatement delete = sql.of(statement);
        delete.setObject(1, row);
        return delete.executeUpdate();
    }
}
