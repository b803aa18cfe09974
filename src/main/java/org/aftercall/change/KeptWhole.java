package org.aftercall.change;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.aftercall.change.Undo.Reason;

/// Which rows an operation alone made, and which of them its undo must leave whole (`product.md`, rule 7).
///
/// A row is kept if another operation's version stands on it or on a living row below it; then all that the operation
/// made below it stays, and what that belongs to. What the operation made below a *company* stays only if all else it
/// belongs to stays: one person who is kept keeps the company, but not everybody who works there. A refusal that came
/// by an import or a merge is kept as if another operation stood on it.
final class KeptWhole {
    private final History history;
    private final Set<Dot> undone;
    private final Map<UUID, Integer> touched;
    private final World now;
    private final Set<UUID> made = new HashSet<>();
    private final Map<UUID, Reason> kept = new LinkedHashMap<>();
    private final Map<UUID, Boolean> builtOn = new HashMap<>();
    private final Set<UUID> aboveKept = new HashSet<>();

    KeptWhole(List<Frame> operation, History history, Set<Dot> undone, Map<UUID, Integer> touched) {
        this.history = history;
        this.undone = undone;
        this.touched = touched;
        this.now = new World(history, Set.of(), Set.of());
        for (UUID row : touched.keySet()) {
            if (World.isMade(history.framesOf(row), frame -> undone.contains(frame.dot()))) {
                made.add(row);
            }
        }
        keepRefusals(operation);
        for (UUID row : made) {
            if (isBuiltOn(row, new HashSet<>())) {
                keep(row, Reason.OTHERS_BUILT_ON_IT);
            }
        }
        keepWhatBelongsTogether();
        kept.keySet().forEach(row -> aboveKept.addAll(Alive.above(row, history.family())));
    }

    /// Whether the operation alone made the row: nobody else wrote to it without having seen that it is there.
    boolean isMade(UUID row) {
        return made.contains(row);
    }

    Optional<Reason> reason(UUID row) {
        return Optional.ofNullable(kept.get(row));
    }

    boolean isAboveKept(UUID row) {
        return aboveKept.contains(row);
    }

    private void keepRefusals(List<Frame> operation) {
        for (Frame frame : operation) {
            for (RowChange row : frame.rows()) {
                if (isRefusalToKeep(row, frame)) {
                    keep(row.row(), Reason.REFUSAL);
                }
            }
        }
    }

    /// Whether a row is a refusal that came by an import or a merge.
    static boolean isRefusalToKeep(RowChange row, Frame frame) {
        String kind = frame.intent().kind();
        return (kind.equals(Intent.IMPORT) || kind.equals(Intent.MERGE))
                && row.entity() == Entity.CONSENT.number()
                && row.cells().contains(Cell.of(Field.CONSENT_ALLOWED, Value.of(false)));
    }

    /// Whether another operation's version stands on a row or on a living row below it; deletes never
    /// count, nor what is taken back and stands for the sake of others alone.
    private boolean isBuiltOn(UUID row, Set<UUID> path) {
        Boolean known = builtOn.get(row);
        if (known != null) {
            return known;
        }
        boolean built = standsOn(row);
        if (!built && path.add(row)) {
            for (UUID child : history.family().children(row)) {
                if (isLivingBelow(row, child) && isBuiltOn(child, path)) {
                    built = true;
                    break;
                }
            }
            path.remove(row);
        }
        builtOn.put(row, built);
        return built;
    }

    /// A child is not living if something else that it belongs to is hidden.
    private boolean isLivingBelow(UUID row, UUID child) {
        Family family = history.family();
        return Alive.alive(child, family)
                && family.parents(child).stream()
                        .allMatch(parent -> parent.equals(row) || Alive.isThere(parent, family));
    }

    /// Whether another operation's version stands on a row.
    boolean standsOn(UUID row) {
        RowState state = now.row(row);
        Set<Dot> takenBack = now.takenBack(row);
        for (int field : state.fields()) {
            for (Version version : state.standing(field)) {
                boolean counts = field != Field.ALIVE || !Deletes.isDeleted(version.value());
                if (counts && !undone.contains(version.dot()) && !takenBack.contains(version.dot())) {
                    return true;
                }
            }
        }
        return false;
    }

    private void keep(UUID row, Reason reason) {
        if (kept.putIfAbsent(row, reason) != null) {
            return;
        }
        for (UUID parent : history.family().parents(row)) {
            if (made.contains(parent)) {
                keep(parent, reason);
            }
        }
    }

    private void keepWhatBelongsTogether() {
        int before = -1;
        while (before != kept.size()) {
            before = kept.size();
            for (UUID row : new ArrayList<>(kept.keySet())) {
                Reason reason = kept.getOrDefault(row, Reason.OTHERS_BUILT_ON_IT);
                for (UUID child : history.family().children(row)) {
                    if (made.contains(child) && (!isCompany(row) || allElseIsKept(child))) {
                        keep(child, reason);
                    }
                }
            }
        }
    }

    private boolean isCompany(UUID row) {
        return Integer.valueOf(Entity.COMPANY.number()).equals(touched.get(row));
    }

    private boolean allElseIsKept(UUID row) {
        return history.family().parents(row).stream()
                .allMatch(parent -> !made.contains(parent) || kept.containsKey(parent));
    }
}
