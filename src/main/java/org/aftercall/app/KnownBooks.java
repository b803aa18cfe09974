package org.aftercall.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.aftercall.store.journal.BookFolder;
import org.aftercall.store.journal.Surroundings;
import org.aftercall.ui.shell.OwnBooks.Other;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The folders of the books that were open in a window on this laptop, in a small file beside the user's own book. What
/// cannot be read there only makes a menu shorter.
final class KnownBooks {
    private static final Logger LOG = LoggerFactory.getLogger(KnownBooks.class);

    private final Surroundings surroundings;

    KnownBooks(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    /// From now on it is known.
    void add(Path folder) {
        Set<Path> all = folders();
        if (all.add(normal(folder))) {
            Path part = file().resolveSibling("books.part");
            try {
                Files.createDirectories(part.getParent());
                Files.write(part, all.stream().map(Path::toString).toList(), StandardCharsets.UTF_8);
                Files.move(part, file(), StandardCopyOption.REPLACE_EXISTING);
            } catch (IOException | UncheckedIOException e) {
                LOG.warn("the list of known books could not be written", e);
            }
        }
    }

    /// Those whose folder is there, by name, without one of them.
    List<Other> without(Optional<Path> open) {
        Set<Path> all = folders();
        all.add(normal(surroundings.defaultBook()));
        open.map(KnownBooks::normal).ifPresent(all::remove);
        List<Other> others = new ArrayList<>();
        for (Path folder : all) {
            if (BookFolder.isThere(folder)) {
                others.add(new Other(name(folder), folder));
            }
        }
        others.sort(KnownBooks::byName);
        return others;
    }

    private static int byName(Other one, Other other) {
        int names = one.name().compareTo(other.name());
        return names != 0 ? names : one.folder().compareTo(other.folder());
    }

    private String name(Path folder) {
        Setup setup = Setup.read(BookFolder.local(folder)).orElse(Setup.UNASKED);
        return name(folder, setup.book(), setup.user());
    }

    /// What the user calls it; without that the user's name, or that of its folder.
    ///
    /// @param called what the user calls it; may be empty
    String name(Path folder, String called, String user) {
        if (!called.isBlank()) {
            return called;
        }
        return normal(folder).equals(normal(surroundings.defaultBook()))
                ? user
                : String.valueOf(normal(folder).getFileName());
    }

    private Set<Path> folders() {
        Set<Path> all = new LinkedHashSet<>();
        if (Files.exists(file())) {
            try {
                for (String line : Files.readAllLines(file(), StandardCharsets.UTF_8)) {
                    if (!line.isBlank()) {
                        all.add(Path.of(line));
                    }
                }
            } catch (IOException | InvalidPathException e) {
                LOG.warn("the list of known books could not be read", e);
            }
        }
        return all;
    }

    private static Path normal(Path folder) {
        return folder.toAbsolutePath().normalize();
    }

    private Path file() {
        return surroundings.defaultBook().resolveSibling("books");
    }
}
