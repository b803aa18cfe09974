package org.aftercall.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
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
import java.util.function.Supplier;
import org.aftercall.model.Refused;
import org.aftercall.store.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is started by which words.
class StartTest {
    private final StringWriter said = new StringWriter();
    private final List<Optional<Path>> windows = new ArrayList<>();
    private final List<Optional<Path>> lists = new ArrayList<>();

    @TempDir
    private Path folder;

    private int start(String... args) {
        Terminal terminal = new Terminal(
                new PrintWriter(said),
                new PrintWriter(said),
                InputStream.nullInputStream(),
                Locale.ENGLISH,
                InstantSource.fixed(Instant.EPOCH),
                () -> ZoneOffset.UTC);
        return Start.run(new Windows(), terminal, args);
    }

    @Test
    void nothingOpensTheWindowOnTheOwnBookAndAFolderAloneOnThatBook() {
        assertThat(start()).isZero();
        assertThat(start("--book", "there")).isZero();
        assertThat(windows).containsExactly(Optional.empty(), Optional.of(Path.of("there")));
    }

    @Test
    void whoOnlyWantsToKnowIsToldWhetherThereWillBeAWindow() throws IOException {
        Path file = Files.writeString(folder.resolve("list.csv"), "Name\nAna");
        assertThat(Start.opensWindow()).isTrue();
        assertThat(Start.opensWindow("--book", "there")).isTrue();
        assertThat(Start.opensWindow(file.toString())).isTrue();
        assertThat(Start.opensWindow("today")).isFalse();
        assertThat(Start.opensWindow("--book")).isFalse();
        assertThat(Start.opensWindow("--book", "there", "today")).isFalse();
        assertThat(Start.opensWindow(folder.resolve("gone.csv").toString())).isFalse();
        assertThat(windows).isEmpty();
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
    void aFileAloneIsAListToImportUnlessACommandHasItsName() throws IOException {
        Path file = Files.writeString(folder.resolve("Kunden 2019 (alt).csv"), "Name\nAna");
        assertThat(start(file.toString())).isZero();
        assertThat(windows).containsExactly(Optional.empty());
        assertThat(lists).containsExactly(Optional.of(file.toAbsolutePath()));
        assertThat(start(folder.resolve("not there.csv").toString())).isEqualTo(Commands.USAGE);
        assertThat(windows).hasSize(1);
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
        public Restored restore(Path backup, Optional<Path> folder, InstantSource now, Progress progress) {
            throw new IllegalStateException("no command was given");
        }

        @Override
        public int window(Optional<Path> folder, Optional<Path> list, InstantSource now, Supplier<ZoneId> zone) {
            if (folder.equals(Optional.of(Path.of("refused")))) {
                throw new Refused("app.no-display");
            }
            windows.add(folder);
            lists.add(list);
            return 0;
        }

        @Override
        public Path log() {
            return Path.of("log");
        }
    }
}
