package org.aftercall.model;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Somebody allowed or refused to be contacted. Events are only ever added.
///
/// @param allowed true for a consent, false for a refusal
/// @param date local date on which it was said, null if unknown
/// @param source how we know: "asked by phone", the name of a list
/// @param wording the words that were used, may be empty
/// @param names for a consent: the refusals that its author saw and that it lifts
public record ConsentEvent(
        ConsentId id,
        ContactId contact,
        Channel channel,
        boolean allowed,
        @Nullable LocalDate date,
        String source,
        String wording,
        List<ConsentId> names) {
    public ConsentEvent {
        names = List.copyOf(names);
    }
}
