package org.aftercall.store.journal;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/// A disk in memory that fails when it is told to, and that loses what was not forced when the power goes.
final class FailingDisk implements Disk {
    private static final int SECTOR = 64;

    /// A file as the program sees it, and as it would be after a loss of power.
    private static final class Content {
        byte[] seen = new byte[0];
        byte[] onDisk = new byte[0];
        boolean nameOnDisk;
    }

    private final Map<Path, Content> files = new TreeMap<>();
    /// Names that were taken away, but may come back.
    private final Map<Path, Content> gone = new TreeMap<>();

    int writesUntilFailure = Integer.MAX_VALUE;
    int forcesUntilFailure = Integer.MAX_VALUE;
    int failures = 1;
    /// Share of a failing write that still gets to the disk.
    double partOfFailingWrite;
    long room = Long.MAX_VALUE;
    int forces;
    int stepsUntilPowerGoes = Integer.MAX_VALUE;

    /// Nothing runs after it.
    static final class PowerGone extends Error {
        PowerGone() {
            super("the power went");
        }
    }

    private void step() {
        if (stepsUntilPowerGoes-- <= 0) {
            throw new PowerGone();
        }
    }

    /// The power goes: every sector that was not forced is there or not, as chance has it.
    void crash(RandomGenerator random) {
        for (Map.Entry<Path, Content> name : gone.entrySet()) {
            if (random.nextBoolean()) {
                files.putIfAbsent(name.getKey(), name.getValue());
            }
        }
        gone.clear();
        files.values().removeIf(content -> !content.nameOnDisk && random.nextBoolean());
        for (Content content : files.values()) {
            content.seen = survivor(content, random);
            content.onDisk = content.seen.clone();
            content.nameOnDisk = true;
        }
        writesUntilFailure = Integer.MAX_VALUE;
        forcesUntilFailure = Integer.MAX_VALUE;
        room = Long.MAX_VALUE;
        stepsUntilPowerGoes = Integer.MAX_VALUE;
    }

    private static byte[] survivor(Content content, RandomGenerator random) {
        int shorter = Math.min(content.onDisk.length, content.seen.length);
        int longer = Math.max(content.onDisk.length, content.seen.length);
        int size = random.nextInt(3) == 0
                ? content.seen.length
                : shorter + (longer > shorter ? random.nextInt(longer - shorter + 1) : 0);
        byte[] after = Arrays.copyOf(content.onDisk, size);
        for (int at = 0; at < size; at += SECTOR) {
            int end = Math.min(at + SECTOR, size);
            if (random.nextBoolean() && at < content.seen.length) {
                System.arraycopy(content.seen, at, after, at, Math.min(end, content.seen.length) - at);
            }
        }
        return after;
    }

    byte[] bytes(Path file) {
        return content(file).seen.clone();
    }

    /// Puts other bytes in the place of a file, as another program or a failing device would.
    void tamper(Path file, byte[] bytes) {
        Content content = files.computeIfAbsent(file, _ -> new Content());
        content.seen = bytes.clone();
        content.onDisk = bytes.clone();
        content.nameOnDisk = true;
    }

    private Content content(Path file) {
        Content content = files.get(file);
        if (content == null) {
            throw new IllegalArgumentException("no file " + file);
        }
        return content;
    }

    @Override
    public OpenFile open(Path file) throws IOException {
        return new MemoryFile(files.computeIfAbsent(file, _ -> new Content()));
    }

    @Override
    public OpenFile read(Path file) throws IOException {
        Content content = files.get(file);
        if (content == null) {
            throw new FileNotFoundException(file.toString());
        }
        return new MemoryFile(content);
    }

    @Override
    public boolean exists(Path file) {
        return files.containsKey(file);
    }

    @Override
    public List<Path> list(Path folder) {
        return files.keySet().stream()
                .filter(file -> folder.equals(file.getParent()))
                .sorted()
                .toList();
    }

    @Override
    public void makeFolder(Path folder) {}

    @Override
    public void forceFolder(Path folder) {
        for (Path file : new ArrayList<>(files.keySet())) {
            if (folder.equals(file.getParent())) {
                content(file).nameOnDisk = true;
            }
        }
        gone.keySet().removeIf(file -> folder.equals(file.getParent()));
    }

    @Override
    public void move(Path from, Path to) throws IOException {
        step();
        @Nullable Content content = files.remove(from);
        if (content == null) {
            throw new FileNotFoundException(from.toString());
        }
        files.put(to, content);
    }

    @Override
    public void delete(Path file) {
        step();
        @Nullable Content content = files.remove(file);
        if (content != null && room != Long.MAX_VALUE) {
            room += content.seen.length;
        }
        if (content != null && content.nameOnDisk) {
            gone.put(file, content);
        }
    }

    @Override
    public long free(Path folder) {
        return room;
    }

    private final class MemoryFile implements OpenFile {
        private final Content content;

        MemoryFile(Content content) {
            this.content = content;
        }

        @Override
        public int read(long offset, byte[] into, int from, int length) {
            int there = (int) Math.min(length, content.seen.length - offset);
            if (there <= 0) {
                return -1;
            }
            System.arraycopy(content.seen, (int) offset, into, from, there);
            return there;
        }

        @Override
        public void write(long offset, byte[] bytes, int from, int length) throws IOException {
            int allowed = (int) Math.min(length, room);
            boolean fails = writesUntilFailure <= 0 && failures > 0;
            writesUntilFailure--;
            if (fails) {
                failures--;
                allowed = Math.min(allowed, (int) (length * partOfFailingWrite));
            }
            int end = (int) offset + allowed;
            if (end > content.seen.length) {
                room -= end - content.seen.length;
                content.seen = Arrays.copyOf(content.seen, end);
            }
            System.arraycopy(bytes, from, content.seen, (int) offset, allowed);
            step();
            if (allowed < length) {
                throw new IOException(fails ? "input/output error" : "no space left on device");
            }
            if (fails) {
                throw new IOException("input/output error");
            }
        }

        @Override
        public void force() throws IOException {
            step();
            boolean fails = forcesUntilFailure <= 0 && failures > 0;
            forcesUntilFailure--;
            if (fails) {
                failures--;
                throw new IOException("input/output error");
            }
            forces++;
            content.onDisk = content.seen.clone();
        }

        @Override
        public void truncate(long size) {
            content.seen = Arrays.copyOf(content.seen, (int) size);
            step();
        }

        @Override
        public long size() {
            return content.seen.length;
        }

        @Override
        public void close() {}
    }
}
