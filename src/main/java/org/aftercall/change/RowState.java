package org.aftercall.change;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What stands in one row: for each field the versions that nobody who wrote later had seen, and every frame that ever
/// touched the row (`sync.md` B4 with amendment 2).
///
/// Causal delivery is assumed ([Delivery]); then the state is a function of the set of applied frames, whatever their
/// order. Mutable, for speed; for one thread.
public final class RowState {
    private final Standing standing;
    private final SortedSet<Dot> dots = new TreeSet<>();

    private RowState(Standing standing) {
        this.standing = standing;
    }

    public static RowState empty() {
        return new RowState(new Standing());
    }

    /// The state after a list of frames in causal order, as far as they touch one row.
    static RowState of(UUID row, List<Frame> frames) {
        RowState state = empty();
        for (Frame frame : frames) {
            for (RowChange change : frame.rows()) {
                if (change.row().equals(row)) {
                    state.apply(change, frame);
                }
            }
        }
        return state;
    }

    /// A state that later changes of this one do not reach.
    public RowState copy() {
        RowState copy = new RowState(standing.copy());
        copy.dots.addAll(dots);
        return copy;
    }

    /// Takes in what a frame changed in this row; of two cells with one field the last counts. A second time changes
    /// nothing. Returns this state.
    public RowState apply(RowChange change, Frame frame) {
        if (!dots.add(frame.dot())) {
            return this;
        }
        for (Cell cell : change.cells()) {
            Version written = new Version(frame.dot(), frame.clock(), frame.clockDoubt(), cell.value());
            List<Version> before = standing.get(cell.field());
            standing.put(cell.field(), before == null ? List.of(written) : with(before, written, frame));
        }
        return this;
    }

    /// What still stands when a frame has written a field.
    private static List<Version> with(List<Version> before, Version written, Frame frame) {
        List<Version> versions = new ArrayList<>(before.size() + 1);
        for (Version version : before) {
            if (!version.dot().equals(frame.dot()) && !frame.context().contains(version.dot())) {
                versions.add(version);
            }
        }
        versions.add(written);
        return List.copyOf(versions);
    }

    /// The value to show; empty for a cell that was never written. A cell that was emptied holds [Value.None].
    public Optional<Value> visible(int field) {
        return winner(field).map(Version::value);
    }

    /// As [#visible], for those who go through millions of rows; null for a cell that was never written.
    public @Nullable Value shown(int field) {
        Version winner = winnerOrNull(field);
        return winner == null ? null : winner.value();
    }

    /// The version whose value is shown.
    public Optional<Version> winner(int field) {
        return Optional.ofNullable(winnerOrNull(field));
    }

    private @Nullable Version winnerOrNull(int field) {
        List<Version> versions = standing.get(field);
        if (versions == null) {
            return null;
        }
        return versions.size() == 1 ? versions.getFirst() : Collections.max(versions);
    }

    /// All versions that stand, the shown one first.
    public List<Version> standing(int field) {
        List<Version> versions = standing.get(field);
        if (versions == null) {
            return List.of();
        }
        if (versions.size() == 1) {
            return versions;
        }
        List<Version> sorted = new ArrayList<>(versions);
        sorted.sort(Collections.reverseOrder());
        return Collections.unmodifiableList(sorted);
    }

    /// The versions that stand but are not shown, the next one first.
    public List<Version> siblings(int field) {
        List<Version> all = standing(field);
        return all.isEmpty() ? all : all.subList(1, all.size());
    }

    /// Whether any field has versions that are not shown; they are to be kept beside the packed form.
    public boolean hasSiblings() {
        return standing.hasSeveral();
    }

    /// Whether people must choose: different values stand side by side. Equal ones collapse in silence.
    public boolean conflict(int field) {
        Set<Value> values = new HashSet<>();
        standing(field).forEach(version -> values.add(version.value()));
        return values.size() > 1;
    }

    /// Numbers of the fields that were ever written, in order.
    public Set<Integer> fields() {
        return standing.fields();
    }

    /// All frames that ever touched the row, also those of which nothing stands.
    public SortedSet<Dot> dots() {
        return Collections.unmodifiableSortedSet(dots);
    }

    /// CRC32C over all standing versions with their values, and the history.
    public int checksum() {
        return PackedRow.checksum(this);
    }

    /// The row's versions in a few bytes, without values: those of the shown versions stand in the row's columns,
    /// the [#siblings] beside it.
    public byte[] pack(ReplicaTable table) {
        return PackedRow.pack(this, table);
    }

    /// The inverse of [#pack].
    ///
    /// @param visibleValues by field; a missing one is [Value.None]
    /// @param otherSiblings by field; empty unless [#hasSiblings(byte\[\])]
    /// @throws Damaged if the bytes, the values or the siblings are not what was packed
    public static RowState unpack(
            byte[] packed,
            ReplicaTable table,
            Map<Integer, Value> visibleValues,
            Map<Integer, List<Version>> otherSiblings) {
        return PackedRow.unpack(packed, table, visibleValues, otherSiblings);
    }

    /// Whether a packed row needs its siblings to be unpacked.
    ///
    /// @throws Damaged if the bytes are not those of a packed row
    public static boolean hasSiblings(byte[] packed) {
        return PackedRow.hasSiblings(packed);
    }

    /// All frames that ever touched a packed row: as [#dots], without values at hand and without the checksum's word.
    ///
    /// @throws Damaged if the bytes are not those of a packed row
    public static SortedSet<Dot> dots(byte[] packed, ReplicaTable table) {
        return PackedRow.dots(packed, table);
    }

    void put(int field, List<Version> versions) {
        standing.put(field, List.copyOf(versions));
    }

    void touchedBy(Dot dot) {
        dots.add(dot);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RowState that && dots.equals(that.dots) && sets().equals(that.sets());
    }

    @Override
    public int hashCode() {
        return dots.hashCode();
    }

    @Override
    public String toString() {
        return "RowState" + standing;
    }

    private SortedMap<Integer, Set<Version>> sets() {
        SortedMap<Integer, Set<Version>> sets = new TreeMap<>();
        fields().forEach(field -> sets.put(field, new HashSet<>(standing(field))));
        return sets;
    }
}
