package org.aftercall.search;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.function.Supplier;
import org.aftercall.lookup.Lookup;
import org.aftercall.lookup.Scope;
import org.aftercall.lookup.Viewer;
import org.aftercall.model.ContactId;
import org.aftercall.search.Listing.Asked;
import org.aftercall.search.Moment.Answer;
import org.aftercall.store.ContactRow;
import org.aftercall.store.Store;
import org.aftercall.text.Alphabet;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Finds contacts while somebody types.
///
/// Safe for any thread but the one that draws: an answer may have to wait for a save to be indexed. Its thread must
/// not be interrupted.
public final class Finder implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Finder.class);

    private final Book book;
    private final Keeper keeper;
    private final CompanyFinder companies;
    private final Supplier<Viewer> viewer;
    private final Imports imports;
    private final ExecutorService arranger = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("search-order").daemon(true).factory());

    private Finder(Book book, Keeper keeper, Supplier<Viewer> viewer) {
        this.book = book;
        this.keeper = keeper;
        this.companies = new CompanyFinder(book);
        this.viewer = viewer;
        this.imports = new Imports(book);
    }

    /// Opens the index of a book, or makes it, in the background. Lists are ordered as the language of the program
    /// orders names.
    ///
    /// @param folder for the index alone; it may be deleted at any time while the program is not running
    /// @param viewer who asks, on which day
    public static Finder open(Path folder, Store store, Supplier<Viewer> viewer) {
        return open(folder, Book.of(store), Locale.getDefault(), viewer);
    }

    static Finder open(Path folder, Book book, Locale locale, Supplier<Viewer> viewer) {
        return new Finder(book, Keeper.start(folder, book, Alphabet.of(locale)), viewer);
    }

    /// Throws the index of a book away that is not open; it is made again when it is asked.
    public static void discard(Path folder) {
        if (Files.isDirectory(folder)) {
            Index.discard(folder);
        }
    }

    /// Finds what was typed; everything that was saved before is considered.
    ///
    /// @param limit at most so many rows
    public Found find(String typed, int limit) {
        Asked asked = asked(typed);
        // asked before: what is indexed meanwhile does no harm
        boolean complete = keeper.complete();
        Answer answer = ask(moment -> moment.find(asked.groups(), asked.all(), Keys.BY_RECENCY, limit));
        return new Found(book.rows(answer.ids()), answer.total(), asked.lookup(), inNotes(asked, answer), complete);
    }

    /// All contacts that match, in the order of [#find].
    public List<ContactId> all(String typed) {
        Asked asked = asked(typed);
        return ask(moment -> moment.find(asked.groups(), asked.all(), Keys.BY_RECENCY, Integer.MAX_VALUE))
                .ids();
    }

    /// Everything that was typed finds, in an order: a list of any size. The caller closes it.
    public Listing list(String typed, Order order) {
        Asked asked = asked(typed);
        boolean complete = keeper.complete();
        return hold(moment -> {
            try {
                return new Listing(moment, book, asked, order, complete, arranger);
            } catch (RuntimeException e) {
                moment.close();
                throw e;
            }
        });
    }

    /// How many contacts each of some lookups finds.
    public List<Long> counts(List<String> lookups) {
        return ask(moment ->
                lookups.stream().map(typed -> moment.count(asked(typed).all())).toList());
    }

    /// The contacts with which something happened last.
    public List<ContactRow> recent(int limit) {
        return find("", limit).rows();
    }

    /// Finds companies instead.
    public CompanyFinder companies() {
        return companies;
    }

    /// Has the paths of an answer ready before somebody types the first letter; in the background.
    public void warmUp() {
        arranger.execute(() -> {
            try {
                "etaoinsr".chars().forEach(letter -> find(Character.toString(letter), Listing.FIRST));
                list("", Order.RECENCY).close();
            } catch (RuntimeException e) {
                LOG.debug("the search was not warmed up", e);
            }
        });
    }

    /// Waits until the whole book is indexed: for a command that asks once.
    public void await() {
        keeper.await();
    }

    private <T> T ask(Function<Moment, T> question) {
        return hold(moment -> {
            try (moment) {
                return question.apply(moment);
            }
        });
    }

    private <T> T hold(Function<Moment, T> question) {
        try {
            return question.apply(keeper.current().moment());
        } catch (BrokenIndex e) {
            keeper.renew(e);
            return question.apply(keeper.current().moment());
        }
    }

    private Asked asked(String typed) {
        Lookup lookup = Lookup.of(typed, book.ownFields());
        Queries queries = new Queries(viewer.get(), imports::of, book::groups);
        Query byName = queries.all(lookup, Scope.NAME);
        Query onContact = queries.all(lookup, Scope.CONTACT);
        Query anywhere = queries.all(lookup, Scope.ANYWHERE);
        List<Query> groups = new ArrayList<>();
        groups.add(byName);
        if (!onContact.equals(byName)) {
            groups.add(without(onContact, byName));
        }
        boolean notes = !anywhere.equals(onContact);
        if (notes) {
            groups.add(without(anywhere, onContact));
        }
        return new Asked(lookup, groups, anywhere, notes);
    }

    private static Query without(Query query, Query other) {
        return new BooleanQuery.Builder()
                .add(query, Occur.FILTER)
                .add(other, Occur.MUST_NOT)
                .build();
    }

    private Map<ContactId, String> inNotes(Asked asked, Answer answer) {
        int byNote = asked.byNote() ? answer.groups().getLast() : 0;
        if (byNote == 0) {
            return Map.of();
        }
        List<ContactId> ids = answer.ids();
        return NoteLine.of(book, ids.subList(ids.size() - byNote, ids.size()), asked.lookup());
    }

    @Override
    public void close() {
        arranger.shutdown();
        companies.close();
        keeper.close();
    }
}
