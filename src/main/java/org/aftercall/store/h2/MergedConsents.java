package org.aftercall.store.h2;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.aftercall.change.Merges;
import org.aftercall.model.ConsentEvent;
import org.aftercall.model.ConsentId;

/// What consents count for where contacts are merged (`product.md` rule 8): for the refusals of other contacts only if
/// their author had seen that these are the same person. So a refusal never ends because two people are taken for one.
final class MergedConsents {
    private final Registry registry;
    private final Map<UUID, UUID> whose = new HashMap<>();

    /// @param contact local id of the one under which others are shown
    MergedConsents(Statements sql, Registry registry, long contact) throws SQLException {
        this.registry = registry;
        Rows.CONSENTS
                .below(sql, registry, Parent.CONTACT, List.of(contact))
                .forEach((row, stored) ->
                        stored.parents().stream().findFirst().ifPresent(owner -> whose.put(row, owner)));
    }

    /// The same events, each naming no more than what it counts for.
    List<ConsentEvent> of(List<ConsentEvent> events) {
        return events.stream().map(this::narrowed).toList();
    }

    private ConsentEvent narrowed(ConsentEvent event) {
        UUID owner = whose.getOrDefault(event.id().value(), event.contact().value());
        Set<UUID> together = Set.copyOf(Merges.of(registry.mergedBy(
                        event.names().stream().map(ConsentId::value).toList()))
                .with(owner));
        return new ConsentEvent(
                event.id(),
                event.contact(),
                event.channel(),
                event.allowed(),
                event.date(),
                event.source(),
                event.wording(),
                event.names().stream()
                        .filter(name -> together.contains(whose.getOrDefault(name.value(), owner)))
                        .toList());
    }
}
