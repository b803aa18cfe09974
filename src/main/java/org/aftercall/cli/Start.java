package org.aftercall.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import org.aftercall.wording.Words;

/// What was started: the window, or a command.
public final class Start {
    private Start() {}

    /// Does what the words say. To open the window they need no parser: making one takes a tenth of a start.
    ///
    /// @return exit code
    public static int run(House house, Terminal terminal, String... args) {
        if (args.length == 0) {
            return window(house, terminal, Optional.empty());
        }
        Optional<Path> book = bookAlone(args);
        return book.isPresent() ? window(house, terminal, book) : new Commands(house, terminal).run(args);
    }

    private static int window(House house, Terminal terminal, Optional<Path> book) {
        return new Ending(terminal, new Words(terminal.locale()), house.log())
                .of(() -> false, () -> house.window(book, terminal.clock(), terminal.zone()));
    }

    /// The folder of `--book DIR` with nothing else.
    private static Optional<Path> bookAlone(String... args) {
        if (args.length != 2 || !args[0].equals("--book") || args[1].isEmpty() || args[1].startsWith("-")) {
            return Optional.empty();
        }
        try {
            return Optional.of(Path.of(args[1]));
        } catch (InvalidPathException e) {
            // the parser says what is wrong
            return Optional.empty();
        }
    }
}
