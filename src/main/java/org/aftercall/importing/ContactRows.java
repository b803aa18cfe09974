package org.aftercall.importing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.aftercall.change.Entity;
import org.aftercall.change.Field;
import org.aftercall.change.RowChange;
import org.aftercall.change.RowEdit;
import org.aftercall.change.Value;
import org.aftercall.change.Values;
import org.aftercall.model.Activity;
import org.aftercall.model.ActivityId;
import org.aftercall.model.Attachment;
import org.aftercall.model.ConsentId;
import org.aftercall.model.ContactId;
import org.aftercall.model.GroupId;
import org.aftercall.model.HistoryEntry;
import org.aftercall.model.HistoryId;
import org.aftercall.model.MembershipId;
import org.jspecify.annotations.Nullable;

/// Writes the rows of one contact: the contact first, then what belongs to it. What is empty is not written.
///
/// Ids of rows that belong to a contact are made from their content, so that the same words give the same row.
final class ContactRows {
    /// Finds the company of a job, or makes it.
    interface Companies {
        UUID id(Draft.Job job);
    }

    private final UUID contact;
    private final Companies companies;
    private final String digest;
    private final List<RowChange> rows = new ArrayList<>();
    private final Set<UUID> used = new HashSet<>();
    private final Set<UUID> derived = new HashSet<>();
    private final Set<UUID> filled = new HashSet<>();

    /// @param digest of the file, so that a refusal in it is one refusal however often it is imported
    ContactRows(UUID contact, Companies companies, String digest) {
        this.contact = contact;
        this.companies = companies;
        this.digest = digest;
    }

    List<RowChange> rows() {
        return rows;
    }

    /// Ids of those rows that were made from their content.
    Set<UUID> derived() {
        return derived;
    }

    /// Ids of the rows that are there and of which cells are written.
    Set<UUID> filled() {
        return filled;
    }

    /// Everything that a draft says, for a contact that is not there yet.
    List<RowChange> fresh(Draft draft) {
        contact(draft.fields());
        draft.affiliations().forEach(this::job);
        draft.points().forEach(this::point);
        draft.addresses().forEach(this::place);
        draft.notes().forEach(this::note);
        rest(draft.rest());
        draft.activities().forEach(this::activity);
        draft.history().forEach(this::event);
        draft.consents().forEach(this::say);
        draft.attachments().forEach(this::attachment);
        draft.groups().forEach(this::member);
        return rows;
    }

    private void contact(Draft.Fields fields) {
        RowEdit edit = new RowEdit(Entity.CONTACT, contact);
        set(edit, Field.CONTACT_NAME, Values.name(fields.name()));
        set(edit, Field.CONTACT_NICKNAME, Values.text(fields.nickname()));
        set(edit, Field.CONTACT_PRIORITY, Values.text(fields.priority()));
        set(edit, Field.CONTACT_TYPES, Values.texts(fields.types()));
        set(edit, Field.CONTACT_STATUS, Values.text(fields.status()));
        set(edit, Field.CONTACT_MANAGER, Values.text(fields.manager()));
        if (fields.keyPerson()) {
            edit.set(Field.CONTACT_KEY_PERSON, Values.bool(true));
        }
        set(edit, Field.CONTACT_PERSONA, Values.text(fields.persona()));
        set(edit, Field.CONTACT_SOURCE, Values.text(fields.source()));
        set(edit, Field.CONTACT_REFERRED_BY, Values.text(fields.referredBy()));
        set(edit, Field.CONTACT_CAMPAIGN, Values.text(fields.campaign()));
        set(edit, Field.CONTACT_BIRTHDAY, Values.day(fields.birthday()));
        set(edit, Field.CONTACT_LANGUAGE, Values.text(fields.language()));
        set(edit, Field.CONTACT_PARKED_UNTIL, Values.day(fields.parkedUntil()));
        set(edit, Field.CONTACT_NO_FOLLOW_UP, Values.text(fields.noFollowUp()));
        fields.userFields().forEach((slot, value) -> edit.userField(slot, Values.text(value)));
        if (edit.change().cells().isEmpty()) { // a contact that is nothing but a way to reach it
            edit.set(Field.CONTACT_NICKNAME, Value.None.NONE);
        }
        add(edit);
    }

    void job(Draft.Job job) {
        boolean titleAlone = job.companyId() == null && job.company().isBlank();
        UUID[] above = titleAlone ? new UUID[] {contact} : new UUID[] {contact, companies.id(job)};
        String content = above[above.length - 1] + job.title() + job.from();
        RowEdit edit = new RowEdit(Entity.AFFILIATION, id(job.id(), "affiliation", content)).belongsTo(above);
        set(edit, Field.AFFILIATION_TITLE, Values.text(job.title()));
        set(edit, Field.AFFILIATION_DEPARTMENT, Values.text(job.department()));
        set(edit, Field.AFFILIATION_ROLE, Values.text(job.role()));
        set(edit, Field.AFFILIATION_FROM, Values.day(job.from()));
        set(edit, Field.AFFILIATION_TO, Values.day(job.to()));
        edit.set(Field.AFFILIATION_CURRENT, Values.bool(job.current()));
        add(edit);
    }

    void point(Draft.Point point) {
        String content = point.kind().code() + "\n" + point.written();
        RowEdit edit = new RowEdit(Entity.CONTACT_POINT, id(point.id(), "point", content)).belongsTo(contact);
        edit.set(Field.POINT_KIND, Values.text(point.kind().code()));
        set(edit, Field.POINT_WRITTEN, Values.text(point.written()));
        set(edit, Field.POINT_LABEL, Values.text(point.label()));
        set(edit, Field.POINT_STATUS, Values.text(point.status()));
        if (point.preferred()) {
            edit.set(Field.POINT_PREFERRED, Values.bool(true));
        }
        set(edit, Field.POINT_COUNTRY, Values.text(point.country()));
        add(edit);
    }

    void place(Draft.Place place) {
        RowEdit edit = new RowEdit(Entity.ADDRESS, id(place.id(), "address", place.label() + place.address()))
                .belongsTo(contact);
        set(edit, Field.ADDRESS_VALUE, Values.address(place.address()));
        set(edit, Field.ADDRESS_LABEL, Values.text(place.label()));
        add(edit);
    }

    void note(Draft.Remark note) {
        RowEdit edit = new RowEdit(Entity.NOTE, id(note.id(), "note", note.text())).belongsTo(contact);
        set(edit, Field.NOTE_TEXT, Values.text(note.text()));
        if (note.pinned()) {
            edit.set(Field.NOTE_PINNED, Values.bool(true));
        }
        add(edit);
    }

    /// All lines that have no field of their own, as one note.
    void rest(List<String> lines) {
        if (!lines.isEmpty()) {
            note(new Draft.Remark(null, String.join("\n", lines), false));
        }
    }

    void event(Draft.Event event) {
        HistoryEntry entry = event.entry();
        HistoryId own = entry == null ? null : entry.id();
        RowEdit edit = new RowEdit(
                        Entity.HISTORY,
                        id(own == null ? null : own.value(), "history", event.when() + "\n" + event.text()))
                .belongsTo(contact);
        edit.set(Field.HISTORY_TYPE, Values.text(event.type()));
        set(edit, Field.HISTORY_RESULT, Values.text(event.result()));
        set(edit, Field.HISTORY_TEXT, Values.text(event.text()));
        set(edit, Field.HISTORY_WHO, Values.text(event.who()));
        edit.set(Field.HISTORY_WHEN, Values.moment(event.when()));
        set(edit, Field.HISTORY_COMPANY, Values.text(event.company()));
        if (entry != null) {
            ActivityId activity = entry.activity();
            HistoryId corrects = entry.corrects();
            set(edit, Field.HISTORY_DIRECTION, Values.text(entry.talk().way()));
            set(edit, Field.HISTORY_MINUTES, Values.numberOrNothing(entry.talk().minutes()));
            set(edit, Field.HISTORY_ACTIVITY, Values.row(activity == null ? null : activity.value()));
            set(edit, Field.HISTORY_CORRECTS, Values.row(corrects == null ? null : corrects.value()));
        }
        add(edit);
    }

    void activity(Draft.Work work) {
        Activity activity = work.activity();
        RowEdit edit = new RowEdit(Entity.ACTIVITY, activity.id().value()).belongsTo(contact);
        edit.set(Field.ACTIVITY_KIND, Values.text(activity.kind().code()));
        set(edit, Field.ACTIVITY_TITLE, Values.text(activity.title()));
        edit.set(Field.ACTIVITY_DUE, Values.due(activity.due(), activity.time()));
        edit.set(Field.ACTIVITY_PROMISED, Values.day(activity.promised()));
        set(edit, Field.ACTIVITY_SLIPS, Values.texts(work.slips()));
        edit.set(Field.ACTIVITY_STATE, Values.text(activity.state().code()));
        set(edit, Field.ACTIVITY_OWNER, Values.text(activity.owner()));
        set(edit, Field.ACTIVITY_REPEATS, Values.text(activity.repeat().code()));
        set(edit, Field.ACTIVITY_REMIND, Values.numberOrNothing(activity.remind()));
        set(edit, Field.ACTIVITY_REPEATS_FROM, Values.day(activity.repeatsFrom()));
        set(edit, Field.ACTIVITY_GIVEN_BY, Values.text(activity.given().by()));
        set(edit, Field.ACTIVITY_GIVEN_WORD, Values.text(activity.given().word()));
        add(edit);
    }

    void attachment(Attachment attachment) {
        HistoryId entry = attachment.entry();
        RowEdit edit = new RowEdit(Entity.ATTACHMENT, attachment.id().value()).belongsTo(contact);
        edit.set(Field.ATTACHMENT_NAME, Values.text(attachment.name()));
        edit.set(Field.ATTACHMENT_SIZE, Values.number(attachment.size()));
        set(edit, Field.ATTACHMENT_TYPE, Values.text(attachment.type()));
        edit.set(Field.ATTACHMENT_SHA256, Values.text(attachment.sha256()));
        set(edit, Field.ATTACHMENT_WHO, Values.text(attachment.who()));
        edit.set(Field.ATTACHMENT_WHEN, Values.moment(attachment.when()));
        set(edit, Field.ATTACHMENT_ENTRY, Values.row(entry == null ? null : entry.value()));
        add(edit);
    }

    /// A file that comes once, whatever became of it here.
    void file(Attachment attachment) {
        derived.add(attachment.id().value());
        attachment(attachment);
    }

    /// That the contact is in a group: one row, whoever says so.
    void member(UUID group) {
        UUID id = MembershipId.of(new GroupId(group), new ContactId(contact)).value();
        derived.add(id);
        add(new RowEdit(Entity.MEMBERSHIP, id).belongsTo(contact).set(Field.MEMBERSHIP_GROUP, Values.row(group)));
    }

    /// Work of a foreign calendar, whose id is made from what it says.
    void foreign(Draft.Work work) {
        derived.add(work.activity().id().value());
        activity(work);
    }

    void say(Draft.Say say) {
        UUID id = sayId(say);
        if (say.id() == null) {
            derived.add(id);
        }
        RowEdit edit = new RowEdit(Entity.CONSENT, id).belongsTo(contact);
        edit.set(Field.CONSENT_CHANNEL, Values.text(say.channel().code()));
        edit.set(Field.CONSENT_ALLOWED, Values.bool(say.allowed()));
        set(edit, Field.CONSENT_DATE, Values.day(say.date()));
        set(edit, Field.CONSENT_SOURCE, Values.text(say.source()));
        set(edit, Field.CONSENT_WORDING, Values.text(say.wording()));
        set(edit, Field.CONSENT_NAMES, Values.rows(say.names()));
        add(edit);
    }

    /// The id of a consent event: one for what one file says, so that a refusal that was lifted since stays lifted when
    /// the same file comes again.
    UUID sayId(Draft.Say say) {
        UUID own = say.id();
        return own != null
                ? own
                : new ConsentId(OrderedIds.of(
                                contact,
                                contact.toString(),
                                digest,
                                say.channel().code(),
                                Boolean.toString(say.allowed()),
                                say.wording()))
                        .value();
    }

    /// Writes cells of a row that is there.
    void fill(RowEdit edit) {
        RowChange change = edit.change();
        if (!change.cells().isEmpty()) {
            filled.add(change.row());
            add(edit);
        }
    }

    private UUID id(@Nullable UUID own, String kind, String content) {
        if (own != null) {
            used.add(own);
            return own;
        }
        UUID id = OrderedIds.of(contact, contact.toString(), kind, content);
        for (int again = 2; !used.add(id); again++) {
            id = OrderedIds.of(contact, contact.toString(), kind, content, Integer.toString(again));
        }
        derived.add(id);
        return id;
    }

    private static void set(RowEdit edit, Field field, Value value) {
        if (value != Value.None.NONE) {
            edit.set(field, value);
        }
    }

    private void add(RowEdit edit) {
        rows.add(edit.change());
    }
}
