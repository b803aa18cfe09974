package org.aftercall.app;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.UUID;
import org.aftercall.backup.Elsewhere;
import org.aftercall.change.ReplicaId;
import org.aftercall.store.Contents;
import org.aftercall.store.Faults;
import org.aftercall.store.Journal;
import org.aftercall.store.Progress;
import org.aftercall.store.Store;
import org.aftercall.store.h2.H2Store;
import org.aftercall.store.journal.BookFolder;
import org.aftercall.store.journal.ContentFolder;
import org.aftercall.store.journal.FileJournal;
import org.aftercall.store.journal.RealDisk;
import org.aftercall.store.journal.Surroundings;
import org.jspecify.annotations.Nullable;

/// Books that are made from backups, on this computer. Nothing is written into them but what the backup holds, so they
/// need no identity yet.
record CopiesHere(Surroundings surroundings, InstantSource clock) implements Elsewhere {
    @Override
    public Copy begin(Path folder, UUID dataset) {
        return new CopiedBook(BookFolder.open(folder, surroundings, () -> dataset), clock);
    }

    /// What lies beside backups is only ever added to.
    @Override
    public Contents contents(Path place) {
        return new ContentFolder(place, new RealDisk());
    }

    private static final class CopiedBook implements Copy {
        private final BookFolder folder;
        private final InstantSource clock;
        private final FileJournal journal;
        private @Nullable Store store;

        private CopiedBook(BookFolder folder, InstantSource clock) {
            this.folder = folder;
            this.clock = clock;
            this.journal = FileJournal.open(folder.journal(), folder.dataset(), new RealDisk(), Faults.NONE);
        }

        @Override
        public Journal journal() {
            return journal;
        }

        @Override
        public Contents contents() {
            return new ContentFolder(folder.attachments(), new RealDisk());
        }

        @Override
        public Store open() {
            SecureRandom random = new SecureRandom();
            Store opened = H2Store.open(
                    new H2Store.Parts(
                            LocalBook.withoutEnding(folder.database()),
                            folder.local(),
                            journal,
                            new ReplicaId(random.nextLong()),
                            clock,
                            random,
                            Faults.NONE),
                    Progress.NONE);
            store = opened;
            return opened;
        }

        @Override
        public void close() {
            try (journal) {
                if (store != null) {
                    store.close();
                }
            }
        }
    }
}
