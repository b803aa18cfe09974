package org.aftercall.app;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import javafx.application.Platform;
import javafx.scene.Scene;
import org.aftercall.model.Refused;
import org.aftercall.store.journal.Surroundings;
import org.aftercall.ui.kit.Theme;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The toolkit, which starts and reads its style sheets on its own threads while the book is opened. Whoever knows that
/// there will be a window begins it before all else: the first picture waits for it longest.
final class ScreenStart {
    private static final Logger LOG = LoggerFactory.getLogger(ScreenStart.class);

    /// Which renderers the toolkit tries, and in which order.
    private static final String RENDERER = "prism.order";

    private final CompletableFuture<Boolean> ready = new CompletableFuture<>();
    private volatile @Nullable Scene held;

    private ScreenStart() {}

    /// Looks whether there is a screen, and starts the toolkit if there is.
    static ScreenStart begin(Surroundings surroundings) {
        ScreenStart start = new ScreenStart();
        try {
            Screen screen = new Screen(
                    surroundings.system(),
                    surroundings.home(),
                    surroundings.environment(),
                    System.getProperty("glass.platform", ""));
            screen.check();
            if (System.getProperty(RENDERER) == null && !screen.hasGraphics(Path.of("/dev"))) {
                System.setProperty(RENDERER, "sw");
            }
            Thread.ofPlatform().name("screen").daemon().start(start::run);
        } catch (Refused none) {
            start.ready.completeExceptionally(none);
        }
        return start;
    }

    private void run() {
        try {
            Screen.start(() -> {
                Thread.currentThread().setUncaughtExceptionHandler((_, e) -> LOG.error("on the screen's thread", e));
                Platform.setImplicitExit(false);
                try {
                    held = Theme.readAhead();
                } catch (RuntimeException e) {
                    LOG.warn("not read ahead", e); // whoever needs it next is told
                } finally {
                    ready.complete(true);
                }
            });
        } catch (RuntimeException | Error e) {
            ready.completeExceptionally(e);
        }
    }

    /// Whether it is known by now that there will be no window.
    boolean failed() {
        return ready.isCompletedExceptionally();
    }

    /// Returns once a window can be shown.
    ///
    /// @throws Refused if none can be
    void await() {
        await(ready);
    }

    /// What was read ahead is in use from now on, and need not be held.
    void drawn() {
        held = null;
    }

    /// Waits for something of the screen's.
    static void await(CompletableFuture<?> until) {
        try {
            until.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Refused refused) {
                throw refused;
            }
            throw new IllegalStateException("showing the window", e);
        }
    }
}
