package org.aftercall.ui.contacts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.aftercall.change.Field;
import org.aftercall.model.Card;
import org.aftercall.model.Contact;
import org.aftercall.store.Contacts;
import org.aftercall.ui.kit.OwnKind;
import org.aftercall.wording.Words;

/// A field that may be set on many contacts at once.
///
/// @param slot of a field of the user's own, 0 for one that comes with the program
/// @param kind what it holds, where it is the user's own
record BulkField(String name, Optional<Field> field, int slot, OwnKind kind) {
    private record Known(String key, Field field) {}

    private static final List<Known> KNOWN = List.of(
            new Known("contacts.field.type", Field.CONTACT_TYPES),
            new Known("contacts.field.priority", Field.CONTACT_PRIORITY),
            new Known("contacts.field.owner", Field.CONTACT_MANAGER),
            new Known("contacts.field.source", Field.CONTACT_SOURCE),
            new Known("contacts.field.campaign", Field.CONTACT_CAMPAIGN),
            new Known("contacts.field.referred-by", Field.CONTACT_REFERRED_BY),
            new Known("contacts.field.persona", Field.CONTACT_PERSONA),
            new Known("contacts.field.language", Field.CONTACT_LANGUAGE));

    static List<BulkField> all(Words words, List<Contacts.UserField> userFields) {
        List<BulkField> all = new ArrayList<>();
        for (Known known : KNOWN) {
            all.add(new BulkField(words.say(known.key()), Optional.of(known.field()), 0, OwnKind.TEXT));
        }
        for (Contacts.UserField own : userFields) {
            all.add(new BulkField(own.name(), Optional.empty(), own.slot(), OwnKind.of(own.type())));
        }
        return all;
    }

    boolean is(Field other) {
        return field.filter(other::equals).isPresent();
    }

    /// What stands there on a card, as a user reads it.
    String before(Card card, Words words) {
        Contact contact = card.contact();
        if (slot > 0) {
            return kind.said(contact.userFields().getOrDefault(slot, ""), words);
        }
        return switch (field.orElse(Field.CONTACT_NAME)) {
            case CONTACT_TYPES ->
                types(contact.types().stream().map(type -> type.code()).toList(), words);
            case CONTACT_PRIORITY -> contact.priority().code();
            case CONTACT_MANAGER -> contact.recordManager();
            case CONTACT_SOURCE -> contact.source();
            case CONTACT_CAMPAIGN -> contact.campaign();
            case CONTACT_REFERRED_BY -> contact.referredBy();
            case CONTACT_PERSONA -> contact.persona();
            case CONTACT_LANGUAGE -> contact.language();
            default -> "";
        };
    }

    static String types(List<String> codes, Words words) {
        return String.join(
                words.say("list.comma"),
                codes.stream().map(code -> words.choice("type", code)).toList());
    }
}
