package org.aftercall.store.h2;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.aftercall.change.Field;
import org.aftercall.change.Value;
import org.jspecify.annotations.Nullable;

/// Between the value of a cell and the columns it lies in. A value that would not come back as it was does not fit:
/// it is kept beside the table, letter for letter.
enum CellCodec {
    TEXT(1) {
        @Override
        @Nullable
        Object[] toSql(Value value) {
            return one(value instanceof Value.Text(String text) && text.length() <= LONGEST ? text : null);
        }

        @Override
        @Nullable
        Value fromSql(@Nullable Object[] sql) {
            return sql[0] instanceof String text ? new Value.Text(text) : null;
        }
    },
    TEXTS(1) {
        @Override
        @Nullable
        Object[] toSql(Value value) {
            List<String> texts = textsOf(value);
            if (texts.isEmpty()) {
                return one(null);
            }
            String joined = String.join(SEPARATOR, texts);
            return one(joined.length() <= LONGEST ? joined : null);
        }

        @Override
        @Nullable
        Value fromSql(@Nullable Object[] sql) {
            return sql[0] instanceof String joined
                    ? new Value.Array(Arrays.stream(joined.split(SEPARATOR, -1))
                            .map(text -> (Value) new Value.Text(text))
                            .toList())
                    : null;
        }
    },
    NUMBER(1) {
        @Override
        @Nullable
        Object[] toSql(Value value) {
            return one(value instanceof Value.Int(long number) ? number : null);
        }

        @Override
        @Nullable
        Value fromSql(@Nullable Object[] sql) {
            return sql[0] instanceof Number number ? new Value.Int(number.longValue()) : null;
        }
    },
    BOOL(1) {
        @Override
        @Nullable
        Object[] toSql(Value value) {
            return one(value instanceof Value.Bool(boolean bool) ? bool : null);
        }

        @Override
        @Nullable
        Value fromSql(@Nullable Object[] sql) {
            return sql[0] instanceof Boolean bool ? new Value.Bool(bool) : null;
        }
    },
    DAY(1) {
        @Override
        @Nullable
        Object[] toSql(Value value) {
            return one(value instanceof Value.Int(long day) ? date(day) : null);
        }

        @Override
        @Nullable
        Value fromSql(@Nullable Object[] sql) {
            return sql[0] instanceof LocalDate date ? new Value.Int(date.toEpochDay()) : null;
        }
    },
    DUE(2) {
        @Override
        @Nullable
        Object[] toSql(Value value) {
            @Nullable Object[] sql = new @Nullable Object[2];
            if (value instanceof Value.Array(List<Value> parts)
                    && !parts.isEmpty()
                    && parts.getFirst() instanceof Value.Int(long day)) {
                sql[0] = date(day);
                if (sql[0] != null
                        && parts.size() == 2
                        && parts.get(1) instanceof Value.Int(long minute)
                        && minute == (int) minute) {
                    sql[1] = (int) minute;
                }
            }
            return sql;
        }

        @Override
        @Nullable
        Value fromSql(@Nullable Object[] sql) {
            if (!(sql[0] instanceof LocalDate date)) {
                return null;
            }
            List<Value> parts = new ArrayList<>();
            parts.add(new Value.Int(date.toEpochDay()));
            if (sql[1] instanceof Number minute) {
                parts.add(new Value.Int(minute.longValue()));
            }
            return new Value.Array(parts);
        }
    },
    PARTS(5) {
        @Override
        @Nullable
        Object[] toSql(Value value) {
            @Nullable Object[] sql = new @Nullable Object[5];
            List<String> texts = textsOf(value);
            for (int i = 0; i < 5 && i < texts.size(); i++) {
                String text = texts.get(i);
                sql[i] = text.isEmpty() || text.length() > LONGEST ? null : text;
            }
            return sql;
        }

        @Override
        @Nullable
        Value fromSql(@Nullable Object[] sql) {
            List<Value> parts = new ArrayList<>(5);
            boolean any = false;
            for (Object each : sql) {
                any |= each != null;
                parts.add(new Value.Text(each instanceof String text ? text : ""));
            }
            return any ? new Value.Array(parts) : null;
        }
    },
    ROW(1) {
        @Override
        @Nullable
        Object[] toSql(Value value) {
            return one(value instanceof Value.Row(UUID row) ? row : null);
        }

        @Override
        @Nullable
        Value fromSql(@Nullable Object[] sql) {
            return sql[0] instanceof UUID row ? new Value.Row(row) : null;
        }
    },
    ROWS(1) {
        @Override
        @Nullable
        Object[] toSql(Value value) {
            if (!(value instanceof Value.Array(List<Value> values)) || values.size() > 1000) {
                return one(null);
            }
            UUID[] rows = new UUID[values.size()];
            for (int i = 0; i < rows.length; i++) {
                if (!(values.get(i) instanceof Value.Row(UUID row))) {
                    return one(null);
                }
                rows[i] = row;
            }
            return one(rows);
        }

        @Override
        @Nullable
        Value fromSql(@Nullable Object[] sql) {
            return sql[0] instanceof Object[] rows
                    ? new Value.Array(Arrays.stream(rows)
                            .map(row -> (Value) new Value.Row((UUID) row))
                            .toList())
                    : null;
        }
    };

    /// H2 takes at most 1,048,576 characters in a column.
    private static final int LONGEST = 1_000_000;

    private static final String SEPARATOR = "\u001f";
    private static final long FIRST_DAY = LocalDate.of(1, 1, 1).toEpochDay();
    private static final long LAST_DAY = LocalDate.of(9999, 12, 31).toEpochDay();

    private final int width;

    CellCodec(int width) {
        this.width = width;
    }

    /// How many columns a cell takes.
    int width() {
        return width;
    }

    /// As many objects as columns, null for what has no place there.
    abstract @Nullable Object[] toSql(Value value);

    abstract @Nullable Value fromSql(@Nullable Object[] sql);

    /// Whether a value comes back from its columns as it is.
    boolean fits(Value value, @Nullable Object[] sql) {
        return switch (this) {
            // For these, toSql gives an object only for a value that comes back.
            case TEXT, NUMBER, BOOL, DAY, ROW -> sql[0] != null;
            case TEXTS, DUE, PARTS, ROWS -> value.equals(fromSql(sql));
        };
    }

    static CellCodec of(Field.Kind kind) {
        return switch (kind) {
            case TEXT -> TEXT;
            case TEXTS -> TEXTS;
            case NUMBER, MOMENT -> NUMBER;
            case BOOL -> BOOL;
            case DAY -> DAY;
            case DUE -> DUE;
            case NAME, ADDRESS -> PARTS;
            case ROW -> ROW;
            case ROWS -> ROWS;
            case VERSIONS -> throw new IllegalArgumentException("it has no column");
        };
    }

    private static @Nullable Object[] one(@Nullable Object value) {
        return new @Nullable Object[] {value};
    }

    private static @Nullable LocalDate date(long day) {
        return day >= FIRST_DAY && day <= LAST_DAY ? LocalDate.ofEpochDay(day) : null;
    }

    private static List<String> textsOf(Value value) {
        List<String> texts = new ArrayList<>();
        if (value instanceof Value.Array(List<Value> values)) {
            for (Value each : values) {
                if (!(each instanceof Value.Text(String text))) {
                    return List.of();
                }
                texts.add(text);
            }
        }
        return texts;
    }
}
