package org.aftercall.change;

import java.util.ArrayList;
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
    private final Set<UUID> went = new LinkedHashSet<>();
    private final World without;
    private final KeptWhole whole;

    private Inverse(List<Frame> operation, Set<Dot> undone, History history, Context own, Set<Dot> putBack) {
        this.operation = operation;
        this.undone.addAll(undone);
        this.putBack.addAll(putBack);
        this.history = history;
        this.own = own;
        for (Frame frame : operation) {
            frame.rows().forEach(row -> touched.putIfAbsent(row.row(), row.entity()));
        }
        this.without = new World(history, this.undone, touched.keySet());
        this.whole = new KeptWhole(operation, history, this.undone, touched);
    }

    /// What an undo has to write.
    ///
    /// @param operation all frames of the operation; it may be an undo itself
    /// @param own the dots under which the changes will be written, more do no harm: a delete reaches its own undo
    public static Undo of(List<Frame> operation, History history, Context own) {
        SortedSet<Dot> dots = new TreeSet<>();
        operation.forEach(frame -> dots.add(frame.dot()));
        return of(operation, dots, history, own, Set.of());
    }

    /// Of some rows of an operation, to which no other row of it matters.
    ///
    /// @param part the frames that touch them, with these rows alone
    /// @param undone the dots of all frames of the operation
    /// @param putBack dots of earlier undos that other parts of the same undo put back
    static Undo of(List<Frame> part, Set<Dot> undone, History history, Context own, Set<Dot> putBack) {
        return new Inverse(part, undone, history, own, putBack).undo();
    }

    private Undo undo() {
        for (UUID row : touched.keySet()) {
            Optional<Reason> reason = whole.reason(row);
            if (reason.isPresent()) {
                kept.add(new Kept(row, Kept.WHOLE_ROW, reason.get()));
                if (reason.get() == Reason.OTHERS_BUILT_ON_IT && (isTopmostKept(row) || whole.standsOn(row))) {
                    put(row, new Cell(Field.TAKEN_BACK, World.LEFT_WHOLE));
                }
            } else if (!whole.isMade(row)) {
                undoCells(row);
            }
        }
        deleteMade();
        hideAgain(new After(history.family(), preview()));
        settleWhatWasLeft(new After(history.family(), preview()));
        return new Undo(rows(), context(), kept, went);
    }

    private List<RowChange> rows() {
        List<RowChange> rows = new ArrayList<>();
        changes.forEach((row, cells) -> rows.add(new RowChange(entity(row), row, cells)));
        return rows;
    }

    private Context context() {
        SortedSet<Dot> context = new TreeSet<>(undone);
        context.addAll(putBack);
        return Context.of(context);
    }

    /// The frame that will be written, as far as it matters to what is alive: under a number that every delete here
    /// reaches.
    private Frame preview() {
        Dot dot = own.dots().isEmpty() ? last(own.vector()) : own.dots().last();
        Frame any = operation.getFirst();
        return new Frame(
                dot,
                any.clock(),
                false,
                VersionVector.EMPTY,
                context(),
                "",
                any.operation(),
                any.intent(),
                false,
                0,
                rows());
    }

    private static Dot last(VersionVector vector) {
        if (vector.entries().isEmpty()) {
            throw new IllegalArgumentException("an undo needs a number");
        }
        ReplicaId replica = vector.entries().lastKey();
        return new Dot(replica, vector.get(replica));
    }

    private void undoCells(UUID row) {
        RowState now = history.family().row(row);
        Set<Integer> fields = new LinkedHashSet<>();
        Set<Integer> left = new LinkedHashSet<>();
        List<Frame> frames = history.framesOf(row);
        for (Frame frame : frames) {
            if (undone.contains(frame.dot())) {
                fields.addAll(World.fields(row, frame));
                if (World.changes(row, frame).stream().anyMatch(World::leaves)) {
                    World.targets(frame, frames).forEach(target -> left.addAll(World.fields(row, target)));
                }
            }
        }
        left.removeAll(fields);
        undoCells(row, now, fields, left);
    }

    /// @param left fields of which the undone operation, an undo itself, only said that it left something there
    private void undoCells(UUID row, RowState now, Set<Integer> fields, Set<Integer> left) {
        boolean overwritten = false;
        Set<Integer> all = new LinkedHashSet<>(fields);
        all.addAll(left);
        for (int field : all) {
            List<Dot> copies = copies(row, field, now);
            boolean stands = now.standing(field).stream().anyMatch(version -> undone.contains(version.dot()));
            if (!stands && copies.isEmpty()) {
                if (!left.contains(field) && field != Field.TAKEN_BACK) {
                    kept.add(new Kept(row, field, Reason.OVERWRITTEN));
                }
                overwritten = true;
                continue;
            }
            putBack.addAll(copies);
            Value value = field == Field.ALIVE
                    ? Alive.value(without.row(row))
                    : without.row(row).visible(field).orElse(Value.None.NONE);
            put(row, new Cell(field, value));
            if (Deletes.isDeleted(value) && field == Field.ALIVE && Alive.alive(row, without)) {
                kept.add(new Kept(row, field, Reason.OTHERS_BUILT_ON_IT));
            }
        }
        if (overwritten) {
            put(row, new Cell(Field.TAKEN_BACK, World.LEFT_VALUES));
        }
    }

    /// Whether it belongs to anything that does not stay whole with it, or to nothing.
    private boolean isTopmostKept(UUID row) {
        List<UUID> parents = history.family().parents(row);
        return whole.isMade(row)
                && (parents.isEmpty()
                        || parents.stream()
                                .anyMatch(parent -> !whole.isMade(parent)
                                        || whole.reason(parent).isEmpty()));
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

    /// A delete is written for the topmost rows; the others are hidden with them and come back with them. A row that
    /// belongs to a deleted row too gets its own, so that it no longer keeps that one alive.
    private void deleteMade() {
        Family now = history.family();
        for (UUID row : touched.keySet()) {
            List<UUID> parents = now.parents(row);
            boolean topmost = parents.stream().noneMatch(this::isDoomed);
            boolean keepsAlive = parents.stream()
                    .anyMatch(parent ->
                            !isDoomed(parent) && !Alive.deletes(now.row(parent)).isEmpty());
            if (isDoomed(row) && (topmost || keepsAlive)) {
                put(row, new Cell(Field.ALIVE, Deletes.deleted(reachOfMade(row))));
            }
        }
    }

    private boolean isDoomed(UUID row) {
        return whole.isMade(row) && whole.reason(row).isEmpty();
    }

    /// The values that were put back are younger than the delete that had hidden the row; so it is written anew,
    /// reaching them.
    private void hideAgain(Family after) {
        Set<UUID> candidates = new LinkedHashSet<>(changes.keySet());
        for (UUID row : changes.keySet()) {
            candidates.addAll(Alive.above(row, after));
            candidates.addAll(Alive.above(row, history.family()));
        }
        for (UUID row : candidates) {
            List<Context> deletes = Alive.deletes(without.row(row));
            boolean hidden = !deletes.isEmpty() && !Alive.alive(row, without);
            if (isDoomed(row) || !hidden || whole.isAboveKept(row) || !Alive.alive(row, after)) {
                continue;
            }
            Context reach = reachAgain(row, deletes, after);
            put(row, new Cell(Field.ALIVE, Deletes.deleted(reach)));
        }
    }

    /// What an earlier undo left whole goes if nobody else built on it; and comes back if it had gone for that reason
    /// and somebody did.
    private void settleWhatWasLeft(Family after) {
        LeftWhole left = new LeftWhole(history, without, after);
        Set<UUID> around = left.around(changes.keySet());
        around.removeIf(whole::isAboveKept);
        Set<UUID> gone = left.gone(around);
        for (UUID row : around) {
            boolean alive = Alive.alive(row, after);
            if (isDoomed(row) || alive != gone.contains(row)) {
                continue;
            }
            if (alive) {
                put(row, new Cell(Field.ALIVE, Deletes.deleted(reachOfAll(row, after))));
                went.add(row);
            } else {
                showAgain(row);
            }
        }
    }

    /// Unless somebody deleted it by hand.
    private void showAgain(UUID row) {
        Value value = Alive.value(without.row(row));
        if (!Deletes.isDeleted(value)) {
            history.family().row(row).standing(Field.ALIVE).forEach(version -> putBack.add(version.dot()));
            put(row, new Cell(Field.ALIVE, value));
        }
    }

    private Context reachOfAll(UUID row, Family after) {
        SortedSet<Dot> dots = new TreeSet<>(undone);
        below(row, after).forEach(each -> dots.addAll(history.family().row(each).dots()));
        return own.join(Context.of(dots));
    }

    /// What the delete of a row reaches that the operation made: all that is known of it and of what lives below it,
    /// and
    /// the undo itself. A change that is not known here brings the row back.
    private Context reachOfMade(UUID row) {
        SortedSet<Dot> dots = new TreeSet<>();
        for (UUID each : below(row, history.family())) {
            boolean alive = each.equals(row) || Alive.alive(each, history.family());
            for (Dot dot : history.family().row(each).dots()) {
                if (alive || undone.contains(dot)) {
                    dots.add(dot);
                }
            }
        }
        return own.join(Context.of(dots));
    }

    /// What the deletes of a row reach, this undo and what it undoes, and of earlier undos those that only put back
    /// what
    /// the deletes reach.
    private Context reachAgain(UUID row, List<Context> deletes, Family after) {
        Context reach = Context.EMPTY;
        for (Context delete : deletes) {
            reach = reach.join(delete);
        }
        SortedSet<Dot> copies = new TreeSet<>();
        for (UUID each : below(row, after)) {
            for (Frame frame : history.framesOf(each)) {
                if (World.isUndo(frame) && isReached(each, frame, reach)) {
                    copies.add(frame.dot());
                }
            }
        }
        copies.addAll(undone);
        return reach.join(own).join(Context.of(copies));
    }

    private boolean isReached(UUID row, Frame undo, Context reach) {
        for (RowChange change : World.changes(row, undo)) {
            for (Cell cell : change.cells()) {
                boolean reached = without.row(row).standing(cell.field()).stream()
                        .allMatch(version -> reach.contains(version.dot()));
                if (!reached && cell.field() != Field.ALIVE) {
                    return false;
                }
            }
        }
        return true;
    }

    /// A row and all that belongs to it.
    static Set<UUID> below(UUID row, Family family) {
        Set<UUID> below = new LinkedHashSet<>();
        List<UUID> open = new ArrayList<>(List.of(row));
        while (!open.isEmpty()) {
            UUID next = open.removeLast();
            if (below.add(next)) {
                open.addAll(family.children(next));
            }
        }
        return below;
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
