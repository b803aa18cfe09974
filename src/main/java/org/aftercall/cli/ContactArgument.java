package org.aftercall.cli;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.aftercall.model.Card;
import org.aftercall.model.ContactId;
import org.aftercall.model.Refused;
import org.aftercall.store.ContactRow;
import org.aftercall.store.Contacts;

/// Finds whom a CONTACT on the command line means: an id, or a name that only one contact has.
final class ContactArgument {
    private static final int CANDIDATES = 6;

    private ContactArgument() {}

    /// @throws Refused if there is nobody, or several; then the sentence lists them
    static Card find(Contacts contacts, String argument) {
        String asked = argument.strip();
        return contacts.card(id(contacts, asked)).orElseThrow(() -> new Refused("contact.unknown", asked));
    }

    private static ContactId id(Contacts contacts, String asked) {
        Optional<UUID> id = Ids.read(asked);
        if (id.isPresent()) {
            return new ContactId(id.get());
        }
        List<ContactRow> found = asked.isEmpty() ? List.of() : contacts.named(asked, CANDIDATES);
        return switch (found.size()) {
            case 0 -> throw new Refused("contact.unknown", asked);
            case 1 -> found.getFirst().id();
            default -> throw new Refused("contact.several", asked, candidates(found));
        };
    }

    private static String candidates(List<ContactRow> found) {
        return found.stream()
                .map(row -> row.name() + (row.company().isEmpty() ? "" : ", " + row.company()) + " ("
                        + row.id().value() + ")")
                .collect(Collectors.joining("; "));
    }
}
