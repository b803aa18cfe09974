package org.aftercall.change;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/// The oracle: what a set of frames means, worked out slowly from what each author really had on the screen. It keeps
/// no
/// state, discards nothing and knows no order.
final class NaiveBook {
    /// A frame and the dots that its author had seen.
    record Seen(Frame frame, Set<Dot> seen) {}

    private final Map<UUID, Map<Integer, List<Version>>> standing = new TreeMap<>();
    private final Map<UUID, Set<Dot>> touched = new TreeMap<>();

    NaiveBook(Collection<Seen> frames) {
        Map<UUID, Map<Integer, List<Seen>>> writers = new LinkedHashMap<>();
        for (Seen each : frames) {
            for (RowChange row : each.frame().rows()) {
                touched.computeIfAbsent(row.row(), key -> new HashSet<>())
                        .add(each.frame().dot());
                for (Cell cell : row.cells()) {
                    writers.computeIfAbsent(row.row(), key -> new LinkedHashMap<>())
                            .computeIfAbsent(cell.field(), key -> new ArrayList<>())
                            .add(each);
                }
            }
        }
        writers.forEach((row, cells) -> cells.forEach((field, all) -> {
            for (Seen one : all) {
                if (all.stream()
                        .noneMatch(other -> other.seen().contains(one.frame().dot()))) {
                    standing.computeIfAbsent(row, key -> new TreeMap<>())
                            .computeIfAbsent(field, key -> new ArrayList<>())
                            .add(version(one.frame(), row, field));
                }
            }
        }));
    }

    private static Version version(Frame frame, UUID row, int field) {
        for (RowChange change : frame.rows()) {
            for (Cell cell : change.cells()) {
                if (change.row().equals(row) && cell.field() == field) {
                    return new Version(frame.dot(), frame.clock(), frame.clockDoubt(), cell.value());
                }
            }
        }
        throw new AssertionError("the frame does not write the cell");
    }

    Set<UUID> rows() {
        return touched.keySet();
    }

    Set<Dot> touched(UUID row) {
        return touched.getOrDefault(row, Set.of());
    }

    Map<Integer, List<Version>> standing(UUID row) {
        return standing.getOrDefault(row, Map.of());
    }

    Optional<Value> visible(UUID row, int field) {
        return standing(row).getOrDefault(field, List.of()).stream()
                .max(Comparator.<Version, Boolean>comparing(version -> !version.clockDoubt())
                        .thenComparingLong(Version::clock)
                        .thenComparing(version -> version.dot().replica().toString())
                        .thenComparingLong(version -> version.dot().seq()))
                .map(Version::value);
    }

    private Set<UUID> parents(UUID row) {
        Set<UUID> parents = new HashSet<>();
        if (visible(row, Field.BELONGS_TO).orElse(Value.None.NONE) instanceof Value.Array array) {
            array.values().forEach(value -> parents.add(((Value.Row) value).value()));
        }
        return parents;
    }

    boolean shown(UUID row) {
        return isThere(row)
                && together(row).stream().noneMatch(other -> other.toString().compareTo(row.toString()) < 0);
    }

    private boolean isThere(UUID row) {
        return together(row).stream().anyMatch(this::alive)
                && parents(row).stream().allMatch(this::isThere);
    }

    /// The contacts that are one person with a row, by all merge records that hold.
    Set<UUID> together(UUID row) {
        Set<UUID> together = new HashSet<>(Set.of(row));
        boolean more = true;
        while (more) {
            more = false;
            for (UUID record : rows()) {
                if (Replica.entity(record) == Entity.MERGE.number() && alive(record)) {
                    Set<UUID> named = new HashSet<>();
                    if (visible(record, Field.MERGE_CONTACTS.number()).orElse(Value.None.NONE)
                            instanceof Value.Array array) {
                        array.values().forEach(value -> named.add(((Value.Row) value).value()));
                    }
                    if (named.stream().anyMatch(together::contains)) {
                        more |= together.addAll(named);
                    }
                }
            }
        }
        return together;
    }

    boolean alive(UUID row) {
        List<Value> deletes = deletes(row);
        return deletes.isEmpty() || hasOutside(row, deletes, true) || below(row, deletes);
    }

    private boolean below(UUID row, List<Value> deletes) {
        for (UUID child : rows()) {
            if (parents(child).contains(row)
                    && alive(child)
                    && (hasOutside(child, deletes, false) || below(child, deletes))) {
                return true;
            }
        }
        return false;
    }

    private List<Value> deletes(UUID row) {
        List<Value> deletes = new ArrayList<>();
        for (Version version : standing(row).getOrDefault(Field.ALIVE, List.of())) {
            if (!version.value().equals(Value.of(true))) {
                deletes.add(version.value());
            }
        }
        return deletes;
    }

    private boolean hasOutside(UUID row, List<Value> deletes, boolean own) {
        for (Map.Entry<Integer, List<Version>> cell : standing(row).entrySet()) {
            for (Version version : cell.getValue()) {
                boolean undelete =
                        cell.getKey() == Field.ALIVE && version.value().equals(Value.of(true));
                boolean counts = cell.getKey() == Field.ALIVE ? undelete && own : true;
                if (counts && deletes.stream().noneMatch(delete -> Deletes.reaches(delete, version.dot()))) {
                    return true;
                }
            }
        }
        return false;
    }
}
