package org.aftercall.ui.shell;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.aftercall.model.Problem;

/// The address books that this laptop knows of, besides the one that is open.
public interface OwnBooks {
    /// Nobody has another one, and none can be opened.
    OwnBooks NONE = new OwnBooks() {
        @Override
        public List<Other> others() {
            return List.of();
        }

        @Override
        public Optional<Problem> refusal(Path folder) {
            return Optional.of(Problem.refused("book.away", folder.toString(), ""));
        }

        @Override
        public void next(Path folder) {
            throw new IllegalStateException("there is no other book");
        }
    };

    /// @param name what its user calls it
    record Other(String name, Path folder) {}

    /// By name; only those whose folder is there.
    List<Other> others();

    /// Why the window cannot go on in a folder; empty if it can, with the book there or with a new one.
    Optional<Problem> refusal(Path folder);

    /// Once the window is closed, it opens again with the book of that folder.
    void next(Path folder);
}
