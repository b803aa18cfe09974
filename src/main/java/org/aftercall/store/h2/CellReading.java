package org.aftercall.store.h2;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Takes a column out of a result as the type that its codec expects.
final class CellReading {
    private CellReading() {}

    static @Nullable Object object(ResultSet rows, int at, CellCodec codec) throws SQLException {
        return switch (codec) {
            case TEXT, TEXTS, PARTS -> rows.getString(at);
            case NUMBER, BOOL -> rows.getObject(at);
            case DAY -> rows.getObject(at, LocalDate.class);
            case DUE -> {
                Object value = rows.getObject(at);
                yield value instanceof Number ? value : rows.getObject(at, LocalDate.class);
            }
            case ROW -> rows.getObject(at, UUID.class);
            case ROWS -> {
                Array array = rows.getArray(at);
                yield array == null ? null : (Object[]) array.getArray();
            }
        };
    }
}
