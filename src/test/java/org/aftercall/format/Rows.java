package org.aftercall.format;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.aftercall.model.Problem;

/// Collects what a reader gives.
final class Rows implements RowSink {
    final List<SourceRow> rows = new ArrayList<>();
    final List<Problem> problems = new ArrayList<>();

    /// Reads a file in this process.
    static Rows of(Path file) {
        return of(file, ReadOptions.NONE);
    }

    static Rows of(Path file, ReadOptions options) {
        Rows rows = new Rows();
        rows.info = Tables.read(file, options, rows);
        return rows;
    }

    private TableInfo info = new TableInfo("", Kind.CSV, List.of(), "", null, 0, 0, "", List.of());

    TableInfo info() {
        return info;
    }

    /// The rows as texts, as a person sees them.
    List<List<String>> shown() {
        return rows.stream()
                .map(row -> row.cells().stream().map(CellValue::shown).toList())
                .toList();
    }

    List<String> keys() {
        return problems.stream().map(Problem::key).toList();
    }

    List<String> notices() {
        return info.notices().stream().map(Problem::key).toList();
    }

    @Override
    public void row(SourceRow row) {
        rows.add(row);
    }

    @Override
    public void problem(Problem problem) {
        problems.add(problem);
    }

    @Override
    public boolean cancelled() {
        return false;
    }
}
