package org.aftercall.store.journal;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// Everything that the files of a book ask of the disk. Small, so that a test can be a disk that fails.
public interface Disk {
    /// Opens a file for reading and writing; makes it if it is absent.
    OpenFile open(Path file) throws IOException;

    /// Opens a file that must be there, for reading.
    OpenFile read(Path file) throws IOException;

    boolean exists(Path file);

    /// The files of a folder, by name; none if the folder is absent.
    List<Path> list(Path folder) throws IOException;

    void makeFolder(Path folder) throws IOException;

    /// Makes the names in a folder durable, where the system can.
    void forceFolder(Path folder) throws IOException;

    /// Gives a file another name at once or not at all; what had that name is replaced.
    void move(Path from, Path to) throws IOException;

    void delete(Path file) throws IOException;

    /// Bytes that may still be written.
    long free(Path folder) throws IOException;

    /// An open file. An interrupt of the calling thread neither closes it nor shortens what it does.
    interface OpenFile extends Closeable {
        /// @return number of bytes read, at least 1; -1 at the end of the file
        int read(long offset, byte[] into, int from, int length) throws IOException;

        /// Writes all of it or throws; then any part of it may be there.
        void write(long offset, byte[] bytes, int from, int length) throws IOException;

        /// Returns when what was written would survive a loss of power.
        void force() throws IOException;

        void truncate(long size) throws IOException;

        long size() throws IOException;
    }
}
