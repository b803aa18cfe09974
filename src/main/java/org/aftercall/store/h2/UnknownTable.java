package org.aftercall.store.h2;

import static org.aftercall.store.h2.jooq.Tables.UNKNOWN_ROW;

import java.util.List;

/// Rows of a kind that only a newer version knows: kept whole, shown nowhere. All their values are odd cells.
final class UnknownTable extends RowTable {
    UnknownTable() {
        super(UNKNOWN_ROW, 0, false, List.of(), List.of(), List.of());
    }
}
