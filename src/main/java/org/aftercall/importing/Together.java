package org.aftercall.importing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.aftercall.change.Cell;
import org.aftercall.change.Entity;
import org.aftercall.change.Field;
import org.aftercall.change.RowChange;
import org.aftercall.change.Value;

/// Contacts to which several rows of one import go: what an earlier row said stands, a later one adds to it. Remembers
/// only which cells were written, and only of these contacts.
final class Together {
    private record Written(UUID row, int field) {}

    private final Set<UUID> contacts;
    private final Map<UUID, Set<Written>> written = new HashMap<>();
    private final Set<UUID> employed = new HashSet<>();

    Together(Set<UUID> contacts) {
        this.contacts = contacts;
    }

    /// What is left of the rows of one contact.
    ///
    /// @param newer whether the later row replaces what the earlier one said on the contact itself
    List<RowChange> left(UUID contact, List<RowChange> rows, boolean newer) {
        if (!contacts.contains(contact)) {
            return rows;
        }
        Set<Written> cells = written.computeIfAbsent(contact, _ -> new HashSet<>());
        List<RowChange> left = new ArrayList<>();
        for (RowChange row : rows) {
            boolean replaces = newer && row.row().equals(contact);
            List<Cell> fresh = row.cells().stream()
                    .filter(cell -> cells.add(new Written(row.row(), cell.field())) || replaces)
                    .map(cell -> second(contact, row, cell))
                    .toList();
            if (!fresh.isEmpty()) {
                left.add(new RowChange(row.entity(), row.row(), fresh));
            }
        }
        return left;
    }

    /// Somebody has one job now; that of a later row is kept as another one.
    private Cell second(UUID contact, RowChange row, Cell cell) {
        boolean current = row.entity() == Entity.AFFILIATION.number()
                && cell.field() == Field.AFFILIATION_CURRENT.number()
                && cell.value().equals(new Value.Bool(true));
        return !current || employed.add(contact) ? cell : new Cell(cell.field(), new Value.Bool(false));
    }
}
