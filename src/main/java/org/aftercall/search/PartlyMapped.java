package org.aftercall.search;

import java.io.EOFException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import org.apache.lucene.store.BufferedIndexInput;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;
import org.apache.lucene.store.MMapDirectory;

/// The files of the index: mapped into memory, but for those that say which contact has which word, and where. These
/// are the most of it, are read from front to back, and would count as memory of the program for good.
///
/// No file is closed for all others when a thread is interrupted while it reads, as a channel would be.
final class PartlyMapped extends MMapDirectory {
    private static final int BUFFER = 4096;

    PartlyMapped(Path folder) throws IOException {
        super(folder);
    }

    @Override
    public IndexInput openInput(String name, IOContext context) throws IOException {
        if (!name.endsWith(".doc") && !name.endsWith(".pos")) {
            return super.openInput(name, context);
        }
        ensureOpen();
        ensureCanRead(name);
        return new Read(getDirectory().resolve(name));
    }

    /// Reads one file; its clones and slices share the file.
    private static final class Read extends BufferedIndexInput {
        private final RandomAccessFile file;
        private final long from;
        private final long length;
        private final boolean isClone;

        Read(Path path) throws IOException {
            super(path.toString(), BUFFER);
            file = new RandomAccessFile(path.toFile(), "r");
            from = 0;
            length = file.length();
            isClone = false;
        }

        private Read(String description, RandomAccessFile file, long from, long length) {
            super(description, BUFFER);
            this.file = file;
            this.from = from;
            this.length = length;
            isClone = true;
        }

        @Override
        public Read clone() {
            Read clone = new Read(toString(), file, from, length);
            try {
                clone.seek(getFilePointer());
            } catch (IOException e) {
                throw new AssertionError("a place that was there", e);
            }
            return clone;
        }

        @Override
        public IndexInput slice(String description, long offset, long size) {
            if (offset < 0 || size < 0 || offset + size > length) {
                throw new IllegalArgumentException(
                        "slice " + description + " from " + offset + ", " + size + " bytes, of " + this);
            }
            return new Read(getFullSliceDescription(description), file, from + offset, size);
        }

        @Override
        protected void readInternal(ByteBuffer into) throws IOException {
            int count = into.remaining();
            long at = getFilePointer();
            if (at + count > length) {
                throw new EOFException("read past the end of " + this);
            }
            synchronized (file) {
                file.seek(from + at);
                file.readFully(into.array(), into.arrayOffset() + into.position(), count);
            }
            into.position(into.limit());
        }

        @Override
        protected void seekInternal(long place) throws IOException {
            if (place > length) {
                throw new EOFException("seek past the end of " + this);
            }
        }

        @Override
        public long length() {
            return length;
        }

        @Override
        public void close() throws IOException {
            if (!isClone) {
                file.close();
            }
        }
    }
}
