package org.aftercall.importing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.aftercall.model.Card;
import org.aftercall.model.ContactId;
import org.aftercall.model.ContactPoint;
import org.aftercall.model.Problem;
import org.jspecify.annotations.Nullable;

/// Decides for one row after the other what becomes of it, by who it is: our id, the key of the foreign program,
/// e-mail, phone, name with
/// company; first against the book, then against the rows before it.
final class Judge {
    /// What was decided about a row.
    ///
    /// @param contact the contact that it becomes, changes or is
    /// @param card the card that it changes or is, null for a new one and for that of an earlier row
    /// @param problem why it may be a duplicate, null otherwise
    /// @param newer whether what it says replaces what is there
    /// @param duplicate who is there already, null for nobody
    record Verdict(
            RowClass of,
            UUID contact,
            @Nullable Card card,
            @Nullable Problem problem,
            boolean newer,
            @Nullable Duplicate duplicate) {
        private static Verdict of(RowClass of, UUID contact, @Nullable Problem problem, @Nullable Duplicate duplicate) {
            return new Verdict(of, contact, null, problem, false, duplicate);
        }
    }

    /// Asks what a draft would add to a card.
    interface Adding {
        boolean nothing(Draft draft, Card card, boolean newer);
    }

    /// Rows that were judged before.
    interface Earlier {
        /// The contact of a row, by its number.
        UUID contact(int row);
    }

    private final Matches.Derivation derivation;
    private final OrderedIds ids;
    private final Decisions decisions;
    private final boolean often;
    private final Adding adding;
    private final Earlier earlier;
    private final RowsBefore before = new RowsBefore();
    private final Set<UUID> taken = new HashSet<>();
    private final Set<UUID> shared = new HashSet<>();

    /// @param ids of new contacts
    /// @param often whether several rows of one person are to be expected
    Judge(
            Matches.Derivation derivation,
            OrderedIds ids,
            Decisions decisions,
            boolean often,
            Adding adding,
            Earlier earlier) {
        this.often = often;
        this.derivation = derivation;
        this.ids = ids;
        this.decisions = decisions;
        this.adding = adding;
        this.earlier = earlier;
    }

    /// Contacts to which several rows go.
    Set<UUID> shared() {
        return shared;
    }

    Verdict judge(Draft draft, Matches matches) {
        int row = (int) draft.origin().row();
        Verdict verdict = judged(draft, row, matches);
        boolean fresh = verdict.of() == RowClass.NEW || verdict.of() == RowClass.POSSIBLE_DUPLICATE;
        if (verdict.card() == null && matches.wouldBringBack(draft)) {
            return forgotten(draft, verdict.contact());
        }
        boolean asked = decisions.candidates() && !decisions.rows().containsKey((long) row);
        return fresh && asked ? candidate(draft, row, verdict) : verdict;
    }

    /// Told without the name: what is told is kept.
    private static Verdict forgotten(Draft draft, UUID contact) {
        return Verdict.of(
                RowClass.REJECTED, contact, Problem.at(draft.origin(), Problem.Severity.ROW, "import.forgotten"), null);
    }

    /// Somebody new who waits until somebody says so.
    private Verdict candidate(Draft draft, int row, Verdict verdict) {
        Duplicate like = verdict.duplicate();
        Duplicate stranger = like == null
                ? stranger(draft, row, Optional.empty(), "")
                : stranger(draft, row, like.contact(), like.there());
        String key = stranger.there().isEmpty() ? "import.mail-stranger" : "import.mail-like";
        return leftOut(draft, verdict.contact(), key, stranger);
    }

    private static Duplicate stranger(Draft draft, int row, Optional<ContactId> contact, String there) {
        String name = draft.fields().name().isEmpty()
                ? detail(draft)
                : draft.fields().name().full();
        return new Duplicate(Duplicate.Kind.STRANGER, row, name, detail(draft), contact, there, "", 0);
    }

    private static Verdict leftOut(Draft draft, UUID contact, String key, Duplicate stranger) {
        Problem problem = Problem.at(
                draft.origin(), Problem.Severity.ROW, key, stranger.name(), stranger.detail(), stranger.there());
        return Verdict.of(RowClass.REJECTED, contact, problem, stranger);
    }

    private Verdict judged(Draft draft, int row, Matches matches) {
        if (draft.onlyIfKnown()) {
            return ofMail(draft, row, matches);
        }
        // a row that is to stand by itself is the same only where nothing differs
        boolean newer = decisions.known(row) == WhenThere.NEWER || decisions.known(row) == WhenThere.BOTH;
        Candidates candidates = new Candidates(draft, matches, derivation);
        for (Candidates.Level level : candidates.all()) {
            for (Card card : level.fitting(draft)) {
                if (adding.nothing(draft, card, newer)) {
                    before.remember(draft, row, matches);
                    return new Verdict(RowClass.SAME, card.contact().id().value(), card, null, false, null);
                }
            }
        }
        Problem doubt = null;
        Card doubted = null;
        for (Candidates.Level level : candidates.levels()) {
            List<Card> fitting = level.fitting(draft);
            if (fitting.isEmpty()) {
                boolean speaks = level.personal() && !level.cards().isEmpty();
                doubt = speaks ? doubt(draft, "import.same-email", level.cards()) : doubt;
                doubted = speaks ? level.cards().getFirst() : doubted;
                continue;
            }
            List<Card> free = fitting.stream()
                    .filter(card -> often || !taken.contains(card.contact().id().value()))
                    .toList();
            List<Card> best = Candidates.nearest(draft, free.isEmpty() ? fitting : free, matches);
            if (best.size() > 1 || free.isEmpty()) {
                Problem problem = doubt(draft, "import.possible-duplicate", best);
                return possible(draft, row, matches, problem, best.getFirst());
            }
            return known(draft, row, matches, best.getFirst());
        }
        if (doubt == null && !candidates.sameName().isEmpty()) {
            doubt = doubt(draft, "import.same-name", candidates.sameName());
            doubted = candidates.sameName().getFirst();
        }
        return doubt == null || doubted == null
                ? unlikeRowsBefore(draft, row, matches)
                : possible(draft, row, matches, doubt, doubted);
    }

    /// Somebody of a mail: known by the address alone, and nobody is made a contact who was not asked for.
    private Verdict ofMail(Draft draft, int row, Matches matches) {
        UUID ours = draft.ourId();
        List<Card> there = ours == null ? List.of() : matches.withId(ours);
        List<Card> cards = Candidates.nearest(draft, there.isEmpty() ? matches.withEmail(draft) : there, matches);
        if (cards.size() == 1) {
            Card card = cards.getFirst();
            UUID contact = card.contact().id().value();
            boolean newer = draft.isAccepted();
            if (adding.nothing(draft, card, newer)) {
                return new Verdict(RowClass.SAME, contact, card, null, false, null);
            }
            return changes(card, newer, null);
        }
        List<Card> like = new ArrayList<>(cards);
        if (like.isEmpty()) {
            like.addAll(matches.withName(draft, true));
            like.addAll(matches.withName(draft, false));
        }
        Optional<Card> first = like.stream().findFirst();
        Duplicate stranger = stranger(
                draft,
                row,
                first.map(card -> card.contact().id()),
                first.map(card -> card.contact().shownName()).orElse(""));
        WhenThere what = decisions.rows().get((long) row);
        if (first.isPresent() && (what == WhenThere.FILL || what == WhenThere.NEWER)) {
            return update(draft, row, matches, first.get(), what, stranger);
        }
        if (what == WhenThere.BOTH || (what == null && decisions.strangers() && cards.isEmpty())) {
            before.remember(draft, row, matches);
            return Verdict.of(RowClass.NEW, newId(draft, row, true), null, stranger);
        }
        String key = cards.size() > 1
                ? "import.mail-several"
                : first.isPresent() ? "import.mail-like" : "import.mail-stranger";
        return leftOut(draft, ids.row(row, "row\n" + row), key, stranger);
    }

    private Verdict known(Draft draft, int row, Matches matches, Card card) {
        Duplicate duplicate = duplicate(Duplicate.Kind.KNOWN, draft, card);
        WhenThere what = decisions.known(row);
        if (what == WhenThere.BOTH || what == WhenThere.SKIP) {
            Problem problem = doubt(draft, "import.possible-duplicate", List.of(card));
            before.remember(draft, row, matches);
            return Verdict.of(RowClass.POSSIBLE_DUPLICATE, newId(draft, row, true), problem, duplicate);
        }
        return update(draft, row, matches, card, what, duplicate);
    }

    private Verdict possible(Draft draft, int row, Matches matches, Problem problem, Card card) {
        Duplicate duplicate = duplicate(Duplicate.Kind.POSSIBLE, draft, card);
        WhenThere what = decisions.possible(row);
        if (what == WhenThere.FILL || what == WhenThere.NEWER) {
            return update(draft, row, matches, card, what, duplicate);
        }
        before.remember(draft, row, matches);
        return Verdict.of(RowClass.POSSIBLE_DUPLICATE, newId(draft, row, true), problem, duplicate);
    }

    private Verdict update(Draft draft, int row, Matches matches, Card card, WhenThere what, Duplicate duplicate) {
        before.remember(draft, row, matches);
        return changes(card, what == WhenThere.NEWER, duplicate);
    }

    private Verdict changes(Card card, boolean newer, @Nullable Duplicate duplicate) {
        UUID contact = card.contact().id().value();
        if (!taken.add(contact)) {
            shared.add(contact);
        }
        return new Verdict(RowClass.UPDATE, contact, card, null, newer, duplicate);
    }

    private static Duplicate duplicate(Duplicate.Kind kind, Draft draft, Card card) {
        return new Duplicate(
                kind,
                draft.origin().row(),
                draft.fields().name().full(),
                detail(draft),
                Optional.of(card.contact().id()),
                card.contact().shownName(),
                card.current()
                        .map(job -> job.companyName())
                        .or(() -> card.points().stream().findFirst().map(ContactPoint::written))
                        .orElse(""),
                0);
    }

    private static String detail(Draft draft) {
        return draft.company().isEmpty()
                ? draft.points().stream().findFirst().map(Draft.Point::written).orElse("")
                : draft.company();
    }

    private Verdict unlikeRowsBefore(Draft draft, int row, Matches matches) {
        int same = before.remember(draft, row, matches);
        if (same == 0) {
            boolean keyTaken = !draft.key().isEmpty() && matches.exists(derivation.contact(draft.key()));
            return Verdict.of(RowClass.NEW, newId(draft, row, keyTaken), null, null);
        }
        if (often) {
            UUID contact = earlier.contact(same);
            shared.add(contact);
            return Verdict.of(RowClass.UPDATE, contact, null, null);
        }
        String name = draft.fields().name().full();
        Duplicate duplicate =
                new Duplicate(Duplicate.Kind.AGAIN, row, name, detail(draft), Optional.empty(), "", "", same);
        WhenThere what = decisions.again(row);
        if (what == WhenThere.FILL || what == WhenThere.NEWER) {
            UUID contact = earlier.contact(same);
            shared.add(contact);
            return new Verdict(RowClass.UPDATE, contact, null, null, what == WhenThere.NEWER, duplicate);
        }
        Problem problem =
                Problem.at(draft.origin(), Problem.Severity.NOTICE, "import.like-row", name, Integer.toString(same));
        return Verdict.of(RowClass.POSSIBLE_DUPLICATE, newId(draft, row, true), problem, duplicate);
    }

    private static Problem doubt(Draft draft, String key, List<Card> cards) {
        return Problem.at(
                draft.origin(),
                Problem.Severity.NOTICE,
                key,
                draft.fields().name().full(),
                cards.isEmpty() ? "" : cards.getFirst().contact().shownName(),
                cards.isEmpty() ? "" : cards.getFirst().contact().id().value().toString());
    }

    /// @param keyTaken whether the key of the foreign program is no proof here
    private UUID newId(Draft draft, int row, boolean keyTaken) {
        UUID ours = draft.ourId();
        if (ours != null && taken.add(ours)) {
            return ours;
        }
        if (!draft.key().isEmpty() && !keyTaken) {
            return derivation.contact(draft.key());
        }
        return ids.row(row, "row\n" + row);
    }
}
