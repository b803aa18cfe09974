package org.aftercall.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LeftoversTest {
    @TempDir
    Path local;

    @Test
    void whatAKilledImportLeftIsRemovedAndNothingElse() throws IOException {
        List<String> left = List.of("large-12.frames", "spill/a.rows", "check-7/replayed.mv.db");
        List<String> kept = List.of("drafts/form.draft", "own-number", "search/segments_1");
        for (String file : left) {
            write(file);
        }
        for (String file : kept) {
            write(file);
        }
        Leftovers.remove(local);
        assertThat(left).noneMatch(file -> Files.exists(local.resolve(file)));
        assertThat(local.resolve("check-7")).doesNotExist();
        assertThat(kept).allMatch(file -> Files.exists(local.resolve(file)));
    }

    @Test
    void aNewBookHasNothingToRemove() {
        Leftovers.remove(local.resolve("not-there"));
        assertThat(local.resolve("not-there")).doesNotExist();
    }

    private void write(String file) throws IOException {
        Path path = local.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, "x");
    }
}
