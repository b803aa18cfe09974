package org.aftercall.consent;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.aftercall.model.Channel;
import org.aftercall.model.ConsentEvent;
import org.aftercall.model.ConsentId;
import org.aftercall.model.ContactId;

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

    /// The channels about which somebody can wish something: all that we know but the one that means each, and
    /// refused ones that only a newer version or another program knows.
    public static List<Channel> channels(List<ConsentEvent> events) {
        Set<Channel> channels = new LinkedHashSet<>(List.of(
                Channel.Known.MARKETING_EMAIL,
                Channel.Known.PERSONAL_EMAIL,
                Channel.Known.PHONE,
                Channel.Known.POST,
                Channel.Known.SMS,
                Channel.Known.FAX));
        standing(events).stream().map(ConsentEvent::channel).forEach(channels::add);
        channels.remove(Channel.Known.ALL);
        return List.copyOf(channels);
    }

    /// Whether a wish allows again what is refused now.
    public static boolean allows(List<ConsentEvent> seen, Wish wish) {
        return channels(seen).stream()
                .anyMatch(channel -> !wish.refused().contains(channel)
                        && refusal(seen, channel).isPresent());
    }

    /// The events to add so that a wish holds. A consent names the refusals that were seen. Where a refusal of all
    /// channels is lifted for some of them, each of the others gets a refusal of its own, in the words of then.
    public static List<ConsentEvent> events(
            ContactId contact, List<ConsentEvent> seen, Wish wish, Supplier<ConsentId> ids) {
        List<ConsentEvent> events = new ArrayList<>();
        List<ConsentEvent> standing = standing(seen);
        List<Channel> channels = channels(seen);
        List<ConsentEvent> ofAll = standing.stream()
                .filter(event -> event.channel() == Channel.Known.ALL)
                .toList();
        if (ofAll.isEmpty() && wish.refused().containsAll(channels)) {
            return channels.stream().allMatch(channel -> refusal(seen, channel).isPresent())
                    ? List.of()
                    : List.of(said(ids.get(), contact, Channel.Known.ALL, wish));
        }
        boolean opens = allows(seen, wish);
        for (Channel channel : channels) {
            List<ConsentEvent> own = standing.stream()
                    .filter(event -> event.channel().equals(channel))
                    .toList();
            boolean wasRefused = !own.isEmpty() || !ofAll.isEmpty();
            if (!wish.refused().contains(channel)) {
                if (wasRefused) {
                    events.add(consent(ids.get(), contact, channel, wish, Stream.concat(own.stream(), ofAll.stream())));
                }
            } else if (!wasRefused) {
                events.add(said(ids.get(), contact, channel, wish));
            } else if (opens && own.isEmpty()) {
                ConsentEvent then = ofAll.getLast();
                events.add(said(
                        ids.get(),
                        contact,
                        channel,
                        new Wish(wish.refused(), then.date(), then.source(), then.wording())));
            }
        }
        return events;
    }

    private static ConsentEvent said(ConsentId id, ContactId contact, Channel channel, Wish wish) {
        return new ConsentEvent(id, contact, channel, false, wish.date(), wish.source(), wish.wording(), List.of());
    }

    private static ConsentEvent consent(
            ConsentId id, ContactId contact, Channel channel, Wish wish, Stream<ConsentEvent> lifted) {
        return new ConsentEvent(
                id,
                contact,
                channel,
                true,
                wish.date(),
                wish.source(),
                wish.wording(),
                lifted.map(ConsentEvent::id).toList());
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
