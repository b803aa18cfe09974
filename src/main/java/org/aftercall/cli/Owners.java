package org.aftercall.cli;

import java.util.List;
import java.util.stream.Collectors;
import org.aftercall.importing.ColumnMapping;
import org.aftercall.importing.Mapping;
import org.aftercall.importing.Side;
import org.aftercall.model.Refused;
import org.jspecify.annotations.Nullable;

/// Reads who owns what a column says: `Title=sheet`.
final class Owners {
    private Owners() {}

    /// @throws Refused if one is not understood, or names a column that is not there
    static Mapping said(Mapping proposed, List<String> owners) {
        Mapping mapping = proposed;
        for (String said : owners) {
            int at = said.lastIndexOf('=');
            if (at < 1) {
                throw new Refused("import.no-owner", said);
            }
            Side side = side(said, said.substring(at + 1));
            mapping = mapping.withOwner(column(mapping, said.substring(0, at)), side);
        }
        return mapping;
    }

    private static @Nullable Side side(String said, String side) {
        return switch (side) {
            case "sheet" -> Side.SHEET;
            case "book" -> Side.BOOK;
            case "both" -> null;
            default -> throw new Refused("import.no-owner", said);
        };
    }

    private static int column(Mapping mapping, String header) {
        return mapping.columns().stream()
                .filter(column -> column.header().equalsIgnoreCase(header.strip()))
                .findFirst()
                .map(ColumnMapping::column)
                .orElseThrow(() -> new Refused(
                        "import.no-column",
                        header,
                        mapping.columns().stream().map(ColumnMapping::header).collect(Collectors.joining(", "))));
    }
}
