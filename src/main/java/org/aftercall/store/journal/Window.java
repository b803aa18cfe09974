package org.aftercall.store.journal;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;

/// A file seen through a buffer that moves forward with the reader.
final class Window implements Closeable {
    private static final int ROOM = 256 * 1024;

    private final Disk.OpenFile file;
    private final long size;
    private final byte[] buffer = new byte[ROOM];
    private long start;
    private int filled;

    Window(Disk disk, Path path) throws IOException {
        file = disk.read(path);
        size = file.size();
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
        if (length > ROOM) {
            return fill(offset, into, length) == length;
        }
        if (offset < start || offset + length > start + filled) {
            start = offset;
            filled = fill(offset, buffer, ROOM);
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
