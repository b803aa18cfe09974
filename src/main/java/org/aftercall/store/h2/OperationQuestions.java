package org.aftercall.store.h2;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.aftercall.change.Cell;
import org.aftercall.change.Dot;
import org.aftercall.change.Entity;
import org.aftercall.change.Field;
import org.aftercall.change.Frame;
import org.aftercall.change.HybridClock;
import org.aftercall.change.Intent;
import org.aftercall.change.RowChange;
import org.aftercall.change.Value;
import org.aftercall.change.Values;
import org.aftercall.change.Version;
import org.aftercall.model.ContactId;
import org.aftercall.model.OperationId;
import org.aftercall.store.Operations;
import org.aftercall.store.h2.MergedValues.OfMerged;

/// Questions about what was done, answered from the log of frames and the journal behind it.
final class OperationQuestions implements Operations {
    private static final int MOST_FRAMES = 16;

    private final Readers readers;
    private final Ledger ledger;
    private final Registry registry;

    OperationQuestions(Readers readers, Ledger ledger, Registry registry) {
        this.readers = readers;
        this.ledger = ledger;
        this.registry = registry;
    }

    @Override
    public List<Operation> latest(int offset, int limit) {
        return readers.ask(sql -> {
            PreparedStatement select = sql.of("select operation, intent, arguments, author, max(clock) from frame"
                    + " group by operation, intent, arguments, author order by max(clock) desc limit ? offset ?");
            select.setInt(1, limit);
            select.setInt(2, offset);
            return operations(sql, select);
        });
    }

    @Override
    public List<Operation> latest(String intent) {
        return readers.ask(sql -> {
            PreparedStatement select = sql.of("select operation, intent, arguments, author, max(clock) from frame"
                    + " where intent = ? group by operation, intent, arguments, author order by max(clock) desc");
            select.setString(1, intent);
            return operations(sql, select);
        });
    }

    @Override
    public Optional<Operation> find(OperationId id) {
        return readers.ask(sql -> {
            PreparedStatement select = sql.of("select operation, intent, arguments, author, max(clock) from frame"
                    + " where operation = ? group by operation, intent, arguments, author");
            select.setObject(1, id.value());
            return operations(sql, select).stream().findFirst();
        });
    }

    private static List<Operation> operations(Statements sql, PreparedStatement select) throws SQLException {
        Map<String, List<String>> undos = undos(sql);
        List<Operation> found = new ArrayList<>();
        try (ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                UUID id = Reading.uuid(rows, 1);
                found.add(new Operation(
                        new OperationId(id),
                        new Intent(rows.getString(2), texts(rows, 3)),
                        rows.getString(4),
                        HybridClock.instant(rows.getLong(5)),
                        isUndone(id.toString(), undos, new HashSet<>())));
            }
        }
        return found;
    }

    /// Which operations took which back: an undo names what it undid as its first argument.
    private static Map<String, List<String>> undos(Statements sql) throws SQLException {
        Map<String, List<String>> undos = new HashMap<>();
        PreparedStatement select = sql.of("select distinct operation, arguments from frame where intent = ?");
        select.setString(1, Intent.UNDO);
        try (ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                List<String> arguments = texts(rows, 2);
                if (!arguments.isEmpty()) {
                    undos.computeIfAbsent(arguments.getFirst(), id -> new ArrayList<>())
                            .add(Reading.uuid(rows, 1).toString());
                }
            }
        }
        return undos;
    }

    private static boolean isUndone(String operation, Map<String, List<String>> undos, Set<String> path) {
        if (!path.add(operation)) {
            return false;
        }
        for (String undo : undos.getOrDefault(operation, List.of())) {
            if (!isUndone(undo, undos, path)) {
                return true;
            }
        }
        return false;
    }

    private static List<String> texts(ResultSet rows, int at) throws SQLException {
        List<String> texts = new ArrayList<>();
        for (Object each : (Object[]) rows.getArray(at).getArray()) {
            texts.add(String.valueOf(each));
        }
        return texts;
    }

    @Override
    public Set<ContactId> contacts(OperationId id) {
        Set<ContactId> found = new HashSet<>();
        for (Dot dot : readers.ask(sql -> ledger.dots(sql, id.value()))) {
            // one frame at a time, so that others are answered in between
            found.addAll(readers.ask(sql -> {
                List<UUID> rows = ledger.frame(sql, dot).rows().stream()
                        .map(RowChange::row)
                        .toList();
                return TouchedContacts.of(sql, registry, rows);
            }));
        }
        return found;
    }

    @Override
    public List<Change> changes(UUID row) {
        return changes(List.of(row)).getOrDefault(row, List.of());
    }

    @Override
    public Map<UUID, List<Change>> changes(Collection<UUID> rows) {
        return readers.ask(sql -> {
            Map<UUID, List<Change>> all = new HashMap<>();
            Map<Dot, Frame> frames = new HashMap<>(); // rows that came in together are in one frame
            for (StoredRow stored : Rows.find(sql, registry, rows).values()) {
                List<Frame> written = new ArrayList<>();
                for (Dot dot : stored.state.dots()) {
                    Frame frame = frames.get(dot);
                    if (frame == null) {
                        frame = ledger.frame(sql, dot);
                        if (frames.size() == MOST_FRAMES) {
                            frames.clear();
                        }
                        frames.put(dot, frame);
                    }
                    written.add(frame);
                }
                // by the whole clock: several saves fit into one millisecond
                written.sort(Comparator.comparingLong(Frame::clock)
                        .thenComparing(Frame::dot)
                        .reversed());
                List<Change> changes = new ArrayList<>();
                written.forEach(frame -> add(changes, frame, stored));
                all.put(stored.uuid, changes);
            }
            return all;
        });
    }

    @Override
    public Map<UUID, Planned> plannedWith(Collection<UUID> entries) {
        if (entries.isEmpty()) {
            return Map.of();
        }
        return readers.ask(sql -> {
            Map<UUID, Planned> found = new HashMap<>();
            for (StoredRow stored :
                    Rows.HISTORIES.load(sql, registry, new HashSet<>(entries)).values()) {
                Dot birth = stored.state.dots().first();
                if (isCloseOut(sql, birth)) {
                    planned(ledger.frame(sql, birth)).ifPresent(planned -> found.put(stored.uuid, planned));
                }
            }
            return found;
        });
    }

    /// Frames of imports are large, and nothing is planned in them by a conversation.
    private boolean isCloseOut(Statements sql, Dot dot) throws SQLException {
        PreparedStatement select = sql.of("select intent from frame where idx = ? and seq = ?");
        select.setInt(1, registry.index(dot.replica()));
        select.setLong(2, dot.seq());
        try (ResultSet rows = select.executeQuery()) {
            return rows.next() && Intent.CLOSE_OUT.equals(rows.getString(1));
        }
    }

    private static Optional<Planned> planned(Frame frame) {
        for (RowChange row : frame.rows()) {
            Map<Integer, Value> cells = new HashMap<>();
            row.cells().forEach(cell -> cells.put(cell.field(), cell.value()));
            if (row.entity() == Entity.ACTIVITY.number()
                    && cells.containsKey(Field.ACTIVITY_TITLE.number())
                    && cells.get(Field.ACTIVITY_DUE.number()) instanceof Value.Array due) {
                String title = Values.text(Optional.ofNullable(cells.get(Field.ACTIVITY_TITLE.number())));
                return Optional.of(due(title, due));
            }
        }
        return Optional.empty();
    }

    private static Planned due(String title, Value.Array due) {
        List<Long> numbers = due.values().stream()
                .map(part -> part instanceof Value.Int(long number) ? number : 0L)
                .toList();
        LocalDate day = LocalDate.ofEpochDay(numbers.isEmpty() ? 0 : numbers.getFirst());
        LocalTime time = numbers.size() > 1 ? LocalTime.ofSecondOfDay(numbers.get(1) * 60 % 86_400) : null;
        return new Planned(title, day, time);
    }

    @Override
    public List<Change> superseded(UUID row) {
        return readers.ask(sql -> {
            List<Change> changes = new ArrayList<>();
            for (StoredRow stored : Rows.find(sql, registry, List.of(row)).values()) {
                for (int field : stored.state.fields()) {
                    if (!stored.state.conflict(field) || field == Field.CONTACT_LOOKED_AT.number()) {
                        continue;
                    }
                    for (Version version : stored.state.siblings(field)) {
                        Frame frame = ledger.frame(sql, version.dot());
                        changes.add(change(frame, stored, new Cell(field, version.value()), true));
                    }
                }
                for (OfMerged other : new MergedValues(sql, registry).of(stored)) {
                    changes.add(change(ledger.frame(sql, other.version().dot()), stored, other.cell(), true));
                }
            }
            return changes;
        });
    }

    @Override
    public List<Conflict> conflicts() {
        return readers.ask(sql -> new DecidedRows(sql, registry, ledger).all());
    }

    @Override
    public List<Left> left() {
        return readers.ask(sql -> new LeftRows(sql, registry).all());
    }

    private static void add(List<Change> changes, Frame frame, StoredRow stored) {
        for (RowChange change : frame.rows()) {
            if (!change.row().equals(stored.uuid)) {
                continue;
            }
            List<Cell> cells = new ArrayList<>(change.cells());
            cells.sort(Comparator.comparingInt(Cell::field));
            for (Cell cell : cells) {
                boolean stands = stored.state.standing(cell.field()).stream()
                        .anyMatch(version -> version.dot().equals(frame.dot()));
                changes.add(change(frame, stored, cell, stands));
            }
        }
    }

    static Change change(Frame frame, StoredRow stored, Cell cell, boolean stands) {
        return new Change(
                stored.table.entity(),
                stored.uuid,
                cell.field(),
                cell.value(),
                frame.dot(),
                HybridClock.instant(frame.clock()),
                frame.user(),
                frame.intent(),
                frame.operation(),
                stands);
    }
}
