package org.aftercall.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Set;
import org.aftercall.store.journal.BookLock;

/// A book that lies in a folder which is carried to other devices, where it would break. It is copied to where books
/// lie; the old one stays as it is. The copy does not fit its identity, and so goes on as a laptop of its own.
final class CarriedBook {
    private static final Set<String> NOT_COPIED = Set.of("app.lock", "raise", "raise.sock");

    private CarriedBook() {}

    /// Copies the book.
    ///
    /// @param usual where this user's own book lies if nobody says otherwise
    /// @return where it lies now: there, or beside it if something is there
    /// @throws org.aftercall.model.Refused if the book is open
    static Path copy(Path from, Path usual) {
        Path to = usual;
        for (int i = 2; Files.exists(to); i++) {
            to = usual.resolveSibling(usual.getFileName() + " " + i);
        }
        Path target = to;
        Path half = target.resolveSibling(target.getFileName() + ".part");
        try (BookLock _ = BookLock.acquire(from, () -> {})) {
            Files.createDirectories(half);
            Files.walkFileTree(from, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes)
                        throws IOException {
                    Files.createDirectories(half.resolve(from.relativize(folder).toString()));
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    Path copied = half.resolve(from.relativize(file).toString());
                    if (!NOT_COPIED.contains(String.valueOf(file.getFileName())) && !Files.exists(copied)) {
                        Files.copy(file, copied);
                    }
                    return FileVisitResult.CONTINUE;
                }
            });
            Files.move(half, target);
            return target;
        } catch (IOException e) {
            throw new UncheckedIOException("copying the book from " + from + " to " + target, e);
        }
    }
}
