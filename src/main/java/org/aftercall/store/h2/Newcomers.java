package org.aftercall.store.h2;

import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// Which rows a build of the database has written so far. While only new rows come, nothing has to be looked up and no
/// index has to be kept; with the first row that comes again, the indexes by id are made.
final class Newcomers {
    private final Database database;
    private final UuidSet written = new UuidSet();
    private final Map<UUID, Long> companies = new HashMap<>();
    private final Set<Long> stale = new HashSet<>();
    private boolean indexed;

    Newcomers(Database database) {
        this.database = database;
    }

    /// Those of some rows that were written before; when there are any, they can be looked up afterwards.
    Set<UUID> known(Statements sql, Collection<UUID> rows) throws SQLException {
        Set<UUID> known = new HashSet<>();
        for (UUID row : rows) {
            if (written.contains(row)) {
                known.add(row);
            }
        }
        if (!known.isEmpty() && !indexed) {
            sql.connection().commit();
            database.indexForLoading();
            indexed = true;
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
