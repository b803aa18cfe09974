package org.aftercall.change;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import org.aftercall.change.Undo.Kept;
import org.aftercall.change.Undo.Reason;

/// The inverse of an operation, at any later time (`product.md`, rule 7). Pure.
///
/// Each cell in which a version of the operation still stands, itself or as the copy that an earlier undo put back,
/// gets the value it would have without the operation. A row that the operation alone made is deleted, unless it is
/// kept whole ([KeptWhole]). A row that is hidden but for the operation is hidden again.
public final class Inverse {
    private final List<Frame> operation;
    private final History history;
    private final Context own;
    private final SortedSet<Dot> undone = new TreeSet<>();
    private final SortedSet<Dot> putBack = new TreeSet<>();
    private final Map<UUID, Integer> touched = new LinkedHashMap<>();
    private final Map<UUID, List<Cell>> changes = new LinkedHashMap<>();
    private final List<Kept> kept = new ArrayList<>();
    private final World without;
    private final KeptWhole whole;

    private Inverse(List<Frame> operation, History history, Context own) {
        this.operation = operation;
        this.history = history;
        this.own = own;
        for (Frame frame : operation) {
            undone.add(frame.dot());
            frame.rows().forEach(row -> touched.putIfAbsent(row.row(), row.entity()));
        }
        this.without = new World(history, undone, touched.keySet());
        this.whole = new KeptWhole(operation, history, undone, touched);
    }

    /// What an undo has to write.
    ///
    /// @param operation all frames of the operation; it may be an undo itself
    /// @param own the dots under which the changes will be written, more do no harm: a delete reaches its own undo
    public static Undo of(List<Frame> operation, History history, Context own) {
        return new Inverse(operation, history, own).undo();
    }

    private Undo undo() {
        for (UUID row : touched.keySet()) {
            Optional<Reason> reason = whole.reason(row);
            if (reason.isPresent()) {
                kept.add(new Kept(row, Kept.WHOLE_ROW, reason.get()));
            } else if (!whole.isMade(row)) {
                undoCells(row);
            }
        }
        Set<UUID> written = new LinkedHashSet<>(changes.keySet());
        deleteMade();
        hideAgain(written);
        List<RowChange> rows = new ArrayList<>();
        changes.forEach((row, cells) -> rows.add(new RowChange(entity(row), row, cells)));
        SortedSet<Dot> context = new TreeSet<>(undone);
        context.addAll(putBack);
        return new Undo(rows, Context.of(context), kept);
    }

    private void undoCells(UUID row) {
        RowState now = history.family().row(row);
        Set<Integer> fields = new LinkedHashSet<>();
        for (Frame frame : operation) {
            World.changes(row, frame).forEach(change -> change.cells().forEach(cell -> fields.add(cell.field())));
        }
        for (int field : fields) {
            List<Dot> copies = copies(row, field, now);
            boolean stands = now.standing(field).stream().anyMatch(version -> undone.contains(version.dot()));
            if (!stands && copies.isEmpty()) {
                kept.add(new Kept(row, field, Reason.OVERWRITTEN));
                continue;
            }
            putBack.addAll(copies);
            Value value =
                    without.row(row).visible(field).orElse(field == Field.ALIVE ? Deletes.ALIVE : Value.None.NONE);
            put(row, new Cell(field, value));
            if (Deletes.isDeleted(value) && field == Field.ALIVE && Alive.alive(row, without)) {
                kept.add(new Kept(row, field, Reason.OTHERS_BUILT_ON_IT));
            }
        }
    }

    /// The standing versions of earlier undos whose authors would have put back another version, had the operation
    /// never been.
    private List<Dot> copies(UUID row, int field, RowState now) {
        List<Dot> copies = new ArrayList<>();
        List<Frame> frames = history.framesOf(row);
        for (Version version : now.standing(field)) {
            for (Frame frame : frames) {
                if (!frame.dot().equals(version.dot()) || !World.isUndo(frame) || undone.contains(frame.dot())) {
                    continue;
                }
                List<Frame> seen = new ArrayList<>(frames);
                seen.removeIf(other ->
                        !other.dot().equals(frame.dot()) && !frame.deps().contains(other.dot()));
                if (!shown(row, field, seen, Set.of()).equals(shown(row, field, seen, undone))) {
                    copies.add(version.dot());
                }
            }
        }
        return copies;
    }

    private static Optional<Dot> shown(UUID row, int field, List<Frame> frames, Set<Dot> without) {
        return World.of(row, frames, without).winner(field).map(Version::dot);
    }

    /// A delete is written for the topmost rows; the others are hidden with them and come back with them.
    private void deleteMade() {
        for (UUID row : touched.keySet()) {
            if (isDoomed(row) && history.family().parents(row).stream().noneMatch(this::isDoomed)) {
                put(row, new Cell(Field.ALIVE, Deletes.deleted(known(row))));
            }
        }
    }

    private boolean isDoomed(UUID row) {
        return whole.isMade(row) && whole.reason(row).isEmpty();
    }

    /// The values that were put back are younger than the delete that had hidden the row; so it is written anew,
    /// reaching them.
    private void hideAgain(Set<UUID> written) {
        Set<UUID> candidates = new LinkedHashSet<>(written);
        written.forEach(row -> candidates.addAll(Alive.above(row, history.family())));
        for (UUID row : candidates) {
            List<Context> deletes = Alive.deletes(without.row(row));
            if (deletes.isEmpty() || whole.isAboveKept(row) || Alive.alive(row, without)) {
                continue;
            }
            Context reach = known(row);
            for (Context delete : deletes) {
                reach = reach.join(delete);
            }
            put(row, new Cell(Field.ALIVE, Deletes.deleted(reach)));
        }
    }

    /// All that is known of a row and of what is below it, and the undo itself: what a delete now reaches. A change
    /// that
    /// is not known here brings the row back.
    private Context known(UUID row) {
        Context known = own;
        Set<UUID> below = new HashSet<>();
        List<UUID> open = new ArrayList<>(List.of(row));
        SortedSet<Dot> dots = new TreeSet<>();
        while (!open.isEmpty()) {
            UUID next = open.removeLast();
            if (below.add(next)) {
                dots.addAll(history.family().row(next).dots());
                open.addAll(history.family().children(next));
            }
        }
        return known.join(Context.of(dots));
    }

    private void put(UUID row, Cell cell) {
        List<Cell> cells = changes.computeIfAbsent(row, key -> new ArrayList<>());
        cells.removeIf(other -> other.field() == cell.field());
        cells.add(cell);
    }

    private int entity(UUID row) {
        Integer entity = touched.get(row);
        if (entity != null) {
            return entity;
        }
        for (Frame frame : history.framesOf(row)) {
            for (RowChange change : World.changes(row, frame)) {
                return change.entity();
            }
        }
        throw new IllegalStateException("no frame made row " + row);
    }
}
