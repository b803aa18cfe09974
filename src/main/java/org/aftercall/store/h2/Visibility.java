package org.aftercall.store.h2;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.aftercall.change.Alive;
import org.aftercall.change.Field;
import org.aftercall.change.Merges;
import org.aftercall.change.RowState;

/// Which rows are shown, where something was ever deleted (`sync.md`, amendment 15). Costs nothing where nothing was.
final class Visibility {
    static final List<RowTable> BELOW = List.of(
            Rows.AFFILIATIONS,
            Rows.POINTS,
            Rows.ADDRESSES,
            Rows.ACTIVITIES,
            Rows.HISTORIES,
            Rows.NOTES,
            Rows.CONSENTS,
            Rows.BATCHES,
            Rows.USER_FIELDS,
            Rows.CLAIMS,
            Rows.ATTACHMENTS,
            Rows.MEMBERSHIPS);

    private static final List<RowTable> TOPS = List.of(Rows.CONTACTS, Rows.COMPANIES);

    private final Statements sql;
    private final Registry registry;
    private final Merges merges;

    Visibility(Statements sql, Registry registry) {
        this.sql = sql;
        this.registry = registry;
        this.merges = registry.merges();
    }

    /// Sets `shown` of the touched rows and of those whose visibility changes with theirs.
    ///
    /// @return the rows that changed
    List<StoredRow> settle(Map<UUID, StoredRow> touched) throws SQLException {
        return settle(touched, Set.of());
    }

    /// @param regrouped contacts that are merged with others than before; they and all below them are touched
    List<StoredRow> settle(Map<UUID, StoredRow> touched, Set<UUID> regrouped) throws SQLException {
        List<StoredRow> changed = new ArrayList<>();
        Set<UUID> suspects = suspects(touched);
        suspects.addAll(regrouped);
        if (suspects.isEmpty()) {
            return changed;
        }
        for (StoredRow hidden : new Hiding(sql, registry, BELOW).hide(alone(touched, suspects))) {
            suspects.remove(hidden.uuid);
            if (hidden.shown) {
                hidden.shown = false;
                changed.add(hidden);
            }
        }
        Family family = family(touched, suspects);
        for (UUID uuid : family.judged) {
            StoredRow row = family.rows.get(uuid);
            if (row != null && row.shown != Alive.shown(uuid, family)) {
                row.shown = !row.shown;
                changed.add(row);
            }
        }
        return changed;
    }

    /// The contacts and companies that were deleted while nothing below them is being written.
    private List<StoredRow> alone(Map<UUID, StoredRow> touched, Set<UUID> suspects) {
        Set<UUID> above = new HashSet<>();
        touched.values().forEach(row -> above.addAll(row.parents()));
        return suspects.stream()
                .map(touched::get)
                .filter(Objects::nonNull)
                .filter(row -> TOPS.contains(row.table) && !row.isNew && !above.contains(row.uuid))
                .filter(row -> merges.with(row.uuid).size() == 1)
                .toList();
    }

    /// The family of some rows: all that decides whether they, and what is below them, are shown. What else belongs to
    /// their parents is there only where a parent was ever deleted: a person who is deleted is no reason to read
    /// everybody of the same company.
    Family family(Map<UUID, StoredRow> touched, Collection<UUID> of) throws SQLException {
        Map<UUID, StoredRow> rows = new LinkedHashMap<>(touched);
        Set<UUID> wanted = withMerged(of);
        for (RowTable table : TOPS) {
            load(rows, missing(rows, wanted), table);
        }
        below(rows, wanted);
        load(rows, missing(rows, wanted));
        Set<UUID> judged = new LinkedHashSet<>(wanted);
        for (StoredRow row : rows.values()) {
            if (row.parents().stream().anyMatch(wanted::contains)) {
                judged.add(row.uuid);
            }
        }
        Set<UUID> above = withMerged(above(rows, judged));
        load(rows, missing(rows, above));
        above.removeIf(row -> wanted.contains(row) || !registry.isTombstone(row));
        below(rows, above);
        return new Family(rows, judged, merges);
    }

    private Set<UUID> withMerged(Collection<UUID> rows) {
        Set<UUID> all = new LinkedHashSet<>(rows);
        rows.forEach(row -> all.addAll(merges.with(row)));
        return all;
    }

    /// The family of some rows, and of all that an undo left whole for their sake or they for
    /// its: who works in the same companies, and what is known of them.
    Family familyWithLeft(Collection<UUID> of) throws SQLException {
        Map<UUID, StoredRow> rows = new LinkedHashMap<>();
        Set<UUID> wanted = new LinkedHashSet<>(of);
        while (true) {
            Family family = family(rows, wanted);
            Set<UUID> further = new LinkedHashSet<>();
            for (UUID left : family.rows.keySet()) {
                if (family.row(left).fields().contains(Field.TAKEN_BACK)) {
                    further.add(left);
                }
            }
            if (!wanted.addAll(further)) {
                return family;
            }
            rows = family.rows;
        }
    }

    /// All that some rows belong to, up to the top.
    private Set<UUID> above(Map<UUID, StoredRow> rows, Set<UUID> of) throws SQLException {
        Set<UUID> above = new LinkedHashSet<>();
        Set<UUID> open = of;
        while (!open.isEmpty()) {
            Set<UUID> next = new LinkedHashSet<>();
            for (UUID uuid : open) {
                StoredRow row = rows.get(uuid);
                if (row != null) {
                    row.parents().stream().filter(above::add).forEach(next::add);
                }
            }
            load(rows, missing(rows, next));
            open = next;
        }
        return above;
    }

    private static Set<UUID> missing(Map<UUID, StoredRow> rows, Set<UUID> wanted) {
        Set<UUID> missing = new HashSet<>(wanted);
        missing.removeAll(rows.keySet());
        return missing;
    }

    private void load(Map<UUID, StoredRow> rows, Set<UUID> missing) throws SQLException {
        Rows.find(sql, registry, missing).forEach(rows::putIfAbsent);
    }

    private void load(Map<UUID, StoredRow> rows, Set<UUID> missing, RowTable table) throws SQLException {
        table.load(sql, registry, missing).forEach(rows::putIfAbsent);
    }

    private void below(Map<UUID, StoredRow> rows, Set<UUID> above) throws SQLException {
        Set<UUID> joined = new LinkedHashSet<>();
        above.forEach(row -> joined.add(merges.canonical(row)));
        load(rows, missing(rows, joined));
        joined.addAll(above);
        List<StoredRow> tops = joined.stream()
                .map(rows::get)
                .filter(Objects::nonNull)
                .filter(row -> TOPS.contains(row.table))
                .toList();
        List<Long> contacts = ids(tops, Rows.CONTACTS);
        List<Long> companies = ids(tops, Rows.COMPANIES);
        for (RowTable table : BELOW) {
            if (!contacts.isEmpty()) {
                table.below(sql, registry, Parent.CONTACT, contacts).forEach(rows::putIfAbsent);
            }
            if (!companies.isEmpty()) {
                table.below(sql, registry, Parent.COMPANY, companies).forEach(rows::putIfAbsent);
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
            if (registry.isTombstone(row.uuid) || !row.shown) { // it may have moved to somebody who is shown
                suspects.add(row.uuid);
            }
            for (UUID former : row.left()) { // who may have been alive only because of it
                suspects.addAll(merges.with(former).stream()
                        .filter(registry::isTombstone)
                        .toList());
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
        static final Family EMPTY = new Family(Map.of(), Set.of(), Merges.NONE);

        final Map<UUID, StoredRow> rows;

        /// Those of which all is at hand.
        final Set<UUID> judged;

        private final Map<UUID, List<UUID>> children = new HashMap<>();
        private final Merges merges;

        Family(Map<UUID, StoredRow> rows, Set<UUID> judged, Merges merges) {
            this.rows = rows;
            this.judged = judged;
            this.merges = merges;
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

        @Override
        public List<UUID> merged(UUID uuid) {
            return merges.with(uuid);
        }
    }
}
