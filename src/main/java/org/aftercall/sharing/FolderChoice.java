package org.aftercall.sharing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Predicate;
import org.aftercall.model.Refused;

/// Which folder a book may be shared through. Whatever carries it to the others would carry a book that lies in it,
/// too, and spoil its database.
final class FolderChoice {
    private FolderChoice() {}

    /// The folder that is meant.
    ///
    /// @param folder as somebody chose or typed it
    /// @param own a folder inside that of the book which is to be shared
    /// @param isBook whether a book lies in a folder
    /// @throws Refused if it is the folder of a book, one inside it, or one that this book lies in
    static Path outside(Path folder, Path own, Predicate<Path> isBook) {
        Path place = Charters.meant(folder);
        for (Path each = place; each != null; each = each.getParent()) {
            if (isBook.test(each)) {
                throw new Refused("sharing.in-a-book", place.toString(), each.toString());
            }
        }
        if (real(own).startsWith(real(place))) {
            throw new Refused("sharing.around-a-book", place.toString());
        }
        return place;
    }

    /// Where a link leads to.
    private static Path real(Path path) {
        try {
            return Files.exists(path)
                    ? path.toRealPath()
                    : path.toAbsolutePath().normalize();
        } catch (IOException e) {
            throw new UncheckedIOException("where " + path + " is", e);
        }
    }
}
