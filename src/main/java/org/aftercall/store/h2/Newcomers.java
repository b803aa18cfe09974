package org.aftercall.store.h2;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// Which rows a build of the database has written so far: a row that comes for the first time is not looked up.
final class Newcomers {
    private final UuidSet written = new UuidSet();
    private final Map<UUID, Long> companies = new HashMap<>();
    private final Set<Long> stale = new HashSet<>();

    /// Those of some rows that were written before: only these need to be looked up.
    Set<UUID> known(Collection<UUID> rows) {
        Set<UUID> known = new HashSet<>();
        for (UUID row : rows) {
            if (written.contains(row)) {
                known.add(row);
            }
        }
        return known;
    }

    void wrote(StoredRow row) {
        written.add(row.uuid);
        if (row.table.equals(Rows.COMPANIES)) {
            companies.put(row.uuid, row.id);
        }
    }

    /// Local ids of those of some rows that are companies written by this build.
    Map<UUID, Long> companies(Collection<UUID> rows) {
        Map<UUID, Long> found = new HashMap<>();
        for (UUID row : rows) {
            Long id = companies.get(row);
            if (id != null) {
                found.put(row, id);
            }
        }
        return found;
    }

    /// Contacts that got rows after they were written: their facts are worked out at the end.
    Set<Long> stale() {
        return stale;
    }
}
