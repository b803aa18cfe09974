package org.aftercall.importing;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.aftercall.change.Entity;
import org.aftercall.change.Field;
import org.aftercall.change.RowChange;
import org.aftercall.change.RowEdit;
import org.aftercall.change.Values;
import org.aftercall.format.CellValue;
import org.aftercall.format.SourceRow;
import org.aftercall.format.Spill;
import org.aftercall.model.Origin;
import org.aftercall.model.Problem;
import org.aftercall.store.Contacts;
import org.aftercall.store.Progress;

/// The rows of a table below its header, made drafts by a mapping.
final class TableSource implements Source {
    /// A table that was read, before anybody has said what its columns are.
    ///
    /// @param unreadable rows that the reader could not take, by number
    record Raw(Spill spill, Profile profile, List<Problem> notices, Map<Long, Problem> unreadable) {
        /// Looks through the table once.
        static Raw of(Spill spill, long headerRow, BooleanSupplier cancelled) {
            Profile.Look look = new Profile.Look(headerRow);
            Gathered said = Gathered.of(spill, cancelled, look::at);
            return ShortRows.taken(new Raw(spill, look.done(), said.notices(), said.unreadable()));
        }
    }

    private final Raw raw;
    private final Mapping mapping;
    private final Decisions decisions;
    private final Drafting drafting;
    private final Origin table;
    private final String key;
    private final FieldColumns columns;

    /// @param key by what imports of the same source are known again
    TableSource(Raw raw, Mapping mapping, String key, LocalDate today, ZoneId zone, Decisions decisions) {
        this.key = key;
        this.columns = FieldColumns.of(mapping);
        this.raw = raw;
        this.mapping = mapping;
        this.decisions = decisions;
        this.table =
                new Origin(raw.spill().info().fileName(), raw.spill().info().sheet(), 0, "");
        this.drafting = new Drafting(mapping, table, today, zone);
        if (drafting.isOfPurchases()) {
            try (Stream<SourceRow> all = raw.spill().rows()) {
                all.filter(row -> row.number() > mapping.headerRow()
                                && !raw.unreadable().containsKey(row.number())
                                && decisions.rows().get(row.number()) != WhenThere.SKIP)
                        .forEach(row -> drafting.see(corrected(row)));
            }
        }
    }

    @Override
    public Rows rows() {
        Stream<SourceRow> stream = raw.spill().rows();
        Iterator<SourceRow> rows =
                stream.filter(row -> row.number() > mapping.headerRow()).iterator();
        return new RowsAhead(new Rows() {
            @Override
            public boolean hasNext() {
                return rows.hasNext();
            }

            @Override
            public Row next() {
                return row(rows.next());
            }

            @Override
            public void close() {
                stream.close();
            }
        });
    }

    private Row row(SourceRow written) {
        SourceRow source = corrected(written);
        Problem unreadable = raw.unreadable().get(source.number());
        if (unreadable != null) {
            return new Row.Unreadable(source.number(), unreadable);
        }
        if (source.cells().stream().allMatch(cell -> cell.shown().isBlank())) {
            return new Row.Empty(source.number());
        }
        Origin origin = new Origin(table.file(), table.sheet(), source.number(), "");
        if (isHeader(source)) {
            return new Row.Unreadable(source.number(), Problem.at(origin, Problem.Severity.ROW, "import.header-again"));
        }
        if (decisions.rows().get(source.number()) == WhenThere.SKIP) {
            return new Row.Unreadable(source.number(), Problem.at(origin, Problem.Severity.ROW, "import.skipped"));
        }
        Draft draft = drafting.draft(source);
        return draft.isNobody()
                ? new Row.Unreadable(source.number(), Problem.at(origin, Problem.Severity.ROW, "import.nobody"))
                : new Row.Person(source.number(), draft);
    }

    /// A row with the cells that somebody corrected.
    private SourceRow corrected(SourceRow row) {
        Map<Integer, String> corrections = decisions.cells().get(row.number());
        if (corrections == null) {
            return row;
        }
        List<CellValue> cells = new ArrayList<>(row.cells());
        corrections.forEach((column, text) -> {
            while (cells.size() <= column) {
                cells.add(CellValue.BLANK);
            }
            cells.set(column, CellValue.text(text));
        });
        return new SourceRow(row.number(), cells);
    }

    /// The rows below the header as they stand in the file, corrected, with what became of each.
    void each(Progress progress, BiConsumer<SourceRow, Row> taker) {
        try (Stream<SourceRow> rows = raw.spill().rows()) {
            long[] count = new long[1];
            rows.filter(row -> row.number() > mapping.headerRow()).forEach(source -> {
                if (++count[0] % 500 == 0) {
                    progress.reached(count[0], raw.profile().rows());
                    if (progress.cancelled()) {
                        throw new CancellationException();
                    }
                }
                taker.accept(corrected(source), row(source));
            });
        }
    }

    Profile profile() {
        return raw.profile();
    }

    /// Whether the headers stand here once more, as they do where pages were put together.
    private boolean isHeader(SourceRow source) {
        int same = 0;
        int filled = 0;
        for (ColumnMapping column : mapping.columns()) {
            String text = source.cell(column.column()).shown().strip();
            if (!text.isEmpty()) {
                filled++;
                same += text.equals(column.header()) ? 1 : 0;
            }
        }
        return mapping.headerRow() > 0 && filled > 1 && same == filled;
    }

    @Override
    public List<Problem> notices() {
        List<Problem> all = new ArrayList<>(raw.notices());
        all.addAll(Notices.about(raw.profile(), mapping, table));
        return all;
    }

    /// The headers, letters of columns where there are none.
    @Override
    public List<String> header() {
        return mapping.columns().stream().map(ColumnMapping::header).toList();
    }

    @Override
    public void eachUnreadable(BiConsumer<SourceRow, Problem> taker) {
        try (Stream<SourceRow> rows = raw.spill().rows()) {
            rows.filter(row -> row.number() > mapping.headerRow()).forEach(source -> {
                if (row(source) instanceof Row.Unreadable(long _, Problem reason)) {
                    taker.accept(source, reason);
                }
            });
        }
    }

    @Override
    public List<RowChange> definitions(Known known) {
        Set<Integer> defined =
                known.userFields().stream().map(Contacts.UserField::slot).collect(Collectors.toSet());
        List<RowChange> rows = new ArrayList<>();
        for (ColumnMapping column : mapping.columns()) {
            if (column.target() == Target.USER_FIELD && column.detail().matches("[1-9]|1[0-5]")) {
                int slot = Integer.parseInt(column.detail());
                if (defined.add(slot)) {
                    rows.add(new RowEdit(Entity.USER_FIELD, Ids.derived("user field", column.detail()))
                            .set(
                                    Field.USER_FIELD_NAME,
                                    Values.text(column.header().replaceFirst("^Field \\d+: ", "")))
                            .set(Field.USER_FIELD_TYPE, Values.text("text"))
                            .set(Field.USER_FIELD_SLOT, Values.number(slot))
                            .change());
                }
            }
        }
        return rows;
    }

    @Override
    public boolean isOfPurchases() {
        return drafting.isOfPurchases();
    }

    @Override
    public String key() {
        return key;
    }

    @Override
    public FieldColumns columns() {
        return columns;
    }

    @Override
    public String file() {
        return table.file();
    }

    @Override
    public String digest() {
        return raw.spill().info().sha256();
    }
}
