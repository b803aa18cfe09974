package org.aftercall.store.h2;

import org.aftercall.change.Field;
import org.aftercall.change.Values;

/// Shown values of a stored row.
final class Cells {
    private Cells() {}

    static String text(StoredRow row, Field field) {
        return Values.text(row.state.visible(field.number()));
    }

    static boolean bool(StoredRow row, Field field) {
        return Values.bool(row.state.visible(field.number()));
    }
}
