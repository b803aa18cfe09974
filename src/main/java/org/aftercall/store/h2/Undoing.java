package org.aftercall.store.h2;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.aftercall.change.Context;
import org.aftercall.change.Dot;
import org.aftercall.change.Family;
import org.aftercall.change.Frame;
import org.aftercall.change.History;
import org.aftercall.change.Intent;
import org.aftercall.change.Inverse;
import org.aftercall.change.RowState;
import org.aftercall.change.Undo;
import org.aftercall.model.OperationId;
import org.aftercall.model.Refused;
import org.aftercall.store.Undone;

/// Lays out the undo of an operation from the journal and the tables; the rule itself is [Inverse].
final class Undoing {
    private final Engine engine;
    private final Map<Dot, Frame> frames = new HashMap<>();

    Undoing(Engine engine) {
        this.engine = engine;
    }

    /// What an undo will write.
    ///
    /// @param undo the changes with their context
    /// @param intent names the operation that is taken back
    record Plan(Undo undo, Intent intent, List<Undone.Kept> kept) {}

    /// @param own the dots under which the undo will be written
    Plan plan(OperationId undone, Context own) throws SQLException {
        List<Frame> operation = new ArrayList<>();
        for (Dot dot : engine.ledger().dots(engine.sql(), undone.value())) {
            operation.add(frame(dot));
        }
        if (operation.isEmpty()) {
            throw new Refused("undo.unknown", undone.value().toString());
        }
        Set<UUID> touched = new LinkedHashSet<>();
        operation.forEach(frame -> frame.rows().forEach(row -> touched.add(row.row())));
        Visibility.Family family =
                new Visibility(engine.sql(), engine.registry()).family(new LinkedHashMap<>(), touched);
        Undo undo = Inverse.of(operation, new Told(family), own);
        Intent of = operation.getFirst().intent();
        List<String> arguments = new ArrayList<>();
        arguments.add(undone.value().toString());
        arguments.add(of.kind());
        arguments.addAll(of.arguments());
        return new Plan(undo, new Intent(Intent.UNDO, arguments), kept(undo, family));
    }

    private List<Undone.Kept> kept(Undo undo, Visibility.Family family) throws SQLException {
        Map<UUID, String> labels = ContactQuestions.labels(
                engine.sql(),
                undo.kept().stream().map(Undo.Kept::row).distinct().toList());
        List<Undone.Kept> kept = new ArrayList<>();
        for (Undo.Kept each : undo.kept()) {
            StoredRow row = family.rows.get(each.row());
            kept.add(new Undone.Kept(
                    each.row(),
                    row == null ? 0 : row.table.entity(),
                    each.field(),
                    labels.getOrDefault(each.row(), ""),
                    each.reason().name().toLowerCase(Locale.ROOT)));
        }
        return kept;
    }

    private Frame frame(Dot dot) throws SQLException {
        Frame known = frames.get(dot);
        if (known == null) {
            known = engine.ledger().frame(engine.sql(), dot);
            frames.put(dot, known);
        }
        return known;
    }

    /// The frames of each row, found by the dots that the row keeps.
    private final class Told implements History {
        private final Visibility.Family family;

        Told(Visibility.Family family) {
            this.family = family;
        }

        @Override
        public List<Frame> framesOf(UUID row) {
            RowState state = family.row(row);
            List<Frame> found = new ArrayList<>();
            try {
                for (Dot dot : engine.ledger().inOrder(engine.sql(), state.dots())) {
                    found.add(frame(dot));
                }
            } catch (SQLException e) {
                throw Broken.of("reading the history of a row", e);
            }
            return found;
        }

        @Override
        public Family family() {
            return family;
        }
    }
}
