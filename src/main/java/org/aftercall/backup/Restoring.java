package org.aftercall.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.aftercall.model.Problem;
import org.aftercall.model.Refused;
import org.aftercall.store.Contents;
import org.aftercall.store.Journal;
import org.aftercall.store.Progress;
import org.aftercall.store.Store;

/// Makes a book of a backup. The book appears at its place when it is whole and compared, or not at all.
///
/// It has another identity than the book it came from: the entry outside of the book does not know its folder, so it
/// gets a replica id of its own at its first opening (`store.md` 2).
public final class Restoring {
    private static final int AT_ONCE = 500;
    private static final long BYTES_AT_ONCE = 4L << 20;
    private static final String UNFINISHED = ".restoring-";

    private final Elsewhere elsewhere;

    public Restoring(Elsewhere elsewhere) {
        this.elsewhere = elsewhere;
    }

    /// @param file a backup, or a folder whose newest one is taken
    /// @param folder of the new book, absent or empty
    /// @return what was restored
    /// @throws Refused if the backup is not as it was written, or no book may lie there; then there is none
    public Restored restore(Path file, Path folder, Progress progress) {
        Path backup = Files.isDirectory(file) ? newest(file) : file;
        Path to = folder.toAbsolutePath().normalize();
        Path parent = to.getParent();
        if (!Files.isRegularFile(backup)) {
            throw new Refused("backup.missing", backup.toString());
        }
        if (parent == null) {
            throw new Refused("backup.occupied", to.toString());
        }
        try {
            if (Files.exists(to)
                    && !(Files.isDirectory(to) && Folders.list(to, "*").isEmpty())) {
                throw new Refused("backup.occupied", to.toString());
            }
            Files.createDirectories(parent);
            for (Path left : Folders.list(parent, to.getFileName() + UNFINISHED + "*")) {
                Folders.remove(left);
            }
            Path working = Files.createTempDirectory(parent, to.getFileName() + UNFINISHED);
            try {
                Restored restored = withContents(backup, working.resolve("book"), progress);
                Files.deleteIfExists(to);
                Files.move(working.resolve("book"), to, StandardCopyOption.ATOMIC_MOVE);
                return restored;
            } finally {
                Folders.remove(working);
            }
        } catch (IOException e) {
            throw new Refused(Problem.refused("backup.not-restored", parent.toString()), e);
        }
    }

    /// A book that was made of a backup.
    ///
    /// @param missing how many contents of attachments do not lie whole beside the backup; `check` names them
    public record Restored(Backup from, int missing) {}

    private Restored withContents(Path backup, Path folder, Progress progress) throws IOException {
        Backup from = into(backup, folder, progress);
        Contents beside = Backups.beside(backup, elsewhere);
        int missing = 0;
        try (Elsewhere.Copy copy = elsewhere.begin(folder, from.dataset())) {
            for (String sha256 : from.contents()) {
                if (progress.cancelled()) {
                    throw new CancellationException("stopped");
                }
                Optional<byte[]> bytes = beside.read(sha256);
                bytes.ifPresent(copy.contents()::keep);
                missing += bytes.isPresent() ? 0 : 1;
            }
        }
        return new Restored(from, missing);
    }

    private static Path newest(Path place) {
        return Backups.list(place).stream()
                .map(Backup::file)
                .findFirst()
                .orElseThrow(() -> new Refused("backup.missing", place.toString()));
    }

    /// Makes the book in a folder and compares it with what the backup says of it.
    Backup into(Path file, Path folder, Progress progress) throws IOException {
        Backup head = BackupFile.head(file);
        try (Elsewhere.Copy copy = elsewhere.begin(folder, head.dataset())) {
            Batch batch = new Batch(copy.journal(), head.records(), progress);
            BackupFile.read(file, batch::add);
            batch.flush();
            Store store = copy.open();
            boolean same = store.contacts().count() == head.contacts()
                    && store.upkeep().digest().equals(head.digest());
            if (!same) {
                throw new Refused("backup.differs", BackupFile.name(file));
            }
            return head;
        }
    }

    /// Records on their way into a journal: each append is forced to the disk, so many go at once.
    private static final class Batch {
        private final Journal journal;
        private final long of;
        private final Progress progress;
        private final List<byte[]> waiting = new ArrayList<>();
        private long bytes;
        private long done;

        private Batch(Journal journal, long of, Progress progress) {
            this.journal = journal;
            this.of = of;
            this.progress = progress;
        }

        private void add(byte[] record) {
            waiting.add(record);
            bytes += record.length;
            if (waiting.size() >= AT_ONCE || bytes >= BYTES_AT_ONCE) {
                flush();
            }
        }

        private void flush() {
            if (progress.cancelled()) {
                throw new CancellationException("stopped");
            }
            if (waiting.isEmpty()) {
                return;
            }
            journal.append(journal.prepare(waiting));
            done += waiting.size();
            waiting.clear();
            bytes = 0;
            progress.reached(done, of);
        }
    }
}
