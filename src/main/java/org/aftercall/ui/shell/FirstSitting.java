package org.aftercall.ui.shell;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.scene.Scene;
import org.aftercall.model.Problem;
import org.aftercall.model.Refused;
import org.aftercall.ui.firstrun.FirstRun;
import org.aftercall.ui.firstrun.FirstRunViewModel;
import org.aftercall.ui.firstrun.Look;
import org.aftercall.ui.firstrun.Places;
import org.aftercall.ui.kit.AtOnce;
import org.aftercall.ui.kit.Background;

/// The first start on Ingrid's laptop, whose picture is to be taken.
final class FirstSitting implements Sitting {
    static final Path USUAL = Path.of("/home/ingrid/.local/share/aftercall/book");

    /// A folder that a program of sharing carries.
    static final Path CARRIED = Path.of("/home/ingrid/Dropbox/Aftercall");

    /// A folder with a book in it.
    static final Path FILLED = Path.of("/media/stick/Aftercall");

    /// A backup that is not whole.
    static final Path CUT = Path.of("/media/stick/Northgate & Partners 2026-11-23 181500.aftercall");

    private final Album.Look look;
    private final Resting background = new Resting();
    private final FirstRunViewModel model;
    private final FirstRun asking;
    private final Scene scene;

    FirstSitting(Album.Look look) {
        this.look = look;
        model = new FirstRunViewModel(Cast.USER, USUAL, look.locale(), new Folders(), background, _ -> {});
        model.bookProperty().set(Cast.BOOK);
        model.lookProperty()
                .set(
                        switch (look.theme()) {
                            case LIGHT -> Look.LIGHT;
                            case DARK -> Look.DARK;
                        });
        model.textSizeProperty().set(look.percent());
        asking = new FirstRun(model, Optional::of, Optional::empty);
        scene = asking.scene();
    }

    FirstRunViewModel model() {
        return model;
    }

    void focus() {
        asking.focus();
    }

    /// From now on what is begun takes long.
    void rest() {
        background.rests = true;
    }

    @Override
    public Scene scene() {
        return scene;
    }

    @Override
    public void lay() {
        look.lay(scene.getRoot());
    }

    private static final class Folders implements Places {
        @Override
        public Path within(Path chosen) {
            return chosen;
        }

        @Override
        public boolean holdsBook(Path folder) {
            return folder.equals(FILLED);
        }

        @Override
        public String restore(Path backup, Path folder) {
            throw new Refused("backup.damaged", backup.toString());
        }

        @Override
        public Optional<Problem> refusal(Path folder) {
            return folder.equals(CARRIED)
                    ? Optional.of(Problem.refused("book.synced", folder.toString(), "Dropbox"))
                    : Optional.empty();
        }
    }

    /// Works at once, until it rests.
    private static final class Resting implements Background {
        private final AtOnce working = new AtOnce();
        private boolean rests;

        @Override
        public <T> void work(Callable<T> work, Consumer<T> done, Consumer<Exception> failed) {
            if (!rests) {
                working.work(work, done, failed);
            }
        }

        @Override
        public void after(Duration delay, Runnable then) {
            working.after(delay, then);
        }

        @Override
        public void onScreen(Runnable then) {
            working.onScreen(then);
        }
    }
}
