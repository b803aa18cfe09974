package org.aftercall.importing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.aftercall.change.Entity;
import org.aftercall.change.Field;
import org.aftercall.change.RowChange;
import org.aftercall.change.RowEdit;
import org.aftercall.change.Values;
import org.aftercall.model.Affiliation;
import org.aftercall.model.Card;
import org.aftercall.model.Channel;
import org.aftercall.model.ConsentEvent;
import org.aftercall.model.Contact;
import org.aftercall.model.ContactPoint;
import org.aftercall.model.HistoryEntry;
import org.aftercall.model.Note;
import org.aftercall.model.PointKind;
import org.aftercall.model.PostalAddress;
import org.aftercall.model.Problem;
import org.aftercall.text.Companies;

/// What a draft adds to a contact that is there: empty fields are filled, new points, addresses, notes and
/// refusals are added. A value that differs stays and is listed, or is replaced where the file is newer.
final class Comparison {
    private final Draft draft;
    private final Card card;
    private final ContactRows out;
    private final ByHand byHand;
    private final boolean newer;
    private final List<Problem> kept = new ArrayList<>();

    private Comparison(Draft draft, Card card, ContactRows out, ByHand byHand, boolean newer) {
        this.draft = draft;
        this.card = card;
        this.out = out;
        this.byHand = byHand;
        this.newer = newer;
    }

    /// What is to be written, and what of the draft is not taken.
    ///
    /// @param derived ids of those rows that were made from their content
    /// @param touched ids of those rows that are there and of which cells are written
    record Addition(Draft draft, List<RowChange> rows, List<Problem> kept, Set<UUID> derived, Set<UUID> touched) {
        /// @param gone how many rows are left out since nobody wants them back
        Addition with(List<RowChange> left, long gone) {
            if (gone == 0) {
                return new Addition(draft, left, kept, derived, touched);
            }
            List<Problem> told = new ArrayList<>(kept);
            told.add(Problem.at(draft.origin(), Problem.Severity.NOTICE, "import.deleted-stays", Long.toString(gone)));
            return new Addition(draft, left, told, derived, touched);
        }

        long refusals() {
            return rows.stream()
                    .filter(row -> row.entity() == Entity.CONSENT.number())
                    .count();
        }
    }

    /// @param history entries of the contact; asked for only where the draft has some
    /// @param exists whether there is a row with this id, deleted or not
    /// @param byHand what people did to the cells that are written
    /// @param newer whether what differs is taken from the draft
    static Addition of(
            Draft draft,
            Card card,
            ContactRows out,
            List<HistoryEntry> history,
            Predicate<UUID> exists,
            ByHand byHand,
            boolean newer) {
        Comparison comparison = new Comparison(draft, card, out, byHand, newer);
        comparison.fields();
        comparison.jobs();
        comparison.points();
        comparison.places();
        comparison.notes();
        comparison.history(history);
        comparison.consents(exists);
        return new Addition(draft, out.rows(), comparison.kept, out.derived(), out.filled());
    }

    private CellsCompared cells(RowEdit edit, UUID row) {
        return new CellsCompared(edit, row, byHand, newer, this::kept);
    }

    private void fields() {
        Draft.Fields theirs = draft.fields();
        Contact ours = card.contact();
        UUID row = ours.id().value();
        RowEdit edit = new RowEdit(Entity.CONTACT, row);
        CellsCompared cells = cells(edit, row);
        cells.name(ours.name(), theirs.name());
        cells.text(Field.CONTACT_NICKNAME, ours.nickname(), theirs.nickname());
        cells.text(Field.CONTACT_PRIORITY, ours.priority().code(), theirs.priority());
        cells.text(Field.CONTACT_MANAGER, ours.recordManager(), theirs.manager());
        cells.text(Field.CONTACT_PERSONA, ours.persona(), theirs.persona());
        cells.text(Field.CONTACT_SOURCE, ours.source(), theirs.source());
        cells.text(Field.CONTACT_REFERRED_BY, ours.referredBy(), theirs.referredBy());
        cells.text(Field.CONTACT_CAMPAIGN, ours.campaign(), theirs.campaign());
        cells.text(Field.CONTACT_LANGUAGE, ours.language(), theirs.language());
        cells.text(Field.CONTACT_STATUS, ours.status().code(), theirs.status());
        cells.day(Field.CONTACT_BIRTHDAY, ours.birthday(), theirs.birthday());
        cells.day(Field.CONTACT_PARKED_UNTIL, ours.parkedUntil(), theirs.parkedUntil());
        cells.texts(
                Field.CONTACT_TYPES,
                ours.types().stream().map(type -> type.code()).toList(),
                theirs.types());
        cells.yes(Field.CONTACT_KEY_PERSON, ours.keyPerson(), theirs.keyPerson());
        theirs.userFields()
                .forEach(
                        (slot, value) -> cells.userField(slot, ours.userFields().getOrDefault(slot, ""), value));
        out.fill(edit);
    }

    private void jobs() {
        for (Draft.Job job : draft.affiliations()) {
            Affiliation same = card.affiliations().stream()
                    .filter(ours -> isSame(ours, job))
                    .findFirst()
                    .orElse(null);
            Affiliation current = card.current().orElse(null);
            if (same != null) {
                RowEdit edit = new RowEdit(Entity.AFFILIATION, same.id().value());
                CellsCompared cells = cells(edit, same.id().value());
                cells.text(Field.AFFILIATION_TITLE, same.title(), job.title());
                cells.text(Field.AFFILIATION_DEPARTMENT, same.department(), job.department());
                out.fill(edit);
            } else if (!job.current() || current == null) {
                out.job(job);
            } else if (newer && !hasLeft(job)) {
                RowEdit ended = new RowEdit(Entity.AFFILIATION, current.id().value());
                out.fill(ended.set(Field.AFFILIATION_CURRENT, Values.bool(false)));
                out.job(job);
            } else {
                kept("import.value-kept", "company", current.companyName(), job.company());
            }
        }
    }

    /// Whether the book says that the person worked there once and does no more.
    private boolean hasLeft(Draft.Job job) {
        return card.affiliations().stream().anyMatch(ours -> !ours.current() && isAt(ours, job));
    }

    private static boolean isSame(Affiliation ours, Draft.Job job) {
        if (job.id() != null) {
            return ours.id().value().equals(job.id());
        }
        return ours.current() == job.current() && isAt(ours, job);
    }

    private static boolean isAt(Affiliation ours, Draft.Job job) {
        return (ours.company() != null && ours.company().value().equals(job.companyId()))
                || Companies.key(ours.companyName()).equals(Companies.key(job.company()));
    }

    private void points() {
        for (Draft.Point point : draft.points()) {
            if (card.points().stream().noneMatch(ours -> isSame(ours, point))) {
                out.point(point);
            }
        }
    }

    private static boolean isSame(ContactPoint ours, Draft.Point theirs) {
        if (ours.id().value().equals(theirs.id())) {
            return true;
        }
        boolean group = PointsGathered.isPhone(ours.kind())
                ? PointsGathered.isPhone(theirs.kind()) && isFax(ours.kind()) == isFax(theirs.kind())
                : ours.kind().equals(theirs.kind());
        return group
                && (ours.written().equals(theirs.written())
                        || (!ours.comparable().isEmpty() && ours.comparable().equals(theirs.comparable())));
    }

    private static boolean isFax(PointKind kind) {
        return kind == PointKind.Known.FAX;
    }

    private void places() {
        for (Draft.Place place : draft.addresses()) {
            if (card.addresses().stream().anyMatch(ours -> Filling.says(ours.address(), place.address()))) {
                continue;
            }
            PostalAddress there = card.addresses().stream()
                    .filter(ours -> ours.label().equals(place.label()) && (newer || isFilled(ours, place)))
                    .findFirst()
                    .orElse(null);
            if (there == null) {
                out.place(place);
            } else {
                UUID row = there.id().value();
                RowEdit edit = new RowEdit(Entity.ADDRESS, row);
                cells(edit, row)
                        .address(
                                there.address(),
                                place.address(),
                                isFilled(there, place) ? Filling::filled : (_, theirs) -> theirs);
                out.fill(edit);
            }
        }
    }

    private static boolean isFilled(PostalAddress ours, Draft.Place theirs) {
        return Filling.says(Filling.filled(ours.address(), theirs.address()), theirs.address());
    }

    private void notes() {
        Set<String> texts =
                card.notes().stream().map(Note::text).map(Comparison::plain).collect(Collectors.toSet());
        Set<UUID> ids = card.notes().stream().map(note -> note.id().value()).collect(Collectors.toSet());
        for (Draft.Remark note : draft.notes()) {
            boolean there = note.id() == null ? texts.contains(plain(note.text())) : ids.contains(note.id());
            if (!there) {
                out.note(note);
            }
        }
        String all = "\n" + String.join("\n", texts) + "\n";
        out.rest(draft.rest().stream()
                .filter(line -> !all.contains("\n" + plain(line) + "\n"))
                .toList());
    }

    private static String plain(String text) {
        return text.replace("\r\n", "\n").replace('\r', '\n').strip();
    }

    private void history(List<HistoryEntry> ours) {
        for (Draft.Event event : draft.history()) {
            HistoryEntry entry = event.entry();
            boolean there = ours.stream()
                    .anyMatch(each -> entry != null
                            ? each.id().equals(entry.id())
                            : each.when().equals(event.when())
                                    && plain(each.text()).equals(plain(event.text())));
            if (!there) {
                out.event(event);
            }
        }
    }

    /// Refusals are added, unless one stands or was lifted; a consent is added only where nobody refused.
    private void consents(Predicate<UUID> exists) {
        Set<Channel> refused = standing(card.consents());
        for (Draft.Say say : draft.consents()) {
            if (isThere(say)) {
                continue;
            }
            if (!say.allowed()) {
                if (!refused.contains(say.channel()) && !exists.test(out.sayId(say))) {
                    out.say(say);
                }
            } else if (!refused.isEmpty() || !say.names().isEmpty()) {
                kept("import.value-kept", "consent", "refused", say.channel().code());
            } else if (card.consents().stream()
                    .noneMatch(ours -> ours.allowed() && ours.channel().equals(say.channel()))) {
                out.say(say);
            }
        }
    }

    private boolean isThere(Draft.Say say) {
        return say.id() != null
                && card.consents().stream().anyMatch(event -> event.id().value().equals(say.id()));
    }

    /// Channels with a refusal that no consent names.
    static Set<Channel> standing(List<ConsentEvent> events) {
        Set<Object> lifted = events.stream()
                .filter(ConsentEvent::allowed)
                .flatMap(event -> event.names().stream())
                .collect(Collectors.toSet());
        return events.stream()
                .filter(event -> !event.allowed() && !lifted.contains(event.id()))
                .map(ConsentEvent::channel)
                .collect(Collectors.toCollection(HashSet::new));
    }

    private void kept(String key, String field, String ours, String theirs) {
        String[] said = ours.isEmpty() ? new String[] {field, theirs} : new String[] {field, ours, theirs};
        kept.add(Problem.at(draft.origin(), Problem.Severity.NOTICE, key, said));
    }
}
