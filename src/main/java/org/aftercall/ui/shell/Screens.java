package org.aftercall.ui.shell;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;
import javafx.stage.StageStyle;
import javafx.util.Duration;
import org.aftercall.agenda.Today;
import org.aftercall.model.OperationId;
import org.aftercall.store.Store;
import org.aftercall.ui.kit.AtOnce;
import org.aftercall.ui.kit.Drafts;
import org.aftercall.ui.kit.Fonts;
import org.aftercall.ui.kit.Theme;
import org.aftercall.ui.today.Line;

/// Pictures of the screens with invented people, in both themes and several sizes.
public final class Screens {
    private static final ZoneId ZONE = ZoneOffset.UTC;
    private static final Instant MOMENT = Instant.parse("2026-11-24T10:12:00Z");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);
    private static final int[][] SIZES = {{1440, 900}, {1100, 700}};

    private Screens() {}

    /// Renders all of them as PNG files. Starts the toolkit; call it from a thread of its own.
    ///
    /// @param store an empty book that is thrown away afterwards; the invented people are written into it
    /// @param emptyStore another empty book, which stays empty
    /// @param folder is made if it is not there
    public static void render(Store store, Store emptyStore, Path folder) {
        Cast.writeTo(store, DAY, ZONE);
        Platform.startup(() -> Platform.setImplicitExit(false));
        try {
            Files.createDirectories(folder);
            for (Map.Entry<String, WritableImage> each : draw(store, emptyStore).entrySet()) {
                try (OutputStream out = Files.newOutputStream(folder.resolve(each.getKey() + ".png"))) {
                    Png.write(each.getValue(), out);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("writing the pictures to " + folder, e);
        } finally {
            Platform.exit();
        }
    }

    private static Map<String, WritableImage> draw(Store store, Store emptyStore) {
        Fonts.load();
        Map<String, WritableImage> shots = new TreeMap<>();
        for (int[] size : SIZES) {
            for (Theme theme : Theme.values()) {
                String suffix =
                        "-" + size[0] + "x" + size[1] + "-" + theme.name().toLowerCase(Locale.ROOT);
                Supplier<Shell> filled = () -> shell(store, theme, Locale.UK);
                shots.put("today" + suffix, plain(filled, size));
                shots.put("aftercall" + suffix, closeOut(filled, size));
            }
        }
        Supplier<Shell> german = () -> shell(store, Theme.LIGHT, Locale.GERMANY);
        shots.put("today-1100x700-german", plain(german, SIZES[1]));
        shots.put("aftercall-1100x700-german", closeOut(german, SIZES[1]));
        shots.put("today-new-book-light", plain(() -> shell(emptyStore, Theme.LIGHT, Locale.UK), SIZES[0]));
        shots.put(
                "today-200-percent-light",
                plain(
                        () -> {
                            Shell large = shell(store, Theme.LIGHT, Locale.UK);
                            large.textSize(200);
                            return large;
                        },
                        SIZES[0]));
        return shots;
    }

    private static WritableImage plain(Supplier<Shell> shell, int[] size) {
        return onScreen(() -> shoot(shell.get(), size));
    }

    /// In a window of its own, since only there a field has the focus and a caret.
    private static WritableImage closeOut(Supplier<Shell> made, int[] size) {
        Shell shell = onScreen(made);
        Stage stage = onScreen(() -> {
            Stage window = new Stage(StageStyle.UNDECORATED);
            window.setScene(shell.scene());
            window.setWidth(size[0]);
            window.setHeight(size[1]);
            window.show();
            window.requestFocus();
            lay(shell, size);
            shell.open(selected(shell));
            lay(shell, size);
            type(shell);
            return window;
        });
        letTheCaretShow();
        return onScreen(() -> {
            WritableImage shot = shoot(shell, size);
            stage.close();
            return shot;
        });
    }

    private static void letTheCaretShow() {
        CompletableFuture<Boolean> shown = new CompletableFuture<>();
        onScreen(() -> {
            PauseTransition pause = new PauseTransition(Duration.millis(200));
            pause.setOnFinished(_ -> shown.complete(true));
            pause.play();
            return pause;
        });
        // without the beat of a screen there is a picture without the caret
        shown.completeOnTimeout(false, 5, TimeUnit.SECONDS).join();
    }

    private static <T> T onScreen(Supplier<T> work) {
        CompletableFuture<T> done = new CompletableFuture<>();
        Platform.runLater(() -> {
            try {
                done.complete(work.get());
            } catch (RuntimeException e) {
                done.completeExceptionally(e);
            }
        });
        return done.join();
    }

    private static Shell shell(Store store, Theme theme, Locale locale) {
        Today today = new Today(store, InstantSource.fixed(MOMENT), ZONE);
        Shell shell = new Shell(store, today, ZONE, locale, NO_DRAFTS, Cast.USER, Cast.BOOK, new AtOnce(), _ -> {});
        shell.dress(theme);
        shell.model().lines().stream()
                .filter(line -> line instanceof Line.Row row && row.name().equals("Tomáš Novák"))
                .findFirst()
                .ifPresent(line -> shell.model().selectedProperty().set(line));
        return shell;
    }

    private static final Drafts NO_DRAFTS = new Drafts() {
        @Override
        public void put(OperationId form, String text) {}

        @Override
        public void drop(OperationId form) {}

        @Override
        public Map<OperationId, String> all() {
            return Map.of();
        }
    };

    private static Line selected(Shell shell) {
        Line line = shell.model().selectedProperty().get();
        if (line == null) {
            throw new IllegalStateException("nothing is due in the book of the pictures");
        }
        return line;
    }

    /// What Ingrid typed.
    private static void type(Shell shell) {
        Node form = shell.layer();
        ((TextArea) form.lookup(".text-area"))
                .setText(
                        "Starts 1 February with 45 seats. Ostrava gets the same price if ordered before March. He wants"
                                + " the revised quote with a 3-year option and will show it to the board on the 2nd Tuesday in"
                                + " February.");
        TextField title = (TextField) form.lookup(".step-line > .text-field");
        title.setText("Ask how the board decided on the 3-year option");
        TextField when = (TextField) form.lookup(".field-frame .text-field");
        when.setText("in 3 months at 10");
        when.requestFocus();
        when.end();
    }

    private static void lay(Shell shell, int[] size) {
        Scene scene = shell.scene();
        scene.getRoot().resize(size[0], size[1]);
        for (int i = 0; i < 3; i++) {
            scene.getRoot().applyCss();
            scene.getRoot().layout();
        }
    }

    private static WritableImage shoot(Shell shell, int[] size) {
        lay(shell, size);
        lay(shell, size);
        return shell.scene().snapshot(new WritableImage(size[0], size[1]));
    }
}
