package org.aftercall.app;

import java.io.ByteArrayInputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.aftercall.cli.Commands;
import org.aftercall.cli.Terminal;
import org.aftercall.store.journal.Surroundings;

/// Somebody who types commands at a book of their own, on Tuesday 24 November 2026 at twelve past ten in Berlin.
///
/// @param home folder of this user; the book lies in `book` below it
record Typing(Path home, Locale locale) {
    static final Instant NOW = Instant.parse("2026-11-24T09:12:00Z");

    /// No thief is at work here, so a guess of a passphrase may be cheap.
    private static final int ROUNDS = 1_000;

    /// What came back.
    record Said(int exit, String out, String err) {
        List<String> lines() {
            return out.lines().toList();
        }
    }

    static Typing in(Path home) {
        return new Typing(home, Locale.ENGLISH);
    }

    Path book() {
        return home.resolve("book");
    }

    Said type(String... words) {
        return feed("", words);
    }

    /// @param input what stands on standard input
    Said feed(String input, String... words) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        Terminal terminal = new Terminal(
                new PrintWriter(out),
                new PrintWriter(err),
                new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                locale,
                InstantSource.fixed(NOW),
                () -> ZoneId.of("Europe/Berlin"));
        String[] all = Stream.concat(Stream.of("--book", book().toString()), Stream.of(words))
                .toArray(String[]::new);
        int exit = new Commands(new Wiring(surroundings(), ROUNDS), terminal).run(all);
        return new Said(exit, out.toString(), err.toString());
    }

    Surroundings surroundings() {
        return new Surroundings(
                "Linux", home, Map.of("XDG_STATE_HOME", home.resolve("state").toString()));
    }
}
