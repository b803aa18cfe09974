package org.aftercall.format;

import org.aftercall.model.Problem;

/// Takes the rows of a table one by one.
public interface RowSink {
    void row(SourceRow row);

    /// Something about one row or cell; its origin names it. The problems of a row come before the row.
    void problem(Problem problem);

    /// Asked often; once true, reading ends with a [java.util.concurrent.CancellationException].
    boolean cancelled();
}
