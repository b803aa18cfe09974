package org.aftercall.importing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.aftercall.model.Card;
import org.aftercall.model.ContactPoint;
import org.aftercall.model.PersonName;
import org.aftercall.model.PointKind;
import org.aftercall.model.Problem;
import org.aftercall.text.Companies;
import org.aftercall.text.Names;
import org.jspecify.annotations.Nullable;

/// Decides for one row after the other who it is: our id, the key of the foreign program, e-mail, phone, name with
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
    private final SeenKeys seen = new SeenKeys();
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
        boolean asked = decisions.candidates() && !decisions.rows().containsKey((long) row);
        return fresh && asked ? candidate(draft, row, verdict) : verdict;
    }

    /// Somebody new who waits until somebody says so.
    private Verdict candidate(Draft draft, int row, Verdict verdict) {
        Duplicate like = verdict.duplicate();
        String name = draft.fields().name().isEmpty()
                ? detail(draft)
                : draft.fields().name().full();
        String there = like == null ? "" : like.there();
        Duplicate stranger = new Duplicate(
                Duplicate.Kind.STRANGER,
                row,
                name,
                detail(draft),
                like == null ? Optional.empty() : like.contact(),
                there,
                "",
                0);
        Problem problem = Problem.at(
                draft.origin(),
                Problem.Severity.ROW,
                there.isEmpty() ? "import.mail-stranger" : "import.mail-like",
                name,
                detail(draft),
                there);
        return Verdict.of(RowClass.REJECTED, verdict.contact(), problem, stranger);
    }

    private Verdict judged(Draft draft, int row, Matches matches) {
        if (draft.onlyIfKnown()) {
            return ofMail(draft, row, matches);
        }
        // a row that is to stand by itself is the same only where nothing differs
        boolean newer = decisions.known(row) == WhenThere.NEWER || decisions.known(row) == WhenThere.BOTH;
        Candidates candidates = new Candidates(draft, matches);
        for (Level level : candidates.all()) {
            for (Card card : level.fitting(draft)) {
                if (adding.nothing(draft, card, newer)) {
                    remember(draft, row, matches);
                    return new Verdict(RowClass.SAME, card.contact().id().value(), card, null, false, null);
                }
            }
        }
        Problem doubt = null;
        Card doubted = null;
        for (Level level : candidates.levels) {
            List<Card> fitting = level.fitting(draft);
            if (fitting.isEmpty()) {
                boolean speaks = level.personal && !level.cards.isEmpty();
                doubt = speaks ? doubt(draft, "import.same-email", level.cards) : doubt;
                doubted = speaks ? level.cards.getFirst() : doubted;
                continue;
            }
            List<Card> free = fitting.stream()
                    .filter(card -> often || !taken.contains(card.contact().id().value()))
                    .toList();
            List<Card> best = nearest(draft, free.isEmpty() ? fitting : free, matches);
            if (best.size() > 1 || free.isEmpty()) {
                Problem problem = doubt(draft, "import.possible-duplicate", best);
                return possible(draft, row, matches, problem, best.getFirst());
            }
            return known(draft, row, matches, best.getFirst());
        }
        if (doubt == null && !candidates.sameName.isEmpty()) {
            doubt = doubt(draft, "import.same-name", candidates.sameName);
            doubted = candidates.sameName.getFirst();
        }
        return doubt == null || doubted == null
                ? unlikeRowsBefore(draft, row, matches)
                : possible(draft, row, matches, doubt, doubted);
    }

    /// Somebody of a mail: known by the address alone, and nobody is made a contact who was not asked for.
    private Verdict ofMail(Draft draft, int row, Matches matches) {
        UUID ours = draft.ourId();
        List<Card> there = ours == null ? List.of() : matches.withId(ours);
        List<Card> cards = nearest(draft, there.isEmpty() ? matches.withEmail(draft) : there, matches);
        if (cards.size() == 1) {
            Card card = cards.getFirst();
            UUID contact = card.contact().id().value();
            boolean newer = draft.isAccepted();
            if (adding.nothing(draft, card, newer)) {
                return new Verdict(RowClass.SAME, contact, card, null, false, null);
            }
            if (!taken.add(contact)) {
                shared.add(contact);
            }
            return new Verdict(RowClass.UPDATE, contact, card, null, newer, null);
        }
        List<Card> like = new ArrayList<>(cards);
        if (like.isEmpty()) {
            like.addAll(matches.withName(draft, true));
            like.addAll(matches.withName(draft, false));
        }
        Optional<Card> first = like.stream().findFirst();
        String email = detail(draft);
        String name =
                draft.fields().name().isEmpty() ? email : draft.fields().name().full();
        Duplicate duplicate = new Duplicate(
                Duplicate.Kind.STRANGER,
                row,
                name,
                email,
                first.map(card -> card.contact().id()),
                first.map(card -> card.contact().shownName()).orElse(""),
                "",
                0);
        WhenThere what = decisions.rows().get((long) row);
        if (first.isPresent() && (what == WhenThere.FILL || what == WhenThere.NEWER)) {
            return update(draft, row, matches, first.get(), what, duplicate);
        }
        if (what == WhenThere.BOTH || (what == null && decisions.strangers() && cards.isEmpty())) {
            remember(draft, row, matches);
            return Verdict.of(RowClass.NEW, newId(draft, row, true), null, duplicate);
        }
        String key = cards.size() > 1
                ? "import.mail-several"
                : first.isPresent() ? "import.mail-like" : "import.mail-stranger";
        Problem problem = Problem.at(
                draft.origin(),
                Problem.Severity.ROW,
                key,
                name,
                email,
                first.map(card -> card.contact().shownName()).orElse(""));
        return Verdict.of(RowClass.REJECTED, ids.row(row, "row\n" + row), problem, duplicate);
    }

    private Verdict known(Draft draft, int row, Matches matches, Card card) {
        Duplicate duplicate = duplicate(Duplicate.Kind.KNOWN, draft, card);
        WhenThere what = decisions.known(row);
        if (what == WhenThere.BOTH || what == WhenThere.SKIP) {
            Problem problem = doubt(draft, "import.possible-duplicate", List.of(card));
            remember(draft, row, matches);
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
        remember(draft, row, matches);
        return Verdict.of(RowClass.POSSIBLE_DUPLICATE, newId(draft, row, true), problem, duplicate);
    }

    private Verdict update(Draft draft, int row, Matches matches, Card card, WhenThere what, Duplicate duplicate) {
        remember(draft, row, matches);
        UUID contact = card.contact().id().value();
        if (!taken.add(contact)) {
            shared.add(contact);
        }
        return new Verdict(RowClass.UPDATE, contact, card, null, what == WhenThere.NEWER, duplicate);
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

    /// @param key whether it is a number by which one program knows one person, whatever the name becomes
    /// @param personal whether two people of different names hardly share it, as they share a phone
    private record Level(boolean key, boolean personal, List<Card> cards) {
        /// Those of which nothing in the name says that they are somebody else.
        List<Card> fitting(Draft draft) {
            return cards.stream()
                    .filter(card -> {
                        PersonName name = card.contact().name();
                        return People.canBeOne(name, draft.fields().name())
                                || (key
                                        && People.shareAName(
                                                name, draft.fields().name()));
                    })
                    .toList();
        }
    }

    /// The contacts of the book that this row can be, in the order in which they count.
    private final class Candidates {
        private final List<Level> levels = new ArrayList<>();
        private final List<Card> sameName;

        Candidates(Draft draft, Matches matches) {
            if (draft.ourId() != null) {
                levels.add(new Level(true, true, matches.withId(draft.ourId())));
            }
            if (!draft.key().isEmpty()) {
                levels.add(new Level(true, true, matches.withId(derivation.contact(draft.key()))));
            }
            levels.add(new Level(
                    false,
                    true,
                    matches.withEmail(draft).stream()
                            .filter(card -> !isShared(draft, card) || sameName(draft, card))
                            .toList()));
            levels.add(new Level(false, false, matches.withPhone(draft)));
            List<Card> named = matches.withName(draft, true);
            if (matches.companyKey(draft).isEmpty()) {
                levels.add(new Level(
                        false,
                        false,
                        named.stream().filter(card -> !contradicts(draft, card)).toList()));
                sameName = named;
            } else {
                levels.add(new Level(false, false, named));
                sameName = matches.withName(draft, false).stream()
                        .filter(card -> card.current().isEmpty())
                        .toList();
            }
        }

        List<Level> all() {
            List<Level> all = new ArrayList<>(levels);
            all.add(new Level(false, false, sameName));
            return all;
        }
    }

    private static boolean isShared(Draft draft, Card card) {
        Set<String> emails = new HashSet<>(Matches.emails(draft));
        emails.retainAll(card.points().stream().map(ContactPoint::comparable).toList());
        return emails.stream().allMatch(People::isShared);
    }

    private static boolean sameName(Draft draft, Card card) {
        return Names.key(draft.fields().name()).equals(Names.key(card.contact().name()));
    }

    /// Whether both have e-mails or phones, and none in common: then the same name alone proves nothing.
    private static boolean contradicts(Draft draft, Card card) {
        return differ(Matches.emails(draft), card, PointKind.Known.EMAIL)
                || differ(Matches.phones(draft), card, PointKind.Known.PHONE);
    }

    private static boolean differ(Set<String> theirs, Card card, PointKind kind) {
        List<String> ours = card.points().stream()
                .filter(point -> kind.equals(PointKind.Known.EMAIL)
                        ? point.kind().equals(kind)
                        : PointsGathered.isPhone(point.kind()))
                .map(ContactPoint::comparable)
                .toList();
        return !theirs.isEmpty() && !ours.isEmpty() && theirs.stream().noneMatch(ours::contains);
    }

    /// Of several, those of exactly the same name; of these, those at the same company.
    private static List<Card> nearest(Draft draft, List<Card> cards, Matches matches) {
        List<Card> named = cards.stream().filter(card -> sameName(draft, card)).toList();
        List<Card> left = named.isEmpty() ? cards : named;
        List<Card> colleagues = left.stream()
                .filter(card -> card.current()
                        .map(job -> Companies.key(job.companyName()))
                        .orElse("")
                        .equals(matches.companyKey(draft)))
                .toList();
        return colleagues.isEmpty() ? left : colleagues;
    }

    private Verdict unlikeRowsBefore(Draft draft, int row, Matches matches) {
        int before = remember(draft, row, matches);
        if (before == 0) {
            boolean keyTaken = !draft.key().isEmpty() && matches.exists(derivation.contact(draft.key()));
            return Verdict.of(RowClass.NEW, newId(draft, row, keyTaken), null, null);
        }
        if (often) {
            UUID contact = earlier.contact(before);
            shared.add(contact);
            return Verdict.of(RowClass.UPDATE, contact, null, null);
        }
        String name = draft.fields().name().full();
        Duplicate duplicate =
                new Duplicate(Duplicate.Kind.AGAIN, row, name, detail(draft), Optional.empty(), "", "", before);
        WhenThere what = decisions.again(row);
        if (what == WhenThere.FILL || what == WhenThere.NEWER) {
            UUID contact = earlier.contact(before);
            shared.add(contact);
            return new Verdict(RowClass.UPDATE, contact, null, null, what == WhenThere.NEWER, duplicate);
        }
        Problem problem =
                Problem.at(draft.origin(), Problem.Severity.NOTICE, "import.like-row", name, Integer.toString(before));
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

    /// Remembers the keys of a row.
    ///
    /// @return the row before it that has one of them, 0 if there is none
    private int remember(Draft draft, int row, Matches matches) {
        String name = matches.nameKey(draft);
        int before = 0;
        if (draft.ourId() != null) {
            return seen.put("i" + draft.ourId(), row);
        }
        if (!draft.key().isEmpty()) {
            before = first(before, seen.put("k" + draft.key(), row));
        }
        for (String email : Matches.emails(draft)) {
            before = first(before, seen.put(People.isShared(email) ? "e" + email + "\n" + name : "e" + email, row));
        }
        for (String phone : Matches.phones(draft)) {
            before = first(before, seen.put("p" + phone + "\n" + name, row));
        }
        if (!name.isEmpty()) {
            before = first(before, seen.put("n" + name + "\n" + matches.companyKey(draft), row));
        }
        return before;
    }

    private static int first(int before, int found) {
        return before == 0 ? found : before;
    }
}
