package org.aftercall.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.aftercall.store.Progress;
import org.aftercall.wording.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;

final class HelpTest {
    private static final Pattern EXAMPLE = Pattern.compile("(?m)^(Example|Beispiel): (.*)$");

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    static Iterable<String> commands() {
        return Commands.names();
    }

    @ParameterizedTest
    @MethodSource("commands")
    void everyCommandHasHelpWithAnExampleInBothLanguages(String command) {
        for (Locale locale : new Locale[] {Locale.ENGLISH, Locale.GERMAN}) {
            out.getBuffer().setLength(0);
            assertThat(run(locale, command, "--help")).isZero();
            Matcher example = EXAMPLE.matcher(out.toString().replaceAll("\\R(?=\\S)(?!Example|Beispiel)", " "));
            assertThat(example.find()).as(out.toString()).isTrue();
            assertThat(example.group(2)).contains("aftercall ").contains(command);
        }
    }

    @ParameterizedTest
    @MethodSource("commands")
    void everyOptionIsExplained(String command) {
        CommandLine line =
                Objects.requireNonNull(Commands.line(new Globals(), new Words(Locale.GERMAN), List.of(command))
                        .getSubcommands()
                        .get(command));
        for (ArgSpec argument : line.getCommandSpec().args()) {
            assertThat(argument.description()).as(argument.toString()).isNotEmpty();
        }
    }

    @Test
    void theProgramListsItsCommands() {
        assertThat(run(Locale.ENGLISH, "--help")).isZero();
        assertThat(out.toString()).contains("close-out").contains("Sets the database aside");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "dance",
                "--dance",
                "add",
                "close-out Ana",
                "--now yesterday today",
                "--json",
                "sample --contacts x"
            })
    void whatIsNotUnderstoodIsUsage(String typed) {
        assertThat(run(Locale.ENGLISH, typed.split(" ", -1))).isEqualTo(2);
        assertThat(out.toString()).isEmpty();
        assertThat(err.toString()).contains("--help").doesNotContain("Exception");
    }

    private int run(Locale locale, String... args) {
        Terminal terminal = new Terminal(
                new PrintWriter(out),
                new PrintWriter(err),
                InputStream.nullInputStream(),
                locale,
                InstantSource.system(),
                () -> ZoneOffset.UTC);
        return new Commands(new NoHouse(), terminal).run(args);
    }

    /// Nothing is opened for help.
    private static final class NoHouse implements House {
        @Override
        public OpenBook open(Optional<Path> folder, InstantSource now) {
            throw new AssertionError("opened");
        }

        @Override
        public OpenBook open(Optional<Path> folder, InstantSource now, UUID dataset) {
            throw new AssertionError("opened");
        }

        @Override
        public Restored restore(Path backup, Optional<Path> folder, InstantSource now, Progress progress) {
            throw new IllegalStateException("no command was given");
        }

        @Override
        public int window(Optional<Path> folder, Optional<Path> list, InstantSource now, Supplier<ZoneId> zone) {
            throw new AssertionError("opened");
        }

        @Override
        public Path log() {
            return Path.of("log");
        }
    }
}
