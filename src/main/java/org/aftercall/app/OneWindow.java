package org.aftercall.app;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.aftercall.ui.shell.Shell;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The window of the program, one book after the other, and who watches that it goes on.
final class OneWindow {
    private static final Logger LOG = LoggerFactory.getLogger(OneWindow.class);

    /// So long the window may stand still before it is noted, in milliseconds.
    private static final Duration STANDSTILL = Duration.ofMillis(Long.getLong("aftercall.standstill", 400));

    private volatile CompletableFuture<Boolean> closed = new CompletableFuture<>();
    private volatile @Nullable Stage stage;
    private volatile @Nullable Watchdog watchdog;

    /// Completed once it is closed; with what was thrown if it could not be shown.
    CompletableFuture<Boolean> closed() {
        return closed;
    }

    /// The next book gets another one.
    void anew() {
        stage = null;
        closed = new CompletableFuture<>();
    }

    /// Shows something in it. On the screen's thread.
    void show(Consumer<Stage> what) {
        try {
            Stage shown = stage;
            if (shown == null) {
                shown = new Stage();
                shown.setOnHidden(_ -> closed.complete(true));
                stage = shown;
            }
            what.accept(shown);
        } catch (RuntimeException | Error e) {
            closed.completeExceptionally(e);
        }
    }

    /// On the screen's thread, without asking.
    void close() {
        Stage shown = stage;
        if (shown != null) { // else the user was faster
            shown.close();
        }
    }

    void raise() {
        Platform.runLater(() -> {
            Stage shown = stage;
            if (shown != null) {
                shown.setIconified(false);
                shown.toFront();
                shown.requestFocus();
            }
        });
    }

    /// What nobody expected is said in the window from now on, and a window that stands still is noted in the log. On
    /// the screen's thread.
    void guard(Shell shell) {
        Thread.UncaughtExceptionHandler said = (_, e) -> Platform.runLater(() -> shell.happened(e));
        Thread.currentThread().setUncaughtExceptionHandler(said);
        Thread.setDefaultUncaughtExceptionHandler(said);
        watchdog = Watchdog.over(Thread.currentThread(), Platform::runLater, STANDSTILL);
    }

    void unguarded() {
        Watchdog dog = watchdog;
        if (dog != null) {
            dog.close();
        }
        Thread.setDefaultUncaughtExceptionHandler((_, e) -> LOG.error("nobody expected this", e));
    }
}
