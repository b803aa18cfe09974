package org.aftercall.change;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// Fields that replace others (`sync.md`, amendment 16). A field and its successor are one cell: there is one set of
/// versions over both numbers, and what was written under the former number is read as a value of the present one.
///
/// So a colleague with an older program, who has seen the present field only as something from a newer version and
/// writes the former one, writes over it; and nobody has a value in a cell that is never shown. The bytes of a frame
/// stay as their author wrote them.
///
/// To replace a field: give the new one a number of its own, and add a line to [#KNOWN]. The former number is never
/// used
/// again.
final class Successors {
    /// None so far.
    static final Successors KNOWN = new Successors(List.of());

    private final List<Successor> all;

    Successors(List<Successor> all) {
        this.all = List.copyOf(all);
    }

    /// @param upCast from a value of the former field to one of the present field; nothing of it may be lost
    record Successor(Entity entity, int former, int present, UnaryOperator<Value> upCast) {}

    /// A frame as this version of the program reads it.
    Frame read(Frame frame) {
        return all.isEmpty() || frame.rows().stream().noneMatch(this::hasFormer)
                ? frame
                : frame.with(frame.rows().stream().map(this::read).toList());
    }

    private boolean hasFormer(RowChange row) {
        return row.cells().stream().anyMatch(cell -> successor(row, cell) != null);
    }

    /// Where both are written at once, by a program that knows both, the present field counts.
    private RowChange read(RowChange row) {
        Map<Integer, Cell> cells = new LinkedHashMap<>();
        for (Cell cell : row.cells()) {
            Successor successor = successor(row, cell);
            if (successor == null) {
                cells.put(cell.field(), cell);
            } else {
                cells.putIfAbsent(
                        successor.present(),
                        new Cell(successor.present(), successor.upCast().apply(cell.value())));
            }
        }
        return new RowChange(row.entity(), row.row(), List.copyOf(cells.values()));
    }

    private @Nullable Successor successor(RowChange row, Cell cell) {
        return all.stream()
                .filter(each -> each.entity().number() == row.entity() && each.former() == cell.field())
                .findFirst()
                .orElse(null);
    }
}
