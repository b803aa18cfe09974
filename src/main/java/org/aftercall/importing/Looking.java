package org.aftercall.importing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.aftercall.change.RowChange;
import org.aftercall.format.SourceRow;
import org.aftercall.model.Problem;
import org.aftercall.store.Progress;

/// Looks through a table as a mapping makes it, and remembers what a person should see before going on.
final class Looking {
    private static final int SHOWN = 200;

    private final TableSource source;
    private final Mapping mapping;
    private final Known known;
    private final Matches.Derivation derivation;
    private final Map<Integer, ColumnSeen> columns = new TreeMap<>();
    private final List<Taken> first = new ArrayList<>();
    private final List<Taken> troubled = new ArrayList<>();
    private long rows;
    private long cells;
    private long troubledRows;

    private record Taken(Row row, List<Preview.Cell> cells) {}

    Looking(TableSource source, Mapping mapping, Known known, Matches.Derivation derivation) {
        this.source = source;
        this.mapping = mapping;
        this.known = known;
        this.derivation = derivation;
        mapping.columns()
                .forEach(column -> columns.put(column.column(), new ColumnSeen(column, mapping, source.profile())));
    }

    Preview look(Progress progress) {
        source.each(progress, this::take);
        Map<Integer, Preview.Seen> seen = new TreeMap<>();
        Map<Integer, Map<String, Long>> unknown = new TreeMap<>();
        columns.forEach((number, column) -> {
            seen.put(number, column.seen(rows));
            if (!column.unknownWords().isEmpty()) {
                unknown.put(number, column.unknownWords());
            }
        });
        return new Preview(rows, seen, lines(first), lines(troubled), cells, troubledRows, unknown);
    }

    private void take(SourceRow row, Row taken) {
        if (taken instanceof Row.Empty) {
            return;
        }
        rows++;
        List<Preview.Cell> all = new ArrayList<>();
        long troubles = 0;
        for (ColumnMapping column : mapping.columns()) {
            Preview.Cell cell = seen(column).take(row.cell(column.column()), taken);
            troubles += cell.problem() == null ? 0 : 1;
            all.add(cell);
        }
        cells += troubles;
        troubledRows += troubles > 0 ? 1 : 0;
        if (first.size() < SHOWN) {
            first.add(new Taken(taken, all));
        }
        if (troubles > 0 && troubled.size() < SHOWN) {
            troubled.add(new Taken(taken, all));
        }
    }

    private ColumnSeen seen(ColumnMapping column) {
        return Objects.requireNonNull(columns.get(column.column()));
    }

    private List<Preview.Line> lines(List<Taken> taken) {
        Verdicts verdicts = verdicts(taken);
        List<Preview.Line> lines = new ArrayList<>();
        for (int i = 0; i < taken.size(); i++) {
            Row row = taken.get(i).row();
            lines.add(
                    row instanceof Row.Person(long number, Draft draft)
                            ? new Preview.Line(
                                    number,
                                    draft.fields().name().formal(),
                                    draft.company(),
                                    draft.fields().types(),
                                    taken.get(i).cells(),
                                    verdicts.of(i))
                            : new Preview.Line(
                                    row.number(),
                                    "",
                                    "",
                                    List.of(),
                                    taken.get(i).cells(),
                                    verdicts.of(i)));
        }
        return lines;
    }

    /// What would become of these rows if there were no others.
    private Verdicts verdicts(List<Taken> taken) {
        List<Row> some = taken.stream().map(Taken::row).toList();
        return new Rehearsal(
                        new Some(source, some),
                        known,
                        derivation,
                        new OrderedIds(Instant.EPOCH, ""),
                        Decisions.NONE,
                        "",
                        null)
                .run(Progress.NONE)
                .verdicts();
    }

    /// A few rows of a table.
    private record Some(TableSource table, List<Row> some) implements Source {
        @Override
        public Rows rows() {
            return Rows.of(some);
        }

        @Override
        public List<Problem> notices() {
            return List.of();
        }

        @Override
        public List<RowChange> definitions(Known known) {
            return List.of();
        }

        @Override
        public String key() {
            return table.key();
        }

        @Override
        public FieldColumns columns() {
            return table.columns();
        }

        @Override
        public String file() {
            return table.file();
        }

        @Override
        public String digest() {
            return table.digest();
        }
    }
}
