package org.aftercall.change;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
final class World implements Family {
    private final History history;
    private final Set<Dot> without;
    private final Map<UUID, RowState> rows = new HashMap<>();
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

    /// One row.
    ///
    /// @param frames those that touched it, in causal order
    static RowState of(UUID row, List<Frame> frames, Set<Dot> without) {
        Set<Written> off = off(row, frames, without);
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

    /// The cells that do not count: what is undone, and the undoing. Latest first, because only a later undo can undo
    /// an earlier one.
    private static Set<Written> off(UUID row, List<Frame> frames, Set<Dot> without) {
        Set<Written> off = new HashSet<>();
        for (Frame frame : frames.reversed()) {
            if (!isUndo(frame)) {
                continue;
            }
            for (RowChange change : changes(row, frame)) {
                for (Cell cell : change.cells()) {
                    List<Dot> targets = targets(row, cell.field(), frame, frames);
                    Written own = new Written(frame.dot(), cell.field());
                    boolean counts = !targets.isEmpty() && !off.contains(own) && !without.contains(frame.dot());
                    if (counts) {
                        targets.forEach(target -> off.add(new Written(target, cell.field())));
                    }
                    if (!targets.isEmpty() || !isDeleteOfMade(frame, frames)) {
                        off.add(own);
                    }
                }
            }
        }
        return off;
    }

    /// What an undo undid in a cell: the frames of its context there that are of one operation with the first of them.
    /// The others are copies that earlier undos had put back for that operation.
    private static List<Dot> targets(UUID row, int field, Frame undo, List<Frame> frames) {
        List<Dot> targets = new ArrayList<>();
        Optional<Frame> first = Optional.empty();
        for (Frame frame : frames) {
            if (!undo.context().contains(frame.dot()) || !writes(row, field, frame)) {
                continue;
            }
            first = first.or(() -> Optional.of(frame));
            if (first.get().operation().equals(frame.operation())) {
                targets.add(frame.dot());
            }
        }
        return targets;
    }

    private static boolean isDeleteOfMade(Frame undo, List<Frame> frames) {
        return frames.stream()
                .filter(frame -> undo.context().contains(frame.dot()))
                .findFirst()
                .map(Frame::operation)
                .map(operation -> isMade(frames, frame -> frame.operation().equals(operation)))
                .orElse(false);
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
