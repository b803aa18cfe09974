package org.aftercall.importing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.aftercall.importing.Judge.Verdict;
import org.aftercall.model.Card;
import org.aftercall.model.HistoryEntry;
import org.aftercall.model.Origin;
import org.aftercall.model.Problem;
import org.aftercall.store.Progress;
import org.aftercall.text.Companies;
import org.jspecify.annotations.Nullable;

/// Goes through all rows of a file and decides about each, without writing anything. Its memory does not grow with what
/// the rows say: of each only a class, an id and hashes of its keys are kept.
final class Rehearsal {
    static final int AT_ONCE = 1_000;
    private static final int MOST_PROPOSED = 1_000;
    private static final boolean[] BOTH_WAYS = {false, true};
    private static final boolean[] ONE_WAY = {false};

    private final Source source;
    private final Known known;
    private final Matches.Derivation derivation;
    private final Terms first;
    private final Judge judge;
    private final Verdicts verdicts = new Verdicts();
    private final Findings findings = new Findings();
    private final SeenKeys companies = new SeenKeys();
    private final SeenKeys people = new SeenKeys();
    private final @Nullable AccountWriter account;
    private final Map<Card, List<HistoryEntry>> history = new HashMap<>();
    private Map<String, UUID> companiesInBook = Map.of();
    private final Duplicates duplicates = new Duplicates();
    private final List<Proposed> proposed = new ArrayList<>();
    private final String country;
    private final LatestAddition latest = new LatestAddition();
    private final Decisions decisions;
    private final boolean replaces;
    private Returning returning;
    private Terms terms;
    private long firstRow;
    private long newCompanies;
    private long notes;
    private long refusals;

    /// @param ids of new contacts
    /// @param country ISO code of numbers without one, empty if unknown
    /// @param account hears what becomes of each row; null for nobody
    Rehearsal(
            Source source,
            Known known,
            Matches.Derivation derivation,
            OrderedIds ids,
            Decisions decisions,
            String country,
            @Nullable AccountWriter account) {
        this.account = account;
        this.country = country;
        this.decisions = decisions;
        this.replaces = decisions.known() != WhenThere.FILL
                || decisions.possible() == WhenThere.NEWER
                || decisions.again() == WhenThere.NEWER;
        this.source = source;
        this.known = known;
        this.returning = new Returning(known, List.of(), List.of());
        this.derivation = derivation;
        this.first = Terms.first(source, decisions);
        this.terms = first;
        this.judge = new Judge(
                derivation,
                ids,
                decisions,
                source.isOfPurchases(),
                this::addsNothing,
                row -> verdicts.contact((int) (row - firstRow)));
    }

    /// What came out.
    ///
    /// @param shared contacts to which several rows go
    /// @param proposed what signatures say and the book does not, the first thousand
    record Result(
            Counts counts,
            Verdicts verdicts,
            Findings findings,
            Duplicates duplicates,
            Set<UUID> shared,
            List<Proposed> proposed) {}

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
        return new Result(counts(), verdicts, findings, duplicates, judge.shared(), List.copyOf(proposed));
    }

    private void judge(List<Row> batch) {
        List<Draft> drafts = drafts(batch);
        Matches matches = Matches.of(known, drafts, derivation);
        Map<String, UUID> companiesInBook = Matches.companies(known, drafts);
        history.clear();
        this.companiesInBook = companiesInBook;
        if (verdicts.size() == 0 && !batch.isEmpty()) {
            firstRow = batch.getFirst().number();
        }
        prepare(drafts, matches);
        for (Row row : batch) {
            switch (row) {
                case Row.Empty(long number) -> {
                    verdicts.add(RowClass.EMPTY, null, false);
                    tell(RowTold.nobody(number, RowClass.EMPTY, List.of()));
                }
                case Row.Unreadable(long number, Problem reason) -> {
                    findings.add(reason);
                    verdicts.add(RowClass.REJECTED, null, false);
                    tell(RowTold.nobody(number, RowClass.REJECTED, List.of(reason)));
                }
                case Row.Person(long _, Draft draft) -> judge(draft, matches, companiesInBook);
            }
        }
    }

    /// Asks at once what was done before to all that these rows would write.
    private void prepare(List<Draft> drafts, Matches matches) {
        Set<UUID> added = new HashSet<>();
        Set<UUID> touched = new HashSet<>();
        Set<UUID> contacts = new HashSet<>();
        terms = first;
        latest.forget();
        for (Draft draft : drafts) {
            for (Card card : matches.cards(draft)) {
                contacts.add(card.contact().id().value());
                for (boolean newer : mayReplace(draft) ? BOTH_WAYS : ONE_WAY) {
                    Comparison.Addition all = compared(draft, card, _ -> false, newer);
                    added.addAll(all.derived());
                    touched.addAll(all.touched());
                }
            }
        }
        returning = new Returning(known, contacts, added);
        terms = first.knowing(known, source, touched);
    }

    /// Whether something was decided by which a row could replace what is there.
    private boolean mayReplace(Draft draft) {
        return replaces
                || draft.isAccepted()
                || decisions.rows().containsKey(draft.origin().row());
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
        verdicts.add(verdict.of(), verdict.contact(), verdict.newer());
        draft.problems().forEach(findings::add);
        Problem doubt = verdict.problem();
        if (doubt != null) {
            findings.add(doubt);
        }
        Duplicate duplicate = verdict.duplicate();
        if (duplicate != null) {
            duplicates.add(duplicate);
        }
        if (verdict.of() == RowClass.REJECTED) {
            tell(RowTold.nobody(draft.origin().row(), RowClass.REJECTED, doubt == null ? List.of() : List.of(doubt)));
            return;
        }
        Card card = verdict.card();
        List<Proposed> news = card == null ? draft.proposals() : MailSignature.news(draft.proposals(), card, country);
        news.stream().limit(Math.max(0, MOST_PROPOSED - proposed.size())).forEach(proposed::add);
        if (card != null) {
            people.put(card.contact().id().toString(), (int) draft.origin().row());
            Comparison.Addition addition = addition(draft, card, verdict.newer());
            addition.kept().forEach(findings::add);
            tell(RowTold.known(draft, verdict, card, addition));
            refusals += verdict.of() == RowClass.UPDATE ? addition.refusals() : 0;
            return;
        }
        tell(RowTold.fresh(draft, verdict));
        notes += draft.notes().size() + draft.history().size() + (draft.rest().isEmpty() ? 0 : 1);
        refusals += draft.consents().stream().filter(say -> !say.allowed()).count();
        for (Draft.Job job : draft.affiliations()) {
            String key = job.company().isBlank() ? "" : Companies.key(job.company());
            if (!key.isEmpty() && !companiesInBook.containsKey(key) && companies.put(key, 1) == 0) {
                newCompanies++;
            }
        }
    }

    private void tell(RowAccount row) {
        if (account != null) {
            account.row(row);
        }
    }

    /// Names those who stood in the last list of this source and do not stand in this one.
    ///
    /// @param last hands over who stood there
    /// @param file name of the file
    long vanished(Consumer<Consumer<UUID>> last, String file) {
        long[] count = new long[1];
        Vanished vanished = new Vanished(known, verdicts, (contact, name) -> {
            count[0]++;
            findings.add(Problem.at(Origin.file(file), Problem.Severity.NOTICE, "import.vanished", name));
            if (account != null) {
                account.vanished(contact, name);
            }
        });
        last.accept(vanished::stood);
        vanished.done();
        return count[0];
    }

    private boolean addsNothing(Draft draft, Card card, boolean newer) {
        return addition(draft, card, newer).rows().isEmpty();
    }

    private Comparison.Addition addition(Draft draft, Card card, boolean newer) {
        long row = draft.origin().row();
        int before = people.row(card.contact().id().toString());
        return latest.of(
                new LatestAddition.Asked(row, card.contact().id(), newer, before == 0 || before == row),
                () -> returning.left(card.contact().id().value(), compared(draft, card, returning::exists, newer)));
    }

    private Comparison.Addition compared(Draft draft, Card card, Predicate<UUID> exists, boolean newer) {
        UUID contact = card.contact().id().value();
        ContactRows out = new ContactRows(contact, job -> company(job, contact), source.digest());
        int before = people.row(card.contact().id().toString());
        boolean again = before != 0 && before != draft.origin().row();
        Terms own = again ? terms.ofAnotherRow() : terms;
        return Comparison.of(draft, card, out, history(draft, card), exists, own.newer(newer));
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
