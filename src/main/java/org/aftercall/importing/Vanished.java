package org.aftercall.importing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.aftercall.model.Card;
import org.aftercall.model.ContactId;

/// People of the last import of a source who do not stand in its list any more, and are in the book still. They are
/// named; nobody is deleted because of a list.
final class Vanished {
    private static final int AT_ONCE = 1_000;

    private final Known known;
    private final long[] here;
    private final BiConsumer<UUID, String> taker;
    private final Set<UUID> asked = new LinkedHashSet<>();

    /// @param verdicts of the rows of the list as it is now
    /// @param taker is told who, and by which name
    Vanished(Known known, Verdicts verdicts, BiConsumer<UUID, String> taker) {
        this.known = known;
        this.taker = taker;
        long[] all = new long[verdicts.size()];
        int size = 0;
        for (int i = 0; i < verdicts.size(); i++) {
            boolean somebody = switch (verdicts.of(i)) {
                case NEW, UPDATE, SAME, POSSIBLE_DUPLICATE -> true;
                case REJECTED, EMPTY -> false;
            };
            if (somebody) {
                all[size++] = key(verdicts.contact(i));
            }
        }
        here = Arrays.copyOf(all, size);
        Arrays.sort(here);
    }

    private static long key(UUID contact) {
        return contact.getMostSignificantBits() * 31 + contact.getLeastSignificantBits();
    }

    /// Somebody who stood in the list last time.
    void stood(UUID contact) {
        if (Arrays.binarySearch(here, key(contact)) < 0) {
            asked.add(contact);
            if (asked.size() == AT_ONCE) {
                done();
            }
        }
    }

    /// Names those that are left.
    void done() {
        List<ContactId> ids = new ArrayList<>();
        asked.forEach(id -> ids.add(new ContactId(id)));
        Map<UUID, Card> cards = known.cards(ids);
        for (UUID id : asked) {
            Card card = cards.get(id);
            if (card != null) {
                taker.accept(id, card.contact().shownName());
            }
        }
        asked.clear();
    }
}
