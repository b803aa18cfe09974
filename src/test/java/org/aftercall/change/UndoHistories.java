package org.aftercall.change;

import static org.aftercall.change.Simulation.check;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import org.aftercall.change.NaiveBook.Seen;
import org.aftercall.change.Replica.Mistake;
import org.aftercall.change.Undo.Kept;
import org.aftercall.model.OperationId;

/// What must hold of undo in random histories.
final class UndoHistories {
    private final Simulation simulation;
    private final Random random;

    private UndoHistories(long seed, int devices) {
        simulation = new Simulation(seed, Mistake.NONE, devices, false);
        random = new Random(seed);
    }

    /// One person alone: undoing everything, the last first, shows each earlier state again; undoing the undos shows
    /// each later one; and so on.
    ///
    /// With more than one round imports wait until nothing is deleted, and no company is: a row that an import
    /// brought back, whose import is undone, done and undone again, may stay shown as contested.
    static void backAndForth(long seed, int steps, int rounds) {
        UndoHistories histories = new UndoHistories(seed, 1);
        if (rounds > 1) {
            histories.simulation.neverDeleteCompanies();
        }
        Replica book = histories.simulation.books.getFirst();
        List<Map<UUID, Map<Integer, Value>>> screens = new ArrayList<>(List.of(screen(book)));
        List<List<Frame>> operations = new ArrayList<>();
        for (int i = 0; i < steps; i++) {
            book.pass(1_000);
            operations.add(
                    histories.random.nextInt(6) == 0 && (rounds == 1 || nothingIsHidden(book))
                            ? histories.simulation.anImport(book)
                            : histories.simulation.change(book, book.open()));
            screens.add(screen(book));
        }
        for (int round = 0; round < rounds; round++) {
            List<List<Frame>> undos = new ArrayList<>();
            for (int i = steps; i > 0; i--) {
                undos.addFirst(histories.undo(book, operations.get(i - 1)));
                same(screens.get(i - 1), screen(book), "round " + round + ", undone down to " + (i - 1));
            }
            for (int i = 0; i < steps; i++) {
                operations.set(i, histories.undo(book, undos.get(i)));
                same(screens.get(i + 1), screen(book), "round " + round + ", done again up to " + (i + 1));
            }
        }
    }

    private static boolean nothingIsHidden(Replica book) {
        return book.rows().stream().allMatch(book::shown);
    }

    private List<Frame> undo(Replica book, List<Frame> operation) {
        book.pass(1_000);
        return operation.isEmpty()
                ? List.of()
                : simulation.undo(book, operation.getFirst().operation());
    }

    /// One person alone: undoing everything, in any order, leaves nothing; and taking the undos back, the last
    /// first, shows what there was.
    static void inAnyOrder(long seed, int steps) {
        UndoHistories histories = new UndoHistories(seed, 1);
        Replica book = histories.simulation.books.getFirst();
        List<List<Frame>> operations = new ArrayList<>();
        for (int i = 0; i < steps; i++) {
            book.pass(1_000);
            operations.add(
                    histories.random.nextInt(3) == 0
                            ? histories.simulation.anImport(book)
                            : histories.simulation.change(book, book.open()));
        }
        Map<UUID, Map<Integer, Value>> all = screen(book);
        List<Integer> order = new ArrayList<>(IntStream.range(0, steps).boxed().toList());
        Collections.shuffle(order, histories.random);
        List<List<Frame>> undos = new ArrayList<>(operations);
        for (int each : order) {
            undos.set(each, histories.undo(book, operations.get(each)));
        }
        same(Map.of(), screen(book), "undone in the order " + order);
        for (int each : order.reversed()) {
            histories.undo(book, undos.get(each));
        }
        same(all, screen(book), "done again against the order " + order);
    }

    /// Several devices, nothing undone yet: an undo and its undo change nothing that anybody sees.
    static void thereAndBack(long seed, int steps) {
        UndoHistories histories = new UndoHistories(seed, 0);
        histories.simulation.neverUndo();
        for (int i = 0; i < steps; i++) {
            histories.simulation.step();
        }
        for (Replica book : histories.simulation.books) {
            histories.allInStep(book);
            if (!book.journal().isEmpty()) {
                Frame any = book.journal()
                        .get(histories.random.nextInt(book.journal().size()));
                Map<UUID, Map<Integer, Value>> before = screen(book);
                List<Frame> undo = histories.undo(book, List.of(any));
                histories.undo(book, undo);
                same(before, screen(book), "undone and done again " + any.dot());
            }
        }
    }

    /// Several devices, undos among what they do: an operation taken back in parts is taken back as it is whole.
    static void inPartsAsWhole(long seed, int steps) {
        UndoHistories histories = new UndoHistories(seed, 0);
        for (int i = 0; i < steps; i++) {
            histories.simulation.step();
        }
        for (Replica book : histories.simulation.books) {
            Set<OperationId> operations = new LinkedHashSet<>();
            book.journal().forEach(frame -> operations.add(frame.operation()));
            for (OperationId operation : operations) {
                Undo whole = book.inverse(operation);
                Undo parts = book.inverseInParts(operation, 1 + histories.random.nextInt(5));
                String what = "operation " + operation + " on " + book.id;
                check(cells(whole).equals(cells(parts)), what + ": " + cells(whole) + " in parts " + cells(parts));
                check(whole.context().equals(parts.context()), what + ", context");
                check(new HashSet<>(whole.kept()).equals(new HashSet<>(parts.kept())), what + ", kept");
            }
        }
    }

    private static Map<UUID, Map<Integer, Value>> cells(Undo undo) {
        Map<UUID, Map<Integer, Value>> cells = new TreeMap<>();
        for (RowChange change : undo.changes()) {
            Map<Integer, Value> row = cells.computeIfAbsent(change.row(), id -> new TreeMap<>());
            change.cells().forEach(cell -> row.put(cell.field(), cell.value()));
        }
        return cells;
    }

    /// No clock is behind what it has seen.
    private void allInStep(Replica book) {
        book.setClock(Instant.parse("2026-11-21T12:00:00Z"));
    }

    /// Several devices, nothing undone yet: after the undo of an operation everything is as the oracle says that it
    /// would be without it; what is not, is named under kept.
    static void asIfItHadNeverBeen(long seed, int steps) {
        UndoHistories histories = new UndoHistories(seed, 0);
        histories.simulation.neverUndo();
        for (int i = 0; i < steps; i++) {
            histories.simulation.step();
        }
        Replica book = histories.simulation.books.getFirst();
        if (book.journal().isEmpty()) {
            return;
        }
        histories.allInStep(book);
        Frame any = book.journal().get(histories.random.nextInt(book.journal().size()));
        NaiveBook naive = histories.simulation.naive(book);
        List<Seen> others = new ArrayList<>();
        Set<Dot> undone = new HashSet<>();
        for (Seen seen : histories.simulation.seen(book)) {
            if (seen.frame().operation().equals(any.operation())) {
                undone.add(seen.frame().dot());
            } else {
                others.add(seen);
            }
        }
        NaiveBook without = new NaiveBook(others);
        Undo undo = book.inverse(any.operation());
        histories.undo(book, List.of(any));
        new AsIf(naive, without, book, undone, undo).compare();
    }

    private record AsIf(NaiveBook before, NaiveBook without, Replica book, Set<Dot> undone, Undo undo) {
        void compare() {
            for (UUID row : before.rows()) {
                boolean whole =
                        undo.kept().stream().anyMatch(kept -> kept.row().equals(row) && kept.field() == Kept.WHOLE_ROW);
                if (whole) {
                    check(book.visible(row, 1).equals(text(before, row, 1)), "kept row changed " + row);
                } else if (without.rows().contains(row) && book.shown(row)) {
                    before.standing(row).forEach((field, versions) -> cell(row, field, versions));
                }
                if (undo.kept().isEmpty()) {
                    boolean shown = without.rows().contains(row) && without.shown(row);
                    check(book.shown(row) == shown, "without it, " + row + " would be " + shown);
                }
            }
        }

        private void cell(UUID row, int field, List<Version> versions) {
            if (field == Field.ALIVE) {
                return;
            }
            boolean stood = versions.stream().anyMatch(version -> undone.contains(version.dot()));
            NaiveBook expected = stood ? without : before;
            boolean alone = book.row(row).visible(field).orElse(Value.None.NONE).equals(value(expected, row, field));
            check(alone, "cell " + row + "/" + field);
        }

        private static Value value(NaiveBook book, UUID row, int field) {
            return book.visible(row, field).orElse(Value.None.NONE);
        }

        private static String text(NaiveBook book, UUID row, int field) {
            return value(book, row, field) instanceof Value.Text(String text)
                    ? text
                    : book.visible(row, field).map(Value::toString).orElse("");
        }
    }

    /// What a user sees: the rows that are shown, with the values that are not empty.
    private static Map<UUID, Map<Integer, Value>> screen(Replica book) {
        Map<UUID, Map<Integer, Value>> screen = new TreeMap<>();
        for (UUID row : book.rows()) {
            if (!book.shown(row)) {
                continue;
            }
            Map<Integer, Value> values = new TreeMap<>();
            for (int field : book.row(row).fields()) {
                if (field != Field.ALIVE && field != Field.TAKEN_BACK) {
                    values.put(field, book.row(row).visible(field).orElseThrow());
                }
            }
            values.values().removeIf(Value.None.NONE::equals);
            screen.put(row, values);
        }
        return screen;
    }

    private static void same(
            Map<UUID, Map<Integer, Value>> expected, Map<UUID, Map<Integer, Value>> found, String when) {
        if (!expected.equals(found)) {
            Map<UUID, Map<Integer, Value>> missing = new TreeMap<>(expected);
            missing.entrySet().removeAll(found.entrySet());
            Map<UUID, Map<Integer, Value>> extra = new TreeMap<>(found);
            extra.entrySet().removeAll(expected.entrySet());
            check(false, when + ": missing " + missing + ", instead " + extra);
        }
    }
}
