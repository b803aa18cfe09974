package org.aftercall.importing;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.aftercall.change.Entity;
import org.aftercall.change.Field;
import org.aftercall.change.RowChange;
import org.aftercall.change.RowEdit;
import org.aftercall.change.Values;
import org.aftercall.model.Card;
import org.aftercall.model.ContactId;
import org.aftercall.model.Problem;
import org.jspecify.annotations.Nullable;

/// The rows that a plan writes, made while they are asked for: a contact and what belongs to it stand together.
final class PlanRows implements Iterator<RowChange>, AutoCloseable {
    private final ImportPlan plan;
    private final Known known;
    private final Source.Rows rows;
    private final CompaniesOfImport companies;
    private final Deque<RowChange> ready = new ArrayDeque<>();
    private final Set<UUID> defined;
    private final Together together;
    private final SeenKeys people = new SeenKeys();
    private final Terms unasked;
    private Terms terms;
    private final @Nullable FollowUps followUps;
    private int index;

    PlanRows(ImportPlan plan, Known known, Instant now) {
        this.plan = plan;
        this.known = known;
        this.rows = plan.source().rows();
        this.companies = new CompaniesOfImport(plan.ids());
        this.defined = plan.source().companiesDefined();
        this.unasked = Terms.first(plan.source(), plan.options().decisions());
        this.terms = unasked;
        Attendance attendance = plan.options().attendance();
        this.followUps = attendance == null ? null : new FollowUps(attendance, plan.options(), known);
        this.together = new Together(plan.shared());
        ready.add(batch(now));
        ready.addAll(plan.source().definitions(known));
    }

    /// How many rows of the file were taken until now.
    long done() {
        return index;
    }

    /// What was written about an event; empty for a list of none.
    Optional<Problem> attended() {
        return Optional.ofNullable(followUps).map(each -> each.summary(plan.file()));
    }

    private RowChange batch(Instant now) {
        List<String> counts = new ArrayList<>(plan.counts().texts());
        return new RowEdit(
                        Entity.IMPORT_BATCH,
                        Ids.derived("batch", plan.operation().value().toString()))
                .set(Field.BATCH_FILE, Values.text(plan.file()))
                .set(Field.BATCH_WHEN, Values.moment(now))
                .set(Field.BATCH_COUNTS, Values.texts(counts))
                .set(Field.BATCH_DIGEST, Values.text(plan.source().digest()))
                .change();
    }

    @Override
    public boolean hasNext() {
        while (ready.isEmpty() && rows.hasNext()) {
            nextBatch();
        }
        return !ready.isEmpty();
    }

    @Override
    public RowChange next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return ready.remove();
    }

    private void nextBatch() {
        List<Row> batch = new ArrayList<>();
        int first = index;
        while (rows.hasNext() && batch.size() < Rehearsal.AT_ONCE) {
            batch.add(rows.next());
            index++;
        }
        List<Draft> drafts = Rehearsal.drafts(batch);
        companies.next(companiesByKey(drafts), companiesById(drafts));
        Map<UUID, Card> cards = known.cards(changed(batch, first));
        terms = unasked;
        List<Comparison.Addition> asked = additions(batch, first, cards);
        Returning returning = new Returning(
                known,
                cards.keySet(),
                asked.stream().flatMap(each -> each.derived().stream()).toList());
        Set<UUID> touched = new HashSet<>();
        asked.forEach(each -> touched.addAll(each.touched()));
        terms = unasked.knowing(known, plan.source(), touched);
        if (followUps != null) {
            followUps.prepare(plan.people(first, first + batch.size()));
        }
        for (int i = 0; i < batch.size(); i++) {
            if (batch.get(i) instanceof Row.Person(long _, Draft draft)) {
                write(draft, first + i, cards, returning);
                if (followUps != null && plan.isTaken(first + i)) {
                    ready.addAll(followUps.of(plan.contact(first + i), draft));
                }
            }
        }
    }

    private Map<String, UUID> companiesByKey(List<Draft> drafts) {
        return Matches.companies(known, drafts);
    }

    private Set<UUID> companiesById(List<Draft> drafts) {
        Set<UUID> ids = new HashSet<>();
        for (Draft draft : drafts) {
            for (Draft.Job job : draft.affiliations()) {
                if (job.companyId() != null) {
                    ids.add(job.companyId());
                }
            }
        }
        Set<UUID> there = new HashSet<>(known.existing(ids));
        there.addAll(defined);
        return there;
    }

    private Set<ContactId> changed(List<Row> batch, int first) {
        Set<ContactId> changed = new HashSet<>();
        for (int i = 0; i < batch.size(); i++) {
            if (plan.classOf(first + i) == RowClass.UPDATE) {
                changed.add(new ContactId(plan.contact(first + i)));
            }
        }
        return changed;
    }

    /// What the rows would add, whatever was done by hand.
    private List<Comparison.Addition> additions(List<Row> batch, int first, Map<UUID, Card> cards) {
        List<Comparison.Addition> additions = new ArrayList<>();
        for (int i = 0; i < batch.size(); i++) {
            Card card = cards.get(plan.contact(first + i));
            if (card != null && batch.get(i) instanceof Row.Person(long _, Draft draft)) {
                additions.add(compared(draft, card, _ -> false, plan.isNewer(first + i)));
            }
        }
        return additions;
    }

    private Comparison.Addition compared(Draft draft, Card card, Predicate<UUID> exists, boolean newer) {
        ContactId contact = card.contact().id();
        int before = people.row(contact.toString());
        boolean again = before != 0 && before != draft.origin().row();
        return Comparison.of(
                draft,
                card,
                new ContactRows(contact.value(), companies, plan.source().digest()),
                draft.history().isEmpty() ? List.of() : known.history(contact),
                exists,
                (again ? terms.ofAnotherRow() : terms).newer(newer));
    }

    private void write(Draft draft, int row, Map<UUID, Card> cards, Returning returning) {
        UUID contact = plan.contact(row);
        boolean newer = plan.isNewer(row);
        switch (plan.classOf(row)) {
            case NEW, POSSIBLE_DUPLICATE -> add(contact, fresh(draft, contact), newer);
            case UPDATE -> {
                Card card = cards.get(contact);
                if (card == null) { // of an earlier row, or deleted since the rehearsal: then it is somebody new again
                    add(contact, fresh(draft, contact), newer);
                } else {
                    Comparison.Addition addition = compared(draft, card, returning::exists, newer);
                    people.put(
                            card.contact().id().toString(), (int) draft.origin().row());
                    add(contact, returning.left(contact, addition).rows(), newer);
                }
            }
            case SAME ->
                people.put(
                        new ContactId(contact).toString(), (int) draft.origin().row());
            case REJECTED, EMPTY -> {}
        }
    }

    private List<RowChange> fresh(Draft draft, UUID contact) {
        return new ContactRows(contact, companies, plan.source().digest()).fresh(draft);
    }

    private void add(UUID contact, List<RowChange> changes, boolean newer) {
        ready.addAll(companies.takeRows());
        ready.addAll(together.left(contact, changes, newer));
    }

    @Override
    public void close() {
        rows.close();
    }
}
