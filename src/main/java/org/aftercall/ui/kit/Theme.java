package org.aftercall.ui.kit;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.net.URL;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.scene.Group;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;

/// Light or dark: a sheet of the controls, and one of ours, which the build puts together from the tokens and what is
/// common to both (`src/build/Sheets.java`).
public enum Theme {
    LIGHT,
    DARK;

    /// What is common to all screens, and then a sheet for each family of screens.
    private static final List<String> SHEETS = List.of(
            "bridge.css",
            "components.css",
            "shell.css",
            "contacts.css",
            "contact.css",
            "companies.css",
            "sharing.css",
            "palette.css",
            "planning.css",
            "importing.css",
            "exporting.css",
            "firstrun.css",
            "settings.css");

    /// Path on the class path of the sheet of which [#controls()] is made.
    public String wholeControls() {
        return switch (this) {
            case LIGHT -> new PrimerLight().getUserAgentStylesheet();
            case DARK -> new PrimerDark().getUserAgentStylesheet();
        };
    }

    /// The sheets of which [#looks()] is made, in their order.
    public List<String> sheets() {
        return Stream.concat(Stream.of("tokens-" + word() + ".css"), SHEETS.stream())
                .toList();
    }

    /// The sheet of all that is ours.
    public String looks() {
        return "looks-" + word() + ".bss";
    }

    /// The sheet of the controls.
    public String controls() {
        return "controls-" + word() + ".bss";
    }

    private String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Reads fonts and sheets and lays out a word with them, while there is nothing to show yet; to be called before
    /// the first control is made. The first picture then waits for none of it.
    ///
    /// @return to be held until that picture is there: what no scene uses is forgotten
    public static Scene readAhead() {
        Scene scene = new Scene(new Group(), 1, 1);
        of(Platform.getPreferences().getColorScheme()).dress(scene);
        Label word = new Label("A");
        word.getStyleClass().add("second");
        scene.setRoot(new Group(word, new Button("A")));
        scene.getRoot().applyCss();
        scene.getRoot().layout();
        return scene;
    }

    /// What the system asks for.
    public static Theme of(ColorScheme scheme) {
        return scheme == ColorScheme.DARK ? DARK : LIGHT;
    }

    /// Dresses a scene. One theme at a time: the sheet of controls is that of the whole program, since each
    /// control reads the toolkit's own where the program has none.
    public void dress(Scene scene) {
        Fonts.load();
        String controls = sheet(controls());
        if (!controls.equals(Application.getUserAgentStylesheet())) {
            Application.setUserAgentStylesheet(controls);
        }
        scene.getStylesheets().setAll(sheet(looks()));
    }

    /// Sets the size of all text, and with it of everything that is measured in em.
    ///
    /// @param percent 80 to 200
    public static void textSize(Scene scene, int percent) {
        scene.getRoot().setStyle("-fx-font-size: " + (13 * percent / 100.0) + "px");
    }

    private static String sheet(String name) {
        URL url = Objects.requireNonNull(Theme.class.getResource(name), name);
        return url.toExternalForm();
    }
}
