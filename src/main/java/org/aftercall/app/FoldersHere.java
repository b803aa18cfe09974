package org.aftercall.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import java.util.stream.Stream;
import org.aftercall.backup.Restoring;
import org.aftercall.model.Problem;
import org.aftercall.store.Progress;
import org.aftercall.store.journal.BookFolder;
import org.aftercall.store.journal.Surroundings;
import org.aftercall.ui.firstrun.Places;

/// The folders of this computer, as the first start asks for them.
final class FoldersHere implements Places {
    private final Surroundings surroundings;
    private final InstantSource clock;

    FoldersHere(Surroundings surroundings, InstantSource clock) {
        this.surroundings = surroundings;
        this.clock = clock;
    }

    @Override
    public String restore(Path backup, Path folder) {
        return new Restoring(new CopiesHere(surroundings, clock))
                .restore(backup, folder, Progress.NONE)
                .from()
                .book();
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
