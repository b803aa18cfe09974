package org.aftercall.importing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.aftercall.change.Cell;
import org.aftercall.change.Deletes;
import org.aftercall.change.Entity;
import org.aftercall.change.Field;
import org.aftercall.change.RowChange;

/// Rows that an import would add to contacts that are there, and that were there before: since ids are made from what a
/// row says, they tell. What somebody deleted or changed by hand does not come back; what an undo took away does, as a
/// row of its own.
///
/// Somebody who stays only because others had built on them before the import that made them was taken back stays from
/// now on because of this list.
final class Returning {
    private final Set<UUID> existing;
    private final Set<UUID> unwanted = new HashSet<>();
    private final Set<UUID> left;

    /// @param contacts of about a thousand rows
    /// @param ids of rows that would be added to them
    Returning(Known known, Collection<UUID> contacts, Collection<UUID> ids) {
        left = contacts.isEmpty() ? Set.of() : known.left(contacts);
        existing = ids.isEmpty() ? Set.of() : known.existing(ids);
        for (UUID id : existing) {
            if (known.changedByHand(id)) {
                unwanted.add(id);
            }
        }
    }

    /// Whether there is such a row, deleted or not.
    boolean exists(UUID row) {
        return existing.contains(row);
    }

    /// Without what is not wanted back.
    Comparison.Addition left(UUID contact, Comparison.Addition addition) {
        List<RowChange> rows = new ArrayList<>();
        long gone = 0;
        for (RowChange row : addition.rows()) {
            if (!addition.derived().contains(row.row()) || !existing.contains(row.row())) {
                rows.add(row);
            } else if (unwanted.contains(row.row())) {
                gone++;
            } else if (row.entity() == Entity.MEMBERSHIP.number()) {
                List<Cell> cells = new ArrayList<>(row.cells());
                cells.add(new Cell(Field.ALIVE, Deletes.ALIVE));
                rows.add(new RowChange(row.entity(), row.row(), cells)); // one row for whoever says so
            } else if (row.entity() != Entity.CONSENT.number()) {
                rows.add(new RowChange(row.entity(), again(row.row()), row.cells()));
            }
        }
        if (left.contains(contact)) {
            rows.add(new RowChange(Entity.CONTACT.number(), contact, List.of(new Cell(Field.ALIVE, Deletes.ALIVE))));
        }
        return addition.with(rows, gone);
    }

    private UUID again(UUID row) {
        return Ids.derived("again", row.toString());
    }
}
