package org.aftercall.sharing;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.aftercall.change.Alive;
import org.aftercall.change.Cell;
import org.aftercall.change.Context;
import org.aftercall.change.Delivery;
import org.aftercall.change.Dot;
import org.aftercall.change.Entity;
import org.aftercall.change.Family;
import org.aftercall.change.Field;
import org.aftercall.change.Forgotten;
import org.aftercall.change.Frame;
import org.aftercall.change.FrameCodec;
import org.aftercall.change.HybridClock;
import org.aftercall.change.Intent;
import org.aftercall.change.Merges;
import org.aftercall.change.ReplicaId;
import org.aftercall.change.RowChange;
import org.aftercall.change.RowState;
import org.aftercall.change.Value;
import org.aftercall.change.Values;
import org.aftercall.change.Version;
import org.aftercall.change.VersionVector;
import org.aftercall.model.OperationId;
import org.aftercall.store.Contents;
import org.aftercall.store.Frames;
import org.aftercall.store.Progress;
import org.jspecify.annotations.Nullable;

/// A book in memory, made of the merge of the product, that does for sharing what the real store does; both are held
/// equal by [FramesContract]. Whatever it has answered is on its disk.
final class SimBook implements Frames, Family {
    private final ReplicaId replica;
    private final Mistake mistake;
    private final HybridClock clock;
    private final Map<Dot, byte[]> encoded = new LinkedHashMap<>();
    private final SortedMap<UUID, RowState> rows = new TreeMap<>();
    private final Map<UUID, Integer> entities = new HashMap<>();
    private final Forgotten forgotten = new Forgotten();
    private VersionVector applied = VersionVector.EMPTY;
    private @Nullable Merges merges;

    SimBook(ReplicaId replica, InstantSource wall, Mistake mistake) {
        this.replica = replica;
        this.mistake = mistake;
        this.clock = new HybridClock(wall, 0);
    }

    /// The same book after a restore or on another machine.
    SimBook as(ReplicaId other, InstantSource wall) {
        SimBook copy = new SimBook(other, wall, mistake);
        encoded.values().forEach(copy::take);
        return copy;
    }

    @Override
    public ReplicaId replica() {
        return replica;
    }

    @Override
    public VersionVector applied() {
        return applied;
    }

    Context seen() {
        return Context.of(applied);
    }

    Dot next() {
        return new Dot(replica, applied.get(replica) + 1);
    }

    @Override
    public void read(ReplicaId of, long first, long last, Consumer<byte[]> to) {
        for (long seq = first; seq <= last; seq++) {
            byte[] frame = encoded.get(new Dot(of, seq));
            if (frame == null) {
                throw new IllegalStateException("no frame " + of + ":" + seq);
            }
            to.accept(frame);
        }
    }

    @Override
    public int apply(List<byte[]> frames) {
        VersionVector then = applied;
        List<byte[]> chosen = new ArrayList<>();
        for (byte[] bytes : frames) {
            Frame frame = FrameCodec.decode(bytes);
            if (then.contains(frame.dot())) {
                continue;
            }
            if (frame.stream() || !Delivery.ready(frame, then)) {
                throw new IllegalArgumentException("frame " + frame.dot() + " is not ready");
            }
            then = then.with(frame.dot());
            chosen.add(bytes);
        }
        chosen.forEach(this::take);
        return chosen.size();
    }

    @Override
    public void applyStream(ReplicaId stream, Iterable<byte[]> frames, Progress progress) {
        if (applied.get(stream) > 0) {
            return;
        }
        List<byte[]> all = new ArrayList<>();
        long end = 0;
        for (byte[] bytes : frames) {
            Frame frame = FrameCodec.decode(bytes);
            all.add(bytes);
            if (end > 0
                    || !frame.stream()
                    || !frame.dot().equals(new Dot(stream, all.size()))
                    || !applied.covers(frame.deps())) {
                throw new IllegalArgumentException("frame " + frame.dot() + " is not ready");
            }
            end = frame.streamEnd();
        }
        if (end == 0 || end != all.size()) {
            throw new IllegalArgumentException("not whole");
        }
        all.forEach(this::take);
    }

    /// One save; returns when it is on the disk.
    Frame save(Context context, List<RowChange> changes) {
        VersionVector deps = mistake == Mistake.NO_CAUSAL_HOLD
                ? VersionVector.EMPTY.with(new Dot(replica, applied.get(replica)))
                : applied;
        Frame frame = new Frame(
                next(),
                clock.tick(),
                clock.doubtful(),
                deps,
                pruned(context),
                "user",
                new OperationId(new UUID(replica.value(), applied.get(replica) + 1)),
                Intent.of(Intent.EDIT),
                false,
                0,
                changes);
        take(FrameCodec.encode(frame));
        return frame;
    }

    private Context pruned(Context context) {
        if (mistake != Mistake.PRUNED_CONTEXT || context.vector().entries().size() < 2) {
            return context;
        }
        SortedMap<ReplicaId, Long> fewer = new TreeMap<>(context.vector().entries());
        fewer.remove(fewer.firstKey());
        return new Context(new VersionVector(fewer), context.dots());
    }

    /// A large operation, one frame for each list of changes.
    List<Frame> saveLarge(ReplicaId stream, List<List<RowChange>> parts) {
        List<Frame> frames = new ArrayList<>();
        VersionVector deps = applied;
        for (List<RowChange> part : parts) {
            int seq = frames.size() + 1;
            frames.add(new Frame(
                    new Dot(stream, seq),
                    clock.tick(),
                    clock.doubtful(),
                    deps,
                    Context.of(deps),
                    "user",
                    new OperationId(new UUID(stream.value(), 0)),
                    Intent.of(Intent.IMPORT),
                    true,
                    seq == parts.size() ? seq : 0,
                    part));
        }
        frames.forEach(frame -> take(FrameCodec.encode(frame)));
        return frames;
    }

    private void take(byte[] bytes) {
        Frame whole = FrameCodec.decode(bytes);
        clock.receive(whole.clock());
        encoded.put(whole.dot(), bytes);
        applied = applied.with(whole.dot());
        if (!forgotten.learn(whole).isEmpty() || forgotten.isIn(whole)) {
            purge();
        }
        apply(forgotten.without(whole));
    }

    private void apply(Frame frame) {
        merges = null;
        for (RowChange change : frame.rows()) {
            entities.putIfAbsent(change.row(), change.entity());
            RowState state = rows.computeIfAbsent(change.row(), row -> RowState.empty());
            state.apply(change, frame);
            if (mistake == Mistake.CLOCK_DECIDES) {
                rows.put(change.row(), winners(state, frame));
            }
        }
    }

    /// The same row with nothing but what the latest clock wrote: a frame that has seen everything says it again.
    private static RowState winners(RowState state, Frame by) {
        RowState made = RowState.empty();
        for (int field : state.fields()) {
            Version winner = state.winner(field).orElseThrow();
            RowChange only = new RowChange(1, new UUID(0, 0), List.of(new Cell(field, winner.value())));
            made.apply(
                    only,
                    new Frame(
                            winner.dot(),
                            winner.clock(),
                            winner.clockDoubt(),
                            VersionVector.EMPTY,
                            Context.EMPTY,
                            by.user(),
                            by.operation(),
                            by.intent(),
                            false,
                            0,
                            List.of(only)));
        }
        return made;
    }

    /// Nothing of what is forgotten stays on the disk either.
    private void purge() {
        int before;
        do {
            before = forgotten.count();
            encoded.values().forEach(bytes -> forgotten.learn(FrameCodec.decode(bytes)));
        } while (forgotten.count() > before);
        encoded.replaceAll((dot, bytes) -> forgotten.without(bytes));
        rows.clear(); // what a merge with somebody who is forgotten had written is gone from the others too
        encoded.values().forEach(bytes -> apply(forgotten.without(FrameCodec.decode(bytes))));
    }

    @Override
    public void learnForgotten(Set<UUID> learned) {
        if (!forgotten.learn(learned).isEmpty()) {
            purge();
        }
    }

    @Override
    public Set<UUID> forgottenUnnamed() {
        Set<UUID> unnamed = new TreeSet<>(forgotten.rows());
        rows.forEach((row, state) -> {
            if (entities.getOrDefault(row, 0) == Entity.FORGET.number()) {
                state.standing(Field.FORGET_ROWS.number())
                        .forEach(version ->
                                Values.rows(Optional.of(version.value())).forEach(unnamed::remove));
            }
        });
        return unnamed;
    }

    boolean isForgotten(UUID row) {
        return forgotten.contains(row);
    }

    @Override
    public long forgotten() {
        return forgotten.count();
    }

    @Override
    public byte[] withoutForgotten(byte[] frame) {
        return forgotten.without(frame);
    }

    Map<Dot, byte[]> frames() {
        return encoded;
    }

    SortedMap<UUID, RowState> rows() {
        return rows;
    }

    /// The rows that name each content, hidden ones too.
    Map<String, Set<UUID>> named() {
        Map<String, Set<UUID>> named = new TreeMap<>();
        rows.forEach((row, state) -> {
            if (entities.getOrDefault(row, 0) == Entity.ATTACHMENT.number()) {
                state.standing(Field.ATTACHMENT_SHA256.number())
                        .forEach(version -> named.computeIfAbsent(
                                        Values.text(Optional.of(version.value())), _ -> new TreeSet<>())
                                .add(row));
            }
        });
        return named;
    }

    /// What sharing needs of what is attached.
    Attached attached(Contents contents) {
        return new Attached(
                contents,
                this::named,
                asked -> asked.stream().filter(this::isForgotten).collect(Collectors.toSet()));
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
        return rows.keySet().stream()
                .filter(child -> parents(child).contains(row))
                .toList();
    }

    Merges merges() {
        if (merges == null) {
            merges = Merges.of(rows.entrySet().stream()
                    .filter(each -> entities.getOrDefault(each.getKey(), 0) == Entity.MERGE.number())
                    .filter(each -> Merges.isLiving(each.getValue()))
                    .map(each -> Merges.contacts(each.getValue()))
                    .toList());
        }
        return merges;
    }

    @Override
    public List<UUID> merged(UUID row) {
        return merges().with(row);
    }

    boolean shown(UUID row) {
        if (mistake == Mistake.TOMBSTONE_WINS) {
            return row(row).standing(Field.ALIVE).stream()
                    .allMatch(version -> version.value().equals(Value.of(true)));
        }
        return Alive.shown(row, this);
    }

    /// Rows as the dump of the real store says them.
    List<String> dump() {
        List<String> blocks = new ArrayList<>();
        rows.forEach((row, state) -> {
            int entity = entities.getOrDefault(row, 0);
            StringBuilder block = new StringBuilder(entity + " " + row + (shown(row) ? "" : " hidden") + "\n");
            for (int field : state.fields()) {
                for (Version version : state.standing(field)) {
                    block.append("  ")
                            .append(field)
                            .append(" @")
                            .append(version.dot().replica())
                            .append(":")
                            .append(version.dot().seq())
                            .append(' ')
                            .append(version.value())
                            .append('\n');
                }
            }
            blocks.add(block.toString());
        });
        return blocks;
    }
}
