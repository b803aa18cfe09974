package org.aftercall.exporting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.aftercall.format.SheetLayout;
import org.aftercall.model.Address;
import org.aftercall.model.Affiliation;
import org.aftercall.model.Card;
import org.aftercall.model.ConsentEvent;
import org.aftercall.model.ConsentId;
import org.aftercall.model.Contact;
import org.aftercall.model.ContactPoint;
import org.aftercall.model.Note;
import org.aftercall.model.PointKind;
import org.aftercall.model.PointStatus;
import org.aftercall.model.PostalAddress;
import org.aftercall.store.Contacts.UserField;
import org.aftercall.store.Store;
import org.jspecify.annotations.Nullable;

/// The columns of a table of contacts. There are as many phones, e-mails, links, addresses and notes as the contact
/// with the most of them has; each cell holds a value letter for letter, so that the table comes back as it was.
///
/// History, activities and earlier companies are in the whole book (.json) alone.
final class ContactColumns implements TableColumns {
    static final List<String> FIXED = List.of(
            "Aftercall ID",
            "Salutation",
            "First name",
            "Middle name",
            "Last name",
            "Suffix",
            "Nickname",
            "Company",
            "Aftercall company ID",
            "Job title",
            "Department",
            "Role",
            "Priority",
            "Relationship types",
            "Contact status",
            "Record manager",
            "Key person",
            "Persona",
            "Contact source",
            "Referred by",
            "Campaign",
            "Birthday",
            "Language",
            "Parked until",
            "No follow-up because",
            "Opted out");
    private static final List<String> EMAIL = List.of("E-mail %d", "E-mail %d label", "E-mail %d status");
    private static final List<String> PHONE =
            List.of("Phone %d", "Phone %d kind", "Phone %d label", "Phone %d status", "Phone %d country");
    private static final List<String> LINK = List.of("Web %d", "Web %d kind", "Web %d label", "Web %d status");
    private static final List<String> ADDRESS = List.of(
            "Address %d label",
            "Address %d street", "Address %d city", "Address %d region", "Address %d postcode", "Address %d country");
    private static final List<String> NOTE = List.of("Note %d", "Note %d pinned");

    private final List<UserField> userFields;
    private final ExportFields fields;
    private final Heads heads;
    private int emails;
    private int phones;
    private int links;
    private int addresses;
    private int notes;
    private final PhoneCountries countries = new PhoneCountries();

    private ContactColumns(List<UserField> userFields, ExportFields fields) {
        this.fields = fields;
        this.heads = new Heads(fields.language());
        this.userFields = userFields.stream()
                .sorted((a, b) -> Integer.compare(a.slot(), b.slot()))
                .toList();
    }

    /// Looks through the contacts once for how many columns there must be.
    static ContactColumns of(Store store, Chosen chosen, ExportFields fields) {
        ContactColumns columns = new ContactColumns(store.contacts().userFields(), fields);
        chosen.each(columns::measure);
        return columns;
    }

    /// The columns of Google Contacts for the same contacts.
    SheetLayout google() {
        return ForeignLayouts.google(emails, phones, addresses, links);
    }

    private void measure(Card card) {
        emails = Math.max(emails, points(card, ContactColumns::isEmail).size());
        phones = Math.max(phones, points(card, ContactColumns::isPhone).size());
        links = Math.max(links, points(card, ContactColumns::isLink).size());
        addresses = Math.max(addresses, addresses(card).size());
        notes = Math.max(notes, notes(card).size());
    }

    @Override
    public List<String> headers() {
        List<String> headers = new ArrayList<>();
        FIXED.stream().filter(fields::has).forEach(head -> headers.add(heads.said(head)));
        numbered(headers, emails, EMAIL);
        numbered(headers, phones, PHONE);
        numbered(headers, links, LINK);
        numbered(headers, addresses, ADDRESS);
        numbered(headers, notes, NOTE);
        own().forEach(field -> headers.add(heads.own(field.slot(), field.name())));
        return headers;
    }

    private void numbered(List<String> headers, int count, List<String> names) {
        if (!fields.has(names.getFirst())) {
            return;
        }
        for (int i = 1; i <= count; i++) {
            for (String name : names) {
                headers.add(heads.said(name).replace("%d", Integer.toString(i)));
            }
        }
    }

    private List<UserField> own() {
        return userFields.stream().filter(field -> fields.hasOwn(field.slot())).toList();
    }

    @Override
    public List<String> values(Card card) {
        List<String> fixed = new ArrayList<>();
        contact(fixed, card);
        List<String> values = new ArrayList<>();
        for (int i = 0; i < fixed.size(); i++) {
            if (fields.has(FIXED.get(i))) {
                values.add(fixed.get(i));
            }
        }
        fill(values, points(card, ContactColumns::isEmail), emails, EMAIL, this::email);
        fill(values, points(card, ContactColumns::isPhone), phones, PHONE, this::phone);
        fill(values, points(card, ContactColumns::isLink), links, LINK, this::link);
        fill(values, addresses(card), addresses, ADDRESS, ContactColumns::address);
        fill(values, notes(card), notes, NOTE, note -> List.of(note.text(), note.pinned() ? "yes" : ""));
        own().forEach(field -> values.add(card.contact().userFields().getOrDefault(field.slot(), "")));
        return values;
    }

    private static void contact(List<String> values, Card card) {
        Contact contact = card.contact();
        values.addAll(List.of(
                contact.id().value().toString(),
                contact.name().salutation(),
                contact.name().first(),
                contact.name().middle(),
                contact.name().last(),
                contact.name().suffix(),
                contact.nickname()));
        Affiliation job = card.current().orElse(null);
        values.addAll(
                job == null
                        ? List.of("", "", "", "", "")
                        : List.of(
                                job.companyName(),
                                WholeBook.id(job.company()),
                                job.title(),
                                job.department(),
                                job.role().code()));
        values.addAll(List.of(
                contact.priority().code(),
                contact.types().stream().map(type -> type.code()).collect(Collectors.joining("; ")),
                contact.status().code(),
                contact.recordManager(),
                contact.keyPerson() ? "yes" : "",
                contact.persona(),
                contact.source(),
                contact.referredBy(),
                contact.campaign(),
                day(contact.birthday()),
                contact.language(),
                day(contact.parkedUntil()),
                contact.noFollowUp() == null ? "" : contact.noFollowUp().code(),
                optedOut(card)));
    }

    static String day(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }

    /// Channels with a refusal that stands.
    static String optedOut(Card card) {
        Set<ConsentId> lifted = card.consents().stream()
                .filter(ConsentEvent::allowed)
                .flatMap(event -> event.names().stream())
                .collect(Collectors.toSet());
        return card.consents().stream()
                .filter(event -> !event.allowed() && !lifted.contains(event.id()))
                .map(event -> event.channel().code())
                .distinct()
                .sorted()
                .collect(Collectors.joining("; "));
    }

    private interface Cells<T> {
        List<String> of(T value);
    }

    private <T> void fill(List<String> values, List<T> some, int count, List<String> names, Cells<T> cells) {
        if (!fields.has(names.getFirst())) {
            return;
        }
        for (int i = 0; i < count; i++) {
            if (i < some.size()) {
                values.addAll(cells.of(some.get(i)));
            } else {
                for (int j = 0; j < names.size(); j++) {
                    values.add("");
                }
            }
        }
    }

    private List<String> email(ContactPoint point) {
        return List.of(point.written(), point.label(), status(point));
    }

    private List<String> phone(ContactPoint point) {
        return List.of(point.written(), point.kind().code(), point.label(), status(point), countries.of(point));
    }

    private List<String> link(ContactPoint point) {
        return List.of(point.written(), point.kind().code(), point.label(), status(point));
    }

    private static String status(ContactPoint point) {
        String status =
                point.status() == PointStatus.Known.OK ? "" : point.status().code();
        return point.preferred() ? (status + " preferred").strip() : status;
    }

    private static List<String> address(PostalAddress postal) {
        Address address = postal.address();
        return List.of(
                postal.label(),
                address.street(),
                address.city(),
                address.region(),
                address.postalCode(),
                address.country());
    }

    private static List<ContactPoint> points(Card card, Predicate<PointKind> kinds) {
        return card.points().stream()
                .filter(point -> !point.written().isEmpty() && kinds.test(point.kind()))
                .toList();
    }

    static boolean isEmail(PointKind kind) {
        return kind == PointKind.Known.EMAIL;
    }

    static boolean isPhone(PointKind kind) {
        return kind == PointKind.Known.PHONE || kind == PointKind.Known.MOBILE || kind == PointKind.Known.FAX;
    }

    static boolean isLink(PointKind kind) {
        return !isEmail(kind) && !isPhone(kind);
    }

    private static List<PostalAddress> addresses(Card card) {
        return card.addresses().stream()
                .filter(address -> !address.address().isEmpty())
                .toList();
    }

    private static List<Note> notes(Card card) {
        return card.notes().stream().filter(note -> !note.text().isEmpty()).toList();
    }
}
