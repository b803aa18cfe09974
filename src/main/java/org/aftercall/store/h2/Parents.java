package org.aftercall.store.h2;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.aftercall.change.Merges;
import org.jspecify.annotations.Nullable;

/// Whom rows belong to, by local ids: what the tables are joined by.
final class Parents {
    private final Statements sql;
    private final @Nullable Newcomers build;
    private final Merges merges;

    /// @param build what a build of the whole database has written so far
    /// @param merges what belongs to a merged contact is joined with the one under which it is shown
    Parents(Statements sql, @Nullable Newcomers build, Merges merges) {
        this.sql = sql;
        this.build = build;
        this.merges = merges;
    }

    /// Finds the local ids of what rows belong to. A row that belongs to something unknown keeps its cell beside.
    void resolve(Map<UUID, StoredRow> touched) throws SQLException {
        Set<UUID> missing = new HashSet<>();
        for (StoredRow row : touched.values()) {
            for (UUID parent : row.parents()) {
                missing.add(parent);
                missing.add(merges.canonical(parent));
            }
        }
        missing.removeAll(touched.keySet());
        Map<UUID, Long> contactIds = new HashMap<>();
        Map<UUID, Long> companyIds = new HashMap<>();
        if (build == null) {
            contactIds.putAll(ids("contact", missing));
            missing.removeAll(contactIds.keySet());
            companyIds.putAll(ids("company", missing));
        } else {
            companyIds.putAll(build.companies(missing));
            missing.removeAll(companyIds.keySet());
            contactIds.putAll(contactsAt(build.places(Rows.CONTACTS, missing)));
        }
        for (StoredRow row : touched.values()) {
            Long formerId = row.contactId;
            UUID former = row.contact;
            UUID formerCompany = row.company;
            row.belongsTo(null, null, null, null);
            for (UUID named : row.parents()) {
                UUID shown = merges.canonical(named);
                UUID parent = touched.containsKey(shown) || contactIds.containsKey(shown) ? shown : named;
                StoredRow here = touched.get(parent);
                if (here != null && here.table.equals(Rows.CONTACTS)) {
                    row.belongsTo(here.id, parent, row.companyId, row.company);
                } else if (here != null && here.table.equals(Rows.COMPANIES)) {
                    row.belongsTo(row.contactId, row.contact, here.id, parent);
                } else if (contactIds.containsKey(parent)) {
                    row.belongsTo(contactIds.get(parent), parent, row.companyId, row.company);
                } else if (companyIds.containsKey(parent)) {
                    row.belongsTo(row.contactId, row.contact, companyIds.get(parent), parent);
                }
            }
            row.left(formerId, former, formerCompany);
        }
    }

    private Map<UUID, Long> ids(String table, Set<UUID> uuids) throws SQLException {
        Map<UUID, Long> found = new HashMap<>();
        if (uuids.isEmpty()) {
            return found;
        }
        boolean one = uuids.size() == 1;
        PreparedStatement select = sql.of(
                one
                        ? "select uuid, id from " + table + " where uuid = ?"
                        : "select t.uuid, t.id from table(k uuid = ?) keys join " + table + " t on t.uuid = keys.k");
        select.setObject(1, one ? uuids.iterator().next() : uuids.toArray(UUID[]::new));
        try (ResultSet result = select.executeQuery()) {
            while (result.next()) {
                found.put(result.getObject(1, UUID.class), result.getLong(2));
            }
        }
        return found;
    }

    /// Those of some rows that are contacts, at the numbers where they must be.
    private Map<UUID, Long> contactsAt(Map<UUID, Long> places) throws SQLException {
        Map<UUID, Long> found = new HashMap<>();
        if (places.isEmpty()) {
            return found;
        }
        PreparedStatement select =
                sql.of("select t.uuid, t.id from table(k bigint = ?) keys join contact t on t.id = keys.k");
        select.setObject(1, places.values().toArray(Long[]::new));
        try (ResultSet result = select.executeQuery()) {
            while (result.next()) {
                UUID row = result.getObject(1, UUID.class);
                if (places.containsKey(row)) {
                    found.put(row, result.getLong(2));
                }
            }
        }
        return found;
    }
}
