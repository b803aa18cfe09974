package org.aftercall.change;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/// Which rows that an earlier undo left whole, because others had built on them, go with this one, because nobody else
/// did: all that was ever written on them and below them is taken back by then.
///
/// What somebody built and deleted again by hand still counts: nobody disappears because a note of theirs is deleted.
/// A company stays while anybody is shown there.
final class LeftWhole {
    private final History history;
    private final World without;
    private final Family after;

    /// @param without the rows as they would be without what is undone
    /// @param after the rows as they will be
    LeftWhole(History history, World without, Family after) {
        this.history = history;
        this.without = without;
        this.after = after;
    }

    /// Rows that were left whole, around some that an undo writes: these, all that they belong to, and whatever else
    /// is left there for the sake of the same rows.
    Set<UUID> around(Collection<UUID> rows) {
        Set<UUID> around = new LinkedHashSet<>();
        Deque<UUID> open = new ArrayDeque<>();
        rows.forEach(row -> Inverse.below(row, after).forEach(below -> open.addAll(upwards(below))));
        while (!open.isEmpty()) {
            UUID row = open.removeFirst();
            if (isLeft(row) && around.add(row)) {
                Inverse.below(row, after).forEach(below -> open.addAll(upwards(below)));
            }
        }
        return around;
    }

    private Set<UUID> upwards(UUID row) {
        Set<UUID> upwards = new LinkedHashSet<>(List.of(row));
        upwards.addAll(Alive.above(row, after));
        upwards.addAll(Alive.above(row, history.family()));
        return upwards;
    }

    private boolean isLeft(UUID row) {
        return !without.madeAndTakenBack(row).isEmpty();
    }

    /// Those of some rows that were left whole, and that are not there without what is undone.
    Set<UUID> gone(Collection<UUID> rows) {
        Set<UUID> gone = new LinkedHashSet<>(rows);
        gone.removeIf(row -> isBuiltOn(row, new HashSet<>()));
        while (gone.removeIf(row -> staysWithItsParent(row, gone) || hasStaff(row, gone))) {
            // until none of them stays for the sake of another
        }
        return gone;
    }

    /// What an operation made below a row that stays whole stays with it; below a company, if all else that it belongs
    /// to stays too.
    private boolean staysWithItsParent(UUID row, Set<UUID> gone) {
        Set<Dot> made = without.madeAndTakenBack(row);
        List<UUID> parents = after.parents(row);
        for (UUID parent : parents) {
            boolean stays = !gone.contains(parent) && !Collections.disjoint(made, without.madeAndTakenBack(parent));
            if (stays && (!isCompany(parent) || parents.stream().noneMatch(gone::contains))) {
                return true;
            }
        }
        return false;
    }

    private boolean hasStaff(UUID row, Set<UUID> gone) {
        return isCompany(row)
                && after.children(row).stream()
                        .anyMatch(child -> Alive.shown(child, after)
                                && !gone.contains(child)
                                && Alive.above(child, after).stream()
                                        .noneMatch(above -> !above.equals(row) && gone.contains(above)));
    }

    /// @param path the rows that are being asked about, so that a circle ends
    private boolean isBuiltOn(UUID row, Set<UUID> path) {
        if (!path.add(row)) {
            return false;
        }
        boolean built = standsOn(row, without.takenBack(row))
                || without.children(row).stream().anyMatch(child -> isBuiltOn(child, path));
        path.remove(row);
        return built;
    }

    private boolean standsOn(UUID row, Set<Dot> takenBack) {
        RowState state = without.row(row);
        for (int field : state.fields()) {
            for (Version version : state.standing(field)) {
                boolean counts = field != Field.ALIVE || !Deletes.isDeleted(version.value());
                if (counts && !takenBack.contains(version.dot())) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean isCompany(UUID row) {
        return history.framesOf(row).stream()
                .flatMap(frame -> World.changes(row, frame).stream())
                .anyMatch(change -> change.entity() == Entity.COMPANY.number());
    }
}
