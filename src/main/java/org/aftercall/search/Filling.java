package org.aftercall.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.aftercall.model.Card;
import org.aftercall.model.ContactId;
import org.aftercall.store.Contacts.Searchable;
import org.aftercall.text.Alphabet;

/// Puts contacts of the book into the index, some hundred at a time.
final class Filling {
    private static final int CHUNK = 500;
    private static final int SHOW_AFTER = 5_000;

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
        boolean showEarly = index.count() == 0;
        index.removeAll();
        List<Searchable> chunk = new ArrayList<>();
        book.eachSearchable(contact -> {
            chunk.add(contact);
            if (chunk.size() == CHUNK) {
                flush(chunk);
                if (showEarly && index.count() % SHOW_AFTER == 0) {
                    index.refresh();
                }
            }
        });
        flush(chunk);
    }

    /// Indexes some contacts again; those that are not shown any more are taken out.
    void again(Collection<ContactId> contacts) {
        List<ContactId> all = List.copyOf(contacts);
        for (int from = 0; from < all.size(); from += CHUNK) {
            List<ContactId> ids = all.subList(from, Math.min(from + CHUNK, all.size()));
            Set<ContactId> gone = new HashSet<>(ids);
            for (Searchable contact : put(book.searchable(ids))) {
                gone.remove(contact.id());
            }
            gone.forEach(index::remove);
        }
    }

    private void flush(List<Searchable> chunk) {
        put(chunk);
        chunk.clear();
    }

    private List<Searchable> put(List<Searchable> contacts) {
        if (stopped.getAsBoolean()) {
            throw new IllegalStateException("the search was closed");
        }
        Map<ContactId, Card> cards = book
                .cards(contacts.stream().map(Searchable::id).toList())
                .stream()
                .collect(Collectors.toMap(card -> card.contact().id(), Function.identity()));
        List<Searchable> there = contacts.stream()
                .filter(contact -> cards.containsKey(contact.id()))
                .toList();
        for (Searchable contact : there) {
            Card card = Objects.requireNonNull(cards.get(contact.id()));
            index.put(contact.id(), Documents.of(contact, card, alphabet));
        }
        return there;
    }
}
