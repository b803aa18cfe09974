package org.aftercall.ui.shell;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.aftercall.agenda.Today;
import org.aftercall.attaching.Attaching;
import org.aftercall.attaching.Desk;
import org.aftercall.attaching.GivingOut;
import org.aftercall.importing.Importer;
import org.aftercall.importing.KnownInBook;
import org.aftercall.lookup.Viewer;
import org.aftercall.search.Finder;
import org.aftercall.store.ChangeSet;
import org.aftercall.store.Contents;
import org.aftercall.store.Faults;
import org.aftercall.store.Store;
import org.aftercall.store.TempBook;
import org.aftercall.ui.kit.Background;
import org.aftercall.ui.kit.Drafts;
import org.aftercall.ui.kit.Memory;
import org.aftercall.ui.kit.Opener;
import org.aftercall.ui.sharing.SharingDesk;
import org.jspecify.annotations.Nullable;

/// A book with Ingrid's working day in it, at 10:12 on a Tuesday.
public final class SampleDay implements AutoCloseable {
    public static final LocalDate DAY = LocalDate.of(2026, 11, 24);
    public static final ZoneId ZONE = ZoneOffset.UTC;
    public static final String USER = Cast.USER;

    static final Instant MOMENT = Instant.parse("2026-11-24T10:12:00Z");

    private Instant now = MOMENT;
    private final TempBook book;
    private final Today today;
    private OwnBooks others = OwnBooks.NONE;
    private volatile Opener opener = (_, _) -> {};
    private @Nullable Finder finder;
    private final BlockingQueue<ChangeSet> told = new LinkedBlockingQueue<>();

    private SampleDay(TempBook book) {
        this.book = book;
        this.today = new Today(book.store(), () -> now, ZONE);
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

    /// The bytes of what is attached.
    public Contents contents() {
        return book.contents();
    }

    public Store store() {
        return book.store();
    }

    /// The clock goes on.
    public void later(Duration by) {
        now = now.plus(by);
    }

    public Today today() {
        return today;
    }

    /// From now on windows know of these books, too.
    public void knows(OwnBooks books) {
        others = books;
    }

    /// From now on addresses are opened like this.
    public void opensWith(Opener other) {
        opener = other;
    }

    /// The parts of a window on this book, as the program has them.
    ///
    /// @param drafts what is typed and not saved
    public Parts parts(Locale locale, Drafts drafts, Memory memory, Background background) {
        return new Parts(
                new Parts.Book(
                        Cast.BOOK,
                        store(),
                        this::finder,
                        this::importer,
                        book::backups,
                        book.folder().resolve("local"),
                        SharingDesk.NONE,
                        others,
                        files()),
                today,
                drafts,
                memory,
                book.folder().resolve("log"),
                USER,
                locale,
                ZONE,
                background,
                (address, failed) -> opener.open(address, failed));
    }

    /// What is attached.
    public Desk files() {
        return new Desk(
                new Attaching(store(), contents(), () -> MOMENT, Faults.NONE),
                new GivingOut(contents(), GivingOut.Elsewhere.NOWHERE),
                contents(),
                book.folder().resolve("local").resolve("looked-at"));
    }

    public synchronized Finder finder() {
        if (finder == null) {
            finder = Finder.open(book.folder().resolve("search"), store(), () -> new Viewer(USER, DAY));
        }
        return finder;
    }

    private Importer importer() {
        return new Importer(
                store(),
                new KnownInBook(store()),
                book.folder().resolve("local"),
                () -> MOMENT,
                UUID::randomUUID,
                Importer.inChildProcess(() -> MOMENT));
    }

    @Override
    public void close() {
        if (finder != null) {
            finder.close();
        }
        today.close();
        book.close();
    }
}
