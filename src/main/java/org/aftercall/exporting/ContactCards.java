package org.aftercall.exporting;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.aftercall.format.ContentLine;
import org.aftercall.format.VCardWriter.Version;
import org.aftercall.model.Address;
import org.aftercall.model.Affiliation;
import org.aftercall.model.Card;
import org.aftercall.model.Contact;
import org.aftercall.model.ContactPoint;
import org.aftercall.model.Note;
import org.aftercall.model.PersonName;
import org.aftercall.model.PointKind;
import org.aftercall.model.PointStatus;
import org.aftercall.model.PostalAddress;
import org.aftercall.store.Contacts.UserField;
import org.jspecify.annotations.Nullable;

/// A contact as a vCard: what every program knows in the lines that every program reads, the rest in lines of our own
/// that others leave alone, so that the card comes back as it was.
///
/// History, activities and earlier companies are in the whole book (.json) alone.
final class ContactCards {
    private static final String OURS = "X-AFTERCALL-";

    private final Version version;
    private final List<UserField> userFields;
    private final PhoneCountries countries = new PhoneCountries();

    ContactCards(Version version, List<UserField> userFields) {
        this.version = version;
        this.userFields = userFields.stream()
                .sorted((a, b) -> Integer.compare(a.slot(), b.slot()))
                .toList();
    }

    List<ContentLine> lines(Card card) {
        Lines lines = new Lines(version);
        Contact contact = card.contact();
        String id = contact.id().value().toString();
        lines.text("PRODID", "-//Aftercall//EN");
        lines.text("UID", "urn:uuid:" + id);
        lines.text(OURS + "ID", id);
        lines.text("FN", called(card));
        PersonName name = contact.name();
        lines.parts(
                "N", List.of(), List.of(name.last(), name.first(), name.middle(), name.salutation(), name.suffix()));
        lines.some("NICKNAME", contact.nickname());
        card.current().ifPresent(job -> job(lines, job));
        points(lines, card);
        card.addresses().stream()
                .filter(postal -> !postal.address().isEmpty())
                .forEach(postal -> address(lines, postal));
        lines.some("BDAY", day(contact.birthday(), version == Version.V4));
        lines.list(
                "CATEGORIES", contact.types().stream().map(type -> type.code()).toList());
        boolean tag = version == Version.V4 && contact.language().matches("[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*");
        lines.some(tag ? "LANG" : OURS + "LANGUAGE", contact.language());
        card.notes().stream().filter(note -> !note.text().isEmpty()).forEach(note -> note(lines, note));
        ours(lines, card);
        return lines.done();
    }

    /// A card must have a name; somebody without one is called by what there is.
    private static String called(Card card) {
        return Stream.concat(
                        Stream.of(
                                card.contact().shownName(),
                                card.current().map(Affiliation::companyName).orElse("")),
                        card.points().stream().map(ContactPoint::written))
                .filter(each -> !each.isBlank())
                .findFirst()
                .orElse("-");
    }

    private static void job(Lines lines, Affiliation job) {
        if (!job.companyName().isEmpty() || !job.department().isEmpty()) {
            lines.parts(
                    "ORG",
                    List.of(),
                    job.department().isEmpty()
                            ? List.of(job.companyName())
                            : List.of(job.companyName(), job.department()));
        }
        lines.some("TITLE", job.title());
        lines.some(OURS + "ROLE", job.role().code());
        lines.some(OURS + "COMPANY-ID", WholeBook.id(job.company()));
    }

    private void points(Lines lines, Card card) {
        for (ContactPoint point : card.points()) {
            if (point.written().isEmpty()) {
                continue;
            }
            List<String> types = new ArrayList<>(types(point.kind()));
            String group = lines.labelled(types, point.label());
            String status =
                    point.status() == PointStatus.Known.OK ? "" : point.status().code();
            String kind = point.kind() instanceof PointKind.Known known && KNOWN_BY_LINE.contains(known)
                    ? ""
                    : point.kind().code();
            String country = ContactColumns.isPhone(point.kind()) ? countries.of(point) : "";
            boolean more = !status.isEmpty() || !kind.isEmpty() || !country.isEmpty();
            group = more && group.isEmpty() ? lines.group() : group;
            lines.line(group, name(point.kind()), lines.preferred(types, point.preferred()), point.written());
            lines.label(group, point.label());
            lines.beside(group, OURS + "KIND", kind);
            lines.beside(group, OURS + "STATUS", status);
            lines.beside(group, OURS + "COUNTRY", country);
        }
    }

    /// Kinds that are known again by the name and the types of their line.
    private static final List<PointKind.Known> KNOWN_BY_LINE = List.of(
            PointKind.Known.PHONE,
            PointKind.Known.MOBILE,
            PointKind.Known.FAX,
            PointKind.Known.EMAIL,
            PointKind.Known.WEB);

    private static String name(PointKind kind) {
        return switch (kind) {
            case PointKind.Known.PHONE, PointKind.Known.MOBILE, PointKind.Known.FAX -> "TEL";
            case PointKind.Known.EMAIL -> "EMAIL";
            case PointKind.Known.LINKEDIN, PointKind.Known.TWITTER, PointKind.Known.INSTAGRAM -> "X-SOCIALPROFILE";
            case PointKind.Known.OTHER -> "IMPP";
            case PointKind.Known.WEB, PointKind.Known.BLOG -> "URL";
            case PointKind.Unknown _ -> "URL";
        };
    }

    private static List<String> types(PointKind kind) {
        return switch (kind) {
            case PointKind.Known.PHONE -> List.of("voice");
            case PointKind.Known.MOBILE -> List.of("cell");
            case PointKind.Known.FAX -> List.of("fax");
            case PointKind.Known.LINKEDIN, PointKind.Known.TWITTER, PointKind.Known.INSTAGRAM -> List.of(kind.code());
            case PointKind.Known.EMAIL, PointKind.Known.OTHER, PointKind.Known.WEB, PointKind.Known.BLOG -> List.of();
            case PointKind.Unknown _ -> List.of();
        };
    }

    private static void address(Lines lines, PostalAddress postal) {
        List<String> types = new ArrayList<>();
        String group = lines.labelled(types, postal.label());
        Address address = postal.address();
        lines.parts(
                group,
                "ADR",
                lines.preferred(types, false),
                List.of(
                        "",
                        "",
                        address.street(),
                        address.city(),
                        address.region(),
                        address.postalCode(),
                        address.country()));
        lines.label(group, postal.label());
    }

    private static void note(Lines lines, Note note) {
        String group = note.pinned() ? lines.group() : "";
        lines.line(group, "NOTE", Map.of(), note.text());
        lines.beside(group, OURS + "PINNED", note.pinned() ? "yes" : "");
    }

    private void ours(Lines lines, Card card) {
        Contact contact = card.contact();
        lines.some(OURS + "PRIORITY", contact.priority().code());
        lines.some(OURS + "STATUS", contact.status().code());
        lines.some(OURS + "MANAGER", contact.recordManager());
        lines.some(OURS + "KEY-PERSON", contact.keyPerson() ? "yes" : "");
        lines.some(OURS + "PERSONA", contact.persona());
        lines.some(OURS + "SOURCE", contact.source());
        lines.some(OURS + "REFERRED-BY", contact.referredBy());
        lines.some(OURS + "CAMPAIGN", contact.campaign());
        lines.some(OURS + "PARKED-UNTIL", day(contact.parkedUntil(), false));
        lines.some(
                OURS + "NO-FOLLOW-UP",
                contact.noFollowUp() == null ? "" : contact.noFollowUp().code());
        String optedOut = ContactColumns.optedOut(card);
        lines.list(OURS + "OPTED-OUT", optedOut.isEmpty() ? List.of() : List.of(optedOut.split("; ", -1)));
        for (UserField field : userFields) {
            String value = contact.userFields().getOrDefault(field.slot(), "");
            if (!value.isEmpty()) {
                lines.parts(OURS + "FIELD", List.of(), List.of(Integer.toString(field.slot()), field.name(), value));
            }
        }
    }

    private static String day(@Nullable LocalDate day, boolean basic) {
        return day == null ? "" : basic ? day.format(DateTimeFormatter.BASIC_ISO_DATE) : day.toString();
    }

    /// The lines of one card while they are written; lines that belong together share a group.
    private static final class Lines {
        private final Version version;
        private final List<ContentLine> lines = new ArrayList<>();
        private int groups;

        Lines(Version version) {
            this.version = version;
        }

        List<ContentLine> done() {
            return lines;
        }

        void text(String name, String text) {
            line("", name, Map.of(), text);
        }

        void some(String name, String text) {
            if (!text.isEmpty()) {
                text(name, text);
            }
        }

        void line(String group, String name, Map<String, List<String>> parameters, String text) {
            lines.add(ContentLine.text(group, name, parameters, text));
        }

        void parts(String name, List<String> types, List<String> parts) {
            parts("", name, preferred(types, false), parts);
        }

        void parts(String group, String name, Map<String, List<String>> parameters, List<String> parts) {
            lines.add(ContentLine.structured(group, name, parameters, parts));
        }

        void list(String name, List<String> values) {
            if (!values.isEmpty()) {
                lines.add(ContentLine.list(name, values));
            }
        }

        String group() {
            return "item" + ++groups;
        }

        /// Adds the type where the label is one; else the group in which the label will stand.
        String labelled(List<String> types, String label) {
            if (label.equals("work") || label.equals("home")) {
                types.add(label);
                return "";
            }
            return label.isEmpty() ? "" : group();
        }

        void label(String group, String label) {
            if (!label.equals("work") && !label.equals("home")) {
                beside(group, "X-ABLabel", label);
            }
        }

        void beside(String group, String name, String text) {
            if (!text.isEmpty()) {
                line(group, name, Map.of(), text);
            }
        }

        Map<String, List<String>> preferred(List<String> types, boolean preferred) {
            Map<String, List<String>> parameters = new LinkedHashMap<>();
            List<String> all = new ArrayList<>(types);
            if (preferred && version == Version.V3) {
                all.add("pref");
            }
            if (!all.isEmpty()) {
                parameters.put("TYPE", all);
            }
            if (preferred && version == Version.V4) {
                parameters.put("PREF", List.of("1"));
            }
            return parameters;
        }
    }
}
