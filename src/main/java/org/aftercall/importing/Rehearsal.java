package org.aftercall.importing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.function.Predicate;
import org.aftercall.importing.Judge.Verdict;
import org.aftercall.model.Card;
import org.aftercall.model.HistoryEntry;
import org.aftercall.model.Problem;
import org.aftercall.store.Progress;
import org.aftercall.text.Companies;

/// Goes through all rows of a file and decides about each, without writing anything. Its memory does not grow with what
/// the rows say: of each only a class, an id and hashes of its keys are kept.
final class Rehearsal {
    static final int AT_ONCE = 1_000;

    private final Source source;
    private final Known known;
    private final Matches.Derivation derivation;
    private final Judge judge;
    private final Verdicts verdicts = new Verdicts();
    private final Findings findings = new Findings();
    private final SeenKeys companies = new SeenKeys();
    private final Map<Card, List<HistoryEntry>> history = new HashMap<>();
    private Map<String, UUID> companiesInBook = Map.of();
    private Returning returning;
    private long newCompanies;
    private long notes;
    private long refusals;

    Rehearsal(Source source, Known known, Matches.Derivation derivation, UUID operation) {
        this.source = source;
        this.known = known;
        this.returning = new Returning(known, List.of());
        this.derivation = derivation;
        this.judge = new Judge(derivation, operation.toString(), this::addsNothing);
    }

    /// What came out.
    record Result(Counts counts, Verdicts verdicts, Findings findings) {}

    /// @throws CancellationException when the progress says so
    Result run(Progress progress) {
        source.notices().forEach(findings::add);
        try (Source.Rows rows = source.rows()) {
            List<Row> batch = new ArrayList<>();
            while (rows.hasNext()) {
                batch.add(rows.next());
                if (batch.size() == AT_ONCE || !rows.hasNext()) {
                    judge(batch);
                    batch.clear();
                    progress.reached(verdicts.size(), 0);
                    if (progress.cancelled()) {
                        throw new CancellationException();
                    }
                }
            }
        }
        return new Result(counts(), verdicts, findings);
    }

    private void judge(List<Row> batch) {
        List<Draft> drafts = drafts(batch);
        Matches matches = Matches.of(known, drafts, derivation);
        Map<String, UUID> companiesInBook = Matches.companies(known, drafts);
        history.clear();
        this.companiesInBook = companiesInBook;
        Set<UUID> added = new HashSet<>();
        for (Draft draft : drafts) {
            matches.cards(draft)
                    .forEach(card ->
                            added.addAll(compared(draft, card, _ -> false).derived()));
        }
        returning = new Returning(known, added);
        for (Row row : batch) {
            switch (row) {
                case Row.Empty _ -> verdicts.add(RowClass.EMPTY, null);
                case Row.Unreadable(long _, Problem reason) -> {
                    findings.add(reason);
                    verdicts.add(RowClass.REJECTED, null);
                }
                case Row.Person(long _, Draft draft) -> judge(draft, matches, companiesInBook);
            }
        }
    }

    static List<Draft> drafts(List<Row> batch) {
        List<Draft> drafts = new ArrayList<>();
        for (Row row : batch) {
            if (row instanceof Row.Person(long _, Draft draft)) {
                drafts.add(draft);
            }
        }
        return drafts;
    }

    private void judge(Draft draft, Matches matches, Map<String, UUID> companiesInBook) {
        Verdict verdict = judge.judge(draft, matches);
        verdicts.add(verdict.of(), verdict.contact());
        draft.problems().forEach(findings::add);
        Problem doubt = verdict.problem();
        if (doubt != null) {
            findings.add(doubt);
        }
        Card card = verdict.card();
        if (card != null) {
            Comparison.Addition addition = addition(draft, card);
            addition.kept().forEach(findings::add);
            refusals += verdict.of() == RowClass.UPDATE ? addition.refusals() : 0;
            return;
        }
        notes += draft.notes().size() + draft.history().size() + (draft.rest().isEmpty() ? 0 : 1);
        refusals += draft.consents().stream().filter(say -> !say.allowed()).count();
        for (Draft.Job job : draft.affiliations()) {
            String key = job.company().isBlank() ? "" : Companies.key(job.company());
            if (!key.isEmpty() && !companiesInBook.containsKey(key) && companies.put(key, 1) == 0) {
                newCompanies++;
            }
        }
    }

    private boolean addsNothing(Draft draft, Card card) {
        return addition(draft, card).rows().isEmpty();
    }

    private Comparison.Addition addition(Draft draft, Card card) {
        return returning.left(compared(draft, card, returning::exists));
    }

    private Comparison.Addition compared(Draft draft, Card card, Predicate<UUID> exists) {
        UUID contact = card.contact().id().value();
        ContactRows out = new ContactRows(contact, job -> company(job, contact), source.digest());
        return Comparison.of(draft, card, out, history(draft, card), exists);
    }

    /// Where the company is still to be made, any id does: nothing is written from it.
    private UUID company(Draft.Job job, UUID other) {
        UUID own = job.companyId();
        if (own != null) {
            return own;
        }
        return job.company().isBlank() ? other : companiesInBook.getOrDefault(Companies.key(job.company()), other);
    }

    private List<HistoryEntry> history(Draft draft, Card card) {
        return draft.history().isEmpty()
                ? List.of()
                : history.computeIfAbsent(
                        card, each -> known.history(each.contact().id()));
    }

    private Counts counts() {
        return new Counts(
                verdicts.size(),
                verdicts.count(RowClass.NEW),
                verdicts.count(RowClass.UPDATE),
                verdicts.count(RowClass.SAME),
                verdicts.count(RowClass.POSSIBLE_DUPLICATE),
                verdicts.count(RowClass.REJECTED),
                verdicts.count(RowClass.EMPTY),
                newCompanies,
                notes,
                refusals);
    }
}
