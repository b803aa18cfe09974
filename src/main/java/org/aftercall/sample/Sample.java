package org.aftercall.sample;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.SplittableRandom;
import org.aftercall.change.Intent;
import org.aftercall.change.RowChange;
import org.aftercall.model.OperationId;
import org.aftercall.store.Edit;
import org.aftercall.store.Progress;
import org.aftercall.store.Saved;
import org.aftercall.store.Store;

/// Invented people with their companies, phones, plans, past and refusals. The same arguments give the same rows with
/// the same ids, so writing them twice changes nothing.
///
/// Each contact has three activities; of five contacts one is due, two have a later action, one has a reason for none
/// and one has neither. So 100,000 contacts come with 300,000 activities, 20,000 of them due.
///
/// @param contacts how many
/// @param today local date around which their plans and their past lie
/// @param zone in which moments of the past are read
/// @param user name of the person who plans and did everything
public record Sample(int contacts, long seed, LocalDate today, ZoneId zone, String user) {
    /// Up to so many contacts are one save; more are a large operation.
    private static final int ONE_SAVE = 1000;

    /// Sixty people with a full day of calls, for the first look around.
    public static Sample toLookAround(LocalDate today, ZoneId zone, String user) {
        return new Sample(60, 1, today, zone, user);
    }

    /// Writes all of it into a book, or nothing.
    public Saved writeTo(Store store, OperationId operation, Progress progress) {
        Intent intent = Intent.of(Intent.SAMPLE, String.valueOf(contacts));
        if (contacts > ONE_SAVE) {
            return store.writeLarge(operation, intent, user, store.seen(), rows(), progress);
        }
        Edit edit = new Edit(operation, intent, user, null);
        people().forEachRemaining(group -> group.forEach(row -> row.into(edit)));
        return store.write(edit);
    }

    /// All rows in order, made while they are asked for: a company before its people, a contact before what belongs
    /// to it.
    public Iterable<RowChange> rows() {
        return () -> new Iterator<>() {
            private final Iterator<List<Row>> groups = people();
            private final Deque<Row> ready = new ArrayDeque<>();

            @Override
            public boolean hasNext() {
                while (ready.isEmpty() && groups.hasNext()) {
                    ready.addAll(groups.next());
                }
                return !ready.isEmpty();
            }

            @Override
            public RowChange next() {
                if (!hasNext()) {
                    throw new NoSuchElementException();
                }
                return ready.removeFirst().change();
            }
        };
    }

    /// One company with its people at a time.
    private Iterator<List<Row>> people() {
        return new Iterator<>() {
            private final SplittableRandom random = new SplittableRandom(seed);
            private int next;

            @Override
            public boolean hasNext() {
                return next < contacts;
            }

            @Override
            public List<Row> next() {
                if (!hasNext()) {
                    throw new NoSuchElementException();
                }
                var staff = new Staff(Sample.this, new Invention(random.split(), 64L * next), next);
                int size = Math.min(contacts - next, staff.size());
                next += size;
                return staff.people(size);
            }
        };
    }
}
