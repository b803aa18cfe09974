package org.aftercall.app;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.aftercall.agenda.Today;
import org.aftercall.model.Refused;
import org.aftercall.store.journal.BookLock;
import org.aftercall.store.journal.Surroundings;
import org.aftercall.ui.kit.Background;
import org.aftercall.ui.shell.Parts;
import org.aftercall.ui.shell.Shell;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The program as a window on one book.
final class Desktop {
    private static final Logger LOG = LoggerFactory.getLogger(Desktop.class);

    private final Surroundings surroundings;
    private final Path place;
    private final InstantSource clock;
    private final ZoneId zone;
    private volatile @Nullable Stage window;

    Desktop(Surroundings surroundings, Path place, InstantSource clock, ZoneId zone) {
        this.surroundings = surroundings;
        this.place = place;
        this.clock = clock;
        this.zone = zone;
    }

    /// Shows the window and waits until it is closed. If another one has the book, that one is raised.
    ///
    /// @return exit code
    /// @throws Refused if there is no screen, or the book cannot be opened
    int open() {
        new Screen(
                        surroundings.system(),
                        surroundings.home(),
                        surroundings.environment(),
                        System.getProperty("glass.platform", ""))
                .check();
        try (LocalBook book = new LocalBook(place, surroundings, clock, this::raise);
                Today today = new Today(book.store(), clock, zone)) {
            show(book, today);
            return 0;
        } catch (Refused refused) {
            if (refused.problem().key().equals("book.locked") && BookLock.raiseHolder(place)) {
                return 0;
            }
            throw refused;
        }
    }

    private void show(LocalBook book, Today today) {
        CompletableFuture<Boolean> closed = new CompletableFuture<>();
        try (WindowFile memory = new WindowFile(book.local().resolve("window.properties"))) {
            Screen.start(() -> {
                try {
                    Thread.currentThread()
                            .setUncaughtExceptionHandler((_, e) -> LOG.error("on the screen's thread", e));
                    Stage stage = new Stage();
                    stage.setOnHidden(_ -> closed.complete(true));
                    new Shell(parts(book, today, memory)).show(stage);
                    window = stage;
                } catch (RuntimeException | Error e) {
                    closed.completeExceptionally(e);
                }
            });
            closed.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            throw new IllegalStateException("showing the window", e);
        } finally {
            Platform.exit();
        }
    }

    private Parts parts(LocalBook book, Today today, WindowFile memory) {
        return new Parts(
                new Parts.Book(name(), book.store(), () -> book.finder(today::day), book::importer, book.local()),
                today,
                book.drafts(),
                memory,
                book.user(),
                Locale.getDefault(Locale.Category.DISPLAY),
                zone,
                Background.virtual(Platform::runLater),
                this::browse);
    }

    /// What stands in the title: the user's own book has the user's name, another one that of its folder.
    private String name() {
        return place.equals(surroundings.defaultBook())
                ? System.getProperty("user.name", "")
                : String.valueOf(place.toAbsolutePath().normalize().getFileName());
    }

    private void raise() {
        Platform.runLater(() -> {
            Stage stage = window;
            if (stage != null) {
                stage.setIconified(false);
                stage.toFront();
                stage.requestFocus();
            }
        });
    }

    /// Opens an address with the program that the user has for it.
    private void browse(String address) {
        String system = surroundings.system().toLowerCase(Locale.ROOT);
        List<String> command = system.startsWith("windows")
                ? List.of("rundll32", "url.dll,FileProtocolHandler", address)
                : List.of(system.startsWith("mac") ? "open" : "xdg-open", address);
        try {
            new ProcessBuilder(command)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            LOG.warn("no program opens addresses", e);
        }
    }
}
