package org.aftercall.app;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.Properties;

/// What the first start asked and is not part of the book: who works here, and what the book is called. Lies in the
/// book's local folder; a book without it was made by a command, or its folder was restored without it.
///
/// @param user name of the person at the keyboard
/// @param book what the user calls the book
record Setup(String user, String book) {
    private static final String FILE = "setup.properties";

    /// Of a book that nobody was asked about: as the system knows the person.
    static final Setup UNASKED = new Setup(System.getProperty("user.name", ""), "");

    /// Empty if nobody answered yet.
    static Optional<Setup> read(Path local) {
        Path file = local.resolve(FILE);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        Properties kept = new Properties();
        try (Reader in = Files.newBufferedReader(file)) {
            kept.load(in);
        } catch (IOException | IllegalArgumentException e) {
            return Optional.empty();
        }
        String user = kept.getProperty("user", "").strip();
        return user.isEmpty() ? Optional.empty() : Optional.of(new Setup(user, kept.getProperty("book", "")));
    }

    void write(Path local) {
        Properties kept = new Properties();
        kept.setProperty("user", user);
        kept.setProperty("book", book);
        Path part = local.resolve(FILE + ".part");
        try {
            try (Writer out = Files.newBufferedWriter(part)) {
                kept.store(out, null);
            }
            Files.move(part, local.resolve(FILE), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("keeping the name in " + local, e);
        }
    }
}
