package org.aftercall.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.aftercall.sharing.Exchange;
import org.aftercall.sharing.OpenedBook;
import org.aftercall.ui.sharing.ExchangeDesk;

/// Sharing of the book that is open in the window.
final class SharingHere extends ExchangeDesk {
    private final LocalBook book;
    private final Consumer<Supplier<Path>> again;

    /// @param again closes the window, does something, and opens the book whose folder that gives
    SharingHere(Exchange exchange, LocalBook book, Consumer<Supplier<Path>> again) {
        super(exchange);
        this.book = book;
        this.again = again;
    }

    @Override
    public CompletableFuture<Boolean> join(OpenedBook opened, String name, String user) {
        if (opened.dataset().toString().equals(book.dataset())) {
            return with(shared -> {
                shared.join(opened, book.user().isBlank() ? user : book.user()); // as in all that is in it
                return false;
            });
        }
        boolean empty = book.store().upkeep().position().records() == 0;
        Path to = empty ? book.folder() : beside(book.folder(), name);
        Path local = book.local();
        again.accept(() -> {
            try (LocalBook joined = book.shared(to, opened.dataset())) {
                joined.sharing().join(opened, user);
                joined.setUp(new Setup(user, name));
                look(local, joined.local());
            }
            return to;
        });
        return CompletableFuture.completedFuture(true);
    }

    /// A folder that nothing lies in, named after the book, beside the one that is open.
    private static Path beside(Path folder, String name) {
        String plain = name.replaceAll("[^\\p{L}\\p{N} .&-]", " ")
                .replaceAll("\\s+", " ")
                .strip();
        String wanted = plain.isEmpty() || plain.startsWith(".") ? "shared" : plain;
        Path free = folder.resolveSibling(wanted);
        for (int i = 2; Files.exists(free); i++) {
            free = folder.resolveSibling(wanted + " " + i);
        }
        return free;
    }

    /// Language, theme and size of the text stay as they are.
    private static void look(Path from, Path to) {
        Path file = from.resolve("window.properties");
        Path there = to.resolve("window.properties");
        try {
            if (Files.exists(file) && !Files.exists(there)) {
                Files.copy(file, there);
            }
        } catch (IOException _) {
            // the window opens as the first one did
        }
    }

    @Override
    public void anew() {
        Path place = book.folder();
        book.takeNewIdentity();
        again.accept(() -> place);
    }
}
