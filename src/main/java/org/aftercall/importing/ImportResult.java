package org.aftercall.importing;

import java.util.List;
import java.util.Optional;
import org.aftercall.model.OperationId;
import org.aftercall.model.Problem;

/// What an import did.
///
/// @param operation what can be undone; empty if there was nothing to write
/// @param problems what was found, the first thousand of each kind with their places
/// @param seconds from the start of the rehearsal, without the time in which a person looked at it
public record ImportResult(Optional<OperationId> operation, Counts counts, List<Problem> problems, double seconds) {
    public ImportResult {
        problems = List.copyOf(problems);
    }
}
