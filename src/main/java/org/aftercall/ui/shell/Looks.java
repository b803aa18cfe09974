package org.aftercall.ui.shell;

import java.util.Locale;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.WeakChangeListener;
import javafx.scene.Scene;
import org.aftercall.ui.kit.Combos;
import org.aftercall.ui.kit.Density;
import org.aftercall.ui.kit.Preferences;
import org.aftercall.ui.kit.Theme;

/// How a window looks: its colours, the size of its text and the height of its rows, always as the user wants them.
final class Looks {
    private final Scene scene;
    private final Preferences preferences;
    private final Pages pages;

    /// Known to the system only as long as the window is there.
    private final ChangeListener<ColorScheme> system = (_, _, _) -> dress();

    /// @param pages those that were shown once, also while they are not seen
    Looks(Scene scene, Preferences preferences, Pages pages) {
        this.scene = scene;
        this.preferences = preferences;
        this.pages = pages;
    }

    /// Follows the preferences and the system from now on.
    void follow() {
        preferences.textProperty().subscribe(percent -> textSize(percent.intValue()));
        Platform.getPreferences().colorSchemeProperty().addListener(new WeakChangeListener<>(system));
        preferences.lookProperty().subscribe(_ -> dress());
        preferences.densityProperty().subscribe(this::stand);
    }

    private void textSize(int percent) {
        Theme.textSize(scene, percent);
        Combos.measureAnew(scene.getRoot());
        pages.made().forEach(page -> Combos.measureAnew(page.node()));
    }

    private void dress() {
        Theme theme = switch (preferences.lookProperty().get()) {
            case SYSTEM -> Theme.of(Platform.getPreferences().getColorScheme());
            case LIGHT -> Theme.LIGHT;
            case DARK -> Theme.DARK;
        };
        theme.dress(scene);
    }

    private void stand(Density density) {
        scene.getRoot().getStyleClass().removeIf(each -> each.startsWith("rows-"));
        scene.getRoot().getStyleClass().add("rows-" + density.name().toLowerCase(Locale.ROOT));
    }
}
