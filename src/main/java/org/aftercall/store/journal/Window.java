package org.aftercall.store.journal;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;

/// A file seen through a buffer that moves forward with the reader.
final class Window implements Closeable {
    private static final int ROOM = 256 * 1024;

    /// For the reader of one record: most saves fit.
    private static final int LITTLE = 8 * 1024;

    private final Disk.OpenFile file;
    private final long size;
    private final byte[] buffer;
    private long start;
    private int filled;

    Window(Disk disk, Path path) throws IOException {
        this(disk, path, ROOM);
    }

    private Window(Disk disk, Path path, int room) throws IOException {
        file = disk.read(path);
        size = file.size();
        buffer = new byte[(int) Math.min(room, size)];
    }

    /// For a place of which little is wanted.
    static Window at(Disk disk, Path path) throws IOException {
        return new Window(disk, path, LITTLE);
    }

    /// Bytes of the file when it was opened.
    long size() {
        return size;
    }

    /// @return whether there were so many bytes
    boolean read(long offset, byte[] into, int length) throws IOException {
        if (offset + length > size) {
            return false;
        }
        if (length > buffer.length) {
            return fill(offset, into, length) == length;
        }
        if (offset < start || offset + length > start + filled) {
            start = offset;
            filled = fill(offset, buffer, buffer.length);
        }
        if (length > filled) {
            return false;
        }
        System.arraycopy(buffer, (int) (offset - start), into, 0, length);
        return true;
    }

    private int fill(long offset, byte[] into, int length) throws IOException {
        int done = 0;
        while (done < length) {
            int got = file.read(offset + done, into, done, length - done);
            if (got < 0) {
                break;
            }
            done += got;
        }
        return done;
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
