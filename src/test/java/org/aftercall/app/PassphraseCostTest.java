package org.aftercall.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.aftercall.cli.Commands;
import org.aftercall.cli.Terminal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Other tests make passphrases that are cheap to guess; the program must not.
final class PassphraseCostTest {
    private static final String COST = "\"rounds\": 600000,";

    @TempDir
    Path office;

    private final InstantSource clock = InstantSource.fixed(Typing.NOW);

    @Test
    void aGuessOfWordsThatACommandMakesCostsSixHundredThousandRounds() throws IOException {
        Path folder = Files.createDirectories(office.resolve("shared"));
        Typing anna = Typing.in(Files.createDirectories(office.resolve("anna")));
        Terminal terminal = new Terminal(
                new PrintWriter(Writer.nullWriter()),
                new PrintWriter(Writer.nullWriter()),
                InputStream.nullInputStream(),
                Locale.ENGLISH,
                clock,
                () -> ZoneOffset.UTC);
        Commands commands = new Commands(new Wiring(anna.surroundings()), terminal);
        String book = anna.book().toString();
        assertThat(commands.run(new String[] {"--book", book, "share", folder.toString(), "--as", "Anna"}))
                .isZero();
        assertThat(commands.run(new String[] {"--book", book, "new-words"})).isZero();
        assertThat(charters(folder)).hasSize(2).allMatch(text -> text.contains(COST));
    }

    @Test
    void aGuessOfWordsThatTheWindowMakesCostsAsMuch() throws IOException {
        Path folder = Files.createDirectories(office.resolve("shared"));
        Typing anna = Typing.in(Files.createDirectories(office.resolve("anna")));
        try (LocalBook book = new LocalBook(anna.book(), anna.surroundings(), clock, () -> {})) {
            book.sharing().share(folder, "Anna", "Northgate", true);
        }
        assertThat(charters(folder)).hasSize(1).allMatch(text -> text.contains(COST));
    }

    private static List<String> charters(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> String.valueOf(file.getFileName()).startsWith("dataset"))
                    .filter(Files::isRegularFile)
                    .map(PassphraseCostTest::text)
                    .toList();
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
