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

/// The rows that a plan writes, made while they are asked for: a contact and what belongs to it stand together.
final class PlanRows implements Iterator<RowChange>, AutoCloseable {
    private final ImportPlan plan;
    private final Known known;
    private final Source.Rows rows;
    private final CompaniesOfImport companies;
    private final Deque<RowChange> ready = new ArrayDeque<>();
    private final Set<UUID> defined;
    private int index;

    PlanRows(ImportPlan plan, Known known, Instant now) {
        this.plan = plan;
        this.known = known;
        this.rows = plan.source().rows();
        this.companies = new CompaniesOfImport(plan.operation().value().toString());
        this.defined = plan.source().companiesDefined();
        ready.add(batch(now));
        ready.addAll(plan.source().definitions(known));
    }

    private RowChange batch(Instant now) {
        List<String> counts = new ArrayList<>(plan.counts().texts());
        return new RowEdit(
                        Entity.IMPORT_BATCH,
                        Drafting.derived("batch", plan.operation().value().toString()))
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
        Returning returning = new Returning(known, added(batch, first, cards));
        for (int i = 0; i < batch.size(); i++) {
            if (batch.get(i) instanceof Row.Person(long _, Draft draft)) {
                write(draft, plan.classOf(first + i), plan.contact(first + i), cards, returning);
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

    private Set<UUID> added(List<Row> batch, int first, Map<UUID, Card> cards) {
        Set<UUID> added = new HashSet<>();
        for (int i = 0; i < batch.size(); i++) {
            Card card = cards.get(plan.contact(first + i));
            if (card != null && batch.get(i) instanceof Row.Person(long _, Draft draft)) {
                added.addAll(compared(draft, card, _ -> false).derived());
            }
        }
        return added;
    }

    private Comparison.Addition compared(Draft draft, Card card, Predicate<UUID> exists) {
        ContactId contact = card.contact().id();
        return Comparison.of(
                draft,
                card,
                new ContactRows(contact.value(), companies, plan.source().digest()),
                draft.history().isEmpty() ? List.of() : known.history(contact),
                exists);
    }

    private void write(Draft draft, RowClass of, UUID contact, Map<UUID, Card> cards, Returning returning) {
        ContactRows out = new ContactRows(contact, companies, plan.source().digest());
        switch (of) {
            case NEW, POSSIBLE_DUPLICATE -> add(out.fresh(draft));
            case UPDATE -> {
                Card card = cards.get(contact);
                if (card == null) { // deleted since the rehearsal: it is somebody new again
                    add(out.fresh(draft));
                } else {
                    add(returning.left(compared(draft, card, returning::exists)).rows());
                }
            }
            case SAME, REJECTED, EMPTY -> {}
        }
    }

    private void add(List<RowChange> changes) {
        ready.addAll(companies.takeRows());
        ready.addAll(changes);
    }

    @Override
    public void close() {
        rows.close();
    }
}
