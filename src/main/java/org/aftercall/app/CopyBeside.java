package org.aftercall.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.aftercall.model.Problem;
import org.aftercall.model.Refused;
import org.aftercall.store.Faults;
import org.aftercall.store.Journal;
import org.aftercall.store.journal.FileJournal;
import org.aftercall.store.journal.RealDisk;

/// The journal of a copy of the book, copied once more: whatever is done to open it, the copy itself is only read.
final class CopyBeside implements AutoCloseable {
    private final Path folder;
    private final Journal journal;

    /// @param local where to work; what a stop leaves there is removed at the next start
    /// @throws Refused if there is no book, or another one
    CopyBeside(Path copy, Path local, UUID dataset) {
        Path from = copy.resolve("journal");
        if (!Files.isDirectory(from)) {
            throw new Refused("sharing.no-copy", copy.toString());
        }
        try {
            folder = Files.createTempDirectory(local, "check-copy-");
            try (DirectoryStream<Path> files = Files.newDirectoryStream(from, Files::isRegularFile)) {
                for (Path file : files) {
                    Files.copy(file, folder.resolve(file.getFileName()));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("reading the copy in " + copy, e);
        }
        try {
            journal = FileJournal.open(folder, dataset, new RealDisk(), Faults.NONE);
        } catch (RuntimeException refused) {
            remove();
            throw refused instanceof Refused other && other.problem().key().equals("journal.otherBook")
                    ? new Refused(Problem.refused("sharing.copy-of-another", copy.toString()), other)
                    : refused;
        }
    }

    Journal journal() {
        return journal;
    }

    @Override
    public void close() {
        journal.close();
        remove();
    }

    private void remove() {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                Files.delete(file);
            }
            Files.delete(folder);
        } catch (IOException _) {
            // the next start removes it
        }
    }
}
