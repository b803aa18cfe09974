package org.aftercall.store.h2;

import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// What a build of the database has written so far: a row that comes for the first time is not looked up, and one that
/// is there is found by its number, since the indexes of ids are made after the build.
final class Newcomers {
    private final WrittenRows written = new WrittenRows();
    private final Set<Long> stale = new HashSet<>();

    /// Where those of some rows are that were written before. The row that lies there may be another one, very rarely.
    Map<UUID, Long> places(Collection<UUID> rows) {
        return written.among(rows);
    }

    void wrote(StoredRow row) {
        written.add(row.uuid, row.id);
    }

    /// Contacts that got rows after they were written: their facts are worked out at the end.
    Set<Long> stale() {
        return stale;
    }
}
