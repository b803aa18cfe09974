package org.aftercall.app;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Stage;
import org.aftercall.backup.Backup;
import org.aftercall.store.journal.Surroundings;
import org.aftercall.ui.firstrun.Answers;
import org.aftercall.ui.firstrun.FirstRun;
import org.aftercall.ui.firstrun.FirstRunViewModel;
import org.aftercall.ui.kit.Background;
import org.aftercall.ui.shell.Shell;
import org.aftercall.wording.Words;
import org.jspecify.annotations.Nullable;

/// The window while there is no book: asks, and hands the answers on.
final class FirstStart {
    private final FirstRun asking;
    private @Nullable Stage stage;

    /// @param place where the book lies if nobody says otherwise
    FirstStart(Surroundings surroundings, Path place, InstantSource clock, Consumer<Answers> answered) {
        FirstRunViewModel model = new FirstRunViewModel(
                System.getProperty("user.name", ""),
                place.toAbsolutePath().normalize(),
                Language.ofSystem(),
                new FoldersHere(surroundings, clock),
                Background.virtual(Platform::runLater),
                answered);
        this.asking = new FirstRun(model, this::choose, this::chooseBackup);
    }

    void show(Stage onStage) {
        stage = onStage;
        Shell.dress(onStage, new Words(Language.ofSystem()).say("firstrun.window"));
        onStage.setScene(asking.scene());
        onStage.show();
        asking.focus();
    }

    private Optional<Path> choose(Path from) {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(new Words(language()).say("firstrun.change.title"));
        Path nearest = from;
        while (nearest != null && !Files.isDirectory(nearest)) {
            nearest = nearest.getParent();
        }
        if (nearest != null) {
            chooser.setInitialDirectory(nearest.toFile());
        }
        return Optional.ofNullable(chooser.showDialog(stage)).map(File::toPath);
    }

    private Optional<Path> chooseBackup() {
        Words words = new Words(language());
        FileChooser chooser = new FileChooser();
        chooser.setTitle(words.say("firstrun.restore.title"));
        chooser.getExtensionFilters()
                .add(new FileChooser.ExtensionFilter(words.say("firstrun.restore.kind"), "*" + Backup.ENDING));
        return Optional.ofNullable(chooser.showOpenDialog(stage)).map(File::toPath);
    }

    private Locale language() {
        return asking.language();
    }
}
