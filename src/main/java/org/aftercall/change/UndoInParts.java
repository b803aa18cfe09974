package org.aftercall.change;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;

/// The inverse of an operation of any size, some rows at a time: the same as [Inverse], in memory that does not hold
/// the whole operation. Pure.
///
/// Of a large import nearly every row is plain: the operation alone wrote it, and nothing of anybody else lies below
/// or above it that could matter. Such a row is deleted, with the topmost row it belongs to. All others are gathered
/// with the rows whose fate hangs on theirs, and [Inverse] decides about them, group by group.
public final class UndoInParts {
    private static final int AT_ONCE = 500;

    private final Operation operation;
    private final Book book;
    private final Context own;
    private final int partSize;
    private final Map<UUID, RowChange> plain = new LinkedHashMap<>();
    private final Set<UUID> rest = new LinkedHashSet<>();
    private final Set<UUID> between = new HashSet<>();
    private final Map<UUID, UUID> groups = new HashMap<>();
    private final Map<UUID, Set<UUID>> formerly = new HashMap<>();

    private UndoInParts(Operation operation, Book book, Context own, int partSize) {
        this.operation = operation;
        this.book = book;
        this.own = own;
        this.partSize = partSize;
    }

    /// The operation that is undone.
    ///
    /// @param dots of all its frames
    /// @param frames the same frames, read one at a time
    public record Operation(SortedSet<Dot> dots, Iterable<Frame> frames) {}

    /// The book, of which some rows are at hand.
    public interface Book extends History {
        /// Makes rows ready to be asked for, with all that belongs to them and that they belong to. Those that were
        /// ready before need no longer be.
        void ready(Collection<UUID> rows);

        /// The same, and all that an undo left whole for their sake or they for its: who works in the same companies,
        /// and what is known of them.
        void readyWithLeft(Collection<UUID> rows);

        /// Whether anybody ever deleted a row.
        boolean everDeleted(UUID row);
    }

    /// What an undo has to write.
    ///
    /// @param own the dots under which the changes will be written, more do no harm
    /// @param partSize about how many rows are looked at together
    public static Undo of(Operation operation, Book book, Context own, int partSize) {
        return new UndoInParts(operation, book, own, partSize).undo();
    }

    private Undo undo() {
        for (Frame frame : operation.frames()) {
            for (int from = 0; from < frame.rows().size(); from += AT_ONCE) {
                List<RowChange> rows =
                        frame.rows().subList(from, Math.min(frame.rows().size(), from + AT_ONCE));
                book.ready(rows.stream().map(RowChange::row).toList());
                rows.forEach(row -> sort(row, frame));
            }
        }
        gather();
        plain.keySet().removeAll(rest);
        return whole();
    }

    private void sort(RowChange change, Frame frame) {
        UUID row = change.row();
        Family family = book.family();
        boolean alone = operation.dots().containsAll(family.row(row).dots())
                && !World.isUndo(frame)
                && !KeptWhole.isRefusalToKeep(change, frame)
                && family.children(row).stream().allMatch(this::isTouched)
                && Alive.above(row, family).stream().noneMatch(this::mayBeHidden)
                && !mayBeHidden(row);
        if (!alone) {
            rest.add(row);
        } else if (family.parents(row).stream().noneMatch(this::isTouched)) {
            plain.put(row, deleted(change.entity(), row));
        }
    }

    /// Whether anybody ever deleted a row, or an undo left it whole.
    private boolean mayBeHidden(UUID row) {
        return book.everDeleted(row) || isLeft(row);
    }

    private boolean isLeft(UUID row) {
        return book.family().row(row).fields().contains(Field.TAKEN_BACK);
    }

    private boolean isTouched(UUID row) {
        return book.family().row(row).dots().stream()
                .anyMatch(dot -> operation.dots().contains(dot));
    }

    /// A delete that reaches what the operation wrote and nothing else: what anybody else writes meanwhile brings the
    /// row back.
    private RowChange deleted(int entity, UUID row) {
        SortedSet<Dot> reached = new TreeSet<>();
        for (UUID each : Inverse.below(row, book.family())) {
            reached.addAll(book.family().row(each).dots());
        }
        reached.retainAll(operation.dots());
        Value reach = Deletes.deleted(own.join(Context.of(reached)));
        return new RowChange(entity, row, List.of(new Cell(Field.ALIVE, reach)));
    }

    /// Adds to the rest what its rows may take with them or need: what they belong to, and what belongs to them; also
    /// by way of rows that the operation did not touch, if these may be hidden.
    private void gather() {
        Deque<UUID> open = new ArrayDeque<>(rest);
        while (!open.isEmpty()) {
            List<UUID> some = new ArrayList<>();
            while (some.size() < AT_ONCE && !open.isEmpty()) {
                some.add(open.removeFirst());
            }
            book.ready(some);
            some.forEach(this::remember);
            book.ready(withFormer(some));
            some.forEach(row -> related(row).forEach(other -> join(row, other, open)));
        }
    }

    /// Rows that a row belonged to at any time: it may belong to them again.
    private void remember(UUID row) {
        Set<UUID> parents = new LinkedHashSet<>();
        for (Frame frame : book.framesOf(row)) {
            RowState alone = RowState.of(row, List.of(frame));
            parents.addAll(Alive.belongsTo(alone));
        }
        parents.removeAll(book.family().parents(row));
        if (!parents.isEmpty()) {
            formerly.put(row, parents);
        }
    }

    private List<UUID> withFormer(Collection<UUID> rows) {
        List<UUID> all = new ArrayList<>(rows);
        rows.forEach(row -> all.addAll(formerly.getOrDefault(row, Set.of())));
        return all;
    }

    private Set<UUID> related(UUID row) {
        Family family = book.family();
        Set<UUID> related = new LinkedHashSet<>(Alive.above(row, family));
        for (UUID former : formerly.getOrDefault(row, Set.of())) {
            related.add(former);
            related.addAll(Alive.above(former, family));
        }
        boolean company = book.framesOf(row).stream()
                .anyMatch(frame -> World.changes(row, frame).stream()
                        .anyMatch(change -> change.entity() == Entity.COMPANY.number()));
        for (UUID child : family.children(row)) {
            boolean goesAlong = !company
                    || family.parents(child).stream().noneMatch(other -> !other.equals(row) && isTouched(other));
            if (goesAlong && isTouched(child)) {
                related.add(child);
            }
        }
        for (UUID child : family.children(row)) {
            Alive.above(child, family).stream().filter(this::mayBeHidden).forEach(related::add);
        }
        return related;
    }

    private void join(UUID row, UUID other, Deque<UUID> open) {
        boolean touched = isTouched(other);
        if (!touched && !mayBeHidden(other)) {
            return;
        }
        groups.put(root(row), root(other));
        if (touched ? rest.add(other) : between.add(other)) {
            open.add(other);
        }
    }

    private UUID root(UUID row) {
        UUID root = row;
        for (UUID next = groups.get(root); next != null && !next.equals(root); next = groups.get(root)) {
            root = next;
        }
        if (!root.equals(row)) {
            groups.put(row, root);
        }
        return root;
    }

    /// What one part puts back, the whole undo has seen: then every part is worked out once more, knowing it.
    private Undo whole() {
        List<Undo> parts = parts(Set.of());
        SortedSet<Dot> seen = new TreeSet<>(operation.dots());
        parts.forEach(part -> seen.addAll(part.context().dots()));
        if (seen.size() > operation.dots().size() && parts.size() > 1) {
            SortedSet<Dot> putBack = new TreeSet<>(seen);
            putBack.removeAll(operation.dots());
            parts = parts(putBack);
        }
        List<RowChange> changes = new ArrayList<>();
        List<Undo.Kept> kept = new ArrayList<>();
        Set<UUID> went = new LinkedHashSet<>();
        parts.forEach(part -> {
            changes.addAll(part.changes());
            kept.addAll(part.kept());
            went.addAll(part.went());
        });
        changes.addAll(plain.values());
        return new Undo(changes, Context.of(seen), kept, went);
    }

    private List<Undo> parts(Set<Dot> putBack) {
        Map<UUID, List<UUID>> members = new LinkedHashMap<>();
        rest.forEach(row ->
                members.computeIfAbsent(root(row), root -> new ArrayList<>()).add(row));
        List<Undo> parts = new ArrayList<>();
        List<UUID> part = new ArrayList<>();
        for (List<UUID> group : members.values()) {
            if (!part.isEmpty() && part.size() + group.size() > partSize) {
                parts.add(part(part, putBack));
                part.clear();
            }
            part.addAll(group);
        }
        if (!part.isEmpty()) {
            parts.add(part(part, putBack));
        }
        return parts;
    }

    private Undo part(List<UUID> rows, Set<Dot> putBack) {
        book.readyWithLeft(withFormer(rows));
        Map<Dot, Frame> frames = new TreeMap<>();
        Map<Dot, List<RowChange>> changes = new HashMap<>();
        for (UUID row : rows) {
            for (Frame frame : book.framesOf(row)) {
                if (operation.dots().contains(frame.dot())) {
                    frames.put(frame.dot(), frame);
                    changes.computeIfAbsent(frame.dot(), dot -> new ArrayList<>())
                            .addAll(World.changes(row, frame));
                }
            }
        }
        List<Frame> narrowed = new ArrayList<>();
        frames.forEach((dot, frame) -> narrowed.add(frame.with(changes.getOrDefault(dot, List.of()))));
        return Inverse.of(narrowed, operation.dots(), book, own, putBack);
    }
}
