package org.aftercall.importing;

import java.util.function.Supplier;
import org.aftercall.model.ContactId;
import org.jspecify.annotations.Nullable;

/// What was compared last: whoever is judged to be the same is told of by what was compared for that.
final class LatestAddition {
    /// What was compared, and how.
    ///
    /// @param first whether no other row went to this card before
    record Asked(long row, ContactId card, boolean newer, boolean first) {}

    private @Nullable Asked asked;
    private Comparison.@Nullable Addition addition;

    /// What was compared just so, or what comparing it gives.
    Comparison.Addition of(Asked now, Supplier<Comparison.Addition> comparing) {
        Comparison.Addition known = addition;
        if (known != null && now.equals(asked)) {
            return known;
        }
        Comparison.Addition fresh = comparing.get();
        asked = now;
        addition = fresh;
        return fresh;
    }

    /// Something else is asked about by now.
    void forget() {
        asked = null;
        addition = null;
    }
}
