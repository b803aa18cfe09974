package org.aftercall.change;

import java.util.List;
import org.aftercall.model.OperationId;

/// One save: all of it happened, or none. What the journal holds and what devices exchange.
///
/// @param dot the replica and its number
/// @param clock hybrid clock of the save (`sync.md` B2), see [HybridClock]
/// @param clockDoubt the author's clock could not be trusted
/// @param deps what was applied at the save; delivery elsewhere waits for it
/// @param context what the form had seen; decides who supersedes whom; never more than `deps` and own dots
/// @param user name of the person who saved
/// @param operation identity of the operation; all frames of a stream share it
/// @param streamEnd 0 for an ordinary frame; for the frames of a large operation 0, and in the last one the number of
///     frames of the stream (`sync.md`, amendment 10)
/// @param rows changed rows, each at most once
public record Frame(
        Dot dot,
        long clock,
        boolean clockDoubt,
        VersionVector deps,
        Context context,
        String user,
        OperationId operation,
        Intent intent,
        boolean stream,
        long streamEnd,
        List<RowChange> rows) {
    public Frame {
        rows = List.copyOf(rows);
    }

    /// The same save, of which only some rows are looked at.
    public Frame with(List<RowChange> some) {
        return new Frame(dot, clock, clockDoubt, deps, context, user, operation, intent, stream, streamEnd, some);
    }
}
