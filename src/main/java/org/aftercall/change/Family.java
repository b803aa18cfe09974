package org.aftercall.change;

import java.util.List;
import java.util.UUID;

/// The rows around a row: what it belongs to, and what belongs to it, by the shown values of [Field#BELONGS_TO].
public interface Family {
    /// The state of a row; [RowState#empty()] for one that was never written.
    RowState row(UUID row);

    List<UUID> parents(UUID row);

    List<UUID> children(UUID row);

    /// The contacts that are one person with a row, itself among them; the one under which they are shown comes first.
    default List<UUID> merged(UUID row) {
        return List.of(row);
    }
}
