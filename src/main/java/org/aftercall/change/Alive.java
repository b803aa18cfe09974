package org.aftercall.change;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;

/// Which rows are there for the user (`sync.md`, amendment 15). Pure: a function of the rows' states.
///
/// A row that belongs to others is shown if it is alive and they are shown. A deleted row is alive again if it, or a
/// row below it that no delete between them reaches, has a version outside every standing delete; deletes never count,
/// an undelete counts for its own row only. Contacts that were merged are there together if one of them is alive, and
/// are shown under the first of them.
public final class Alive {
    private Alive() {}

    /// Whether a row and all that it belongs to, up to the top, are there, and it is no contact that is shown under
    /// another one.
    public static boolean shown(UUID row, Family family) {
        return family.merged(row).getFirst().equals(row) && isThere(row, family);
    }

    /// The same, also for a contact that is shown under another one.
    static boolean isThere(UUID row, Family family) {
        return aliveTogether(row, family) && above(row, family).stream().allMatch(each -> aliveTogether(each, family));
    }

    private static boolean aliveTogether(UUID row, Family family) {
        return family.merged(row).stream().anyMatch(each -> alive(each, family));
    }

    /// Whether a row is not deleted, or alive again.
    public static boolean alive(UUID row, Family family) {
        return alive(row, family, new HashSet<>());
    }

    /// For a row that is deleted, and was not written again outside its deletes: which frames one of them reaches. If
    /// it is every frame that touched what belongs to the row, all of that is hidden with it.
    public static Optional<Predicate<Dot>> deletedReaching(RowState row) {
        List<Context> deletes = deletes(row);
        return deletes.isEmpty() || isFresh(row, deletes, true)
                ? Optional.empty()
                : Optional.of(dot -> deletes.stream().anyMatch(reach -> reach.contains(dot)));
    }

    /// Whether somebody deleted a row that somebody else, who did not know, keeps alive: people must be told.
    public static boolean contested(UUID row, Family family) {
        return !deletes(family.row(row)).isEmpty() && alive(row, family);
    }

    /// The rows that the shown value of [Field#BELONGS_TO] names.
    public static List<UUID> belongsTo(RowState row) {
        List<UUID> parents = new ArrayList<>();
        if (row.visible(Field.BELONGS_TO).orElse(Value.None.NONE) instanceof Value.Array array) {
            for (Value value : array.values()) {
                if (value instanceof Value.Row(UUID parent)) {
                    parents.add(parent);
                }
            }
        }
        return parents;
    }

    /// The value of [Field#BELONGS_TO] for a row.
    public static Value belongsTo(UUID... rows) {
        List<Value> parents = new ArrayList<>();
        for (UUID row : rows) {
            parents.add(new Value.Row(row));
        }
        return new Value.Array(parents);
    }

    /// All that a row belongs to, up to the top, without itself.
    static Set<UUID> above(UUID row, Family family) {
        Set<UUID> above = new LinkedHashSet<>();
        List<UUID> open = new ArrayList<>(family.parents(row));
        while (!open.isEmpty()) {
            UUID next = open.removeLast();
            if (!next.equals(row) && above.add(next)) {
                open.addAll(family.parents(next));
            }
        }
        return above;
    }

    /// @param path the rows that are being asked about, so that a circle ends
    private static boolean alive(UUID row, Family family, Set<UUID> path) {
        RowState state = family.row(row);
        List<Context> deletes = deletes(state);
        if (deletes.isEmpty() || isFresh(state, deletes, true)) {
            return true;
        }
        if (!path.add(row)) {
            return false;
        }
        boolean below = isFreshBelow(row, deletes, family, path);
        path.remove(row);
        return below;
    }

    private static boolean isFreshBelow(UUID row, List<Context> deletes, Family family, Set<UUID> path) {
        for (UUID child : family.children(row)) {
            if (path.contains(child) || !alive(child, family, path)) {
                continue;
            }
            if (isFresh(family.row(child), deletes, false)) {
                return true;
            }
            path.add(child);
            boolean below = isFreshBelow(child, deletes, family, path);
            path.remove(child);
            if (below) {
                return true;
            }
        }
        return false;
    }

    /// Whether a version that counts stands outside all deletes.
    ///
    /// @param own whether it is the deleted row itself, for which an undelete counts
    private static boolean isFresh(RowState state, List<Context> deletes, boolean own) {
        for (int field : state.fields()) {
            for (Version version : state.standing(field)) {
                boolean counts = field != Field.ALIVE || (own && !Deletes.isDeleted(version.value()));
                if (counts && deletes.stream().noneMatch(reach -> reach.contains(version.dot()))) {
                    return true;
                }
            }
        }
        return false;
    }

    /// The one value of [Field#ALIVE] that says what its standing versions say together.
    static Value value(RowState state) {
        List<Context> deletes = deletes(state);
        for (Version version : state.standing(Field.ALIVE)) {
            boolean undelete = !Deletes.isDeleted(version.value());
            if (undelete && deletes.stream().noneMatch(reach -> reach.contains(version.dot()))) {
                return Deletes.ALIVE;
            }
        }
        return state.standing(Field.ALIVE).stream()
                .map(Version::value)
                .filter(Deletes::isDeleted)
                .findFirst()
                .orElse(Deletes.ALIVE);
    }

    static List<Context> deletes(RowState state) {
        List<Context> deletes = new ArrayList<>();
        for (Version version : state.standing(Field.ALIVE)) {
            Deletes.reach(version.value()).ifPresent(deletes::add);
        }
        return deletes;
    }
}
