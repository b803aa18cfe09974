package org.aftercall.ui.kit;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.scene.Scene;

/// Light or dark: a user agent sheet, a sheet of tokens, and what is common to both.
public enum Theme {
    LIGHT("tokens-light.css"),
    DARK("tokens-dark.css");

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

    private final String tokens;

    Theme(String tokens) {
        this.tokens = tokens;
    }

    /// Dresses a scene.
    public void dress(Scene scene) {
        Fonts.load();
        scene.setUserAgentStylesheet(
                switch (this) {
                    case LIGHT -> new PrimerLight().getUserAgentStylesheet();
                    case DARK -> new PrimerDark().getUserAgentStylesheet();
                });
        List<String> sheets = new ArrayList<>();
        sheets.add(sheet(tokens));
        SHEETS.forEach(name -> sheets.add(sheet(name)));
        scene.getStylesheets().setAll(sheets);
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
