package org.aftercall.sharing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.ReadOnlyFileSystemException;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.aftercall.change.ReplicaId;
import org.aftercall.sharing.TransportFailed.Trouble;

/// A folder that a syncer or a file server carries to the other devices (`sync.md` B6, B11).
///
/// Files are written under a name that syncers leave alone, forced, and then renamed. No locks, no dates, no trust in
/// notices of change.
final class FolderTransport implements Transport {
    private static final String SHELVES = "r";
    private static final int DEEPEST = 4;

    /// Where contents of attachments lie.
    private static final String CONTENTS = "b";

    /// What a syncer makes of that name when it finds the folder twice.
    private static final Pattern LIKE_CONTENTS = Pattern.compile("b([ .\\-(\\[].*)?");

    private final Path root;

    /// @param root the folder of one book below the chosen one; its [Charter] lies there
    FolderTransport(Path root) {
        this.root = root;
    }

    @Override
    public List<Item> list() {
        mustBeThere();
        List<Item> items = new ArrayList<>();
        try {
            Files.walkFileTree(root, EnumSet.noneOf(FileVisitOption.class), DEEPEST, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes is) {
                    return isOfContents(folder) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes is) {
                    String name = file.getFileName().toString();
                    if (is.isRegularFile() && !isUnfinished(name) && !isCharter(file)) {
                        items.add(new Item(
                                shelf(file),
                                name,
                                is.size(),
                                is.lastModifiedTime().toMillis()));
                    }
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException refused) {
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw failed("looking into", root, e);
        }
        return items;
    }

    @Override
    public List<Item> contents() {
        mustBeThere();
        List<Item> items = new ArrayList<>();
        try (DirectoryStream<Path> folders = Files.newDirectoryStream(root, this::isOfContents)) {
            for (Path folder : folders) {
                addContents(folder, items);
            }
        } catch (IOException | DirectoryIteratorException e) {
            throw failed("looking into", root, e);
        }
        return items;
    }

    private static void addContents(Path folder, List<Item> items) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                String name = String.valueOf(file.getFileName());
                if (isUnfinished(name)) {
                    continue;
                }
                try {
                    BasicFileAttributes is = Files.readAttributes(file, BasicFileAttributes.class);
                    if (is.isRegularFile()) {
                        long stamp = is.lastModifiedTime().toMillis();
                        items.add(new Item(String.valueOf(folder.getFileName()), name, is.size(), stamp));
                    }
                } catch (IOException _) {
                    // gone meanwhile, or not to be looked at
                }
            }
        }
    }

    private boolean isOfContents(Path folder) {
        return root.equals(folder.getParent())
                && LIKE_CONTENTS.matcher(String.valueOf(folder.getFileName())).matches();
    }

    @Override
    public Optional<byte[]> read(Item item) {
        Path file = path(item);
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(SegmentCodec.MOST_BYTES + 1);
            return bytes.length > SegmentCodec.MOST_BYTES ? Optional.empty() : Optional.of(bytes);
        } catch (IOException _) {
            // gone, busy or not carried here yet: the next round will see
            mustBeThere();
            return Optional.empty();
        }
    }

    @Override
    public void put(ReplicaId shelf, String name, byte[] bytes) {
        put(root.resolve(SHELVES).resolve(shelf.toString()), name, bytes);
    }

    @Override
    public void putContent(String name, byte[] bytes) {
        put(root.resolve(CONTENTS), name, bytes);
    }

    private void put(Path folder, String name, byte[] bytes) {
        mustBeThere();
        Path file = folder.resolve(name);
        Path unfinished = folder.resolve("~" + name + ".tmp");
        try {
            Files.createDirectories(folder);
            write(unfinished, bytes);
            try {
                Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
            } catch (AtomicMoveNotSupportedException _) {
                // readers check every byte anyway
                write(file, bytes);
                Files.deleteIfExists(unfinished);
            }
            forceFolder(folder);
        } catch (IOException | ReadOnlyFileSystemException e) {
            removeQuietly(unfinished);
            throw failed("writing to", folder, e);
        }
    }

    @Override
    public void remove(Item item) {
        mustBeThere();
        try {
            Files.deleteIfExists(path(item));
        } catch (IOException | ReadOnlyFileSystemException e) {
            throw failed("removing from", root, e);
        }
    }

    @Override
    public AutoCloseable watch(Runnable hint) {
        return new FolderWatch(root.resolve(SHELVES), hint);
    }

    /// Removes what a stop amid writing has left on a shelf.
    void removeUnfinished(ReplicaId shelf) {
        removeUnfinished(root.resolve(SHELVES).resolve(shelf.toString()));
    }

    private static void removeUnfinished(Path folder) {
        try (var files = Files.newDirectoryStream(folder, "~*.tmp")) {
            files.forEach(FolderTransport::removeQuietly);
        } catch (IOException _) {
            // there is nothing to tidy, or it can wait
        }
    }

    private static void write(Path file, byte[] bytes) throws IOException {
        try (FileChannel out = FileChannel.open(
                file, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            ByteBuffer buffer = ByteBuffer.wrap(bytes);
            while (buffer.hasRemaining()) {
                out.write(buffer);
            }
            out.force(true);
        }
    }

    private static void forceFolder(Path folder) {
        try (FileChannel names = FileChannel.open(folder, StandardOpenOption.READ)) {
            names.force(true);
        } catch (IOException _) {
            // Windows and some servers cannot; the file itself is forced
        }
    }

    private static void removeQuietly(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException | RuntimeException _) {
            // it is passed over by its name
        }
    }

    private void mustBeThere() {
        if (!Files.isRegularFile(charter())) {
            throw new TransportFailed(Trouble.AWAY, "no shared book in " + root, null);
        }
    }

    private Path charter() {
        return root.resolve(Charter.FILE);
    }

    private boolean isCharter(Path file) {
        return root.equals(file.getParent()) && Charter.isNamed(String.valueOf(file.getFileName()));
    }

    private static boolean isUnfinished(String name) {
        return name.startsWith("~") && name.endsWith(".tmp");
    }

    private String shelf(Path file) {
        Path below = root.relativize(file);
        return below.getNameCount() < 3 ? "" : below.getName(1).toString();
    }

    private Path path(Item item) {
        if (item.shelf().isEmpty()) {
            return root.resolve(item.name());
        }
        boolean content = LIKE_CONTENTS.matcher(item.shelf()).matches();
        return (content ? root : root.resolve(SHELVES)).resolve(item.shelf()).resolve(item.name());
    }

    private static TransportFailed failed(String doing, Path what, Exception cause) {
        return new TransportFailed(trouble(cause), doing + " " + what, cause);
    }

    private static Trouble trouble(Exception cause) {
        String said = String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT);
        if (said.contains("no space") || said.contains("not enough space") || said.contains("quota")) {
            return Trouble.FULL;
        }
        if (cause instanceof AccessDeniedException
                || cause instanceof ReadOnlyFileSystemException
                || said.contains("read-only")
                || said.contains("permission denied")) {
            return Trouble.READ_ONLY;
        }
        boolean gone = cause instanceof NoSuchFileException;
        return gone || !(cause instanceof FileSystemException) ? Trouble.AWAY : Trouble.BUSY;
    }
}
