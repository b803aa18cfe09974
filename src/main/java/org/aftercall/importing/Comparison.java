package org.aftercall.importing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.aftercall.change.Entity;
import org.aftercall.change.Field;
import org.aftercall.change.RowChange;
import org.aftercall.change.RowEdit;
import org.aftercall.model.Card;
import org.aftercall.model.Channel;
import org.aftercall.model.ConsentEvent;
import org.aftercall.model.Contact;
import org.aftercall.model.HistoryEntry;
import org.aftercall.model.HistoryType;
import org.aftercall.model.Note;
import org.aftercall.model.Origin;
import org.aftercall.model.Problem;
import org.aftercall.text.Orders;

/// What a draft adds to a contact that is there: empty fields are filled, new points, addresses, notes and
/// refusals are added. What differs is compared with the last import of the same source.
final class Comparison {
    private final Draft draft;
    private final Card card;
    private final ContactRows out;
    private final Terms terms;
    private final Tale tale;

    private Comparison(Draft draft, Card card, ContactRows out, Terms terms) {
        this.draft = draft;
        this.card = card;
        this.out = out;
        this.terms = terms;
        this.tale = new Tale(draft.origin(), terms.columns());
    }

    /// What there is to be said about a comparison.
    private static final class Tale implements Differing.Told {
        private final Origin origin;
        private final FieldColumns columns;
        private final List<Problem> kept = new ArrayList<>();
        private final List<RowAccount.Written> written = new ArrayList<>();
        private final Set<UUID> differing = new HashSet<>();

        Tale(Origin origin, FieldColumns columns) {
            this.origin = origin;
            this.columns = columns;
        }

        @Override
        public void kept(String key, String field, String... said) {
            List<String> arguments = new ArrayList<>(List.of(field));
            arguments.addAll(List.of(said));
            kept.add(new Problem(key, Problem.Severity.NOTICE, arguments, origin.at(columns.header(field))));
        }

        @Override
        public void written(String field, String ours, String theirs) {
            written.add(new RowAccount.Written(columns.header(field), field, ours, theirs));
        }

        @Override
        public void differs(UUID row) {
            differing.add(row);
        }
    }

    /// What is to be written, and what of the draft is not taken.
    ///
    /// @param derived ids of those rows that were made from their content
    /// @param touched ids of those rows that are there and of which cells are written or differ
    /// @param written values that are written into rows that are there
    record Addition(
            Draft draft,
            List<RowChange> rows,
            List<Problem> kept,
            Set<UUID> derived,
            Set<UUID> touched,
            List<RowAccount.Written> written) {
        /// @param gone how many rows are left out since nobody wants them back
        Addition with(List<RowChange> left, long gone) {
            if (gone == 0) {
                return new Addition(draft, left, kept, derived, touched, written);
            }
            List<Problem> told = new ArrayList<>(kept);
            told.add(Problem.at(draft.origin(), Problem.Severity.NOTICE, "import.deleted-stays", Long.toString(gone)));
            return new Addition(draft, left, told, derived, touched, written);
        }

        long refusals() {
            return rows.stream()
                    .filter(row -> row.entity() == Entity.CONSENT.number())
                    .count();
        }
    }

    /// @param history entries of the contact; asked for only where the draft has some
    /// @param exists whether there is a row with this id, deleted or not
    static Addition of(
            Draft draft, Card card, ContactRows out, List<HistoryEntry> history, Predicate<UUID> exists, Terms terms) {
        return compared(draft.found(), card, out, history, exists, terms);
    }

    private static Addition compared(
            Draft draft, Card card, ContactRows out, List<HistoryEntry> history, Predicate<UUID> exists, Terms terms) {
        Comparison comparison = new Comparison(draft, card, out, terms);
        comparison.fields();
        new JobsCompared(draft, card, out, terms, comparison.tale).jobs();
        PointsCompared points = new PointsCompared(draft, card, out, terms, comparison.tale);
        points.points();
        points.places();
        comparison.notes();
        comparison.history(history);
        comparison.activities(exists);
        comparison.consents(exists);
        draft.attachments().stream()
                .filter(file -> !exists.test(file.id().value()))
                .forEach(out::file);
        Set<UUID> in = card.groups().stream().map(group -> group.id().value()).collect(Collectors.toSet());
        draft.groups().stream().filter(group -> !in.contains(group)).forEach(out::member);
        Tale tale = comparison.tale;
        Set<UUID> touched = new HashSet<>(out.filled());
        touched.addAll(tale.differing);
        return new Addition(draft, out.rows(), tale.kept, out.derived(), touched, tale.written);
    }

    private CellsCompared cells(RowEdit edit, UUID row) {
        return new CellsCompared(edit, row, draft.origin().row(), terms, tale);
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

    /// Work of a foreign calendar comes once, whatever became of it here.
    private void activities(Predicate<UUID> exists) {
        if (draft.ourId() == null) {
            draft.activities().stream()
                    .filter(work -> !exists.test(work.activity().id().value()))
                    .forEach(out::foreign);
        }
    }

    private void history(List<HistoryEntry> ours) {
        for (Draft.Event event : draft.history()) {
            HistoryEntry entry = event.entry();
            if (entry == null && event.type().equals(HistoryType.Known.ORDERED.code()) && isKnown(event, ours)) {
                continue;
            }
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

    /// An invoice is known by its number; where it says something else now, that is named, since history stays as it
    /// is.
    private boolean isKnown(Draft.Event event, List<HistoryEntry> ours) {
        String number = Orders.number(event.text());
        Optional<HistoryEntry> before = ours.stream()
                .filter(each -> each.type().equals(HistoryType.Known.ORDERED)
                        && Orders.number(each.text()).equals(number))
                .findFirst();
        if (before.isPresent() && !plain(before.get().text()).equals(plain(event.text()))) {
            tale.kept("import.order-differs", "order_number", before.get().text(), event.text());
        }
        return before.isPresent();
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
                tale.kept(Differing.KEPT, "consent", "refused", say.channel().code());
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
}
