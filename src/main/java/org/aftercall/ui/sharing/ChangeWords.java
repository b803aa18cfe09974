package org.aftercall.ui.sharing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.aftercall.change.Deletes;
import org.aftercall.change.Entity;
import org.aftercall.change.Field;
import org.aftercall.change.Value;
import org.aftercall.change.Values;
import org.aftercall.model.CompanyId;
import org.aftercall.model.ContactId;
import org.aftercall.store.Operations.Change;
import org.aftercall.store.Store;
import org.aftercall.wording.Words;

/// What somebody wrote, in words: whose card, which field, what value, who and when.
final class ChangeWords {
    private static final int MINUTES_OF_A_DAY = 24 * 60;

    private final Words words;
    private final StandingWords times;
    private final String user;
    private final Store store;

    /// @param user name of the person at the keyboard
    ChangeWords(Words words, StandingWords times, String user, Store store) {
        this.words = words;
        this.times = times;
        this.user = user;
        this.store = store;
    }

    /// What a field is called.
    String field(Change change) {
        if (change.field() == Field.ALIVE) {
            boolean whole = change.entity() == Entity.CONTACT.number() || change.entity() == Entity.COMPANY.number();
            return words.say(whole ? "sharing.field.alive" : "sharing.field.alive-line");
        }
        int slot = change.field() - Field.USER_FIELD_1 + 1;
        if (change.entity() == Entity.CONTACT.number() && slot >= 1 && slot <= Field.USER_FIELDS) {
            return store.contacts().userFields().stream()
                    .filter(own -> own.slot() == slot)
                    .map(own -> own.name())
                    .filter(name -> !name.isBlank())
                    .findFirst()
                    .orElseGet(() -> words.say("card.own-unnamed", slot));
        }
        return Field.of(change.entity(), change.field())
                .map(field -> field.name().toLowerCase(Locale.ROOT))
                .flatMap(name -> List.of("card.field." + name, "sharing.field." + name).stream()
                        .filter(words::has)
                        .findFirst())
                .map(words::say)
                .orElseGet(() -> words.say("sharing.field.other"));
    }

    /// What a field is called on the card of a contact: a number is a phone or an address there, not any of them, and
    /// what belongs to it is of that one.
    String field(Change change, Optional<ContactId> contact) {
        boolean written = change.field() == Field.POINT_WRITTEN.number();
        return contact.filter(_ -> change.entity() == Entity.CONTACT_POINT.number() && change.field() != Field.ALIVE)
                .flatMap(store.contacts()::card)
                .flatMap(card -> card.points().stream()
                        .filter(point -> point.id().value().equals(change.row()))
                        .findFirst())
                .map(point -> {
                    String kind = words.choice("point", point.kind().code());
                    boolean use = change.field() == Field.POINT_LABEL.number();
                    String what = use ? words.say("sharing.field.point-use") : field(change);
                    return written ? kind : words.say("sharing.field.of-point", kind, point.written(), what);
                })
                .orElseGet(() -> field(change));
    }

    /// A value as a user would write it.
    String value(Change change) {
        if (change.field() == Field.ALIVE) {
            return words.say(Deletes.isDeleted(change.value()) ? "sharing.value.deleted" : "sharing.value.written-on");
        }
        String said = Field.of(change.entity(), change.field())
                .map(field -> value(field, change.value()))
                .orElseGet(() -> Values.text(Optional.of(change.value())));
        return said.isBlank() ? words.say("sharing.value.nothing") : said;
    }

    private String value(Field field, Value value) {
        String text = Values.text(Optional.of(value));
        return switch (field) {
            case CONTACT_TYPES -> choices("type", value);
            case CONTACT_STATUS -> words.choice("card.status", text);
            case CONTACT_NO_FOLLOW_UP -> words.choice("reason", text);
            case POINT_STATUS -> words.choice("card.point-status", text);
            case POINT_KIND -> words.choice("point", text);
            case ACTIVITY_KIND -> words.choice("kind", text);
            case ACTIVITY_STATE -> words.choice("sharing.state", text);
            default -> byKind(field.kind(), value);
        };
    }

    private String choices(String of, Value value) {
        return Values.texts(Optional.of(value)).stream()
                .map(code -> words.choice(of, code))
                .collect(Collectors.joining(words.say("list.comma")));
    }

    private String byKind(Field.Kind kind, Value value) {
        return switch (kind) {
            case TEXT -> Values.text(Optional.of(value));
            case TEXTS -> String.join(words.say("list.comma"), Values.texts(Optional.of(value)));
            case NUMBER -> value instanceof Value.Int(long number) ? Long.toString(number) : "";
            case BOOL -> value instanceof Value.Bool(boolean on) ? words.say(on ? "card.yes" : "card.no") : "";
            case DAY -> value instanceof Value.Int(long day) ? day(day) : "";
            case MOMENT -> value instanceof Value.Int(long moment) ? times.moment(Instant.ofEpochMilli(moment)) : "";
            case NAME -> parts(value, " ");
            case ADDRESS -> parts(value, words.say("list.comma"));
            case DUE -> due(value);
            case ROW, ROWS, VERSIONS -> "";
        };
    }

    private String due(Value value) {
        if (!(value instanceof Value.Array(List<Value> parts)) || !(parts.getFirst() instanceof Value.Int(long day))) {
            return "";
        }
        return parts.size() > 1 && parts.get(1) instanceof Value.Int(long minute)
                ? words.say(
                        "card.moment",
                        day(day),
                        words.time(LocalTime.MIN.plusMinutes(Math.floorMod(minute, MINUTES_OF_A_DAY))))
                : day(day);
    }

    private String day(long day) {
        return words.day("day.full", LocalDate.ofEpochDay(day));
    }

    private static String parts(Value value, String separator) {
        return Values.texts(Optional.of(value)).stream()
                .filter(part -> !part.isBlank())
                .map(part -> part.replace("\n", separator))
                .collect(Collectors.joining(separator));
    }

    /// Who wrote it and when: “Marek, today 09:41”.
    String by(Change change) {
        String who = change.user().equals(user) ? words.say("sharing.you") : change.user();
        return words.say("sharing.by", who, times.moment(change.when()));
    }

    /// Whose card it stands on; what is known of the row if it is nobody's.
    String whose(Optional<String> contact, Change change) {
        return contact.orElseGet(() -> store.companies().named(List.of(new CompanyId(change.row()))).stream()
                .map(company -> company.name())
                .findFirst()
                .orElseGet(() -> words.say("sharing.nobody")));
    }
}
