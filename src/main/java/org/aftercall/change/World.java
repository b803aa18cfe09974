package org.aftercall.change;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;

/// The rows as they would be if some frames had never been written.
///
/// An undo is not a change of its own here but the absence of what it undid: in each cell that it wrote, its targets
/// count as never written, unless it was undone itself. So "undo the last edit, then the one before" finds the first
/// edit's version standing, although the cell holds the copy that the first undo put back. So does a delete that an
/// undo
/// wrote again to hide a row again: the delete that it repeats stands here by itself. But the delete of a row that the
/// undone operation had made is a change like any other.
///
/// Where an undo left something because others had written over it, it says so ([Field#TAKEN_BACK]): there all that its
/// target wrote counts as never written. A row that the target alone had made stays whole, until nobody else's work
/// stands on it ([#madeAndTakenBack]).
final class World implements Family {
    /// The value of [Field#TAKEN_BACK] where a whole row was left.
    static final Value LEFT_WHOLE = Value.of(true);

    /// The value of [Field#TAKEN_BACK] where values were left.
    static final Value LEFT_VALUES = Value.of(false);

    private final History history;
    private final Set<Dot> without;
    private final Map<UUID, RowState> rows = new HashMap<>();
    private final Map<UUID, Set<Dot>> madeAndTakenBack = new HashMap<>();
    private final Set<UUID> moved;
    private final Map<UUID, List<UUID>> movedChildren = new HashMap<>();

    /// @param without dots of the frames that were never written
    /// @param moved rows that may belong to others here than they do now
    World(History history, Set<Dot> without, Set<UUID> moved) {
        this.history = history;
        this.without = without;
        this.moved = moved;
        for (UUID row : moved) {
            for (UUID parent : Alive.belongsTo(row(row))) {
                movedChildren.computeIfAbsent(parent, key -> new ArrayList<>()).add(row);
            }
        }
    }

    @Override
    public RowState row(UUID row) {
        RowState known = rows.get(row);
        if (known == null) {
            known = of(row, history.framesOf(row), without);
            rows.put(row, known);
        }
        return known;
    }

    @Override
    public List<UUID> parents(UUID row) {
        return moved.contains(row)
                ? Alive.belongsTo(row(row))
                : history.family().parents(row);
    }

    @Override
    public List<UUID> children(UUID row) {
        List<UUID> children = new ArrayList<>(history.family().children(row));
        children.removeIf(moved::contains);
        children.addAll(movedChildren.getOrDefault(row, List.of()));
        return children;
    }

    /// What was taken back of a row and stands only for the sake of others: of itself and of what it belongs to.
    Set<Dot> takenBack(UUID row) {
        Set<Dot> takenBack = new HashSet<>(madeAndTakenBack(row));
        Alive.above(row, this).forEach(above -> takenBack.addAll(madeAndTakenBack(above)));
        return takenBack;
    }

    /// One row.
    ///
    /// @param frames those that touched it, in causal order
    static RowState of(UUID row, List<Frame> frames, Set<Dot> without) {
        Set<Written> off = off(row, frames, without).cells;
        RowState state = RowState.empty();
        for (Frame frame : frames) {
            if (without.contains(frame.dot())) {
                continue;
            }
            for (RowChange change : changes(row, frame)) {
                List<Cell> cells = new ArrayList<>(change.cells());
                cells.removeIf(cell -> off.contains(new Written(frame.dot(), cell.field())));
                state.apply(new RowChange(change.entity(), row, cells), frame);
            }
        }
        return state;
    }

    private record Written(Dot dot, int field) {}

    /// What of a row does not count.
    ///
    /// @param cells what is undone, and the undoing
    /// @param takenBack what the undos of operations that alone made the row had seen
    private record Off(Set<Written> cells, Set<Dot> takenBack) {}

    /// Latest first, because only a later undo can undo an earlier one.
    private static Off off(UUID row, List<Frame> frames, Set<Dot> without) {
        Off off = new Off(new HashSet<>(), new HashSet<>());
        for (Frame frame : frames.reversed()) {
            if (!isUndo(frame)) {
                continue;
            }
            for (RowChange change : changes(row, frame)) {
                if (leaves(change) && counts(frame, Field.TAKEN_BACK, off, without)) {
                    left(row, frame, frames, off);
                }
                if (deletes(change) && counts(frame, Field.ALIVE, off, without) && isOfMade(frame, frames)) {
                    off.takenBack.addAll(frame.context().dots());
                }
                for (Cell cell : change.cells()) {
                    List<Dot> targets = targets(row, cell.field(), frame, frames);
                    if (!targets.isEmpty() && counts(frame, cell.field(), off, without)) {
                        targets.forEach(target -> off.cells.add(new Written(target, cell.field())));
                    }
                    if (!targets.isEmpty() || cell.field() != Field.ALIVE || !isOfMade(frame, frames)) {
                        off.cells.add(new Written(frame.dot(), cell.field()));
                    }
                }
            }
        }
        return off;
    }

    private static boolean counts(Frame undo, int field, Off off, Set<Dot> without) {
        return !off.cells.contains(new Written(undo.dot(), field)) && !without.contains(undo.dot());
    }

    private static void left(UUID row, Frame undo, List<Frame> frames, Off off) {
        if (isOfMade(undo, frames)) {
            off.takenBack.addAll(undo.context().dots());
            return;
        }
        for (Frame target : targets(undo, frames)) {
            fields(row, target).forEach(field -> off.cells.add(new Written(target.dot(), field)));
        }
    }

    private static boolean deletes(RowChange change) {
        return change.cells().stream().anyMatch(cell -> cell.field() == Field.ALIVE && Deletes.isDeleted(cell.value()));
    }

    /// Whether an undo says of a row that it left something there.
    static boolean leaves(RowChange change) {
        return change.cells().stream()
                .anyMatch(cell -> cell.field() == Field.TAKEN_BACK
                        && (cell.value().equals(LEFT_WHOLE) || cell.value().equals(LEFT_VALUES)));
    }

    /// The frames of a row that an undo undid: those of its context that are of the operation that it names. The others
    /// are copies that earlier undos had put back for that operation. One that names none undid the first.
    static List<Frame> targets(Frame undo, List<Frame> frames) {
        String named = undo.intent().arguments().stream().findFirst().orElse("");
        List<Frame> targets = new ArrayList<>();
        for (Frame frame : frames) {
            boolean same = named.isEmpty()
                    ? targets.isEmpty() || targets.getFirst().operation().equals(frame.operation())
                    : frame.operation().value().toString().equals(named);
            if (undo.context().contains(frame.dot()) && same) {
                targets.add(frame);
            }
        }
        return targets;
    }

    /// Which fields of a row a frame wrote.
    static Set<Integer> fields(UUID row, Frame frame) {
        Set<Integer> fields = new LinkedHashSet<>();
        changes(row, frame).forEach(change -> change.cells().forEach(cell -> fields.add(cell.field())));
        return fields;
    }

    /// The same for one cell.
    private static List<Dot> targets(UUID row, int field, Frame undo, List<Frame> frames) {
        List<Frame> writing = new ArrayList<>(frames);
        writing.removeIf(frame -> !writes(row, field, frame));
        return targets(undo, writing).stream().map(Frame::dot).toList();
    }

    /// Whether what an undo undid had alone made a row.
    private static boolean isOfMade(Frame undo, List<Frame> frames) {
        return targets(undo, frames).stream()
                .findFirst()
                .map(Frame::operation)
                .map(operation -> isMade(frames, frame -> frame.operation().equals(operation)))
                .orElse(false);
    }

    /// All frames of the operations that alone made a row and were taken back; their undo deleted it, or left it whole,
    /// because others had built on it.
    Set<Dot> madeAndTakenBack(UUID row) {
        Set<Integer> fields = history.family().row(row).fields();
        if (!fields.contains(Field.TAKEN_BACK) && !fields.contains(Field.ALIVE)) {
            return Set.of();
        }
        return madeAndTakenBack.computeIfAbsent(row, any -> off(any, history.framesOf(any), without).takenBack);
    }

    /// Whether the frames of one operation alone made a row: nobody else wrote to it without having seen that it is
    /// there.
    ///
    /// @param frames all that touched the row
    static boolean isMade(List<Frame> frames, Predicate<Frame> byIt) {
        boolean made = false;
        for (Frame frame : frames) {
            if (isUndo(frame) || frames.stream().anyMatch(other -> hadSeen(frame, other))) {
                continue;
            }
            if (!byIt.test(frame)) {
                return false;
            }
            made = true;
        }
        return made;
    }

    private static boolean hadSeen(Frame frame, Frame other) {
        return frame.context().contains(other.dot()) && !other.operation().equals(frame.operation());
    }

    static boolean isUndo(Frame frame) {
        return frame.intent().kind().equals(Intent.UNDO);
    }

    private static boolean writes(UUID row, int field, Frame frame) {
        return changes(row, frame).stream()
                .anyMatch(change -> change.cells().stream().anyMatch(cell -> cell.field() == field));
    }

    static List<RowChange> changes(UUID row, Frame frame) {
        List<RowChange> changes = new ArrayList<>(1);
        for (RowChange change : frame.rows()) {
            if (change.row().equals(row)) {
                changes.add(change);
            }
        }
        return changes;
    }
}
