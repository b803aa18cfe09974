package org.aftercall.ui.contact;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.aftercall.change.Field;
import org.aftercall.history.FieldHistory;
import org.aftercall.model.Address;
import org.aftercall.model.Affiliation;
import org.aftercall.model.Contact;
import org.aftercall.model.ContactPoint;
import org.aftercall.model.Note;
import org.aftercall.model.PersonName;
import org.aftercall.model.PointKind;
import org.aftercall.model.PointStatus;
import org.aftercall.model.PostalAddress;
import org.aftercall.store.Operations;
import org.aftercall.text.PhoneNumber;
import org.aftercall.text.Phones;
import org.aftercall.ui.kit.OwnKind;
import org.aftercall.wording.Words;
import org.jspecify.annotations.Nullable;

/// What is filled on a card, line by line, each with who wrote it.
final class ProfileLines {
    private final Found found;
    private final FieldWords fields;
    private final Words words;
    private final FieldHistory history;
    private final List<CardPicture.Line> lines = new ArrayList<>();

    ProfileLines(Found found, FieldWords fields, Words words) {
        this.found = found;
        this.fields = fields;
        this.words = words;
        this.history = found.history();
    }

    List<CardPicture.Line> profile() {
        lines.clear();
        Contact contact = found.card().contact();
        name(contact);
        found.card().points().forEach(this::point);
        found.card().addresses().forEach(this::address);
        found.card().affiliations().forEach(this::job);
        UUID row = contact.id().value();
        text(row, Field.CONTACT_LANGUAGE, contact.language());
        text(row, Field.CONTACT_BIRTHDAY, day(contact.birthday()));
        text(row, Field.CONTACT_PERSONA, contact.persona());
        text(row, Field.CONTACT_SOURCE, contact.source());
        text(row, Field.CONTACT_REFERRED_BY, contact.referredBy());
        text(row, Field.CONTACT_CAMPAIGN, contact.campaign());
        text(row, Field.CONTACT_PARKED_UNTIL, day(contact.parkedUntil()));
        text(row, Field.CONTACT_MANAGER, contact.recordManager());
        return List.copyOf(lines);
    }

    List<CardPicture.Line> own() {
        lines.clear();
        Contact contact = found.card().contact();
        contact.userFields().entrySet().stream()
                .sorted(java.util.Map.Entry.comparingByKey())
                .forEach(each -> own(contact.id().value(), each.getKey(), each.getValue()));
        return List.copyOf(lines);
    }

    private void own(UUID row, int slot, String stored) {
        int field = Field.USER_FIELD_1 + slot - 1;
        OwnKind kind = fields.kind(slot);
        lines.add(new CardPicture.Line(
                fields.own(slot),
                kind.said(stored, words),
                kind == OwnKind.LINK ? CardPicture.Kind.WEB : CardPicture.Kind.TEXT,
                false,
                "",
                author(row, field),
                also(row, field)));
    }

    List<CardPicture.Line> notes() {
        lines.clear();
        for (Note note : found.card().notes()) {
            line("", note.text(), note.id().value(), Field.NOTE_TEXT.number());
        }
        return List.copyOf(lines);
    }

    /// The name stands in the head; here only what is not seen there, and names that others gave.
    private void name(Contact contact) {
        UUID row = contact.id().value();
        PersonName name = contact.name();
        boolean more = !name.formal().equals(name.full());
        if (more || !also(row, Field.CONTACT_NAME.number()).isEmpty()) {
            line(fields.label("contact_name"), name.formal(), row, Field.CONTACT_NAME.number());
        }
        if (!contact.shownName().equals(contact.nickname())) {
            text(row, Field.CONTACT_NICKNAME, contact.nickname());
        }
        for (Field field : List.of(Field.CONTACT_PRIORITY, Field.CONTACT_TYPES)) {
            if (!also(row, field.number()).isEmpty()) {
                String value = field == Field.CONTACT_PRIORITY
                        ? contact.priority().code()
                        : contact.types().stream()
                                .map(type -> words.choice("type", type.code()))
                                .collect(Collectors.joining(words.say("list.comma")));
                text(row, field, value);
            }
        }
    }

    private void point(ContactPoint point) {
        UUID row = point.id().value();
        int field = Field.POINT_WRITTEN.number();
        CardPicture.Kind kind = kind(point.kind());
        String shown = kind == CardPicture.Kind.PHONE
                ? Phones.shown(new PhoneNumber(point.written(), point.comparable()))
                : point.written();
        String remark = point.status() == PointStatus.Known.OK
                ? ""
                : words.choice("card.point-status", point.status().code());
        lines.add(new CardPicture.Line(
                label(point), shown, kind, point.preferred(), remark, author(row, field), also(row, field)));
    }

    /// A phone is called what it is for, everything else what it is.
    private String label(ContactPoint point) {
        String kind = words.choice("point", point.kind().code());
        String use = words.choice("card.label", point.label());
        if (point.label().isBlank()
                || (point.kind() == PointKind.Known.EMAIL && point.label().equals("work"))) {
            return kind;
        }
        return point.kind() == PointKind.Known.PHONE ? use : words.say("card.point", kind, use);
    }

    static CardPicture.Kind kind(PointKind kind) {
        return switch (kind) {
            case PointKind.Known known ->
                switch (known) {
                    case PHONE, MOBILE -> CardPicture.Kind.PHONE;
                    case EMAIL -> CardPicture.Kind.EMAIL;
                    case WEB, LINKEDIN, TWITTER, INSTAGRAM, BLOG -> CardPicture.Kind.WEB;
                    case FAX, OTHER -> CardPicture.Kind.TEXT;
                };
            case PointKind.Unknown _ -> CardPicture.Kind.TEXT;
        };
    }

    private void address(PostalAddress postal) {
        Address address = postal.address();
        String town = join(" ", address.postalCode(), address.city());
        String value =
                join("\n", address.street(), join(words.say("list.comma"), town, address.region(), address.country()));
        String use = words.choice("card.label", postal.label());
        String label = fields.label("address_value");
        line(
                postal.label().isBlank() || postal.label().equals("work") ? label : words.say("card.point", label, use),
                value,
                postal.id().value(),
                Field.ADDRESS_VALUE.number());
    }

    /// The present title stands in the head; here what is more, and what was.
    private void job(Affiliation job) {
        UUID row = job.id().value();
        if (job.current()) {
            List<CardPicture.Also> others = also(row, Field.AFFILIATION_TITLE.number());
            if (!others.isEmpty()) {
                text(row, Field.AFFILIATION_TITLE, job.title());
            }
            text(row, Field.AFFILIATION_DEPARTMENT, job.department());
            return;
        }
        line(
                words.say("card.formerly"),
                join(words.say("list.comma"), job.title(), job.companyName()),
                row,
                Field.AFFILIATION_TITLE.number());
    }

    private void text(UUID row, Field field, String value) {
        line(fields.label(field.entity().number(), field.number()).orElse(""), value, row, field.number());
    }

    private void line(String label, String value, UUID row, int field) {
        if (!value.isBlank()) {
            lines.add(new CardPicture.Line(
                    label, value, CardPicture.Kind.TEXT, false, "", author(row, field), also(row, field)));
        }
    }

    private String day(@Nullable LocalDate day) {
        return day == null ? "" : fields.day(day);
    }

    private String author(UUID row, int field) {
        return history.written(row, field).map(fields::author).orElse("");
    }

    private List<CardPicture.Also> also(UUID row, int field) {
        List<CardPicture.Also> others = new ArrayList<>();
        for (Operations.Change change : history.contested(row, field)) {
            String value = fields.value(change.entity(), field, change.value());
            others.add(new CardPicture.Also(
                    value.isBlank() ? words.say("card.nothing") : value, fields.author(change), change));
        }
        return others;
    }

    private static String join(String separator, String... parts) {
        return Stream.of(parts).filter(part -> !part.isBlank()).collect(Collectors.joining(separator));
    }
}
