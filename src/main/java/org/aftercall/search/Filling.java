package org.aftercall.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import org.aftercall.model.Card;
import org.aftercall.model.ContactId;
import org.aftercall.store.Contacts.Searchable;
import org.aftercall.text.Alphabet;
import org.apache.lucene.document.Document;

/// Puts contacts of the book into the index, some hundred at a time.
final class Filling {
    private static final int CHUNK = 500;

    /// So many can be found at first while all are indexed, and then twice as many each time: what is shown is written
    /// as a piece of its own, and many small pieces have to be put together again.
    private static final int SHOW_FIRST = 5_000;

    private final Book book;
    private final Index index;
    private final Alphabet alphabet;
    private final BooleanSupplier stopped;

    Filling(Book book, Index index, Alphabet alphabet, BooleanSupplier stopped) {
        this.book = book;
        this.index = index;
        this.alphabet = alphabet;
        this.stopped = stopped;
    }

    /// Empties the index and fills it again. What was there can be found until the end, unless there was nothing.
    void everything() {
        long[] showAt = {index.count() == 0 ? SHOW_FIRST : Long.MAX_VALUE};
        index.removeAll();
        List<Searchable> chunk = new ArrayList<>();
        book.eachSearchable(contact -> {
            chunk.add(contact);
            if (chunk.size() == CHUNK) {
                add(chunk);
                if (index.count() >= showAt[0]) {
                    index.refresh();
                    showAt[0] *= 2;
                }
            }
        });
        add(chunk);
    }

    /// Indexes some contacts again; those that are not shown any more are taken out.
    void again(Collection<ContactId> contacts) {
        List<ContactId> all = List.copyOf(contacts);
        for (int from = 0; from < all.size(); from += CHUNK) {
            List<ContactId> ids = all.subList(from, Math.min(from + CHUNK, all.size()));
            Set<ContactId> gone = new HashSet<>(ids);
            documents(book.searchable(ids), (contact, document) -> {
                index.put(contact, document);
                gone.remove(contact);
            });
            gone.forEach(index::remove);
        }
    }

    /// Contacts that the index does not hold.
    private void add(List<Searchable> chunk) {
        documents(chunk, (_, document) -> index.add(document));
        chunk.clear();
    }

    private void documents(List<Searchable> contacts, BiConsumer<ContactId, Document> each) {
        if (stopped.getAsBoolean()) {
            throw new IllegalStateException("the search was closed");
        }
        Map<ContactId, Card> cards = new HashMap<>();
        book.cards(contacts.stream().map(Searchable::id).toList())
                .forEach(card -> cards.put(card.contact().id(), card));
        for (Searchable contact : contacts) {
            Card card = cards.get(contact.id());
            if (card != null) {
                each.accept(contact.id(), Documents.of(contact, card, alphabet));
            }
        }
    }
}
