package org.aftercall.app;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.aftercall.model.Problem;
import org.aftercall.store.journal.BookFolder;
import org.aftercall.store.journal.Surroundings;
import org.aftercall.ui.shell.OwnBooks;

/// The other books, as the window of one asks for them.
///
/// @param others as they were when the window was opened: the menu of everything asks at each key
/// @param next told with which one to go on when the window is closed
record BooksHere(Surroundings surroundings, List<Other> others, Consumer<Path> next) implements OwnBooks {
    BooksHere {
        others = List.copyOf(others);
    }

    @Override
    public Optional<Problem> refusal(Path folder) {
        boolean known = others.stream().anyMatch(other -> other.folder().equals(folder));
        return known && !BookFolder.isThere(folder)
                ? Optional.of(Problem.refused("book.gone", folder.toString()))
                : BookFolder.refusal(folder, surroundings);
    }

    @Override
    public void next(Path folder) {
        next.accept(folder);
    }
}
