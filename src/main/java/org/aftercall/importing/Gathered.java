package org.aftercall.importing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.aftercall.format.RowSink;
import org.aftercall.format.SourceRow;
import org.aftercall.format.Spill;
import org.aftercall.model.Origin;
import org.aftercall.model.Problem;

/// What a reader said about a file while its rows go by.
///
/// @param notices about the file and about single values
/// @param unreadable why a row could not be taken, by its number
record Gathered(List<Problem> notices, Map<Long, Problem> unreadable) {
    /// Looks through a file once.
    ///
    /// @param rows takes each row
    /// @throws java.util.concurrent.CancellationException once cancelled
    static Gathered of(Spill spill, BooleanSupplier cancelled, Consumer<SourceRow> rows) {
        List<Problem> notices = new ArrayList<>(spill.info().notices());
        Map<Long, Problem> unreadable = new HashMap<>();
        spill.read(new RowSink() {
            @Override
            public void row(SourceRow row) {
                rows.accept(row);
            }

            @Override
            public void problem(Problem problem) {
                Origin origin = problem.origin();
                if (problem.severity() == Problem.Severity.ROW && origin != null) {
                    unreadable.putIfAbsent(origin.row(), problem);
                } else {
                    notices.add(problem);
                }
            }

            @Override
            public boolean cancelled() {
                return cancelled.getAsBoolean();
            }
        });
        return new Gathered(notices, unreadable);
    }
}
