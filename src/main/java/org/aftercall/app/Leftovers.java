package org.aftercall.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// What a program that was killed left in the book's local folder: rows of a foreign file on their way in, frames that
/// never reached the journal, the copy of a check. They hold people's names and are of no use to anybody.
final class Leftovers {
    private static final List<String> FILES = List.of("large-*.frames", "spill/*.rows", "check-*/*");
    private static final String FOLDERS = "check-*";

    /// Folder for those copies, below the local one.
    static final String LOOKED_AT = "looked-at";

    private Leftovers() {}

    /// Removes them. Only for the one process that holds the book.
    static void remove(Path local) {
        try {
            for (String pattern : FILES) {
                int slash = pattern.indexOf('/');
                if (slash < 0) {
                    each(local, pattern);
                } else {
                    for (Path folder : list(local, pattern.substring(0, slash))) {
                        each(folder, pattern.substring(slash + 1));
                    }
                }
            }
            each(local, FOLDERS);
            removeLookedAt(local);
        } catch (IOException e) {
            throw new UncheckedIOException("removing what a stopped program left", e);
        }
    }

    /// Copies of attached files that other programs were given to look at.
    static void removeLookedAt(Path local) throws IOException {
        for (Path folder : list(local.resolve(LOOKED_AT), "look-*")) {
            each(folder, "*");
            Files.deleteIfExists(folder);
        }
    }

    private static void each(Path folder, String pattern) throws IOException {
        for (Path found : list(folder, pattern)) {
            Files.deleteIfExists(found);
        }
    }

    private static List<Path> list(Path folder, String pattern) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        List<Path> found = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, pattern)) {
            files.forEach(found::add);
        }
        return found;
    }
}
