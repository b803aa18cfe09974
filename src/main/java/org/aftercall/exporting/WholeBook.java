package org.aftercall.exporting;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.aftercall.change.Field;
import org.aftercall.change.Values;
import org.aftercall.format.AttachmentFolder;
import org.aftercall.format.JsonWriter;
import org.aftercall.model.Activity;
import org.aftercall.model.ActivityId;
import org.aftercall.model.Address;
import org.aftercall.model.Affiliation;
import org.aftercall.model.Attachment;
import org.aftercall.model.Card;
import org.aftercall.model.Company;
import org.aftercall.model.CompanyId;
import org.aftercall.model.ConsentEvent;
import org.aftercall.model.Contact;
import org.aftercall.model.ContactPoint;
import org.aftercall.model.Group;
import org.aftercall.model.HistoryEntry;
import org.aftercall.model.HistoryId;
import org.aftercall.model.Note;
import org.aftercall.model.PostalAddress;
import org.aftercall.store.Contacts.UserField;
import org.aftercall.store.Contents;
import org.aftercall.store.Store;
import org.jspecify.annotations.Nullable;

/// Writes the whole book as JSON: user fields, companies, and a line for each contact with everything that belongs to
/// it. Empty values are left out; every row carries its id. The format is described in
/// `src/docs/manual/json-format.md`.
final class WholeBook {
    private static final int VERSION = 1;

    private final Store store;
    private final PhoneCountries countries = new PhoneCountries();

    WholeBook(Store store) {
        this.store = store;
    }

    /// @return the number of companies
    long write(OutputStream out) throws IOException {
        List<Company> companies = new ArrayList<>();
        try (JsonWriter json = new JsonWriter(out)) {
            json.beginObject().field("aftercall", VERSION);
            json.name("userFields").beginArray();
            for (UserField field : store.contacts().userFields().stream()
                    .sorted(Comparator.comparingInt(UserField::slot))
                    .toList()) {
                json.value(userField(field));
            }
            json.endArray().name("groups").beginArray();
            for (Group group : store.groups().all()) {
                json.value(new Tree(group.id().value()).put("name", group.name()).map);
            }
            json.endArray().name("companies").beginArray();
            store.contacts().eachCompany(companies::add);
            for (Company company : companies) {
                json.value(company(company));
            }
            json.endArray().name("contacts").beginArray();
            store.contacts().each(card -> write(json, card));
            json.endArray().endObject();
        }
        return companies.size();
    }

    private void write(JsonWriter json, Card card) {
        try {
            json.value(card(card));
        } catch (IOException e) {
            throw new UncheckedIOException("writing a contact", e);
        }
    }

    private static Map<String, Object> userField(UserField field) {
        Tree tree = new Tree(field.id().value());
        return tree.put("slot", field.slot())
                .put("name", field.name())
                .put("type", field.type())
                .put("purpose", field.purpose())
                .put("options", field.options())
                .put("remind", field.remind())
                .put("listed", field.listed())
                .map;
    }

    private Map<String, Object> company(Company company) {
        Tree tree = new Tree(company.id().value())
                .put("name", company.name())
                .put("domain", company.domain())
                .put("recordManager", company.recordManager());
        store.companies()
                .card(company.id())
                .ifPresent(card -> tree.put(
                                "points",
                                card.points().stream().map(this::point).toList())
                        .put(
                                "addresses",
                                card.addresses().stream().map(WholeBook::place).toList()));
        return tree.map;
    }

    private Map<String, Object> card(Card card) {
        List<HistoryEntry> history =
                new ArrayList<>(store.past().entries(card.contact().id(), 0, Integer.MAX_VALUE));
        history.sort(Comparator.comparing(HistoryEntry::when)
                .thenComparing(entry -> entry.id().value()));
        List<Attachment> attachments =
                new ArrayList<>(store.attachments().of(card.contact().id()));
        attachments.sort(Comparator.comparing(Attachment::when)
                .thenComparing(file -> file.id().value()));
        return contact(card.contact())
                .put("optedOut", ContactColumns.optedOut(card))
                .put(
                        "affiliations",
                        card.affiliations().stream().map(WholeBook::job).toList())
                .put("points", card.points().stream().map(this::point).toList())
                .put(
                        "addresses",
                        card.addresses().stream().map(WholeBook::place).toList())
                .put("activities", activities(card).stream().map(this::activity).toList())
                .put("history", history.stream().map(WholeBook::event).toList())
                .put("notes", card.notes().stream().map(WholeBook::note).toList())
                .put(
                        "consents",
                        card.consents().stream().map(WholeBook::consent).toList())
                .put("attachments", attachments.stream().map(WholeBook::file).toList())
                .put(
                        "groups",
                        card.groups().stream()
                                .map(group -> group.id().value().toString())
                                .toList())
                .map;
    }

    private static Map<String, Object> file(Attachment attachment) {
        HistoryId entry = attachment.entry();
        return new Tree(attachment.id().value())
                .put("name", attachment.name())
                .put("size", attachment.size())
                .put("type", attachment.type())
                .put("sha256", attachment.sha256())
                .put("who", attachment.who())
                .put("when", attachment.when().toString())
                .put("entry", entry == null ? "" : entry.value().toString())
                .map;
    }

    /// Puts the bytes of what is named into the folder beside the file; what lies there already stays.
    static void copyFiles(Store store, Contents contents, Path file) throws IOException {
        Path folder = AttachmentFolder.beside(file);
        for (Attachment each : store.attachments().all()) {
            Path copy = folder.resolve(contents.has(each.sha256()) ? each.sha256() : "");
            if (each.contact() != null && contents.has(each.sha256()) && !Files.exists(copy)) {
                Files.createDirectories(folder);
                Optional<byte[]> bytes = contents.read(each.sha256());
                if (bytes.isPresent()) {
                    Path part = Files.write(folder.resolve(each.sha256() + ".part"), bytes.get());
                    Files.move(part, copy);
                }
            }
        }
    }

    private static Tree contact(Contact contact) {
        Map<String, Object> userFields = new LinkedHashMap<>();
        new TreeMap<>(contact.userFields()).forEach((slot, value) -> userFields.put(slot.toString(), value));
        return new Tree(contact.id().value())
                .put("salutation", contact.name().salutation())
                .put("first", contact.name().first())
                .put("middle", contact.name().middle())
                .put("last", contact.name().last())
                .put("suffix", contact.name().suffix())
                .put("nickname", contact.nickname())
                .put("priority", contact.priority().code())
                .put("types", contact.types().stream().map(type -> type.code()).toList())
                .put("status", contact.status().code())
                .put("recordManager", contact.recordManager())
                .put("keyPerson", contact.keyPerson())
                .put("persona", contact.persona())
                .put("source", contact.source())
                .put("referredBy", contact.referredBy())
                .put("campaign", contact.campaign())
                .put("birthday", contact.birthday())
                .put("language", contact.language())
                .put("parkedUntil", contact.parkedUntil())
                .put(
                        "noFollowUp",
                        contact.noFollowUp() == null ? "" : contact.noFollowUp().code())
                .put("userFields", userFields);
    }

    /// Empty for none.
    static String id(@Nullable CompanyId company) {
        return company == null ? "" : company.value().toString();
    }

    private static Map<String, Object> job(Affiliation job) {
        return new Tree(job.id().value())
                .put("company", id(job.company()))
                .put("name", job.companyName())
                .put("title", job.title())
                .put("department", job.department())
                .put("role", job.role().code())
                .put("from", job.from())
                .put("to", job.to())
                .put("current", job.current())
                .map;
    }

    private Map<String, Object> point(ContactPoint point) {
        return new Tree(point.id().value())
                .put("kind", point.kind().code())
                .put("written", point.written())
                .put("country", ContactColumns.isPhone(point.kind()) ? countries.of(point) : "")
                .put("label", point.label())
                .put("status", point.status().code())
                .put("preferred", point.preferred())
                .map;
    }

    private static Map<String, Object> place(PostalAddress postal) {
        Address address = postal.address();
        return new Tree(postal.id().value())
                .put("label", postal.label())
                .put("street", address.street())
                .put("city", address.city())
                .put("region", address.region())
                .put("postcode", address.postalCode())
                .put("country", address.country())
                .map;
    }

    /// Everything that was planned, done or not.
    private List<Activity> activities(Card card) {
        List<Activity> activities =
                new ArrayList<>(store.due().planned(card.contact().id()));
        activities.sort(Comparator.comparing(activity -> activity.id().value()));
        return activities;
    }

    private Map<String, Object> activity(Activity activity) {
        LocalTime time = activity.time();
        return new Tree(activity.id().value())
                .put("kind", activity.kind().code())
                .put("title", activity.title())
                .put("due", activity.due())
                .put("time", time == null ? "" : time.toString())
                .put("promised", activity.promised())
                .put("slips", activity.slips() == 0 ? List.of() : slips(activity.id()))
                .put("state", activity.state().code())
                .put("owner", activity.owner())
                .put("repeats", activity.repeat().code())
                .put("remind", activity.remind())
                .put("repeatsFrom", activity.repeatsFrom())
                .put("givenBy", activity.given().by())
                .put("givenWord", activity.given().word())
                .map;
    }

    /// Whose slips they were, as the book keeps them.
    private List<String> slips(ActivityId activity) {
        return store.operations().changes(activity.value()).stream()
                .filter(change -> change.field() == Field.ACTIVITY_SLIPS.number() && change.stands())
                .findFirst()
                .map(change -> Values.texts(Optional.of(change.value())))
                .orElse(List.of());
    }

    private static Map<String, Object> event(HistoryEntry entry) {
        ActivityId activity = entry.activity();
        HistoryId corrects = entry.corrects();
        return new Tree(entry.id().value())
                .put("type", entry.type().code())
                .put("result", entry.result().code())
                .put("text", entry.text())
                .put("who", entry.who())
                .put("when", entry.when().toString())
                .put("company", entry.company())
                .put("direction", entry.talk().way())
                .put("minutes", entry.talk().minutes())
                .put("activity", activity == null ? "" : activity.value().toString())
                .put("corrects", corrects == null ? "" : corrects.value().toString())
                .map;
    }

    private static Map<String, Object> note(Note note) {
        return new Tree(note.id().value()).put("text", note.text()).put("pinned", note.pinned()).map;
    }

    private static Map<String, Object> consent(ConsentEvent event) {
        return new Tree(event.id().value())
                .put("channel", event.channel().code())
                .put("allowed", event.allowed() ? "yes" : "no")
                .put("date", event.date())
                .put("source", event.source())
                .put("wording", event.wording())
                .put(
                        "names",
                        event.names().stream().map(id -> id.value().toString()).toList())
                .map;
    }

    /// An object whose empty values are left out.
    private static final class Tree {
        private final Map<String, Object> map = new LinkedHashMap<>();

        Tree(UUID id) {
            map.put("id", id.toString());
        }

        Tree put(String name, @Nullable Object value) {
            switch (value) {
                case null -> {}
                case String text when text.isEmpty() -> {}
                case Boolean truth when !truth -> {}
                case List<?> list when list.isEmpty() -> {}
                case Map<?, ?> inner when inner.isEmpty() -> {}
                case LocalDate day -> map.put(name, day.toString());
                default -> map.put(name, value);
            }
            return this;
        }
    }
}
