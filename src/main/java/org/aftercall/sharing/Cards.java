package org.aftercall.sharing;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.aftercall.change.ReplicaId;
import org.aftercall.change.VersionVector;
import org.aftercall.store.Faults;
import org.aftercall.store.Frames;
import org.jspecify.annotations.Nullable;

/// What each device has said last of itself, this one too, and when this one says something new.
final class Cards {
    /// A card that says nothing that others wait for is written this often at most.
    private static final long CARD_MILLIS = 10L * 60 * 1000;

    /// One that says that changes of others have come is written this often at most: they see by it that the folder
    /// reaches us.
    private static final long RECEIPT_MILLIS = 60L * 1000;

    private final Frames book;
    private final Courier.Self self;
    private final Catalogue catalogue;
    private final Chains chains;
    private final Healing healing;
    private final Outbox outbox;
    private final Faults faults;
    private final Map<ReplicaId, Card> cards = new TreeMap<>();
    private final Set<UUID> learned = new HashSet<>();

    Cards(
            Frames book,
            Courier.Self self,
            Catalogue catalogue,
            Chains chains,
            Healing healing,
            Outbox outbox,
            Faults faults) {
        this.book = book;
        this.self = self;
        this.catalogue = catalogue;
        this.chains = chains;
        this.healing = healing;
        this.outbox = outbox;
        this.faults = faults;
    }

    /// Takes in those that are newer than what is known.
    void read() {
        for (Catalogue.Entry entry : catalogue.cards()) {
            @Nullable Card known = cards.get(entry.replica());
            if (known == null || known.number() < entry.first()) {
                catalogue
                        .load(entry)
                        .flatMap(segment -> Card.read(
                                entry.replica(), entry.first(), segment.parts().getFirst()))
                        .ifPresent(card -> cards.put(entry.replica(), card));
            }
        }
        learn();
    }

    /// Tried again the next time if the book refuses.
    private void learn() {
        Set<UUID> heard = new HashSet<>();
        cards.values().forEach(card -> heard.addAll(card.forgotten()));
        if (!learned.containsAll(heard)) {
            book.learnForgotten(heard);
            learned.addAll(heard);
        }
    }

    /// This one's own card too.
    Collection<Card> all() {
        return List.copyOf(cards.values());
    }

    /// The cards of those who are waited for.
    List<Card> others() {
        SortedSet<ReplicaId> retired = retired();
        return cards.values().stream()
                .filter(card -> !card.replica().equals(book.replica()) && !retired.contains(card.replica()))
                .toList();
    }

    SortedSet<ReplicaId> retired() {
        SortedSet<ReplicaId> all = new TreeSet<>(self.retires());
        cards.values().forEach(card -> all.addAll(card.retired()));
        return all;
    }

    /// Name of the person who works there; the id of a device that never said it.
    String name(ReplicaId replica) {
        @Nullable Card card = cards.get(replica);
        return card == null ? replica.toString() : card.user();
    }

    /// Leaves a card if there is something to say and it is time.
    ///
    /// @param contents of attachments that are asked for
    /// @param atOnce whether what is new is said at once
    void write(long now, List<Want> wants, SortedMap<String, Integer> contents, boolean atOnce) {
        @Nullable Card last = cards.get(book.replica());
        Card next = next(now, wants, contents);
        boolean due = last == null
                || item(last).isEmpty() // somebody has deleted it: nobody may know of what only we have
                || lastNumber() > last.number()
                || healing.isUnread(others(), item(last))
                || !last.saysUrgent(next)
                || (!last.says(next) && (atOnce || Math.abs(now - last.at()) >= pause(last, next)));
        if (due) {
            faults.at("card.before");
            outbox.leave(next, now);
            cards.put(book.replica(), next);
        }
    }

    private Card next(long now, List<Want> wants, SortedMap<String, Integer> contents) {
        VersionVector applied = book.applied();
        Map<ReplicaId, String> short8 = new TreeMap<>();
        applied.entries().forEach((replica, seq) -> short8.put(replica, chains.shortAfter(replica, seq)));
        return new Card(
                book.replica(),
                Math.max(lastNumber() + 1, now / 1000),
                self.user(),
                self.laptop(),
                self.program(),
                now,
                applied,
                short8,
                wants,
                retired(),
                catalogue.overtaken(cards, now),
                new TreeSet<>(book.forgottenUnnamed()),
                contents);
    }

    private static long pause(Card last, Card next) {
        return last.applied().equals(next.applied()) ? CARD_MILLIS : RECEIPT_MILLIS;
    }

    /// The largest number that a card of ours has had, as far as anybody knows.
    private long lastNumber() {
        ReplicaId own = book.replica();
        @Nullable Card last = cards.get(own);
        long known = last == null ? 0 : last.number();
        return others().stream()
                .mapToLong(card -> card.overtaken().getOrDefault(own, 0L))
                .reduce(known, Math::max);
    }

    private Optional<Transport.Item> item(Card card) {
        return catalogue.cards().stream()
                .filter(entry -> entry.replica().equals(card.replica()) && entry.first() == card.number())
                .map(Catalogue.Entry::item)
                .findFirst();
    }
}
