package org.aftercall.importing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
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
import org.aftercall.model.PersonName;
import org.aftercall.model.PointKind;
import org.aftercall.model.PostalAddress;
import org.aftercall.model.Problem;
import org.aftercall.text.Companies;
import org.aftercall.text.Names;
import org.jspecify.annotations.Nullable;

/// What a draft adds to a contact that is there: empty fields are filled, new points, addresses, notes and
/// refusals are added, nothing that is there is changed. A value that differs stays listed.
final class Comparison {
    private final Draft draft;
    private final Card card;
    private final ContactRows out;
    private final List<Problem> kept = new ArrayList<>();

    private Comparison(Draft draft, Card card, ContactRows out) {
        this.draft = draft;
        this.card = card;
        this.out = out;
    }

    /// What is to be written, and what of the draft is not taken.
    ///
    /// @param derived ids of those rows that were made from their content
    record Addition(Draft draft, List<RowChange> rows, List<Problem> kept, Set<UUID> derived) {
        /// @param gone how many rows are left out since nobody wants them back
        Addition with(List<RowChange> left, long gone) {
            if (gone == 0) {
                return new Addition(draft, left, kept, derived);
            }
            List<Problem> told = new ArrayList<>(kept);
            told.add(Problem.at(draft.origin(), Problem.Severity.NOTICE, "import.deleted-stays", Long.toString(gone)));
            return new Addition(draft, left, told, derived);
        }

        long refusals() {
            return rows.stream()
                    .filter(row -> row.entity() == Entity.CONSENT.number())
                    .count();
        }
    }

    /// @param history entries of the contact; asked for only where the draft has some
    /// @param exists whether there is a row with this id, deleted or not
    static Addition of(Draft draft, Card card, ContactRows out, List<HistoryEntry> history, Predicate<UUID> exists) {
        Comparison comparison = new Comparison(draft, card, out);
        comparison.fields();
        comparison.jobs();
        comparison.points();
        comparison.places();
        comparison.notes();
        comparison.history(history);
        comparison.consents(exists);
        return new Addition(draft, out.rows(), comparison.kept, out.derived());
    }

    private void fields() {
        Draft.Fields theirs = draft.fields();
        Contact ours = card.contact();
        RowEdit edit = new RowEdit(Entity.CONTACT, ours.id().value());
        PersonName name = Filling.merged(ours.name(), theirs.name());
        if (!name.equals(ours.name())) {
            edit.set(Field.CONTACT_NAME, Values.name(name));
        } else if (!theirs.name().isEmpty() && !Names.key(ours.name()).equals(Names.key(theirs.name()))) {
            kept("name", ours.name().formal(), theirs.name().formal());
        }
        text(edit, Field.CONTACT_NICKNAME, ours.nickname(), theirs.nickname());
        text(edit, Field.CONTACT_PRIORITY, ours.priority().code(), theirs.priority());
        text(edit, Field.CONTACT_MANAGER, ours.recordManager(), theirs.manager());
        text(edit, Field.CONTACT_PERSONA, ours.persona(), theirs.persona());
        text(edit, Field.CONTACT_SOURCE, ours.source(), theirs.source());
        text(edit, Field.CONTACT_REFERRED_BY, ours.referredBy(), theirs.referredBy());
        text(edit, Field.CONTACT_CAMPAIGN, ours.campaign(), theirs.campaign());
        text(edit, Field.CONTACT_LANGUAGE, ours.language(), theirs.language());
        text(edit, Field.CONTACT_STATUS, ours.status().code(), theirs.status());
        day(edit, Field.CONTACT_BIRTHDAY, ours.birthday(), theirs.birthday());
        day(edit, Field.CONTACT_PARKED_UNTIL, ours.parkedUntil(), theirs.parkedUntil());
        types(edit, ours, theirs);
        if (theirs.keyPerson() && !ours.keyPerson()) {
            edit.set(Field.CONTACT_KEY_PERSON, Values.bool(true));
        }
        userFields(edit);
        out.fill(edit);
    }

    private void types(RowEdit edit, Contact ours, Draft.Fields theirs) {
        List<String> codes = ours.types().stream().map(type -> type.code()).toList();
        if (codes.isEmpty() && !theirs.types().isEmpty()) {
            edit.set(Field.CONTACT_TYPES, Values.texts(theirs.types()));
        } else if (!codes.containsAll(theirs.types())) {
            kept(label(Field.CONTACT_TYPES), String.join(", ", codes), String.join(", ", theirs.types()));
        }
    }

    private void userFields(RowEdit edit) {
        draft.fields().userFields().forEach((slot, value) -> {
            String ours = card.contact().userFields().getOrDefault(slot, "");
            if (ours.isEmpty()) {
                edit.userField(slot, Values.text(value));
            } else if (!Filling.isAlike(ours, value)) {
                kept("user_field_" + slot, ours, value);
            }
        });
    }

    private void text(RowEdit edit, Field field, String ours, String theirs) {
        if (ours.isEmpty() && !theirs.isEmpty()) {
            edit.set(field, Values.text(theirs));
        } else if (!theirs.isEmpty() && !Filling.isAlike(ours, theirs)) {
            kept(label(field), ours, theirs);
        }
    }

    private void day(RowEdit edit, Field field, @Nullable LocalDate ours, @Nullable LocalDate theirs) {
        if (ours == null && theirs != null) {
            edit.set(field, Values.day(theirs));
        } else if (theirs != null && !theirs.equals(ours)) {
            kept(label(field), Objects.toString(ours), theirs.toString());
        }
    }

    private void jobs() {
        for (Draft.Job job : draft.affiliations()) {
            Affiliation same = card.affiliations().stream()
                    .filter(ours -> isSame(ours, job))
                    .findFirst()
                    .orElse(null);
            if (same != null) {
                RowEdit edit = new RowEdit(Entity.AFFILIATION, same.id().value());
                text(edit, Field.AFFILIATION_TITLE, same.title(), job.title());
                text(edit, Field.AFFILIATION_DEPARTMENT, same.department(), job.department());
                out.fill(edit);
            } else if (!job.current() || card.current().isEmpty()) {
                out.job(job);
            } else {
                kept("company", card.current().get().companyName(), job.company());
            }
        }
    }

    private static boolean isSame(Affiliation ours, Draft.Job job) {
        if (job.id() != null) {
            return ours.id().value().equals(job.id());
        }
        return ours.current() == job.current()
                && (ours.company().value().equals(job.companyId())
                        || Companies.key(ours.companyName()).equals(Companies.key(job.company())));
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
            PostalAddress filled = card.addresses().stream()
                    .filter(ours -> ours.label().equals(place.label())
                            && Filling.says(Filling.filled(ours.address(), place.address()), place.address()))
                    .findFirst()
                    .orElse(null);
            if (filled == null) {
                out.place(place);
            } else {
                out.fill(new RowEdit(Entity.ADDRESS, filled.id().value())
                        .set(Field.ADDRESS_VALUE, Values.address(Filling.filled(filled.address(), place.address()))));
            }
        }
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
                kept("consent", "refused", say.channel().code());
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

    private static String label(Field field) {
        String name = field.name();
        return name.substring(name.indexOf('_') + 1).toLowerCase(Locale.ROOT);
    }

    private void kept(String field, String ours, String theirs) {
        kept.add(Problem.at(draft.origin(), Problem.Severity.NOTICE, "import.value-kept", field, ours, theirs));
    }
}
