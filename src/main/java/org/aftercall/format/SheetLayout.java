package org.aftercall.format;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.aftercall.model.Refused;
import org.jspecify.annotations.Nullable;

/// The columns of a foreign table, in their order, with what each holds: how an import read them, and how an export can
/// write them again.
public record SheetLayout(List<Column> columns) {
    public SheetLayout {
        columns = List.copyOf(columns);
    }

    /// @param header as the table writes it
    /// @param target what it holds, by the name that imports give it, such as `PHONE`
    /// @param detail which one: "work", "home", a channel, a slot; may be empty
    /// @param group number of the point or address it belongs to; 0 for none
    public record Column(String header, String target, String detail, int group) {}

    /// @throws UncheckedIOException when it cannot be written
    public void save(Path file) {
        List<Map<String, @Nullable Object>> written = new ArrayList<>();
        for (Column column : columns) {
            Map<String, @Nullable Object> each = new LinkedHashMap<>();
            each.put("header", column.header());
            each.put("target", column.target());
            each.put("detail", column.detail());
            each.put("group", column.group());
            written.add(each);
        }
        try {
            Files.createDirectories(file.toAbsolutePath().resolveSibling(""));
            Files.writeString(file, Json.write(Map.of("columns", written)));
        } catch (IOException e) {
            throw new UncheckedIOException("saving the layout of a table", e);
        }
    }

    /// @throws Refused when it is none
    /// @throws UncheckedIOException when it cannot be read
    public static SheetLayout read(Path file) {
        try {
            List<Column> columns = new ArrayList<>();
            if (Json.read(Files.readString(file)) instanceof Map<?, ?> tree
                    && tree.get("columns") instanceof List<?> written) {
                for (Object each : written) {
                    if (each instanceof Map<?, ?> column) {
                        int group = column.get("group") instanceof Number number ? number.intValue() : 0;
                        columns.add(new Column(
                                text(column, "header"), text(column, "target"), text(column, "detail"), group));
                    }
                }
            }
            return new SheetLayout(columns);
        } catch (IOException e) {
            throw new UncheckedIOException("reading the layout of a table", e);
        }
    }

    private static String text(Map<?, ?> column, String name) {
        return column.get(name) instanceof String text ? text : "";
    }
}
