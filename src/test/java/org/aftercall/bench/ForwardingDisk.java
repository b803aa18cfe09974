package org.aftercall.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.aftercall.store.journal.Disk;
import org.aftercall.store.journal.RealDisk;

/// The real disk, with a force that can be left out to measure what it costs.
abstract class ForwardingDisk implements Disk {
    private final Disk disk = new RealDisk();

    abstract boolean forces();

    @Override
    public OpenFile open(Path file) throws IOException {
        OpenFile open = disk.open(file);
        return new OpenFile() {
            @Override
            public int read(long offset, byte[] into, int from, int length) throws IOException {
                return open.read(offset, into, from, length);
            }

            @Override
            public void write(long offset, byte[] bytes, int from, int length) throws IOException {
                open.write(offset, bytes, from, length);
            }

            @Override
            public void force() throws IOException {
                if (forces()) {
                    open.force();
                }
            }

            @Override
            public void truncate(long size) throws IOException {
                open.truncate(size);
            }

            @Override
            public long size() throws IOException {
                return open.size();
            }

            @Override
            public void close() throws IOException {
                open.close();
            }
        };
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
