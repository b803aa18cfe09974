package org.aftercall.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `packaging/aftercall` as a user starts it. Skipped where the program was not packaged yet.
final class LauncherTest {
    private static final Path LAUNCHER = Path.of("packaging/aftercall").toAbsolutePath();

    @TempDir
    Path home;

    @Test
    void itPassesArgumentsAndExitCodesFromAnyFolderThroughALinkWithSpaces() throws IOException, InterruptedException {
        Assumptions.assumeTrue(Files.exists(Path.of("target/aftercall.jar")), "the program is not packaged");
        Assumptions.assumeTrue(Files.exists(Path.of("/bin/sh")), "no shell here");
        Path link = Files.createSymbolicLink(
                Files.createDirectories(home.resolve("my programs")).resolve("call them"), LAUNCHER);
        assertThat(run(link, "add", "--name", "Tomáš O’Kolář \"Tom\"")).startsWith("0 Added Tomáš O’Kolář");
        assertThat(run(link, "show", "nobody here")).startsWith("1 There is no contact “nobody here”.");
        assertThat(run(link, "dance")).startsWith("2 ");
    }

    private String run(Path program, String... words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(program.toString(), "--book", "my book"));
        command.addAll(List.of(words));
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(home.toFile()).redirectErrorStream(true);
        builder.environment().put("XDG_STATE_HOME", home.resolve("state").toString());
        builder.environment().put("LC_ALL", "C");
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return process.waitFor() + " " + said;
    }
}
