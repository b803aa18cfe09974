package org.aftercall.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.aftercall.model.Refused;
import org.junit.jupiter.api.Test;

/// What is started by which words.
class StartTest {
    private final StringWriter said = new StringWriter();
    private final List<Optional<Path>> windows = new ArrayList<>();

    private int start(String... args) {
        Terminal terminal = new Terminal(
                new PrintWriter(said),
                new PrintWriter(said),
                InputStream.nullInputStream(),
                Locale.ENGLISH,
                InstantSource.fixed(Instant.EPOCH),
                ZoneOffset.UTC);
        return Start.run(new Windows(), terminal, args);
    }

    @Test
    void nothingOpensTheWindowOnTheOwnBookAndAFolderAloneOnThatBook() {
        assertThat(start()).isZero();
        assertThat(start("--book", "there")).isZero();
        assertThat(windows).containsExactly(Optional.empty(), Optional.of(Path.of("there")));
    }

    @Test
    void withTheClockSaidItIsTheSameWindow() {
        assertThat(start("--book", "there", "--now", "2026-01-01T00:00:00Z")).isZero();
        assertThat(windows).containsExactly(Optional.of(Path.of("there")));
    }

    @Test
    void whatTheParserDoesNotUnderstandOpensNothing() {
        assertThat(start("--book")).isEqualTo(Commands.USAGE);
        assertThat(start("--book", "--json")).isEqualTo(Commands.USAGE);
        assertThat(start("--sofa", "there")).isEqualTo(Commands.USAGE);
        assertThat(windows).isEmpty();
    }

    @Test
    void aRefusalIsASentence() {
        assertThat(start("--book", "refused")).isEqualTo(Commands.REFUSED);
        assertThat(said.toString()).isNotBlank().doesNotContain("Exception");
    }

    /// Keeps which windows were asked for.
    private final class Windows implements House {
        @Override
        public OpenBook open(Optional<Path> folder, InstantSource now) {
            throw new IllegalStateException("no command was given");
        }

        @Override
        public OpenBook open(Optional<Path> folder, InstantSource now, UUID dataset) {
            throw new IllegalStateException("no command was given");
        }

        @Override
        public int window(Optional<Path> folder, InstantSource now, ZoneId zone) {
            if (folder.equals(Optional.of(Path.of("refused")))) {
                throw new Refused("app.no-display");
            }
            windows.add(folder);
            return 0;
        }

        @Override
        public Path log() {
            return Path.of("log");
        }
    }
}
