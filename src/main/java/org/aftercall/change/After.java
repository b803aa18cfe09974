package org.aftercall.change;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// The rows as they will be once some changes are written.
final class After implements Family {
    private final Family now;
    private final Map<UUID, RowState> changed = new HashMap<>();
    private final Map<UUID, List<UUID>> children = new HashMap<>();

    /// @param frame that will hold the changes
    After(Family now, Frame frame) {
        this.now = now;
        for (RowChange change : frame.rows()) {
            RowState row = now.row(change.row()).copy().apply(change, frame);
            changed.put(change.row(), row);
            for (UUID parent : Alive.belongsTo(row)) {
                children.computeIfAbsent(parent, key -> new ArrayList<>()).add(change.row());
            }
        }
    }

    @Override
    public RowState row(UUID row) {
        RowState after = changed.get(row);
        return after == null ? now.row(row) : after;
    }

    @Override
    public List<UUID> parents(UUID row) {
        RowState after = changed.get(row);
        return after == null ? now.parents(row) : Alive.belongsTo(after);
    }

    @Override
    public List<UUID> children(UUID row) {
        List<UUID> found = new ArrayList<>(now.children(row));
        found.removeIf(changed::containsKey);
        found.addAll(children.getOrDefault(row, List.of()));
        return found;
    }
}
