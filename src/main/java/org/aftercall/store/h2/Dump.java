package org.aftercall.store.h2;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.aftercall.change.Field;
import org.aftercall.change.Value;
import org.aftercall.change.Version;

/// The canonical text of a book: every row by kind and id, every cell by number with all versions that stand. Equal
/// books give equal bytes; nothing derived and nothing of this device alone is in it.
final class Dump {
    private final Statements sql;
    private final Registry registry;
    private final Writer out;

    Dump(Statements sql, Registry registry, Writer out) {
        this.sql = sql;
        this.registry = registry;
        this.out = out;
    }

    void write() throws SQLException {
        for (RowTable table : Rows.ALL) {
            table.each(sql, registry, this::row);
        }
    }

    private void row(StoredRow row) {
        try {
            out.write(row.table.entity() + " " + row.uuid + (row.shown ? "" : " hidden") + "\n");
            for (int field : row.state.fields()) {
                String name = field == Field.ALIVE
                        ? "alive"
                        : field == Field.BELONGS_TO
                                ? "belongs to"
                                : Field.of(row.table.entity(), field)
                                        .map(Field::name)
                                        .orElse("field " + field);
                for (Version version : row.state.standing(field)) {
                    out.write("  " + name + " = " + text(version.value()) + " @"
                            + version.dot().replica() + ":" + version.dot().seq() + "\n");
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("writing the dump", e);
        }
    }

    private static String text(Value value) {
        return switch (value) {
            case Value.None _ -> "none";
            case Value.Bool(boolean bool) -> String.valueOf(bool);
            case Value.Int(long number) -> String.valueOf(number);
            case Value.Text(String text) -> quoted(text);
            case Value.Row(UUID uuid) -> uuid.toString();
            case Value.Bytes bytes -> bytes.toString();
            case Value.Array(List<Value> values) ->
                "[" + String.join(", ", values.stream().map(Dump::text).toList()) + "]";
        };
    }

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (letter == '"' || letter == '\\') {
                quoted.append('\\').append(letter);
            } else if (letter < ' ' || Character.isSurrogate(letter)) {
                quoted.append(String.format("\\u%04x", (int) letter));
            } else {
                quoted.append(letter);
            }
        }
        return quoted.append('"').toString();
    }
}
