package org.aftercall.importing;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.aftercall.model.Origin;
import org.aftercall.model.Problem;

/// Rows of a CSV file that end before the table does. Programs that leave out empty values at the end of a row write
/// them; but so does a line break inside a value without quotation marks, and a last line that is no row at all.
final class ShortRows {
    private static final String SHORT = "csv.row-too-short";

    /// Into so many rows a broken row can fall.
    private static final int PIECES = 4;

    private final TreeMap<Long, Integer> lengths = new TreeMap<>();
    private final boolean usual;
    private int width;

    /// @param unreadable rows that are too short, and no others
    /// @param rows number of rows of the table
    private ShortRows(Map<Long, Problem> unreadable, long rows) {
        unreadable.forEach((row, problem) -> {
            lengths.put(row, Integer.valueOf(problem.arguments().get(1)));
            width = Integer.parseInt(problem.arguments().get(2));
        });
        usual = unreadable.size() * 2L > rows;
    }

    /// Takes the short rows as if empty values stood at their end, and says so. Where any row is broken in
    /// another way, none is taken; nor is one that holds a single value or gives a whole row with its
    /// neighbours, unless most rows of the table are short.
    static TableSource.Raw taken(TableSource.Raw raw) {
        Map<Long, Problem> unreadable = raw.unreadable();
        if (unreadable.isEmpty()
                || unreadable.values().stream()
                        .anyMatch(problem -> !problem.key().equals(SHORT))) {
            return raw;
        }
        ShortRows rows = new ShortRows(unreadable, raw.profile().rows());
        Map<Long, Problem> left = new HashMap<>();
        Problem first = null;
        for (Map.Entry<Long, Problem> row : new TreeMap<>(unreadable).entrySet()) {
            if (rows.isPiece(row.getKey())) {
                left.put(row.getKey(), row.getValue());
            } else if (first == null) {
                first = row.getValue();
            }
        }
        if (first != null) {
            raw.notices().add(notice(first, unreadable.size() - left.size()));
        }
        return new TableSource.Raw(raw.spill(), raw.profile(), raw.notices(), left);
    }

    private static Problem notice(Problem first, int taken) {
        Origin origin = first.origin() == null ? Origin.file("") : first.origin();
        return Problem.at(
                origin,
                Problem.Severity.NOTICE,
                "import.rows-short",
                Integer.toString(taken),
                first.arguments().getFirst());
    }

    private boolean isPiece(long row) {
        if (usual) {
            return false;
        }
        boolean single = width > 2 && lengths.getOrDefault(row, 0) == 1;
        return single || isPieceOfARow(row);
    }

    /// Whether it gives one whole row together with the short rows around it.
    private boolean isPieceOfARow(long row) {
        for (long from = row - PIECES + 1; from <= row; from++) {
            int values = 0;
            for (long next = from; next < from + PIECES && lengths.containsKey(next); next++) {
                values += lengths.getOrDefault(next, 0) - (next == from ? 0 : 1);
                if (next >= row && next > from && values == width) {
                    return true;
                }
            }
        }
        return false;
    }
}
