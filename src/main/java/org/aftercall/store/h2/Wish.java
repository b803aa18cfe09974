package org.aftercall.store.h2;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.aftercall.change.Cell;
import org.aftercall.change.Context;
import org.aftercall.change.Deletes;
import org.aftercall.change.Dot;
import org.aftercall.change.Field;
import org.aftercall.change.Frame;
import org.aftercall.change.RowChange;
import org.aftercall.change.RowState;
import org.aftercall.change.Value;
import org.aftercall.store.Edit;

/// From what somebody wants to write to the cells that really change.
final class Wish {
    private final Engine engine;
    private final boolean trusting;
    private final Map<UUID, StoredRow> stored = new LinkedHashMap<>();

    /// @param trusting whether a row that the edit calls fresh is taken for one that nobody has written
    Wish(Engine engine, boolean trusting) {
        this.engine = engine;
        this.trusting = trusting;
    }

    /// @return a frame, without rows if nothing is different from what is there
    Frame frame(Edit edit, Dot dot) throws SQLException {
        Context seen = edit.seen() == null ? Context.of(engine.registry().applied()) : edit.seen();
        return new Frame(
                dot,
                engine.tick(),
                engine.clockDoubt(),
                engine.registry().applied(),
                seen,
                edit.user(),
                edit.operation(),
                edit.intent(),
                false,
                0,
                rows(edit, seen, dot));
    }

    /// The rows of the frame that are there.
    Map<UUID, StoredRow> loaded() {
        return stored;
    }

    private List<RowChange> rows(Edit edit, Context seen, Dot dot) throws SQLException {
        List<RowChange> asked = edit.changes();
        Map<Integer, Set<UUID>> byEntity = new LinkedHashMap<>();
        Set<UUID> fresh = trusting ? edit.fresh() : Set.of();
        for (RowChange change : asked) {
            if (!fresh.contains(change.row())) {
                byEntity.computeIfAbsent(change.entity(), entity -> new HashSet<>())
                        .add(change.row());
            }
        }
        for (Map.Entry<Integer, Set<UUID>> entry : byEntity.entrySet()) {
            stored.putAll(Rows.table(entry.getKey()).load(engine.sql(), engine.registry(), entry.getValue()));
        }
        Map<UUID, RowChange> rows = new LinkedHashMap<>();
        for (RowChange change : asked) {
            StoredRow row = stored.get(change.row());
            boolean settled = edit.settled().contains(change.row());
            List<Cell> cells = real(change, row == null ? RowState.empty() : row.state, settled);
            if (!cells.isEmpty()) {
                rows.put(change.row(), new RowChange(change.entity(), change.row(), cells));
            }
        }
        MergedWish merged = new MergedWish(engine, this, rows, seen);
        merged.lookedAt(asked, edit.settled());
        merged.consents();
        merged.merge(edit.merges());
        alive(rows, merged.together(edit.deleted()), Deletes.deleted(seen, dot));
        alive(rows, merged.together(edit.undeleted()), Deletes.ALIVE);
        return List.copyOf(rows.values());
    }

    /// Some contacts as they are stored; those that are not there are left out.
    Map<UUID, StoredRow> contacts(Collection<UUID> contacts) throws SQLException {
        Set<UUID> missing = new HashSet<>(contacts);
        missing.removeAll(stored.keySet());
        stored.putAll(Rows.CONTACTS.load(engine.sql(), engine.registry(), missing));
        Map<UUID, StoredRow> found = new LinkedHashMap<>(stored);
        found.keySet().retainAll(contacts);
        return found;
    }

    /// Cells that differ from what is shown. Null where nothing was ever written is not written
    /// (`sync.md`, amendment 3).
    ///
    /// @param settled whether a shown value is written again where others stand beside it
    private static List<Cell> real(RowChange change, RowState state, boolean settled) {
        List<Cell> cells = new ArrayList<>();
        for (Cell cell : change.cells()) {
            Optional<Value> shown = state.visible(cell.field());
            boolean decided = settled && state.conflict(cell.field());
            if (decided || !cell.value().equals(shown.orElse(Value.None.NONE))) {
                cells.add(cell);
            }
        }
        return cells;
    }

    private void alive(Map<UUID, RowChange> rows, Set<UUID> uuids, Value value) throws SQLException {
        if (uuids.isEmpty()) {
            return;
        }
        for (StoredRow row : Rows.find(engine.sql(), engine.registry(), uuids).values()) {
            stored.putIfAbsent(row.uuid, row);
            RowChange earlier = rows.get(row.uuid);
            List<Cell> cells = new ArrayList<>(earlier == null ? List.of() : earlier.cells());
            cells.add(new Cell(Field.ALIVE, value));
            rows.put(row.uuid, new RowChange(row.table.entity(), row.uuid, cells));
        }
    }
}
