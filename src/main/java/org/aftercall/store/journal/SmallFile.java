package org.aftercall.store.journal;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;

/// Files that are written whole or not at all.
final class SmallFile {
    /// End of the name of a file that is still being written; whoever lists a folder leaves it out.
    static final String UNFINISHED = ".tmp";

    private SmallFile() {}

    /// Afterwards the file has the new bytes on the disk; after any trouble it has the old ones.
    static void write(Disk disk, Path file, byte[] bytes) throws IOException {
        Path unfinished = file.resolveSibling(file.getFileName() + UNFINISHED);
        try (Disk.OpenFile out = disk.open(unfinished)) {
            out.truncate(0);
            out.write(0, bytes, 0, bytes.length);
            out.force();
        }
        disk.move(unfinished, file);
        disk.forceFolder(folderOf(file));
    }

    static byte[] read(Disk disk, Path file) throws IOException {
        try (Window in = new Window(disk, file)) {
            byte[] bytes = new byte[Math.toIntExact(in.size())];
            if (!in.read(0, bytes, bytes.length)) {
                throw new EOFException(file.toString());
            }
            return bytes;
        }
    }

    /// Gives a file that cannot be used a name under which nobody looks for it. Nothing is deleted.
    ///
    /// @return its new place
    static Path setAside(Disk disk, Path file) throws IOException {
        int number = 1;
        while (disk.exists(file.resolveSibling(file.getFileName() + ".damaged-" + number))) {
            number++;
        }
        Path aside = file.resolveSibling(file.getFileName() + ".damaged-" + number);
        disk.move(file, aside);
        disk.forceFolder(folderOf(file));
        return aside;
    }

    static Optional<UUID> uuid(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    static Path folderOf(Path file) {
        Path folder = file.getParent();
        if (folder == null) {
            throw new IllegalArgumentException("no folder: " + file);
        }
        return folder;
    }
}
