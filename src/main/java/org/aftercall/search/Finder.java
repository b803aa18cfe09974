package org.aftercall.search;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.aftercall.lookup.Lookup;
import org.aftercall.lookup.Scope;
import org.aftercall.lookup.Viewer;
import org.aftercall.model.ContactId;
import org.aftercall.store.Store;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;

/// Finds contacts while somebody types.
///
/// Safe for any thread but the one that draws: an answer may have to wait for a save to be indexed. Its thread must
/// not be interrupted.
public final class Finder implements AutoCloseable {
    private final Book book;
    private final Keeper keeper;
    private final Supplier<Viewer> viewer;

    private Finder(Book book, Keeper keeper, Supplier<Viewer> viewer) {
        this.book = book;
        this.keeper = keeper;
        this.viewer = viewer;
    }

    /// Opens the index of a book, or makes it, in the background.
    ///
    /// @param folder for the index alone; it may be deleted at any time while the program is not running
    /// @param viewer who asks, on which day
    public static Finder open(Path folder, Store store, Supplier<Viewer> viewer) {
        return open(folder, Book.of(store), viewer);
    }

    static Finder open(Path folder, Book book, Supplier<Viewer> viewer) {
        return new Finder(book, Keeper.start(folder, book), viewer);
    }

    /// Finds what was typed; everything that was saved before is considered.
    ///
    /// @param limit at most so many rows
    public Found find(String typed, int limit) {
        Lookup lookup = Lookup.of(typed);
        Asked asked = ask(lookup, limit);
        List<ContactId> ids = asked.answer().ids();
        return new Found(book.rows(ids), asked.answer().total(), lookup, inNotes(lookup, asked), asked.complete());
    }

    /// All contacts that match, in the order of [#find].
    public List<ContactId> all(String typed) {
        return ask(Lookup.of(typed), Integer.MAX_VALUE).answer().ids();
    }

    /// Waits until the whole book is indexed: for a command that asks once.
    public void await() {
        keeper.await();
    }

    /// @param byNote whether the last group was found by notes
    private record Asked(Index.Answer answer, boolean byNote, boolean complete) {}

    private Asked ask(Lookup lookup, int limit) {
        try {
            return ask(keeper.current(), lookup, limit);
        } catch (BrokenIndex e) {
            keeper.renew(e);
            return ask(keeper.current(), lookup, limit);
        }
    }

    private Asked ask(Index index, Lookup lookup, int limit) {
        // asked before: what is indexed meanwhile does no harm
        boolean complete = keeper.complete();
        Queries queries = new Queries(viewer.get());
        Query byName = queries.all(lookup, Scope.NAME);
        Query onContact = queries.all(lookup, Scope.CONTACT);
        Query anywhere = queries.all(lookup, Scope.ANYWHERE);
        List<Query> questions = new ArrayList<>();
        questions.add(byName);
        if (!onContact.equals(byName)) {
            questions.add(without(onContact, byName));
        }
        boolean notes = !anywhere.equals(onContact);
        if (notes) {
            questions.add(without(anywhere, onContact));
        }
        return new Asked(index.find(questions, anywhere, limit), notes, complete);
    }

    private static Query without(Query query, Query other) {
        return new BooleanQuery.Builder()
                .add(query, Occur.FILTER)
                .add(other, Occur.MUST_NOT)
                .build();
    }

    private Map<ContactId, String> inNotes(Lookup lookup, Asked asked) {
        int byNote = asked.byNote() ? asked.answer().groups().getLast() : 0;
        if (byNote == 0) {
            return Map.of();
        }
        List<ContactId> ids = asked.answer().ids();
        return book.searchable(ids.subList(ids.size() - byNote, ids.size())).stream()
                .collect(Collectors.toMap(found -> found.id(), found -> NoteLine.of(found.notes(), lookup)));
    }

    @Override
    public void close() {
        keeper.close();
    }
}
