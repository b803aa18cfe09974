package org.aftercall.store.journal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/// Room on the disk that is kept for the day on which it is full: freed then, so that a draft, the tail of the journal
/// and the close of the database still find place.
public final class Reserve {
    static final int SIZE = 4 * 1024 * 1024;

    /// The reserve is only taken where this much stays free beside it.
    private static final long LEAVE_FREE = 4L * SIZE;

    private final Path file;
    private final Disk disk;

    public Reserve(Path file, Disk disk) {
        this.file = file;
        this.disk = disk;
    }

    /// Takes the room, unless it is taken or the disk is nearly full.
    ///
    /// @return whether the reserve is there
    public synchronized boolean keep() {
        try {
            if (disk.exists(file)) {
                return true;
            }
            Path folder = SmallFile.folderOf(file);
            disk.makeFolder(folder);
            if (disk.free(folder) < SIZE + LEAVE_FREE) {
                return false;
            }
            SmallFile.write(disk, file, new byte[SIZE]);
            return true;
        } catch (IOException e) {
            // without it the program works too
            return false;
        }
    }

    /// Gives the room back to the disk.
    ///
    /// @return whether there was any
    public synchronized boolean release() {
        try {
            if (!disk.exists(file)) {
                return false;
            }
            disk.delete(file);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /// What is to be written, again after the reserve was freed if the disk refuses the first time.
    void write(String doing, Writing writing) {
        try {
            writing.run();
        } catch (IOException first) {
            if (!release()) {
                throw new UncheckedIOException(doing, first);
            }
            try {
                writing.run();
            } catch (IOException e) {
                e.addSuppressed(first);
                throw new UncheckedIOException(doing, e);
            }
        }
    }

    @FunctionalInterface
    interface Writing {
        void run() throws IOException;
    }
}
