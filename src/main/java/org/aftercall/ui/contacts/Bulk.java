package org.aftercall.ui.contacts;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.aftercall.change.Cell;
import org.aftercall.change.Context;
import org.aftercall.change.Deletes;
import org.aftercall.change.Entity;
import org.aftercall.change.Field;
import org.aftercall.change.Intent;
import org.aftercall.change.RowChange;
import org.aftercall.grouping.Grouping;
import org.aftercall.model.Card;
import org.aftercall.model.ContactId;
import org.aftercall.model.OperationId;
import org.aftercall.store.Edit;
import org.aftercall.store.Progress;
import org.aftercall.store.Saved;
import org.aftercall.store.Store;
import org.aftercall.ui.kit.Background;
import org.aftercall.ui.kit.Jobs;
import org.aftercall.ui.kit.Session;
import org.aftercall.wording.Words;

/// Does one thing to all chosen contacts, as one operation with one undo. A few are one save; many are a job in the
/// background that can be stopped, and then nothing was changed.
final class Bulk {
    /// From more than so many on the user types the number, and it becomes a job.
    static final int MANY = 1000;

    private static final int CHUNK = 200;

    private final Store store;
    private final Background background;
    private final Session session;
    private final Jobs jobs;
    private final Words words;
    private final String user;

    Bulk(ContactsPage.Book book, Words words, Background background, Session session, Jobs jobs) {
        this.store = book.store();
        this.background = background;
        this.session = session;
        this.jobs = jobs;
        this.words = words;
        this.user = book.user();
    }

    /// Whom it is done to: a query with exceptions, as it stood when it was asked for.
    ///
    /// @param name of the only one, empty if there are several
    record Target(Selection selection, Hits hits, String name) {
        long count() {
            return selection.count(hits.total());
        }

        /// Walks through them, some at a time.
        Iterable<List<ContactId>> chunks() {
            return selection.all() ? this::allButExceptions : this::named;
        }

        private Iterator<List<ContactId>> named() {
            List<ContactId> ids = List.copyOf(selection.exceptions());
            return walk(ids.size(), (from, to) -> ids.subList(from, to));
        }

        private Iterator<List<ContactId>> allButExceptions() {
            return walk(
                    hits.total(),
                    (from, to) -> hits.ids(from, to).stream()
                            .filter(selection::contains)
                            .toList());
        }

        private interface Part {
            List<ContactId> of(int from, int to);
        }

        private static Iterator<List<ContactId>> walk(int size, Part part) {
            return new Iterator<>() {
                private int at;

                @Override
                public boolean hasNext() {
                    return at < size;
                }

                @Override
                public List<ContactId> next() {
                    if (at >= size) {
                        throw new NoSuchElementException();
                    }
                    int from = at;
                    at = Math.min(size, at + CHUNK);
                    return part.of(from, at);
                }
            };
        }

        /// The first few of them.
        List<ContactId> first(int few) {
            List<ContactId> ids = new ArrayList<>();
            for (List<ContactId> some : chunks()) {
                ids.addAll(some);
                if (ids.size() >= few) {
                    break;
                }
            }
            return ids.subList(0, Math.min(few, ids.size()));
        }
    }

    /// Does it, and says so with an undo.
    ///
    /// @param done the sentence afterwards
    void run(Target target, BulkChange change, String done) {
        OperationId operation = new OperationId(UUID.randomUUID());
        Intent intent = change.intent(target.count(), target.name());
        Context seen = store.seen();
        Consumer<Saved> said = saved -> {
            if (saved.dot().isEmpty()) {
                session.say(words.say("contacts.bulk.nothing"));
            } else {
                session.saved(operation, done);
            }
        };
        if (target.count() <= MANY) {
            background.work(() -> few(target, change, new Edit(operation, intent, user, seen)), said, session::failed);
        } else {
            jobs.start(
                    words.say("contacts.bulk.job", target.count()),
                    meter -> many(target, change, operation, intent, seen, meter),
                    said,
                    session::failed);
        }
    }

    private Saved few(Target target, BulkChange change, Edit edit) {
        change.begin(edit);
        for (List<ContactId> some : target.chunks()) {
            store.contacts().cards(some).forEach(card -> change.write(edit, card));
        }
        return store.write(edit);
    }

    private Saved many(
            Target target, BulkChange change, OperationId operation, Intent intent, Context seen, Jobs.Meter meter) {
        long total = target.count();
        Progress progress = new Progress() {
            // the first half lays the rows out and does not know how many there are, the second half applies them.
            @Override
            public void reached(long done, long of) {
                if (of > 0) {
                    meter.at(total + total * done / of, 2 * total);
                }
            }

            @Override
            public boolean cancelled() {
                return meter.isStopped();
            }
        };
        return store.writeLarge(
                operation, intent, user, seen, () -> rows(target, change, operation, intent, seen, meter), progress);
    }

    private Iterator<RowChange> rows(
            Target target, BulkChange change, OperationId operation, Intent intent, Context seen, Jobs.Meter meter) {
        Iterator<List<ContactId>> chunks = target.chunks().iterator();
        Edit first = new Edit(operation, intent, user, seen);
        change.begin(first);
        return new Iterator<>() {
            private Iterator<RowChange> ready = first.changes().iterator();
            private long done;

            @Override
            public boolean hasNext() {
                while (!ready.hasNext() && chunks.hasNext()) {
                    List<ContactId> some = chunks.next();
                    Map<ContactId, Edit> edits = new LinkedHashMap<>();
                    for (Card card : store.contacts().cards(some)) {
                        Edit edit = new Edit(operation, intent, user, seen);
                        change.write(edit, card);
                        edits.put(card.contact().id(), edit);
                    }
                    ready = changes(edits, seen).iterator();
                    done += some.size();
                    meter.at(done, 2 * target.count());
                }
                return ready.hasNext();
            }

            @Override
            public RowChange next() {
                if (!hasNext()) {
                    throw new NoSuchElementException();
                }
                return ready.next();
            }
        };
    }

    private List<RowChange> changes(Map<ContactId, Edit> edits, Context seen) {
        Set<UUID> back = Grouping.back(
                store,
                edits.values().stream()
                        .flatMap(edit -> edit.undeleted().stream())
                        .toList());
        List<RowChange> all = new ArrayList<>();
        edits.forEach((contact, edit) -> all.addAll(changes(edit, contact, seen, back)));
        return all;
    }

    /// The contact stands before what belongs to it. Contacts that were merged go together.
    ///
    /// @param back those of the rows that are written again which lie in the book
    private List<RowChange> changes(Edit edit, ContactId contact, Context seen, Set<UUID> back) {
        List<RowChange> changes = new ArrayList<>();
        Cell gone = new Cell(Field.ALIVE, Deletes.deleted(seen));
        for (UUID row : edit.deleted()) {
            if (row.equals(contact.value())) {
                for (ContactId each : store.contacts().merged(contact)) {
                    changes.add(new RowChange(Entity.CONTACT.number(), each.value(), List.of(gone)));
                }
            } else { // of what belongs to a contact, nothing but memberships is deleted here
                changes.add(new RowChange(Entity.MEMBERSHIP.number(), row, List.of(gone)));
            }
        }
        for (RowChange change : edit.changes()) {
            changes.add(
                    change.row().equals(contact.value()) ? 0 : changes.size(),
                    back.contains(change.row()) ? again(change) : change);
        }
        return changes;
    }

    private static RowChange again(RowChange change) {
        List<Cell> cells = new ArrayList<>(change.cells());
        cells.add(new Cell(Field.ALIVE, Deletes.ALIVE));
        return new RowChange(change.entity(), change.row(), cells);
    }
}
