package org.aftercall.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.aftercall.model.Problem;
import org.aftercall.store.journal.BookFolder;
import org.aftercall.store.journal.Surroundings;
import org.aftercall.ui.firstrun.Places;

/// The folders of this computer, as the first start asks for them.
final class FoldersHere implements Places {
    private final Surroundings surroundings;

    FoldersHere(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Path within(Path chosen) {
        if (BookFolder.isThere(chosen) || isEmpty(chosen)) {
            return chosen;
        }
        return chosen.resolve("Aftercall");
    }

    @Override
    public boolean holdsBook(Path folder) {
        return BookFolder.isThere(folder);
    }

    @Override
    public Optional<Problem> refusal(Path folder) {
        return BookFolder.refusal(folder, surroundings);
    }

    private static boolean isEmpty(Path folder) {
        if (!Files.isDirectory(folder)) {
            return true;
        }
        try (Stream<Path> there = Files.list(folder)) {
            return there.findAny().isEmpty();
        } catch (IOException e) {
            return false;
        }
    }
}
