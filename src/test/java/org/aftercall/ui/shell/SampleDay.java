package org.aftercall.ui.shell;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.aftercall.agenda.Today;
import org.aftercall.store.ChangeSet;
import org.aftercall.store.Store;
import org.aftercall.store.TempBook;

/// A book with Ingrid's working day in it, at 10:12 on a Tuesday.
public final class SampleDay implements AutoCloseable {
    public static final LocalDate DAY = LocalDate.of(2026, 11, 24);
    public static final ZoneId ZONE = ZoneOffset.UTC;
    public static final String USER = Cast.USER;

    private static final Instant MOMENT = Instant.parse("2026-11-24T10:12:00Z");

    private final TempBook book;
    private final Today today;
    private final BlockingQueue<ChangeSet> told = new LinkedBlockingQueue<>();

    private SampleDay(TempBook book) {
        this.book = book;
        this.today = new Today(book.store(), () -> MOMENT, ZONE);
        book.store().onChange(told::add);
    }

    /// Waits until everybody was told of one save: listeners are told in order, and this one is the last.
    public void settle() {
        try {
            if (told.poll(60, TimeUnit.SECONDS) == null) {
                throw new AssertionError("nobody was told");
            }
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    public static SampleDay open(Path folder) {
        SampleDay day = empty(folder);
        Cast.writeTo(day.store(), DAY, ZONE);
        day.settle();
        return day;
    }

    public static SampleDay empty(Path folder) {
        return new SampleDay(TempBook.open(folder));
    }

    public Store store() {
        return book.store();
    }

    public Today today() {
        return today;
    }

    @Override
    public void close() {
        today.close();
        book.close();
    }
}
