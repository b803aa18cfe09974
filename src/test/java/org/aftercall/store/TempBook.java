package org.aftercall.store;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import org.aftercall.backup.Backups;
import org.aftercall.backup.Elsewhere;
import org.aftercall.change.ReplicaId;
import org.aftercall.store.h2.H2Store;
import org.aftercall.store.journal.ContentFolder;
import org.aftercall.store.journal.FileJournal;
import org.aftercall.store.journal.RealDisk;
import org.jspecify.annotations.Nullable;

/// A book in a folder of a test: the real journal and the real database, on a clock that the test moves.
public final class TempBook implements AutoCloseable {
    public static final UUID DATASET = new UUID(7, 7);
    public static final Instant MORNING = Instant.parse("2026-11-24T09:12:00Z");

    private final Path folder;
    private final FileJournal journal;
    private final H2Store store;
    private final Contents contents;
    private Instant now = MORNING;

    private TempBook(Path folder, long replica, Faults faults) {
        this.folder = folder;
        journal = FileJournal.open(folder.resolve("journal"), DATASET, new RealDisk(), faults);
        InstantSource clock = () -> now;
        store = open(folder, journal, replica, clock, faults);
        contents = new ContentFolder(folder.resolve("attachments"), new RealDisk());
    }

    private static H2Store open(Path folder, FileJournal journal, long replica, InstantSource clock, Faults faults) {
        return H2Store.open(
                new H2Store.Parts(
                        folder.resolve("address-book"),
                        folder.resolve("local"),
                        journal,
                        new ReplicaId(replica),
                        clock,
                        new SecureRandom(),
                        faults),
                Progress.NONE);
    }

    public static TempBook open(Path folder) {
        return new TempBook(folder, 1, Faults.NONE);
    }

    public static TempBook open(Path folder, long replica, Faults faults) {
        return new TempBook(folder, replica, faults);
    }

    public Store store() {
        return store;
    }

    public Journal journal() {
        return journal;
    }

    /// The bytes of what is attached.
    public Contents contents() {
        return contents;
    }

    /// Makes backups, and tries them out in folders of the test.
    public Backups backups() {
        return new Backups(
                new Backups.Book(store, contents, journal, DATASET, "Northgate", folder.resolve("local")),
                new Elsewhere() {
                    @Override
                    public Copy begin(Path place, UUID dataset) {
                        return new Copied(place);
                    }

                    @Override
                    public Contents contents(Path place) {
                        return new ContentFolder(place, new RealDisk());
                    }
                },
                () -> now);
    }

    private static final class Copied implements Elsewhere.Copy {
        private final Path folder;
        private final FileJournal journal;
        private @Nullable H2Store store;

        private Copied(Path folder) {
            this.folder = folder;
            journal = FileJournal.open(folder.resolve("journal"), DATASET, new RealDisk(), Faults.NONE);
        }

        @Override
        public Journal journal() {
            return journal;
        }

        @Override
        public Contents contents() {
            return new ContentFolder(folder.resolve("attachments"), new RealDisk());
        }

        @Override
        public Store open() {
            H2Store opened = TempBook.open(folder, journal, 9, () -> MORNING, Faults.NONE);
            store = opened;
            return opened;
        }

        @Override
        public void close() {
            if (store != null) {
                store.close();
            }
            journal.close();
        }
    }

    public Path folder() {
        return folder;
    }

    /// The moment that the book's clock shows; moved by the test alone.
    public void now(Instant moment) {
        now = moment;
    }

    @Override
    public void close() {
        store.close();
        journal.close();
    }
}
