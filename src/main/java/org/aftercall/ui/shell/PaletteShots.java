package org.aftercall.ui.shell;

import java.util.Locale;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.aftercall.ui.kit.Destination;

/// The palette above Today: found, empty, a line that plans, and what can be done with somebody.
final class PaletteShots {
    private PaletteShots() {}

    static void add(Album album) {
        album.screen("palette", studio -> type(studio, "ra"));
        album.shot("palette-empty", studio -> studio.go(new Destination.Palette("")));
        album.screen("palette-plan", PaletteShots::plan);
        album.shot("palette-more", studio -> {
            type(studio, "novak");
            studio.find(".palette-field")
                    .fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.TAB, false, false, false, false));
        });
        album.shot("palette-nothing", studio -> type(studio, "qxyzw"));
    }

    private static void plan(Studio studio) {
        boolean german = studio.parts().locale().equals(Locale.GERMANY);
        type(
                studio,
                german ? "! Tomáš in 3 Monaten anrufen wegen Verlängerung" : "! call tomas in 3 months re renewal");
    }

    private static void type(Studio studio, String words) {
        studio.go(new Destination.Palette(words));
        TextField field = (TextField) studio.find(".palette-field");
        field.requestFocus();
        field.home();
        studio.lay();
        field.end();
    }
}
