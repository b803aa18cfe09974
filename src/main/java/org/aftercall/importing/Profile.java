package org.aftercall.importing;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.aftercall.format.CellValue;
import org.aftercall.format.Columns;
import org.aftercall.format.SourceRow;
import org.aftercall.text.DateOrder;

/// What a table looks like: where its header stands, and what its columns hold.
///
/// @param headerRow number of the row with the headers, 0 if there is none
/// @param above number of rows above the header that hold something
/// @param rows number of rows below the header, empty ones included
/// @param dateOrder how dates are written in this table as a whole, if it says so; a column can say otherwise
/// @param decimalComma whether numbers have a decimal comma, empty if none tells
public record Profile(
        long headerRow,
        List<ColumnProfile> columns,
        long above,
        long rows,
        Optional<DateOrder> dateOrder,
        Optional<Boolean> decimalComma) {
    /// So many rows from the top are asked whether they are the header.
    private static final int TOP = 25;

    public Profile {
        columns = List.copyOf(columns);
    }

    /// The header of a column, or its letter where it has none.
    static String shownHeader(String header, int column) {
        return header.isBlank() ? Columns.letters(column) : header;
    }

    /// Looks through a whole table once, row by row.
    static final class Look {
        private final Deque<SourceRow> top = new ArrayDeque<>();
        private final List<ColumnLook> columns = new ArrayList<>();
        private final List<String> headers = new ArrayList<>();
        private final long chosen;
        private boolean decided;
        private long headerRow;
        private long above;
        private long rows;

        /// @param chosen number of the header row that a person chose, 0 for none, negative to find it
        Look(long chosen) {
            this.chosen = chosen;
        }

        void at(SourceRow row) {
            if (decided) {
                take(row);
                return;
            }
            top.add(row);
            if (top.size() >= TOP && row.number() >= chosen) {
                decide();
            }
        }

        private void decide() {
            decided = true;
            headerRow = chosen >= 0 ? chosen : headerRow(List.copyOf(top));
            for (SourceRow row : top) {
                if (row.number() == headerRow) {
                    row.cells().forEach(cell -> headers.add(cell.shown().strip()));
                }
            }
            for (SourceRow row : top) {
                if (row.number() > headerRow) {
                    take(row);
                } else if (row.number() < headerRow && filled(row) > 0) {
                    above++;
                }
            }
            top.clear();
        }

        private void take(SourceRow row) {
            rows++;
            for (int i = 0; i < row.cells().size(); i++) {
                if (!(row.cells().get(i) instanceof CellValue.Blank)) {
                    column(i).at(row.cells().get(i));
                }
            }
        }

        private ColumnLook column(int column) {
            while (columns.size() <= column) {
                String header = columns.size() < headers.size() ? headers.get(columns.size()) : "";
                boolean key = HeaderWords.meaning(header)
                        .filter(meaning -> meaning.target() == Target.KEY)
                        .isPresent();
                columns.add(new ColumnLook(columns.size(), header, key));
            }
            return columns.get(column);
        }

        Profile done() {
            if (!decided) {
                decide();
            }
            if (!headers.isEmpty()) {
                column(headers.size() - 1);
            }
            List<ColumnProfile> profiles =
                    columns.stream().map(ColumnLook::profile).toList();
            return new Profile(headerRow, profiles, above, rows, order(profiles), comma(profiles));
        }
    }

    private static Optional<DateOrder> order(List<ColumnProfile> columns) {
        Set<DateOrder> orders = new HashSet<>();
        columns.forEach(column -> column.order().ifPresent(orders::add));
        if (orders.size() > 1) {
            orders.remove(DateOrder.YMD);
        }
        return orders.size() == 1 ? Optional.of(orders.iterator().next()) : Optional.empty();
    }

    private static Optional<Boolean> comma(List<ColumnProfile> columns) {
        long commas = columns.stream().mapToLong(ColumnProfile::commas).sum();
        long points = columns.stream().mapToLong(ColumnProfile::points).sum();
        return commas == points ? Optional.empty() : Optional.of(commas > points);
    }

    /// The row whose cells are known headers; where none is known, the first full row above values that look otherwise.
    private static long headerRow(List<SourceRow> top) {
        long best = 0;
        int most = 0;
        for (SourceRow row : top) {
            int known = known(row);
            if (known > most && known * 3 >= filled(row)) {
                most = known;
                best = row.number();
            }
        }
        if (most >= 2 || (most == 1 && top.stream().allMatch(row -> filled(row) <= 2))) {
            return best;
        }
        return headerOfValues(top).orElse(most == 1 ? best : 0L);
    }

    /// A row of words above a row with addresses, numbers or dates.
    private static Optional<Long> headerOfValues(List<SourceRow> top) {
        List<SourceRow> full = top.stream().filter(row -> filled(row) > 0).toList();
        if (full.size() < 2 || values(full.getFirst()) > 0) {
            return Optional.empty();
        }
        boolean otherwise = full.stream().skip(1).anyMatch(row -> values(row) > 0);
        return otherwise ? Optional.of(full.getFirst().number()) : Optional.empty();
    }

    private static int known(SourceRow row) {
        Set<String> seen = new HashSet<>();
        int known = 0;
        for (CellValue cell : row.cells()) {
            if (cell instanceof CellValue.Text(String text)
                    && text.length() < 60
                    && HeaderWords.meaning(text.strip()).isPresent()
                    && seen.add(text)) {
                known++;
            }
        }
        return known;
    }

    private static int filled(SourceRow row) {
        return (int)
                row.cells().stream().filter(cell -> !cell.shown().isBlank()).count();
    }

    /// How many cells are surely no headers.
    private static int values(SourceRow row) {
        int values = 0;
        for (CellValue cell : row.cells()) {
            switch (ValueKind.of(cell)) {
                case EMAIL, PHONE, LINK, DATE, MONEY, NUMBER, POSTCODE -> values++;
                case YES_NO, COUNTRY, PERSON, COMPANY, TEXT -> {}
            }
        }
        return values;
    }
}
