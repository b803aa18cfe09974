package org.aftercall.ui.shell;

import java.util.Optional;
import javafx.scene.control.TextField;
import org.aftercall.model.UserFieldId;
import org.aftercall.ui.kit.Destination;

/// Settings: all of them, and while one is looked for.
final class SettingsShots {
    private SettingsShots() {}

    private static void ownField(Studio studio) {
        studio.go(new Destination.Settings());
        UserFieldId contract =
                studio.parts().store().contacts().userFields().getFirst().id();
        studio.go(new Destination.OwnField(Optional.of(contract)));
    }

    static void add(Album album) {
        album.screen("settings", studio -> studio.go(new Destination.Settings()));
        album.screen("ownfield", SettingsShots::ownField);
        album.shot("settings-find", studio -> {
            studio.go(new Destination.Settings());
            ((TextField) studio.find(".settings-search")).setText("text");
        });
    }
}
