package org.aftercall.cli;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.aftercall.change.Entity;
import org.aftercall.change.Field;
import org.aftercall.change.Value;
import org.aftercall.change.Values;
import org.aftercall.store.Contacts;
import org.aftercall.store.Store;
import org.aftercall.wording.Words;

/// A field of a contact and its value, for people and for programs.
record MergedField(Words words, Store store) {
    private static final int WIDTH = 40;

    String name(int field) {
        int slot = slot(field);
        if (slot > 0) {
            return store.contacts().userFields().stream()
                    .filter(own -> own.slot() == slot)
                    .map(Contacts.UserField::name)
                    .filter(name -> !name.isBlank())
                    .findFirst()
                    .orElseGet(() -> words.say("card.own-unnamed", slot));
        }
        return words.choice("card.field", "contact_" + code(field));
    }

    String value(int field, Value value) {
        Optional<Field> known = Field.of(Entity.CONTACT.number(), field);
        String text = text(field, value);
        if (known.isEmpty() || text.isEmpty()) {
            return Columns.line(text, WIDTH);
        }
        String said = switch (known.get()) {
            case CONTACT_TYPES ->
                Values.texts(Optional.of(value)).stream()
                        .map(type -> words.choice("type", type))
                        .collect(Collectors.joining(words.say("list.comma")));
            case CONTACT_STATUS -> words.choice("card.status", text);
            case CONTACT_NO_FOLLOW_UP -> words.choice("reason", text);
            case CONTACT_KEY_PERSON -> words.say(value.equals(Value.of(true)) ? "card.yes" : "card.no");
            case CONTACT_BIRTHDAY, CONTACT_PARKED_UNTIL -> words.day("day.full", LocalDate.parse(text));
            default -> text;
        };
        return Columns.line(said, WIDTH);
    }

    /// A field as the registry calls it, or the number of one of the user's own.
    static String code(int field) {
        return Field.of(Entity.CONTACT.number(), field)
                .map(known -> known.name().substring("CONTACT_".length()).toLowerCase(Locale.ROOT))
                .orElse("user-" + slot(field));
    }

    static String text(int field, Value value) {
        boolean day = Field.of(Entity.CONTACT.number(), field)
                .filter(known -> known.kind() == Field.Kind.DAY)
                .isPresent();
        return switch (value) {
            case Value.Text(String text) -> text;
            case Value.Bool(boolean bool) -> String.valueOf(bool);
            case Value.Int(long number) -> day ? LocalDate.ofEpochDay(number).toString() : String.valueOf(number);
            case Value.Array array ->
                Values.texts(Optional.of(array)).stream()
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining(" "));
            case Value.None _, Value.Row _, Value.Bytes _ -> "";
        };
    }

    private static int slot(int field) {
        int slot = field - Field.USER_FIELD_1 + 1;
        return slot >= 1 && slot <= Field.USER_FIELDS ? slot : 0;
    }
}
