package org.aftercall.importing;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.aftercall.model.Problem;
import org.jspecify.annotations.Nullable;

/// What a mapping makes of a table, before anything is decided about its people.
///
/// @param rows below the header that hold something
/// @param columns what was seen, by column
/// @param first the first rows
/// @param troubled the first rows with a cell that somebody should look at
/// @param troubledCells how many such cells there are in all
/// @param troubledRows how many such rows there are in all
/// @param unknownWords words of closed choices that are not known, and how often each stands there, by column; the
///     most frequent first
public record Preview(
        long rows,
        Map<Integer, Seen> columns,
        List<Line> first,
        List<Line> troubled,
        long troubledCells,
        long troubledRows,
        Map<Integer, Map<String, Long>> unknownWords) {
    public Preview {
        columns = Map.copyOf(columns);
        first = List.copyOf(first);
        troubled = List.copyOf(troubled);
        unknownWords = Map.copyOf(unknownWords);
    }

    /// What was seen in one column.
    ///
    /// @param key names the sentence
    /// @param counts what it is filled with
    public record Seen(Weight weight, String key, List<Long> counts) {
        public Seen {
            counts = List.copyOf(counts);
        }
    }

    /// How much somebody should look.
    public enum Weight {
        GOOD,
        UNSURE,
        WRONG,
        PLAIN
    }

    /// One row as it will look.
    ///
    /// @param row its number in the file
    /// @param name of the person, formal
    /// @param types codes of relationship types
    /// @param of what becomes of it by itself, without the rows between
    public record Line(long row, String name, String company, List<String> types, List<Cell> cells, RowClass of) {
        public Line {
            types = List.copyOf(types);
            cells = List.copyOf(cells);
        }
    }

    /// @param column counted from 0
    /// @param written as it stands in the file
    /// @param problem what is to be said about it, null for nothing
    public record Cell(
            int column,
            String written,
            Shown shown,
            @Nullable Problem problem) {}

    /// What a cell becomes.
    public sealed interface Shown {}

    public record Text(String text) implements Shown {}

    public record Day(LocalDate day) implements Shown {}

    /// One of a closed choice.
    ///
    /// @param of which choice: "type", "status", "priority", "role", "consent"
    /// @param code stored form; for a consent "allowed" or "refused"
    public record Choice(String of, String code) implements Shown {}
}
