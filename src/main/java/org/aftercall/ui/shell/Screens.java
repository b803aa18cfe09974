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
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.IntPredicate;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.scene.Parent;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;
import javafx.stage.StageStyle;
import javafx.util.Duration;
import org.aftercall.agenda.Today;
import org.aftercall.model.OperationId;
import org.aftercall.sharing.Standing;
import org.aftercall.ui.kit.AtOnce;
import org.aftercall.ui.kit.Drafts;
import org.aftercall.ui.kit.Fonts;
import org.aftercall.ui.kit.Memory;
import org.aftercall.ui.kit.Unwritten;

/// Pictures of the screens with invented people, in both themes and several sizes.
public final class Screens {
    /// The day of the pictures, on which the invented people have their work.
    public static final LocalDate DAY = LocalDate.of(2026, 11, 24);

    /// What the book of the pictures is called.
    public static final String NAME = Cast.BOOK;

    private static final ZoneId ZONE = ZoneOffset.UTC;
    private static final Instant MOMENT = Instant.parse("2026-11-24T10:12:00Z");

    /// Who puts which pictures into the album: one line for each family of screens.
    private static final List<Consumer<Album>> FAMILIES = List.of(
            TodayShots::add,
            FirstRunShots::add,
            ImportShots::add,
            ExportShots::add,
            ContactsShots::add,
            SharingShots::add,
            SettingsShots::add,
            CompanyShots::add,
            PlanningShots::add,
            CardShots::add,
            PlanningShots::addAlarms,
            ImportShots::addDone,
            ExportShots::addColleagues);

    private Screens() {}

    /// Renders all of them as PNG files. Starts the toolkit; call it from a thread of its own.
    ///
    /// @param filled an empty book that is thrown away afterwards; the invented people are written into it
    /// @param empty another empty book, which stays empty
    /// @param folder is made if it is not there
    /// @param only pictures whose names begin so; empty for all
    public static void render(Parts.Book filled, Parts.Book empty, Path folder, String only) {
        Cast.writeTo(filled.store(), DAY, ZONE);
        Colleagues.writeTo(filled.store(), MOMENT);
        Platform.startup(() -> Platform.setImplicitExit(false));
        Album album = new Album();
        FAMILIES.forEach(family -> family.accept(album));
        try {
            Fonts.load();
            Files.createDirectories(folder);
            for (Album.Shot shot : album.shots(only)) {
                try (OutputStream out = Files.newOutputStream(folder.resolve(shot.name() + ".png"))) {
                    Png.write(draw(shot, filled, empty), out);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("writing the pictures to " + folder, e);
        } finally {
            Platform.exit();
        }
    }

    /// Shows the window of each picture once in another look, for those who search it for what has no room.
    ///
    /// @param families those whose pictures are shown, by their number: a book keeps the windows on it until it is
    ///     closed
    /// @param seen told the name of the picture and what stands in its window, on the screen's thread
    static void show(
            Parts.Book filled,
            Parts.Book empty,
            Album.Look as,
            IntPredicate families,
            BiConsumer<String, Parent> seen) {
        Album album = new Album();
        IntStream.range(0, FAMILIES.size())
                .filter(families)
                .forEach(family -> FAMILIES.get(family).accept(album));
        for (Album.Shot shot : album.eachOnce(as)) {
            Sitting sitting = sitting(shot, filled, empty);
            Stage stage = open(sitting, shot.look().size(), setup(shot, sitting));
            onScreen(() -> {
                seen.accept(shot.name(), sitting.scene().getRoot());
                stage.close();
                return true;
            });
        }
    }

    private static Sitting sitting(Album.Shot shot, Parts.Book filled, Parts.Book empty) {
        return switch (shot) {
            case Album.Shot.OfBook book ->
                onScreen(() -> studio(shared(book.empty() ? empty : filled, book), book.look()));
            case Album.Shot.OfFirstStart first -> onScreen(() -> new FirstSitting(first.look()));
        };
    }

    private static Runnable setup(Album.Shot shot, Sitting sitting) {
        return switch (shot) {
            case Album.Shot.OfBook book -> () -> book.setup().accept((Studio) sitting);
            case Album.Shot.OfFirstStart first -> () -> first.setup().accept((FirstSitting) sitting);
        };
    }

    /// In a window of its own, since only there a field has the focus and a caret.
    private static WritableImage draw(Album.Shot shot, Parts.Book filled, Parts.Book empty) {
        Sitting sitting = sitting(shot, filled, empty);
        Album.Size size = shot.look().size();
        Stage stage = open(sitting, size, setup(shot, sitting));
        letTheCaretShow();
        return onScreen(() -> {
            sitting.lay();
            WritableImage picture = sitting.scene().snapshot(new WritableImage(size.width(), size.height()));
            stage.close();
            return picture;
        });
    }

    private static Stage open(Sitting sitting, Album.Size size, Runnable setup) {
        return onScreen(() -> {
            Stage window = new Stage(StageStyle.UNDECORATED);
            window.setScene(sitting.scene());
            window.setWidth(size.width());
            window.setHeight(size.height());
            window.show();
            window.requestFocus();
            sitting.lay();
            setup.run();
            sitting.lay();
            return window;
        });
    }

    /// In a book with people the others are in step; a new one is not shared.
    private static Parts.Book shared(Parts.Book book, Album.Shot.OfBook shot) {
        Colleagues colleagues = new Colleagues(shot.empty() ? Standing.ALONE : Colleagues.inStep(MOMENT));
        return new Parts.Book(
                book.name(),
                book.store(),
                book.finder(),
                book.importer(),
                book.backups(),
                book.local(),
                colleagues,
                book.others(),
                book.files());
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

    private static Studio studio(Parts.Book book, Album.Look look) {
        AtOnce background = new AtOnce();
        Parts parts = new Parts(
                book,
                new Today(book.store(), InstantSource.fixed(MOMENT), ZONE),
                NO_DRAFTS,
                Memory.untilTheEnd(),
                Path.of("/home/ingrid/.local/state/aftercall/log"),
                Cast.USER,
                look.locale(),
                ZONE,
                background,
                (_, _) -> {});
        Shell shell = new Shell(parts);
        shell.watchNotices();
        shell.dress(look.theme());
        shell.textSize(look.percent());
        return new Studio(shell, parts, background, look);
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

        @Override
        public Unwritten unwritten() {
            return new Unwritten();
        }
    };
}
