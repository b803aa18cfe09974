package org.aftercall.ui.shell;

import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import org.aftercall.model.UserFieldId;
import org.aftercall.ui.kit.Destination;
import org.aftercall.wording.Words;

/// Settings: all of them, and while one is looked for.
final class SettingsShots {
    private SettingsShots() {}

    private static void ownField(Studio studio) {
        studio.go(new Destination.Settings());
        UserFieldId contract =
                studio.parts().store().contacts().userFields().getFirst().id();
        studio.go(new Destination.OwnField(Optional.of(contract)));
    }

    /// The page with a section at its top.
    private static void find(Studio studio, String section) {
        studio.go(new Destination.Settings());
        String name = new Words(studio.parts().locale()).say(section);
        studio.find(".settings-sections").lookupAll(".settings-section").stream()
                .filter(each ->
                        each instanceof Button button && button.getText().equals(name))
                .forEach(each -> ((Button) each).fire());
    }

    static void add(Album album) {
        album.screen("settings", studio -> studio.go(new Destination.Settings()));
        album.screen("settings-backup", studio -> find(studio, "settings.section.backup"));
        album.screen("settings-feeds", studio -> find(studio, "settings.section.feeds"));
        album.screen("settings-alarms", studio -> find(studio, "settings.section.alarms"));
        album.screen("ownfield", SettingsShots::ownField);
        album.shot("settings-find", studio -> {
            studio.go(new Destination.Settings());
            ((TextField) studio.find(".settings-search")).setText("text");
        });
    }
}
