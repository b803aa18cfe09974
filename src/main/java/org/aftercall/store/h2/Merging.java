package org.aftercall.store.h2;

import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.aftercall.change.Merges;

/// Contacts that are merged, or are not any more: everything that belongs to one of them is joined with the one under
/// which they are shown, so that no question needs to know of merges. Whom it belongs to by its own cell stays as it
/// is.
final class Merging {
    private final Statements sql;
    private final Registry registry;

    Merging(Statements sql, Registry registry) {
        this.sql = sql;
        this.registry = registry;
    }

    /// Takes in what merge records among some rows say now.
    ///
    /// @return the contacts that are one person with others than before
    static Set<UUID> regroup(Registry registry, Collection<StoredRow> rows) {
        Map<UUID, List<UUID>> records = new HashMap<>();
        for (StoredRow row : rows) {
            if (row.table.equals(Rows.MERGES)) {
                records.put(row.uuid, Merges.isLiving(row.state) ? Merges.contacts(row.state) : List.of());
            }
        }
        return records.isEmpty() ? Set.of() : registry.merge(records);
    }

    /// Some contacts and all that is joined with them.
    Map<UUID, StoredRow> rows(Set<UUID> contacts) throws SQLException {
        Map<UUID, StoredRow> rows = new LinkedHashMap<>(Rows.CONTACTS.load(sql, registry, contacts));
        Set<Long> ids = new HashSet<>();
        rows.values().forEach(contact -> ids.add(contact.id));
        for (RowTable table : Visibility.BELOW) {
            if (!ids.isEmpty()) {
                rows.putAll(table.below(sql, registry, Parent.CONTACT, ids));
            }
        }
        return rows;
    }
}
