package org.aftercall.store.h2;

import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// What a build of the database has written so far: a row that comes for the first time is not looked up, and one that
/// is there is found by its number, since the indexes of ids are made after the build.
final class Newcomers {
    /// By table: two kinds of rows may share an id, where other devices made it so.
    private final Map<RowTable, WrittenRows> written = new HashMap<>();

    private final Map<UUID, Long> companies = new HashMap<>();
    private final Set<Long> stale = new HashSet<>();
    private final Set<UUID> deleted;
    private final Behind behind;

    /// @param deleted rows that were deleted at some time, as far as is known: they and what belongs to them are
    ///     written as hidden, and the few that are not are put right at the end
    /// @param behind writes them
    Newcomers(Set<UUID> deleted, Behind behind) {
        this.deleted = deleted;
        this.behind = behind;
    }

    Behind behind() {
        return behind;
    }

    boolean isHidden(StoredRow row) {
        return !deleted.isEmpty()
                && (deleted.contains(row.uuid) || row.parents().stream().anyMatch(deleted::contains));
    }

    /// Where those of some rows are that were written to a table before; if there are any, all is written by then and
    /// the database may be asked for them. The row that lies there may be another one, very rarely.
    Map<UUID, Long> places(RowTable table, Collection<UUID> rows) throws SQLException {
        WrittenRows there = written.get(table);
        Map<UUID, Long> places = there == null ? Map.of() : there.among(rows);
        if (!places.isEmpty()) {
            behind.await();
        }
        return places;
    }

    void wrote(StoredRow row) {
        written.computeIfAbsent(row.table, table -> new WrittenRows()).add(row.uuid, row.id);
        if (row.table.equals(Rows.COMPANIES)) {
            companies.put(row.uuid, row.id);
        }
    }

    /// Local ids of those of some rows that are companies written by this build: few, and asked by every frame.
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
