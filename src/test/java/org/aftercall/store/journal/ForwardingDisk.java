package org.aftercall.store.journal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// The real disk, of which a test or a measurement changes one thing.
public class ForwardingDisk implements Disk {
    private final Disk disk = new RealDisk();

    /// What stands for a file that was opened to be written.
    protected OpenFile opened(OpenFile file) {
        return file;
    }

    /// A file that does what another one does.
    public static class ForwardingFile implements OpenFile {
        private final OpenFile file;

        public ForwardingFile(OpenFile file) {
            this.file = file;
        }

        @Override
        public int read(long offset, byte[] into, int from, int length) throws IOException {
            return file.read(offset, into, from, length);
        }

        @Override
        public void write(long offset, byte[] bytes, int from, int length) throws IOException {
            file.write(offset, bytes, from, length);
        }

        @Override
        public void force() throws IOException {
            file.force();
        }

        @Override
        public void truncate(long size) throws IOException {
            file.truncate(size);
        }

        @Override
        public long size() throws IOException {
            return file.size();
        }

        @Override
        public void close() throws IOException {
            file.close();
        }
    }

    @Override
    public final OpenFile open(Path file) throws IOException {
        return opened(disk.open(file));
    }

    @Override
    public OpenFile read(Path file) throws IOException {
        return disk.read(file);
    }

    @Override
    public boolean exists(Path file) {
        return disk.exists(file);
    }

    @Override
    public List<Path> list(Path folder) throws IOException {
        return disk.list(folder);
    }

    @Override
    public void makeFolder(Path folder) throws IOException {
        disk.makeFolder(folder);
    }

    @Override
    public void forceFolder(Path folder) throws IOException {
        disk.forceFolder(folder);
    }

    @Override
    public void move(Path from, Path to) throws IOException {
        disk.move(from, to);
    }

    @Override
    public void delete(Path file) throws IOException {
        disk.delete(file);
    }

    @Override
    public long free(Path folder) throws IOException {
        return disk.free(folder);
    }
}
