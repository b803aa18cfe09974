package org.aftercall.change;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.aftercall.model.OperationId;
import org.jspecify.annotations.Nullable;

/// One device's book in memory, made of the parts that the store is made of. Mistakes can be planted, so that a test
/// can
/// show that the checks see them.
final class Replica implements History, Family {
    /// What a bad implementation could do.
    enum Mistake {
        NONE,
        NO_CAUSAL_HOLD,
        CLOCK_DECIDES,
        OWN_SAVES_RAISE_THE_VECTOR
    }

    final ReplicaId id;
    final List<Form> forms = new ArrayList<>();
    private final Mistake mistake;
    private final HybridClock clock;
    private Instant wall;
    private VersionVector applied = VersionVector.EMPTY;
    private final SortedMap<UUID, RowState> rows = new TreeMap<>();
    private final Map<UUID, List<Frame>> framesOf = new HashMap<>();
    private final Map<UUID, Set<UUID>> children = new HashMap<>();
    private final List<Frame> journal = new ArrayList<>();
    private final Map<Dot, Frame> held = new LinkedHashMap<>();
    private final Set<Dot> known = new HashSet<>();
    private long operations;
    private Successors successors = Successors.KNOWN;
    private @Nullable Merges merges;

    Replica(long id, Mistake mistake, Instant wall) {
        this.id = new ReplicaId(id);
        this.mistake = mistake;
        this.wall = wall;
        this.clock = new HybridClock(() -> this.wall, 0);
    }

    /// Of a version that knows which fields replace others.
    Replica knowing(Successors newer) {
        successors = newer;
        return this;
    }

    static Replica of(long id) {
        return new Replica(id, Mistake.NONE, Instant.parse("2026-11-21T10:00:00Z"));
    }

    void setClock(Instant instant) {
        wall = instant;
    }

    void pass(long millis) {
        wall = wall.plusMillis(millis);
    }

    VersionVector applied() {
        return applied;
    }

    List<Frame> journal() {
        return journal;
    }

    /// A form sees what is there when it is opened, and then its own saves.
    Form open() {
        return new Form(this, Context.of(applied), new HashSet<>(known));
    }

    static final class Form {
        private final Replica book;
        private Context context;
        private final Set<Dot> seen;

        private Form(Replica book, Context context, Set<Dot> seen) {
            this.book = book;
            this.context = context;
            this.seen = seen;
        }

        Context context() {
            return context;
        }

        /// What was really on the screen.
        Set<Dot> seen() {
            return new HashSet<>(seen);
        }

        Frame save(String intent, RowChange... changes) {
            Frame frame = book.save(intent, context, book.lookedAt(List.of(changes), context));
            saved(frame);
            return frame;
        }

        /// Two contacts are one person, with some values from now on.
        Frame merge(UUID record, UUID contact, UUID other, Cell... chosen) {
            UUID one = book.merges().canonical(contact);
            UUID two = book.merges().canonical(other);
            UUID shown = Merges.first(List.of(one, two));
            UUID merged = shown.equals(one) ? two : one;
            List<RowChange> changes = new ArrayList<>(Merges.changes(record, shown, merged, book.row(merged), context));
            if (chosen.length > 0) {
                changes.add(new RowChange(entity(shown), shown, List.of(chosen)));
            }
            return save(Intent.MERGE, changes.toArray(RowChange[]::new));
        }

        Frame edit(UUID row, int field, String text) {
            return save(Intent.EDIT, change(row, field, Value.of(text)));
        }

        void saved(Frame frame) {
            seen.add(frame.dot());
            context = book.mistake == Mistake.OWN_SAVES_RAISE_THE_VECTOR
                    ? new Context(context.vector().with(frame.dot()), context.dots())
                    : context.with(frame.dot());
        }
    }

    static RowChange change(UUID row, int field, Value value) {
        return new RowChange(entity(row), row, List.of(new Cell(field, value)));
    }

    /// In these tests the entity stands in the id, so that nobody has to look it up.
    static int entity(UUID row) {
        return (int) row.getMostSignificantBits();
    }

    /// Whoever writes a field of a card has looked at the other values there.
    private List<RowChange> lookedAt(List<RowChange> changes, Context seen) {
        List<RowChange> all = new ArrayList<>(changes);
        for (RowChange change : changes) {
            List<UUID> together = merges().with(change.row());
            for (UUID merged : together.getFirst().equals(change.row()) ? together : List.<UUID>of()) {
                boolean written = all.stream().anyMatch(other -> other.row().equals(merged));
                List<Integer> fields = change.cells().stream().map(Cell::field).toList();
                LookedAt looked = Merges.lookedAt(row(merged), fields, seen);
                if (!written && !LookedAt.at(row(merged)).covers(looked)) {
                    all.add(change(merged, Field.CONTACT_LOOKED_AT.number(), looked.value()));
                }
            }
        }
        return all;
    }

    Merges merges() {
        if (merges == null) {
            List<List<UUID>> living = new ArrayList<>();
            rows.forEach((row, state) -> {
                if (entity(row) == Entity.MERGE.number() && Merges.isLiving(state)) {
                    living.add(Merges.contacts(state));
                }
            });
            merges = Merges.of(living);
        }
        return merges;
    }

    @Override
    public List<UUID> merged(UUID row) {
        return merges().with(row);
    }

    /// The other values of the card of a contact, in one of its fields.
    List<String> others(UUID contact, int field) {
        return merged(contact).stream()
                .skip(1)
                .flatMap(merged -> Merges.others(row(contact), row(merged)).getOrDefault(field, List.of()).stream())
                .map(version -> version.value() instanceof Value.Text(String text) ? text : "")
                .toList();
    }

    Dot next() {
        return new Dot(id, applied.get(id) + 1);
    }

    Frame save(String intent, Context context, List<RowChange> changes) {
        return save(Intent.of(intent), context, changes);
    }

    private Frame save(Intent intent, Context context, List<RowChange> changes) {
        Frame frame = new Frame(
                next(),
                clock.tick(),
                clock.doubtful(),
                applied,
                context,
                "user of " + id,
                operation(),
                intent,
                false,
                0,
                changes);
        apply(frame);
        return frame;
    }

    private OperationId operation() {
        return new OperationId(new UUID(id.value(), ++operations));
    }

    /// A large operation: a stream of its own, one frame for each list of changes.
    List<Frame> stream(String intent, ReplicaId stream, Context context, List<List<RowChange>> parts) {
        OperationId operation = operation();
        List<Frame> frames = new ArrayList<>();
        VersionVector deps = applied;
        for (List<RowChange> part : parts) {
            int seq = frames.size() + 1;
            frames.add(new Frame(
                    new Dot(stream, seq),
                    clock.tick(),
                    false,
                    deps,
                    context,
                    "user of " + id,
                    operation,
                    Intent.of(intent),
                    true,
                    seq == parts.size() ? seq : 0,
                    part));
        }
        frames.forEach(this::apply);
        return frames;
    }

    Frame delete(Form form, UUID row) {
        Value deleted = Deletes.deleted(form.context(), next());
        return form.save(Intent.DELETE, together(row, deleted));
    }

    /// Contacts that were merged go and come back together.
    RowChange[] together(UUID row, Value alive) {
        return merged(row).stream()
                .map(each -> change(each, Field.ALIVE, alive))
                .toArray(RowChange[]::new);
    }

    Undo inverse(OperationId operation) {
        List<Frame> frames = journal.stream()
                .filter(frame -> frame.operation().equals(operation))
                .toList();
        return Inverse.of(frames, this, Context.of(List.of(next())));
    }

    /// The same in parts.
    Undo inverseInParts(OperationId operation, int partSize) {
        List<Frame> frames = journal.stream()
                .filter(frame -> frame.operation().equals(operation))
                .toList();
        SortedSet<Dot> dots = new TreeSet<>();
        frames.forEach(frame -> dots.add(frame.dot()));
        return UndoInParts.of(
                new UndoInParts.Operation(dots, frames), new AtHand(), Context.of(List.of(next())), partSize);
    }

    private final class AtHand implements UndoInParts.Book {
        @Override
        public void ready(Collection<UUID> rows) {}

        @Override
        public void readyWithLeft(Collection<UUID> rows) {}

        @Override
        public boolean everDeleted(UUID row) {
            return Replica.this.framesOf(row).stream()
                    .flatMap(frame -> World.changes(row, frame).stream())
                    .flatMap(change -> change.cells().stream())
                    .anyMatch(cell -> cell.field() == Field.ALIVE && Deletes.isDeleted(cell.value()));
        }

        @Override
        public List<Frame> framesOf(UUID row) {
            return Replica.this.framesOf(row);
        }

        @Override
        public Family family() {
            return Replica.this;
        }
    }

    /// Undoes and saves; the frame is the undo.
    Frame undo(Frame operation) {
        return save(operation.operation(), inverse(operation.operation()));
    }

    Frame save(OperationId undone, Undo undo) {
        Intent intent = new Intent(Intent.UNDO, List.of(undone.value().toString()));
        return save(intent, undo.context(), undo.changes());
    }

    void receive(Collection<Frame> frames) {
        for (Frame frame : frames) {
            held.putIfAbsent(frame.dot(), FrameCodec.decode(FrameCodec.encode(frame), successors));
        }
        List<Frame> deliverable = mistake == Mistake.NO_CAUSAL_HOLD
                ? List.copyOf(held.values())
                : Delivery.deliverable(held.values(), applied);
        for (Frame frame : deliverable) {
            apply(frame);
            held.remove(frame.dot());
        }
        held.keySet().removeIf(known::contains);
    }

    private void apply(Frame frame) {
        if (!known.add(frame.dot())) {
            return;
        }
        clock.receive(frame.clock());
        journal.add(frame);
        merges = null;
        applied = applied.with(frame.dot());
        for (RowChange change : frame.rows()) {
            framesOf.computeIfAbsent(change.row(), row -> new ArrayList<>()).add(frame);
            RowState state = rows.computeIfAbsent(change.row(), row -> RowState.empty());
            apply(change, frame, state);
            for (UUID parent : Alive.belongsTo(state)) {
                children.computeIfAbsent(parent, row -> new HashSet<>()).add(change.row());
            }
        }
    }

    private void apply(RowChange change, Frame frame, RowState state) {
        state.apply(change, frame);
        if (mistake == Mistake.CLOCK_DECIDES) {
            for (Cell cell : change.cells()) {
                state.winner(cell.field()).ifPresent(winner -> state.put(cell.field(), List.of(winner)));
            }
        }
    }

    @Override
    public List<Frame> framesOf(UUID row) {
        return framesOf.getOrDefault(row, List.of());
    }

    @Override
    public Family family() {
        return this;
    }

    @Override
    public RowState row(UUID row) {
        return rows.getOrDefault(row, RowState.empty());
    }

    @Override
    public List<UUID> parents(UUID row) {
        return Alive.belongsTo(row(row));
    }

    @Override
    public List<UUID> children(UUID row) {
        List<UUID> found = new ArrayList<>(children.getOrDefault(row, Set.of()));
        found.removeIf(child -> !parents(child).contains(row));
        return found;
    }

    Set<UUID> rows() {
        return rows.keySet();
    }

    boolean shown(UUID row) {
        return Alive.shown(row, this);
    }

    String visible(UUID row, int field) {
        return row(row).visible(field)
                .map(value -> value instanceof Value.Text(String text) ? text : value.toString())
                .orElse("");
    }

    /// Equal books give equal bytes. Every row goes through its packed form first.
    byte[] dump() {
        ByteWriter out = new ByteWriter(1_024);
        rows.forEach((row, state) -> {
            RowState unpacked = repacked(state);
            out.uuid(row);
            out.octet(shown(row) ? 1 : 0);
            for (Dot dot : unpacked.dots()) {
                out.text(dot.toString());
            }
            for (int field : unpacked.fields()) {
                out.varint(field);
                for (Version version : unpacked.standing(field)) {
                    out.text(version.toString());
                }
            }
        });
        return out.toBytes();
    }

    private static final ReplicaTable TABLE = RowStateTest.table();

    private static RowState repacked(RowState state) {
        Map<Integer, Value> values = new HashMap<>();
        Map<Integer, List<Version>> siblings = new HashMap<>();
        for (int field : state.fields()) {
            values.put(field, state.visible(field).orElseThrow());
            siblings.put(field, state.siblings(field));
        }
        return RowState.unpack(state.pack(TABLE), TABLE, values, siblings);
    }
}
