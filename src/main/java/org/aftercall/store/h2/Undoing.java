package org.aftercall.store.h2;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.UUID;
import org.aftercall.change.Context;
import org.aftercall.change.Dot;
import org.aftercall.change.Family;
import org.aftercall.change.Frame;
import org.aftercall.change.Intent;
import org.aftercall.change.Inverse;
import org.aftercall.change.RowChange;
import org.aftercall.change.Undo;
import org.aftercall.change.UndoInParts;
import org.aftercall.model.OperationId;
import org.aftercall.model.Refused;
import org.aftercall.store.Undone;

/// Lays out the undo of an operation from the journal and the tables; the rule itself is [Inverse].
///
/// A large one is laid out in parts and with the readers' connections, so that saves go on: what is saved meanwhile the
/// undo has not seen, as if a colleague had saved it.
final class Undoing {
    /// An operation of more rows is undone in parts.
    private static final int LARGE = 2 * LargeWrite.ROWS_PER_FRAME;

    private static final int PART = 2_000;
    private static final int FRAMES_AT_HAND = 64;

    private final Engine engine;
    private final Connections connections;

    /// @param connections those of the writer's thread, or of the readers
    Undoing(Engine engine, Connections connections) {
        this.engine = engine;
        this.connections = connections;
    }

    /// Whose connection questions are asked on.
    interface Connections {
        <T> T ask(Readers.Question<T> question) throws SQLException;
    }

    /// What an undo will write.
    ///
    /// @param undo the changes with their context
    /// @param intent names the operation that is taken back
    record Plan(Undo undo, Intent intent, List<Undone.Kept> kept, List<Undone.Went> went) {}

    /// Whether an operation is so large that nobody should wait for its undo to be laid out.
    static boolean isLarge(Statements sql, OperationId undone) throws SQLException {
        return Ledger.rows(sql, undone.value()) > LARGE;
    }

    /// @param own the dot under which the undo will be written
    Plan whole(OperationId undone, Context own) throws SQLException {
        SortedSet<Dot> dots = dots(undone);
        List<Frame> operation = new ArrayList<>();
        frames(dots).forEachRemaining(operation::add);
        Set<UUID> touched = new LinkedHashSet<>();
        operation.forEach(frame -> frame.rows().forEach(row -> touched.add(row.row())));
        AtHand book = new AtHand();
        book.readyWithLeft(touched);
        return plan(undone, dots, Inverse.of(operation, book, own));
    }

    /// @param own the dots under which the undo will be written, and nobody else will write
    Plan inParts(OperationId undone, Context own) throws SQLException {
        SortedSet<Dot> dots = dots(undone);
        UndoInParts.Operation operation = new UndoInParts.Operation(dots, () -> frames(dots));
        return plan(undone, dots, UndoInParts.of(operation, new AtHand(), own, PART));
    }

    private SortedSet<Dot> dots(OperationId undone) throws SQLException {
        SortedSet<Dot> dots = connections.ask(sql -> engine.ledger().dots(sql, undone.value()));
        if (dots.isEmpty()) {
            throw new Refused("undo.unknown", undone.value().toString());
        }
        return dots;
    }

    private Plan plan(OperationId undone, SortedSet<Dot> dots, Undo undo) throws SQLException {
        Intent of = frame(dots.first()).intent();
        if (of.kind().equals(Intent.FORGET)) {
            throw new Refused("undo.forget");
        }
        List<String> arguments = new ArrayList<>();
        arguments.add(undone.value().toString());
        arguments.add(of.kind());
        arguments.addAll(of.arguments());
        return new Plan(undo, new Intent(Intent.UNDO, arguments), kept(undo), went(undo));
    }

    private Iterator<Frame> frames(SortedSet<Dot> dots) {
        return dots.stream().map(this::frame).iterator();
    }

    private Frame frame(Dot dot) {
        return asked("reading a frame", sql -> engine.ledger().frame(sql, dot));
    }

    private <T> T asked(String what, Readers.Question<T> question) {
        try {
            return connections.ask(question);
        } catch (SQLException e) {
            throw Broken.of(what, e);
        }
    }

    private List<Undone.Kept> kept(Undo undo) throws SQLException {
        Named named = named(undo.kept().stream().map(Undo.Kept::row).distinct().toList());
        List<Undone.Kept> kept = new ArrayList<>();
        for (Undo.Kept each : undo.kept()) {
            kept.add(new Undone.Kept(
                    each.row(),
                    named.entity(each.row()),
                    each.field(),
                    named.label(each.row()),
                    each.reason().name().toLowerCase(Locale.ROOT)));
        }
        return kept;
    }

    private List<Undone.Went> went(Undo undo) throws SQLException {
        Named named = named(List.copyOf(undo.went()));
        return undo.went().stream()
                .map(row -> new Undone.Went(row, named.entity(row), named.label(row)))
                .toList();
    }

    /// What rows are and are called.
    private record Named(Map<UUID, String> labels, Map<UUID, Integer> entities) {
        String label(UUID row) {
            return labels.getOrDefault(row, "");
        }

        int entity(UUID row) {
            return entities.getOrDefault(row, 0);
        }
    }

    private Named named(List<UUID> rows) throws SQLException {
        Named named = new Named(new HashMap<>(), new HashMap<>());
        for (int from = 0; from < rows.size(); from += PART) {
            List<UUID> some = rows.subList(from, Math.min(rows.size(), from + PART));
            named.labels.putAll(connections.ask(sql -> ContactQuestions.labels(sql, some)));
            connections
                    .ask(sql -> Rows.find(sql, engine.registry(), some))
                    .forEach((row, stored) -> named.entities.put(row, stored.table.entity()));
        }
        return named;
    }

    /// Some rows and what is around them. The frames of a row are found by the dots that the row keeps, and cut down
    /// to that row; the last frames that were read are kept, because neighbours were often written together.
    private final class AtHand implements UndoInParts.Book {
        private Visibility.Family family = Visibility.Family.EMPTY;
        private final Map<UUID, List<Frame>> framesOf = new HashMap<>();
        private final Map<Dot, Map<UUID, List<RowChange>>> changes = new HashMap<>();
        private final Map<Dot, Frame> frames = new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<Dot, Frame> eldest) {
                boolean full = size() > FRAMES_AT_HAND;
                if (full) {
                    changes.remove(eldest.getKey());
                }
                return full;
            }
        };

        @Override
        public void ready(Collection<UUID> rows) {
            ready(sql -> new Visibility(sql, engine.registry()).family(Map.of(), rows));
        }

        @Override
        public void readyWithLeft(Collection<UUID> rows) {
            ready(sql -> new Visibility(sql, engine.registry()).familyWithLeft(rows));
        }

        private void ready(Readers.Question<Visibility.Family> question) {
            framesOf.clear();
            family = asked("reading what belongs to a row", question);
        }

        @Override
        public boolean everDeleted(UUID row) {
            return engine.registry().isTombstone(row);
        }

        @Override
        public List<Frame> framesOf(UUID row) {
            return framesOf.computeIfAbsent(row, this::read);
        }

        private List<Frame> read(UUID row) {
            List<Dot> dots = asked(
                    "reading the history of a row",
                    sql -> engine.ledger().inOrder(sql, family.row(row).dots()));
            List<Frame> found = new ArrayList<>();
            for (Dot dot : dots) {
                Frame frame = frames.computeIfAbsent(dot, Undoing.this::frame);
                found.add(frame.with(
                        changes.computeIfAbsent(dot, same -> byRow(frame)).getOrDefault(row, List.of())));
            }
            return found;
        }

        private static Map<UUID, List<RowChange>> byRow(Frame frame) {
            Map<UUID, List<RowChange>> byRow = new HashMap<>();
            frame.rows()
                    .forEach(change -> byRow.computeIfAbsent(change.row(), row -> new ArrayList<>(1))
                            .add(change));
            return byRow;
        }

        @Override
        public Family family() {
            return family;
        }
    }
}
