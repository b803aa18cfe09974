package org.aftercall.consent;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.aftercall.model.Channel;
import org.aftercall.model.ConsentEvent;
import org.aftercall.model.ConsentId;

/// From what people said to what is allowed (`product.md` rule 8). Dates play no part: a person is refused on a channel
/// while one refusal stands that no consent names.
public final class Consents {
    private Consents() {}

    /// The refusal that forbids a channel, the latest said first; empty if it may be used. A refusal of all channels
    /// forbids each.
    public static Optional<ConsentEvent> refusal(List<ConsentEvent> events, Channel channel) {
        return standing(events).stream()
                .filter(event -> event.channel().equals(channel) || event.channel() == Channel.Known.ALL)
                .max(Comparator.comparing(ConsentEvent::date, Comparator.nullsFirst(Comparator.naturalOrder())));
    }

    /// All refusals that no consent names.
    public static List<ConsentEvent> standing(List<ConsentEvent> events) {
        Set<ConsentId> lifted = new HashSet<>();
        for (ConsentEvent event : events) {
            if (event.allowed()) {
                lifted.addAll(event.names());
            }
        }
        return events.stream()
                .filter(event -> !event.allowed() && !lifted.contains(event.id()))
                .toList();
    }
}
