package org.aftercall.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.aftercall.attaching.Attaching;
import org.aftercall.attaching.GivingOut;
import org.aftercall.attaching.Inspection;
import org.aftercall.backup.Backups;
import org.aftercall.cli.OpenBook;
import org.aftercall.format.ChildReader;
import org.aftercall.importing.Importer;
import org.aftercall.importing.KnownInBook;
import org.aftercall.lookup.Viewer;
import org.aftercall.model.Refused;
import org.aftercall.search.Finder;
import org.aftercall.sharing.Attached;
import org.aftercall.sharing.Round;
import org.aftercall.sharing.SharedBook;
import org.aftercall.store.ContactRow;
import org.aftercall.store.Contents;
import org.aftercall.store.Faults;
import org.aftercall.store.Journal;
import org.aftercall.store.Progress;
import org.aftercall.store.Store;
import org.aftercall.store.h2.H2Store;
import org.aftercall.store.journal.BookFolder;
import org.aftercall.store.journal.BookLock;
import org.aftercall.store.journal.ContentFolder;
import org.aftercall.store.journal.Disk;
import org.aftercall.store.journal.Drafts;
import org.aftercall.store.journal.FileJournal;
import org.aftercall.store.journal.Identity;
import org.aftercall.store.journal.Machine;
import org.aftercall.store.journal.RealDisk;
import org.aftercall.store.journal.Reserve;
import org.aftercall.store.journal.Surroundings;
import org.jspecify.annotations.Nullable;

/// An open book of this laptop with everything that stands between the disk and the screens, from the ground up.
final class LocalBook implements OpenBook {
    private final BookFolder folder;
    private final InstantSource clock;
    private final Surroundings surroundings;
    private final int rounds;
    private final Journal journal;
    private final Drafts drafts;
    private final Store store;
    private final Identity identity;
    private final Contents contents;
    private final SharedBook sharing;
    private final Deque<AutoCloseable> closing = new ArrayDeque<>();
    private Optional<Setup> setup;
    private @Nullable Finder finder;
    private final Object index = new Object();
    private boolean emptied;

    /// @param raise called when another start asks for the window
    /// @throws org.aftercall.model.Refused if the book is open elsewhere, or no book may lie there
    LocalBook(Path place, Surroundings surroundings, InstantSource clock, Runnable raise) {
        this(place, surroundings, clock, raise, UUID::randomUUID, SharedBook.ROUNDS);
    }

    /// @param newDataset identity of a book that is made now
    /// @param rounds what a guess of a passphrase costs that is made here
    LocalBook(
            Path place,
            Surroundings surroundings,
            InstantSource clock,
            Runnable raise,
            Supplier<UUID> newDataset,
            int rounds) {
        this.clock = clock;
        this.surroundings = surroundings;
        this.rounds = rounds;
        SecureRandom random = new SecureRandom();
        Disk disk = new RealDisk();
        try {
            folder = BookFolder.open(place, surroundings, newDataset);
            closed(BookLock.acquire(folder.path(), raise));
            Leftovers.remove(folder.local());
            Backups.removeLeftIn(folder.local());
            setup = Setup.read(folder.local());
            OwnNumbers numbers = new OwnNumbers(
                    FileJournal.open(folder.journal(), folder.dataset(), disk, Faults.NONE),
                    folder.local().resolve("own-number"));
            journal = closed(numbers);
            identity = closed(Identity.open(
                    surroundings.identities(),
                    folder.path(),
                    folder.dataset(),
                    Machine.id(surroundings),
                    numbers::last,
                    random,
                    disk));
            numbers.watch(identity.replica(), numbers.last(identity.replica()), identity::saved);
            Reserve reserve = new Reserve(folder.reserve(), disk);
            reserve.keep();
            drafts = new Drafts(folder.drafts(), disk, reserve);
            store = closed(H2Store.open(
                    new H2Store.Parts(
                            withoutEnding(folder.database()),
                            folder.local(),
                            journal,
                            identity.replica(),
                            clock,
                            random,
                            Faults.NONE),
                    Progress.NONE));
            contents = new ContentFolder(folder.attachments(), disk, journal.readOnly());
            closed(new ForgottenHere(store, drafts, contents, folder.local(), this::discardIndex));
            sharing = new SharedBook(new SharedBook.Parts(
                    folder.dataset(),
                    store.frames(),
                    Attached.of(store, contents),
                    folder.local().resolve("sharing"),
                    clock,
                    random,
                    Faults.NONE,
                    laptop(surroundings),
                    BookFolder::isThere,
                    rounds));
        } catch (RuntimeException | Error failed) {
            close();
            throw failed;
        }
    }

    private <T extends AutoCloseable> T closed(T part) {
        closing.push(part);
        return part;
    }

    @Override
    public Store store() {
        return store;
    }

    @Override
    public SharedBook sharing() {
        return sharing;
    }

    /// Opens the book of colleagues in a folder, under the same roof as this one.
    LocalBook shared(Path place, UUID newDataset) {
        return Wiring.shared(place, clock, newDataset, surroundings, rounds);
    }

    @Override
    public Round mergeCopy(Path copy) {
        if (isHere(copy)) {
            throw new Refused("sharing.copy-is-book", copy.toString());
        }
        try (CopyBeside beside = new CopyBeside(copy, folder.local(), folder.dataset())) {
            return sharing.mergeCopy(
                    beside.journal(), new ContentFolder(copy.resolve("attachments"), new RealDisk(), true));
        }
    }

    private boolean isHere(Path copy) {
        try {
            return Files.isSameFile(copy, folder.path());
        } catch (IOException _) {
            return false; // it is not there, which is said by who looks into it
        }
    }

    @Override
    public void takeNewIdentity() {
        identity.giveUp();
    }

    @Override
    public void belongsTo(String user) {
        setUp(new Setup(user, setup().book()));
    }

    /// What the system calls this device; empty if it does not say.
    private static String laptop(Surroundings surroundings) {
        for (String variable : List.of("COMPUTERNAME", "HOSTNAME")) {
            String name = surroundings.environment().getOrDefault(variable, "").strip();
            if (!name.isEmpty()) {
                return name;
            }
        }
        try {
            return Files.readString(Path.of("/etc/hostname")).strip();
        } catch (IOException _) {
            return "";
        }
    }

    /// Where the book lies.
    Path folder() {
        return folder.path();
    }

    @Override
    public Path local() {
        return folder.local();
    }

    /// As the first start was answered; until then as the system knows the person.
    @Override
    public String user() {
        return setup().user();
    }

    private Setup setup() {
        return setup.orElse(Setup.UNASKED);
    }

    /// What the user calls the book; empty if nobody was asked.
    @Override
    public String name() {
        return setup().book();
    }

    /// Whether nobody was asked yet whose it is, and nobody is in it.
    boolean isNew() {
        return setup.isEmpty() && !store.contacts().anybody();
    }

    /// Keeps who works here. To be said before the book is shown to anybody.
    void setUp(Setup answered) {
        answered.write(local());
        setup = Optional.of(answered);
    }

    @Override
    public List<ContactRow> find(String words, int limit, LocalDate today) {
        Finder ready = finder(() -> today);
        ready.await();
        return ready.find(words, limit).rows();
    }

    /// Opened when first asked for: most commands find nobody.
    synchronized Finder finder(Supplier<LocalDate> today) {
        synchronized (index) {
            if (finder == null) {
                finder = closed(
                        Finder.open(folder.local().resolve("search"), store, () -> new Viewer(user(), today.get())));
            }
            return finder;
        }
    }

    /// Also while the book is being closed, which waits for it.
    private void discardIndex() {
        synchronized (index) {
            if (finder == null) {
                Finder.discard(folder.local().resolve("search"));
            }
        }
    }

    /// What was typed and not saved, without what was saved just before a kill.
    BookDrafts drafts() {
        return new BookDrafts(drafts, store);
    }

    @Override
    public Importer importer() {
        return new Importer(
                        store,
                        new KnownInBook(store),
                        folder.local(),
                        clock,
                        UUID::randomUUID,
                        Importer.inChildProcess(
                                InstantSource.system(),
                                Integer.getInteger("aftercall.reader.megabytes", ChildReader.MEGABYTES)))
                .ofDataset(dataset())
                .into(contents);
    }

    @Override
    public Contents contents() {
        return contents;
    }

    @Override
    public Attaching attaching() {
        return new Attaching(store, contents, clock, Faults.NONE);
    }

    @Override
    public GivingOut givingOut() {
        return new GivingOut(contents, sharing::fetch);
    }

    @Override
    public Inspection inspection() {
        return new Inspection(store, contents);
    }

    @Override
    public Backups backups() {
        return new Backups(
                new Backups.Book(store, contents, journal, folder.dataset(), name(), folder.local()),
                new CopiesHere(surroundings, clock),
                clock);
    }

    @Override
    public String dataset() {
        return folder.dataset().toString();
    }

    /// An empty book gives up its name to the book of colleagues that comes here: once it is closed nothing is left of
    /// it.
    void makeRoom() {
        if (store.upkeep().position().records() > 0) {
            throw new IllegalStateException("a book with something in it");
        }
        emptied = true;
    }

    /// Everything is closed, the last opened first, even if one of them refuses.
    @Override
    public synchronized void close() {
        @Nullable Exception refused = null;
        while (!closing.isEmpty()) {
            try {
                closing.pop().close();
            } catch (Exception e) {
                if (refused == null) {
                    refused = e;
                } else {
                    refused.addSuppressed(e);
                }
            }
        }
        if (emptied && refused == null) {
            emptied = false;
            folder.removeEmpty();
        }
        if (refused instanceof RuntimeException already) {
            throw already;
        }
        if (refused != null) {
            throw new IllegalStateException("closing the book", refused);
        }
    }

    static Path withoutEnding(Path database) {
        return database.resolveSibling(database.getFileName().toString().replace(".mv.db", ""));
    }
}
