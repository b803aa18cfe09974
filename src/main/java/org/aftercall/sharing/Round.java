package org.aftercall.sharing;

import java.util.List;
import java.util.Optional;
import org.aftercall.model.Problem;

/// What one look at the shared place has brought.
///
/// @param came changes of others that were applied
/// @param went own changes that were left there
/// @param healed changes that were left there because others miss them
/// @param waiting changes that others have made and that are not here yet
/// @param outgoing own changes that could not be left there
/// @param identity why this book must take another replica id before anything more of it may be shown; empty if it
///     need not
/// @param problems what was found and could not be used; all else went on
/// @param trouble why the place could not be used, or not be written to
public record Round(
        long came,
        long went,
        long healed,
        long waiting,
        long outgoing,
        Optional<String> identity,
        List<Problem> problems,
        Optional<TransportFailed.Trouble> trouble) {
    public Round {
        problems = List.copyOf(problems);
    }
}
