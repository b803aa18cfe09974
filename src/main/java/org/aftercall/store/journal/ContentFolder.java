package org.aftercall.store.journal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.aftercall.model.Problem;
import org.aftercall.model.Refused;
import org.aftercall.store.Contents;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The bytes of attachments as files in the folder of the book, each named by its SHA-256. What a file is called where
/// it
/// came from is never a name here.
public final class ContentFolder implements Contents {
    private static final Logger LOG = LoggerFactory.getLogger(ContentFolder.class);
    private static final Pattern NAME = Pattern.compile("[0-9a-f]{64}");
    private static final String ASIDE = ".damaged-";

    private final Path folder;
    private final Disk disk;
    private final boolean readOnly;

    /// Held together by those who attach, and alone by who sweeps.
    private final ReadWriteLock holding = new ReentrantReadWriteLock();

    /// @param readOnly whether a book is only looked at: then nothing is taken in, set aside or removed
    public ContentFolder(Path folder, Disk disk, boolean readOnly) {
        this.folder = folder;
        this.disk = disk;
        this.readOnly = readOnly;
        if (!readOnly) {
            removeUnfinished();
        }
    }

    public ContentFolder(Path folder, Disk disk) {
        this(folder, disk, false);
    }

    /// What a stop has left amid writing: nothing names it, and its bytes are elsewhere still.
    private void removeUnfinished() {
        try {
            for (Path file : disk.list(folder)) {
                if (name(file).endsWith(SmallFile.UNFINISHED)) {
                    disk.delete(file);
                }
            }
        } catch (IOException e) {
            LOG.warn("what a stop has left among the attachments is still there", e);
        }
    }

    @Override
    public synchronized String keep(byte[] bytes) {
        if (readOnly) {
            throw new Refused("book.readOnly");
        }
        String sha256 = sha256(bytes);
        Path file = file(sha256);
        try {
            disk.makeFolder(folder);
            Soundness there = look(sha256);
            if (there == Soundness.DAMAGED) {
                SmallFile.setAside(disk, file);
            }
            if (there != Soundness.WHOLE) {
                write(file, bytes, sha256);
            }
            return sha256;
        } catch (IOException | UncheckedIOException e) {
            throw new Refused(Problem.refused("attachment.not-kept", folder.toString()), e);
        }
    }

    /// Read back before it gets its name: a disk that lies is found out while the file it came from is still there.
    private void write(Path file, byte[] bytes, String sha256) throws IOException {
        Path unfinished = file.resolveSibling(sha256 + SmallFile.UNFINISHED);
        try {
            try (Disk.OpenFile out = disk.open(unfinished)) {
                out.truncate(0);
                out.write(0, bytes, 0, bytes.length);
                out.force();
            }
            if (!sha256(SmallFile.read(disk, unfinished)).equals(sha256)) {
                throw new IOException("other bytes were read than were written");
            }
            disk.move(unfinished, file);
        } catch (IOException e) {
            disk.delete(unfinished);
            throw e;
        }
        disk.forceFolder(folder);
    }

    @Override
    public synchronized Optional<byte[]> read(String sha256) {
        if (!has(sha256)) {
            return Optional.empty();
        }
        Path file = file(sha256);
        try {
            byte[] bytes = SmallFile.read(disk, file);
            if (sha256(bytes).equals(sha256)) {
                return Optional.of(bytes);
            }
            if (!readOnly) {
                SmallFile.setAside(disk, file);
            }
            LOG.warn("an attachment is damaged on the disk");
            return Optional.empty();
        } catch (IOException e) {
            throw new Refused(Problem.refused("attachment.not-read", folder.toString()), e);
        }
    }

    @Override
    public boolean has(String sha256) {
        return isName(sha256) && disk.exists(file(sha256));
    }

    @Override
    public Soundness look(String sha256) {
        if (!has(sha256)) {
            return Soundness.MISSING;
        }
        try {
            return sha256(SmallFile.read(disk, file(sha256))).equals(sha256) ? Soundness.WHOLE : Soundness.DAMAGED;
        } catch (IOException e) {
            return Soundness.DAMAGED;
        }
    }

    @Override
    public List<String> all() {
        try {
            return disk.list(folder).stream()
                    .map(ContentFolder::name)
                    .filter(ContentFolder::isName)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("looking into " + folder, e);
        }
    }

    @Override
    public Hold hold() {
        holding.readLock().lock();
        return () -> holding.readLock().unlock();
    }

    @Override
    public int sweep(Supplier<Set<String>> named) {
        if (readOnly) {
            return 0;
        }
        holding.writeLock().lock();
        try {
            Set<String> stays = named.get();
            int removed = 0;
            for (Path file : disk.list(folder)) {
                String sha256 = name(file).replaceFirst("(?s)\\" + ASIDE + ".*", "");
                if (isName(sha256) && !stays.contains(sha256)) {
                    disk.delete(file);
                    removed++;
                }
            }
            if (removed > 0) {
                disk.forceFolder(folder);
            }
            return removed;
        } catch (IOException e) {
            throw new UncheckedIOException("tidying " + folder, e);
        } finally {
            holding.writeLock().unlock();
        }
    }

    /// A row says what a colleague wrote: it must never lead out of the folder.
    private static boolean isName(String sha256) {
        return NAME.matcher(sha256).matches();
    }

    private Path file(String sha256) {
        if (!isName(sha256)) {
            throw new IllegalArgumentException("no SHA-256");
        }
        return folder.resolve(sha256);
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
