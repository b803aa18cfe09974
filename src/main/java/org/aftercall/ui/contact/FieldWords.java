package org.aftercall.ui.contact;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.aftercall.change.Entity;
import org.aftercall.change.Field;
import org.aftercall.change.Intent;
import org.aftercall.change.Value;
import org.aftercall.change.Values;
import org.aftercall.history.PutBack;
import org.aftercall.store.Contacts;
import org.aftercall.store.Operations;
import org.aftercall.ui.kit.OwnKind;
import org.aftercall.wording.Words;

/// Fields, their values and their authors in words.
final class FieldWords {
    private static final String FIELD = "card.field.";

    private final Words words;
    private final ZoneId zone;
    private final LocalDate today;
    private final String user;
    private final List<Contacts.UserField> own;
    private final Map<UUID, String> groups;

    /// @param own the user's own fields
    FieldWords(Around around, List<Contacts.UserField> own) {
        this(around, own, Map.of());
    }

    /// @param own the user's own fields
    /// @param groups names of the groups there are
    FieldWords(Around around, List<Contacts.UserField> own, Map<UUID, String> groups) {
        this.groups = groups;
        this.words = around.words();
        this.zone = around.zone();
        this.today = around.today().day();
        this.user = around.user();
        this.own = own;
    }

    /// What a field is called; empty for one that is no field to a user.
    Optional<String> label(int entity, int field) {
        int slot = slot(entity, field);
        if (slot > 0) {
            return Optional.of(own(slot));
        }
        return Field.of(entity, field).flatMap(this::label);
    }

    private Optional<String> label(Field field) {
        String key = FIELD + field.name().toLowerCase(Locale.ROOT);
        return words.has(key) ? Optional.of(words.say(key)) : Optional.empty();
    }

    String label(String name) {
        return words.choice("card.field", name);
    }

    /// Name of one of the user's own fields.
    String own(int slot) {
        return own.stream()
                .filter(each -> each.slot() == slot)
                .map(Contacts.UserField::name)
                .filter(name -> !name.isBlank())
                .findFirst()
                .orElseGet(() -> words.say("card.own-unnamed", slot));
    }

    /// What one of the user's own fields holds.
    OwnKind kind(int slot) {
        return field(slot).map(each -> OwnKind.of(each.type())).orElse(OwnKind.TEXT);
    }

    /// What one of the user's own fields can be filled with, where that is a choice.
    List<String> options(int slot) {
        return field(slot).map(Contacts.UserField::options).orElse(List.of());
    }

    private Optional<Contacts.UserField> field(int slot) {
        return own.stream().filter(each -> each.slot() == slot).findFirst();
    }

    static int slot(int entity, int field) {
        int slot = field - Field.USER_FIELD_1 + 1;
        return entity == Entity.CONTACT.number() && slot >= 1 && slot <= Field.USER_FIELDS ? slot : 0;
    }

    /// A value as a user would write it; empty for nothing.
    String value(int entity, int field, Value value) {
        Optional<Field> known = Field.of(entity, field);
        if (known.isEmpty()) {
            String stored = Values.text(Optional.of(value));
            int slot = slot(entity, field);
            return slot > 0 ? kind(slot).said(stored, words) : stored;
        }
        return switch (known.get()) {
            case CONTACT_TYPES ->
                Values.texts(Optional.of(value)).stream()
                        .map(code -> words.choice("type", code))
                        .collect(Collectors.joining(words.say("list.comma")));
            case CONTACT_STATUS -> words.choice("card.status", Values.text(Optional.of(value)));
            case CONTACT_NO_FOLLOW_UP -> words.choice("reason", Values.text(Optional.of(value)));
            case CONSENT_CHANNEL -> words.choice("channel", Values.text(Optional.of(value)));
            case POINT_STATUS -> words.choice("card.point-status", Values.text(Optional.of(value)));
            case POINT_KIND -> words.choice("point", Values.text(Optional.of(value)));
            case MEMBERSHIP_GROUP ->
                value instanceof Value.Row(UUID group)
                        ? groups.getOrDefault(group, words.say("card.groups.deleted"))
                        : "";
            default -> byKind(known.get().kind(), value);
        };
    }

    private String byKind(Field.Kind kind, Value value) {
        return switch (kind) {
            case TEXT -> Values.text(Optional.of(value));
            case TEXTS -> String.join(words.say("list.comma"), Values.texts(Optional.of(value)));
            case NUMBER -> value instanceof Value.Int(long number) ? Long.toString(number) : "";
            case BOOL -> value instanceof Value.Bool(boolean on) ? words.say(on ? "card.yes" : "card.no") : "";
            case DAY -> value instanceof Value.Int(long day) ? day(LocalDate.ofEpochDay(day)) : "";
            case MOMENT -> value instanceof Value.Int(long moment) ? moment(Instant.ofEpochMilli(moment)) : "";
            case NAME -> join(parts(value), " ");
            case ADDRESS -> join(parts(value), words.say("list.comma"));
            case DUE, ROW, ROWS, VERSIONS -> "";
        };
    }

    private static Stream<String> parts(Value value) {
        return Values.texts(Optional.of(value)).stream();
    }

    private static String join(Stream<String> parts, String separator) {
        return parts.filter(part -> !part.isBlank())
                .map(part -> part.replace("\n", separator))
                .collect(Collectors.joining(separator));
    }

    String day(LocalDate day) {
        return words.day("day.typed", day);
    }

    /// Day and time; the time alone for today.
    String moment(Instant when) {
        ZonedDateTime at = when.atZone(zone);
        String time = words.time(at.toLocalTime());
        if (at.toLocalDate().equals(today)) {
            return time;
        }
        boolean thisYear = at.getYear() == today.getYear();
        return words.say("card.moment", words.day(thisYear ? "day.near" : "day.full", at.toLocalDate()), time);
    }

    /// The person at the keyboard is “You”.
    String person(String name) {
        return name.equals(user) ? words.say("card.you") : name;
    }

    /// Who wrote a value, when and how.
    String author(Operations.Change change) {
        return words.say("card.author", person(change.user()), moment(change.when()), source(change.intent()));
    }

    /// How something came into the book.
    String source(Intent intent) {
        return switch (intent.kind()) {
            case Intent.IMPORT ->
                intent.arguments().isEmpty()
                        ? words.say("card.source.import")
                        : words.say("card.source.import-of", intent.arguments().getFirst());
            case Intent.UNDO -> words.say("card.source.undo");
            case Intent.SAMPLE -> words.say("card.source.sample");
            case PutBack.PUT_BACK -> words.say("card.source.put-back");
            default -> words.say("card.source.typed");
        };
    }
}
