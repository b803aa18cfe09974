package org.aftercall.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.aftercall.model.Refused;
import org.aftercall.store.journal.BookFolder;
import org.aftercall.store.journal.Surroundings;

/// Where the user's own book lies: in the usual folder, or in the one that was chosen at the first start.
final class OwnPlace {
    private final Surroundings surroundings;

    OwnPlace(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    /// The folder of the user's own book.
    ///
    /// @throws Refused `book.away` if a folder was chosen, and no book is there now
    Path find() {
        Path usual = surroundings.defaultBook();
        Path file = file();
        if (!Files.exists(file)) {
            return usual;
        }
        try {
            Path chosen = Path.of(Files.readString(file).strip());
            if (!BookFolder.isThere(chosen)) {
                throw new Refused("book.away", chosen.toString(), file.toString());
            }
            return chosen;
        } catch (IOException e) {
            throw new UncheckedIOException("reading " + file, e);
        } catch (InvalidPathException e) {
            return usual;
        }
    }

    /// From now on the user's own book lies there. To be said once the book is there.
    void choose(Path folder) {
        Path file = file();
        try {
            if (folder.equals(surroundings.defaultBook())) {
                Files.deleteIfExists(file);
                return;
            }
            Files.createDirectories(file.getParent());
            Files.write(file, (folder.toAbsolutePath().normalize() + "\n").getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("keeping where the book lies, in " + file, e);
        }
    }

    private Path file() {
        return surroundings.defaultBook().resolveSibling("place");
    }
}
