package org.aftercall.ui.shell;

import javafx.scene.control.TextField;
import org.aftercall.ui.kit.Destination;

/// Settings: all of them, and while one is looked for.
final class SettingsShots {
    private SettingsShots() {}

    static void add(Album album) {
        album.screen("settings", studio -> studio.go(new Destination.Settings()));
        album.shot("settings-find", studio -> {
            studio.go(new Destination.Settings());
            ((TextField) studio.find(".settings-search")).setText("text");
        });
    }
}
