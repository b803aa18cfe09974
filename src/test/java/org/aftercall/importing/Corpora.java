package org.aftercall.importing;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/// Files that other programs wrote, where they are at hand.
final class Corpora {
    private Corpora() {}

    /// Skips the test, visibly, where the file is absent.
    static Path file(String name) {
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            Path file = at.resolve("shared").resolve("corpora").resolve(name);
            if (Files.exists(file)) {
                return file;
            }
        }
        Assumptions.abort("no corpora here: " + name);
        throw new IllegalStateException("not reached");
    }
}
