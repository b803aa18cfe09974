package org.aftercall.ui.firstrun;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import org.aftercall.ui.kit.Theme;
import org.aftercall.wording.Words;

/// The window before there is a book: how to begin, whose it is, and how it looks.
public final class FirstRun {
    private final FirstRunViewModel model;
    private final Function<Path, Optional<Path>> chooser;
    private final Supplier<Optional<Path>> backups;
    private final StackPane root = new StackPane();

    /// @param chooser asks the user for a folder, beginning at one
    /// @param backups asks the user for a backup
    public FirstRun(FirstRunViewModel model, Function<Path, Optional<Path>> chooser, Supplier<Optional<Path>> backups) {
        this.model = model;
        this.backups = backups;
        this.chooser = chooser;
        model.languageProperty().subscribe(this::speak);
    }

    /// A scene of its own, dressed as the user likes it.
    public Scene scene() {
        Scene scene = new Scene(root, 1440, 900);
        model.lookProperty().subscribe(look -> dress(scene, look));
        Platform.getPreferences()
                .colorSchemeProperty()
                .subscribe(() -> dress(scene, model.lookProperty().get()));
        model.textSizeProperty().subscribe(percent -> Theme.textSize(scene, percent.intValue()));
        return scene;
    }

    /// The nodes, for those who show them in a scene of their own.
    public Parent root() {
        return root;
    }

    /// In which language it speaks now.
    public Locale language() {
        return model.languageProperty().get();
    }

    /// Puts the focus on the first way to begin.
    public void focus() {
        if (root.getChildren().getFirst() instanceof FirstRunView view) {
            view.focusFirst();
        }
    }

    private void speak(Locale language) {
        root.getChildren().setAll(new FirstRunView(model, new Words(language), chooser, backups));
    }

    private static void dress(Scene scene, Look look) {
        boolean dark = switch (look) {
            case SYSTEM -> Platform.getPreferences().getColorScheme() == ColorScheme.DARK;
            case LIGHT -> false;
            case DARK -> true;
        };
        (dark ? Theme.DARK : Theme.LIGHT).dress(scene);
    }
}
