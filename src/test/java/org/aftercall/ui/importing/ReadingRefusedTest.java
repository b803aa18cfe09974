package org.aftercall.ui.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.stream.Stream;
import org.aftercall.importing.Importer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A file that the reading process cannot hold, chosen in the window.
final class ReadingRefusedTest {
    @TempDir
    Path folder;

    @Test
    void theWindowSaysThatTheFileNeedsTooMuchMemoryAndGoesOn() throws IOException {
        Path mail = folder.resolve("long.eml");
        Files.writeString(
                mail,
                "From: a@b.example\nTo: c@d.example\nDate: Mon, 1 Jun 2026 10:00:00 +0200\nSubject: x\n\n"
                        + "hello hello hello hello hello hello hello hello hello hello hello\n".repeat(300_000));
        try (OpenImport open = OpenImport.in(folder, Importer.inChildProcess(InstantSource.system(), 16))) {
            open.model().choose(mail);

            assertThat(open.model().now().trouble())
                    .startsWith("long.eml: Reading the file needs more memory than is allowed for it")
                    .contains("Nothing was taken.");
            assertThat(open.model().now().step()).isEqualTo(Step.FILE);
            assertThat(open.book().store().contacts().count()).isZero();
            try (Stream<Path> left = Files.walk(open.book().folder().resolve("local"))) {
                assertThat(left.filter(each -> each.toString().contains("spill"))
                                .filter(Files::isRegularFile))
                        .isEmpty();
            }
        }
    }
}
