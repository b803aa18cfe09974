package org.aftercall.importing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.aftercall.model.Activity;
import org.aftercall.model.ActivityId;
import org.aftercall.model.ActivityKind;
import org.aftercall.model.ActivityState;
import org.aftercall.model.Address;
import org.aftercall.model.Attachment;
import org.aftercall.model.AttachmentId;
import org.aftercall.model.CallResult;
import org.aftercall.model.Channel;
import org.aftercall.model.ContactId;
import org.aftercall.model.Given;
import org.aftercall.model.HistoryEntry;
import org.aftercall.model.HistoryId;
import org.aftercall.model.HistoryType;
import org.aftercall.model.Origin;
import org.aftercall.model.PersonName;
import org.aftercall.model.PointKind;
import org.aftercall.model.Repeat;
import org.aftercall.model.Talk;
import org.aftercall.text.Emails;
import org.aftercall.text.FileName;
import org.aftercall.text.Phones;

/// Makes a draft of a contact in our own JSON: letter for letter, with all ids.
final class JsonDraft {
    private static final UUID NOBODY = new UUID(0, 0);

    private JsonDraft() {}

    static Draft of(JsonTree contact, Origin origin) {
        UUID id = contact.uuid("id").orElse(NOBODY);
        List<Draft.Work> activities = new ArrayList<>();
        contact.trees("activities").forEach(tree -> activity(tree, id, activities));
        List<Draft.Event> history = new ArrayList<>();
        contact.trees("history").forEach(tree -> event(tree, id, history));
        return new Draft(
                        origin,
                        contact.uuid("id").orElse(null),
                        "",
                        fields(contact),
                        contact.trees("affiliations").stream()
                                .map(JsonDraft::job)
                                .toList(),
                        contact.trees("points").stream().map(JsonDraft::point).toList(),
                        contact.trees("addresses").stream()
                                .map(JsonDraft::place)
                                .toList(),
                        contact.trees("notes").stream()
                                .map(note -> new Draft.Remark(
                                        note.uuid("id").orElse(null), note.text("text"), note.isTrue("pinned")))
                                .toList(),
                        history,
                        contact.trees("consents").stream().map(JsonDraft::say).toList(),
                        activities,
                        List.of(),
                        List.of())
                .with(
                        contact.trees("attachments").stream()
                                .flatMap(tree -> attachment(tree, id).stream())
                                .toList(),
                        contact.uuids("groups"));
    }

    private static Optional<Attachment> attachment(JsonTree tree, UUID contact) {
        return tree.uuid("id")
                .flatMap(id -> tree.moment("when")
                        .map(when -> new Attachment(
                                new AttachmentId(id),
                                new ContactId(contact),
                                null,
                                FileName.clean(tree.text("name")),
                                tree.number("size"),
                                tree.text("type"),
                                tree.text("sha256"),
                                tree.text("who"),
                                when,
                                tree.uuid("entry").map(HistoryId::new).orElse(null))));
    }

    private static Draft.Fields fields(JsonTree contact) {
        Map<Integer, String> userFields = new LinkedHashMap<>();
        JsonTree own = JsonTree.of(contact.fields().get("userFields"));
        for (int slot = 1; slot <= 15; slot++) {
            if (!own.text(Integer.toString(slot)).isEmpty()) {
                userFields.put(slot, own.text(Integer.toString(slot)));
            }
        }
        return new Draft.Fields(
                new PersonName(
                        contact.text("salutation"),
                        contact.text("first"),
                        contact.text("middle"),
                        contact.text("last"),
                        contact.text("suffix")),
                contact.text("nickname"),
                contact.text("priority"),
                contact.texts("types"),
                contact.text("status"),
                contact.text("recordManager"),
                contact.isTrue("keyPerson"),
                contact.text("persona"),
                contact.text("source"),
                contact.text("referredBy"),
                contact.text("campaign"),
                contact.day("birthday").orElse(null),
                contact.text("language"),
                contact.day("parkedUntil").orElse(null),
                contact.text("noFollowUp"),
                userFields);
    }

    private static Draft.Job job(JsonTree job) {
        return new Draft.Job(
                job.uuid("id").orElse(null),
                job.uuid("company").orElse(null),
                job.text("name"),
                job.text("title"),
                job.text("department"),
                job.text("role"),
                job.day("from").orElse(null),
                job.day("to").orElse(null),
                job.isTrue("current"));
    }

    static Draft.Point point(JsonTree point) {
        PointKind kind = PointKind.of(point.text("kind"));
        String written = point.text("written");
        String comparable = PointsGathered.isPhone(kind)
                ? Phones.read(written, point.text("country")).comparable()
                : kind == PointKind.Known.EMAIL ? Emails.comparable(written).orElse("") : "";
        return new Draft.Point(
                point.uuid("id").orElse(null),
                kind,
                written,
                comparable,
                point.text("label"),
                point.text("country"),
                point.text("status"),
                point.isTrue("preferred"));
    }

    static Draft.Place place(JsonTree place) {
        return new Draft.Place(
                place.uuid("id").orElse(null),
                place.text("label"),
                new Address(
                        place.text("street"),
                        place.text("city"),
                        place.text("region"),
                        place.text("postcode"),
                        place.text("country")));
    }

    private static void activity(JsonTree tree, UUID contact, List<Draft.Work> into) {
        LocalDate due = tree.day("due").orElse(null);
        UUID id = tree.uuid("id").orElse(null);
        if (due == null || id == null) {
            return;
        }
        List<String> slips = tree.texts("slips");
        Activity activity = new Activity(
                new ActivityId(id),
                new ContactId(contact),
                ActivityKind.of(tree.text("kind")),
                tree.text("title"),
                due,
                tree.time("time").orElse(null),
                tree.day("promised").orElse(due),
                slips.size(),
                ActivityState.of(tree.text("state")),
                tree.text("owner"),
                Repeat.of(tree.text("repeats")),
                tree.numberIfAny("remind"),
                tree.day("repeatsFrom").orElse(null),
                Given.of(tree.text("givenBy"), tree.text("givenWord")));
        into.add(new Draft.Work(activity, slips));
    }

    private static void event(JsonTree tree, UUID contact, List<Draft.Event> into) {
        UUID id = tree.uuid("id").orElse(null);
        if (id == null || tree.moment("when").isEmpty()) {
            return;
        }
        HistoryEntry entry = new HistoryEntry(
                new HistoryId(id),
                new ContactId(contact),
                HistoryType.of(tree.text("type")),
                CallResult.of(tree.text("result")),
                tree.text("text"),
                tree.text("who"),
                tree.moment("when").orElseThrow(),
                tree.text("company"),
                Talk.of(tree.text("direction"), tree.numberIfAny("minutes")),
                tree.uuid("activity").map(ActivityId::new).orElse(null),
                tree.uuid("corrects").map(HistoryId::new).orElse(null));
        into.add(new Draft.Event(
                entry.when(),
                tree.text("type"),
                tree.text("result"),
                entry.text(),
                entry.who(),
                entry.company(),
                entry));
    }

    private static Draft.Say say(JsonTree say) {
        return new Draft.Say(
                say.uuid("id").orElse(null),
                Channel.of(say.text("channel")),
                "yes".equals(say.text("allowed")),
                say.day("date").orElse(null),
                say.text("source"),
                say.text("wording"),
                say.uuids("names"));
    }
}
