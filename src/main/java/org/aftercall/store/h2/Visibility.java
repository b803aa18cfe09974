package org.aftercall.store.h2;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.aftercall.change.Alive;
import org.aftercall.change.RowState;

/// Which rows are shown, where something was ever deleted (`sync.md`, amendment 15). Costs nothing where nothing was.
final class Visibility {
    private static final List<RowTable> BELOW = List.of(
            Rows.AFFILIATIONS,
            Rows.POINTS,
            Rows.ADDRESSES,
            Rows.ACTIVITIES,
            Rows.HISTORIES,
            Rows.NOTES,
            Rows.CONSENTS,
            Rows.BATCHES,
            Rows.USER_FIELDS);

    private final Statements sql;
    private final Registry registry;

    Visibility(Statements sql, Registry registry) {
        this.sql = sql;
        this.registry = registry;
    }

    /// Sets `shown` of the touched rows, and adds to them those whose visibility changes with theirs.
    void settle(Map<UUID, StoredRow> touched) throws SQLException {
        Set<UUID> suspects = suspects(touched);
        if (suspects.isEmpty()) {
            return;
        }
        Family family = family(touched, suspects);
        for (StoredRow row : new ArrayList<>(family.rows.values())) {
            boolean shown = Alive.shown(row.uuid, family);
            if (shown != row.shown) {
                row.shown = shown;
                touched.putIfAbsent(row.uuid, row);
            }
        }
    }

    /// The family of some rows: all that decides whether they are shown.
    Family family(Map<UUID, StoredRow> touched, Collection<UUID> of) throws SQLException {
        Map<UUID, StoredRow> rows = new LinkedHashMap<>(touched);
        Set<UUID> asked = new HashSet<>(of);
        Set<UUID> expanded = new HashSet<>();
        Set<UUID> missing = new HashSet<>(of);
        while (!missing.isEmpty()) {
            load(rows, missing);
            List<StoredRow> tops = rows.values().stream()
                    .filter(row -> row.table.equals(Rows.CONTACTS) || row.table.equals(Rows.COMPANIES))
                    .filter(row -> of.contains(row.uuid) || registry.isTombstone(row.uuid))
                    .filter(row -> expanded.add(row.uuid))
                    .toList();
            below(rows, tops);
            for (StoredRow row : rows.values()) {
                for (UUID parent : row.parents()) {
                    if (!rows.containsKey(parent) && asked.add(parent)) {
                        missing.add(parent);
                    }
                }
            }
        }
        return new Family(rows);
    }

    private void load(Map<UUID, StoredRow> rows, Set<UUID> missing) throws SQLException {
        missing.removeAll(rows.keySet());
        Rows.find(sql, registry, missing).forEach(rows::putIfAbsent);
        missing.clear();
    }

    private void below(Map<UUID, StoredRow> rows, List<StoredRow> tops) throws SQLException {
        List<Long> contacts = ids(tops, Rows.CONTACTS);
        List<Long> companies = ids(tops, Rows.COMPANIES);
        for (RowTable table : BELOW) {
            if (!contacts.isEmpty()) {
                table.below(sql, registry, "contact_id", contacts).forEach(rows::putIfAbsent);
            }
            if (!companies.isEmpty()) {
                table.below(sql, registry, "company_id", companies).forEach(rows::putIfAbsent);
            }
        }
    }

    private static List<Long> ids(List<StoredRow> tops, RowTable table) {
        return tops.stream()
                .filter(row -> row.table.equals(table) && !row.isNew)
                .map(row -> row.id)
                .toList();
    }

    private Set<UUID> suspects(Map<UUID, StoredRow> touched) {
        Set<UUID> suspects = new HashSet<>();
        if (!registry.hasTombstones()) {
            return suspects;
        }
        for (StoredRow row : touched.values()) {
            if (registry.isTombstone(row.uuid)) {
                suspects.add(row.uuid);
            }
            for (UUID parent : row.parents()) {
                if (registry.isTombstone(parent)) {
                    suspects.add(row.uuid);
                    suspects.add(parent);
                }
            }
        }
        return suspects;
    }

    /// Rows at hand, with who belongs to whom.
    static final class Family implements org.aftercall.change.Family {
        final Map<UUID, StoredRow> rows;
        private final Map<UUID, List<UUID>> children = new HashMap<>();

        Family(Map<UUID, StoredRow> rows) {
            this.rows = rows;
            for (StoredRow row : rows.values()) {
                for (UUID parent : row.parents()) {
                    children.computeIfAbsent(parent, id -> new ArrayList<>()).add(row.uuid);
                }
            }
        }

        @Override
        public RowState row(UUID uuid) {
            StoredRow row = rows.get(uuid);
            return row == null ? RowState.empty() : row.state;
        }

        @Override
        public List<UUID> parents(UUID uuid) {
            StoredRow row = rows.get(uuid);
            return row == null ? List.of() : row.parents();
        }

        @Override
        public List<UUID> children(UUID uuid) {
            return children.getOrDefault(uuid, List.of());
        }
    }
}
