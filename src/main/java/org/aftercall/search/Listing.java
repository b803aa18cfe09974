package org.aftercall.search;

import java.lang.ref.Cleaner;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import org.aftercall.lookup.Lookup;
import org.aftercall.model.ContactId;
import org.aftercall.search.Moment.Answer;
import org.aftercall.store.ContactRow;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.FixedBitSet;

/// Everything that a lookup finds, in an order, of any size. It stays as it was asked while it is shown: what is saved
/// meanwhile changes neither its number nor its places, only what is read for a place.
///
/// The first rows are there at once; the order of the rest is worked out behind them, and whoever asks for it earlier
/// waits. Ask on a background thread. Close it when another one is shown: it holds a state of the index, and what is
/// still being worked out is dropped.
public final class Listing implements AutoCloseable {
    /// So many contacts are there at once.
    public static final int FIRST = 50;

    private static final int PAGE = 1_000;
    private static final Cleaner FORGOTTEN = Cleaner.create();

    private final Moment moment;
    private final Book book;
    private final Lookup lookup;
    private final Order order;
    private final boolean complete;
    private final Answer first;
    private final boolean firstByNote;
    private final Release release;
    private final Cleaner.Cleanable closing;
    private final CompletableFuture<Whole> whole = new CompletableFuture<>();

    /// All documents in order, and which of them were found in notes only.
    private static final class Whole {
        final int[] documents;
        final Optional<FixedBitSet> byNote;

        Whole(int[] documents, Optional<FixedBitSet> byNote) {
            this.documents = documents;
            this.byNote = byNote;
        }
    }

    /// What must happen once, by [#close] or when nobody holds the list any more.
    private static final class Release implements Runnable {
        private final Moment moment;
        final AtomicBoolean dropped = new AtomicBoolean();

        Release(Moment moment) {
            this.moment = moment;
        }

        @Override
        public void run() {
            dropped.set(true);
            moment.close();
        }
    }

    /// What was asked, in the language of the index.
    ///
    /// @param groups none finds what another finds; the first stands first in the order of recency
    /// @param all finds what any of them finds
    /// @param byNote whether the last group is what was found in notes only
    record Asked(Lookup lookup, List<Query> groups, Query all, boolean byNote) {}

    /// @param moment closed with the list
    Listing(Moment moment, Book book, Asked asked, Order order, boolean complete, Executor behind) {
        this.moment = moment;
        this.book = book;
        this.lookup = asked.lookup();
        this.order = order;
        this.complete = complete;
        boolean grouped = order.equals(Order.RECENCY);
        this.first = moment.find(grouped ? asked.groups() : List.of(asked.all()), asked.all(), Keys.sort(order), FIRST);
        this.firstByNote = grouped && asked.byNote();
        this.release = new Release(moment);
        this.closing = FORGOTTEN.register(this, release);
        CompletableFuture<Whole> answer = whole;
        Optional<Moment> own = Optional.ofNullable(moment.again());
        AtomicBoolean dropped = release.dropped;
        own.ifPresent(held -> behind.execute(() -> arrange(held, asked, order, dropped::get, answer)));
    }

    private static void arrange(
            Moment held, Asked asked, Order order, BooleanSupplier dropped, CompletableFuture<Whole> answer) {
        try (held) {
            Arranging arranging = held.arranging();
            int[] documents = order.equals(Order.RECENCY)
                    ? arranging.byRecency(asked.groups(), dropped)
                    : arranging.by(order, asked.all(), dropped);
            Optional<FixedBitSet> byNote = asked.byNote()
                    ? Optional.of(arranging.documents(asked.groups().getLast(), dropped))
                    : Optional.empty();
            answer.complete(new Whole(documents, byNote));
        } catch (RuntimeException e) {
            answer.completeExceptionally(e);
        }
    }

    /// Number of contacts in the list.
    public int total() {
        return (int) first.total();
    }

    /// What was understood. Which stretches of a text were hit says [org.aftercall.lookup.Marks].
    public Lookup lookup() {
        return lookup;
    }

    public Order order() {
        return order;
    }

    /// False if the index was being made when this was asked: more may be found later.
    public boolean complete() {
        return complete;
    }

    /// Whether every place can be read without waiting.
    public boolean ready() {
        return whole.isDone() || first.ids().size() == total();
    }

    /// Who stands from one place until before another; fewer at the end.
    public List<ContactId> ids(int from, int to) {
        if (release.dropped.get()) {
            throw new IllegalStateException("the list was closed");
        }
        int end = Math.min(to, total());
        if (from >= end) {
            return List.of();
        }
        if (end <= first.ids().size()) {
            return first.ids().subList(from, end);
        }
        int[] documents = whole().documents;
        List<ContactId> ids = new ArrayList<>(end - from);
        for (int at = from; at < end; at++) {
            ids.add(moment.id(documents[at]));
        }
        return ids;
    }

    /// A stretch of the list, ready to draw.
    ///
    /// @param from place of its first row
    /// @param rows one for each place; empty where the contact was deleted after the list was asked
    /// @param inNotes for a contact that was found by a note only: the line of the note
    public record Page(int from, List<Optional<ContactRow>> rows, Map<ContactId, String> inNotes) {
        public Page {
            rows = List.copyOf(rows);
            inNotes = Map.copyOf(inNotes);
        }
    }

    public Page page(int from, int to) {
        List<ContactId> ids = ids(from, to);
        Map<ContactId, ContactRow> found = new HashMap<>();
        book.rows(ids).forEach(row -> found.put(row.id(), row));
        List<Optional<ContactRow>> rows =
                ids.stream().map(id -> Optional.ofNullable(found.get(id))).toList();
        return new Page(from, rows, inNotes(from, ids));
    }

    /// For those from one place until before another that were found by a note only: the line of the note.
    public Map<ContactId, String> inNotes(int from, int to) {
        return inNotes(from, ids(from, to));
    }

    private Map<ContactId, String> inNotes(int from, List<ContactId> ids) {
        List<ContactId> byNote = new ArrayList<>();
        for (int i = 0; i < ids.size(); i++) {
            if (isByNote(from + i, ids.get(i))) {
                byNote.add(ids.get(i));
            }
        }
        return NoteLine.of(book, byNote, lookup);
    }

    private boolean isByNote(int place, ContactId id) {
        if (firstByNote && place < first.ids().size()) {
            return place >= first.ids().size() - first.groups().getLast();
        }
        if (firstByNote || !order.equals(Order.RECENCY)) {
            return whole().byNote
                    .filter(found -> moment.document(id).stream().anyMatch(found::get))
                    .isPresent();
        }
        return false;
    }

    /// Where a contact stands, if it is in the list.
    public OptionalInt place(ContactId contact) {
        int early = first.ids().indexOf(contact);
        if (early >= 0) {
            return OptionalInt.of(early);
        }
        OptionalInt document = moment.document(contact);
        if (document.isEmpty()) {
            return OptionalInt.empty();
        }
        int[] documents = whole().documents;
        for (int at = 0; at < documents.length; at++) {
            if (documents[at] == document.getAsInt()) {
                return OptionalInt.of(at);
            }
        }
        return OptionalInt.empty();
    }

    /// Everybody in the list, in its order, read while they are asked for; for an edit of all of them. Those that were
    /// deleted meanwhile are among them.
    public Iterable<ContactId> everybody() {
        return () -> new Iterator<>() {
            private List<ContactId> page = List.of();
            private int from;
            private int at;

            @Override
            public boolean hasNext() {
                if (at == page.size()) {
                    from += page.size();
                    page = ids(from, from + PAGE);
                    at = 0;
                }
                return at < page.size();
            }

            @Override
            public ContactId next() {
                if (!hasNext()) {
                    throw new NoSuchElementException();
                }
                return page.get(at++);
            }
        };
    }

    private Whole whole() {
        try {
            return whole.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException known ? known : e;
        }
    }

    @Override
    public void close() {
        closing.clean();
    }
}
