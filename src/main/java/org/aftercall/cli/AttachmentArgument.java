package org.aftercall.cli;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.aftercall.model.Attachment;
import org.aftercall.model.Card;
import org.aftercall.model.Refused;

/// Finds which attachment of a contact a NAME on the command line means: its name, or its id.
final class AttachmentArgument {
    private AttachmentArgument() {}

    /// @throws Refused if there is none, or several; then the sentence lists them
    static Attachment find(Session session, Card card, String argument) {
        String asked = argument.strip();
        Optional<UUID> id = Ids.read(asked);
        List<Attachment> found = session.store().attachments().of(card.contact().id()).stream()
                .filter(each -> id.isPresent()
                        ? each.id().value().equals(id.get())
                        : each.name().equalsIgnoreCase(asked))
                .toList();
        return switch (found.size()) {
            case 0 -> throw new Refused("attachment.unknown", card.contact().shownName(), asked);
            case 1 -> found.getFirst();
            default ->
                throw new Refused(
                        "attachment.several",
                        card.contact().shownName(),
                        asked,
                        found.stream().map(each -> each.id().value().toString()).collect(Collectors.joining("; ")));
        };
    }
}
