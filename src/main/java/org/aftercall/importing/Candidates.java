package org.aftercall.importing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.aftercall.model.Card;
import org.aftercall.model.ContactPoint;
import org.aftercall.model.PersonName;
import org.aftercall.model.PointKind;
import org.aftercall.text.Companies;
import org.aftercall.text.Names;

/// The contacts of the book that a row can be, in the order in which they count.
final class Candidates {
    /// @param key whether it is a number by which one program knows one person, whatever the name becomes
    /// @param personal whether two people of different names hardly share it, as they share a phone
    record Level(boolean key, boolean personal, List<Card> cards) {
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

    private final List<Level> levels = new ArrayList<>();
    private final List<Card> sameName;

    Candidates(Draft draft, Matches matches, Matches.Derivation derivation) {
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

    /// From the surest to the least sure.
    List<Level> levels() {
        return levels;
    }

    /// Those who share nothing but the name.
    List<Card> sameName() {
        return sameName;
    }

    /// The levels, and behind them those of the same name.
    List<Level> all() {
        List<Level> all = new ArrayList<>(levels);
        all.add(new Level(false, false, sameName));
        return all;
    }

    private static boolean isShared(Draft draft, Card card) {
        Set<String> emails = new HashSet<>(Matches.emails(draft));
        emails.retainAll(card.points().stream().map(ContactPoint::comparable).toList());
        return emails.stream().allMatch(People::isShared);
    }

    private static boolean sameName(Draft draft, Card card) {
        return Names.haveOneKey(draft.fields().name(), card.contact().name());
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
    static List<Card> nearest(Draft draft, List<Card> cards, Matches matches) {
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
}
