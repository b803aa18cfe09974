package org.aftercall.cli;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import org.aftercall.wording.Words;

/// What was started: the window, or a command.
public final class Start {
    private Start() {}

    /// Whether the words open the window.
    public static boolean opensWindow(String... args) {
        return args.length == 0
                || listAlone(args).isPresent()
                || bookAlone(args).isPresent();
    }

    /// Does what the words say. To open the window they need no parser: making one takes a tenth of a start.
    ///
    /// @return exit code
    public static int run(House house, Terminal terminal, String... args) {
        if (args.length == 0) {
            return window(house, terminal, Optional.empty(), Optional.empty());
        }
        Optional<Path> list = listAlone(args);
        if (list.isPresent()) {
            return window(house, terminal, Optional.empty(), list);
        }
        Optional<Path> book = bookAlone(args);
        return book.isPresent()
                ? window(house, terminal, book, Optional.empty())
                : new Commands(house, terminal).run(args);
    }

    private static int window(House house, Terminal terminal, Optional<Path> book, Optional<Path> list) {
        return new Ending(terminal, () -> new Words(terminal.locale()), house.log())
                .of(() -> false, () -> house.window(book, list, terminal.clock(), terminal.here()));
    }

    /// A file with nothing else: what a desktop says when somebody opens a list with the program. A command of that
    /// name goes first.
    private static Optional<Path> listAlone(String... args) {
        if (args.length != 1 || Commands.names().contains(args[0]) || args[0].startsWith("-")) {
            return Optional.empty();
        }
        try {
            Path file = Path.of(args[0]).toAbsolutePath().normalize();
            return Files.isRegularFile(file) ? Optional.of(file) : Optional.empty();
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
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
