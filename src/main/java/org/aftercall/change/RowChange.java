package org.aftercall.change;

import java.util.List;
import java.util.UUID;

/// The changed cells of one row.
///
/// @param entity number of the [Entity]; possibly one that only a newer version knows
/// @param cells at most one per field
public record RowChange(int entity, UUID row, List<Cell> cells) {
    public RowChange {
        cells = List.copyOf(cells);
    }
}
