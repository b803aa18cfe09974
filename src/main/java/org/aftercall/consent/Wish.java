package org.aftercall.consent;

import java.time.LocalDate;
import java.util.Set;
import org.aftercall.model.Channel;
import org.jspecify.annotations.Nullable;

/// What somebody wishes for every channel at once, as one says it on the phone.
///
/// @param refused the channels that are not to be used; of those that are not named the others may be
/// @param date local date on which it was said, null if unknown
/// @param source how we know
/// @param wording the words that were used, may be empty
public record Wish(Set<Channel> refused, @Nullable LocalDate date, String source, String wording) {
    public Wish {
        refused = Set.copyOf(refused);
    }
}
