package org.aftercall.ui.settings;

import java.nio.file.Path;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.aftercall.ui.kit.Buttons;
import org.aftercall.ui.kit.Icon;
import org.aftercall.ui.kit.WrapLine;
import org.aftercall.wording.Words;

/// The section of the folders that feed the book: where forms, mail programs and calendars leave their files.
record FeedSettings(FeedFoldersViewModel model, Words words) {
    void addTo(SettingBlocks blocks) {
        VBox block = blocks.section("settings.section.feeds");
        Button add = Buttons.plain(words.say("settings.feeds.add"), Icon.ADD);
        add.setOnAction(_ -> model.add());
        VBox list = new VBox();
        list.getStyleClass().add("settings-fields");
        model.foldersProperty().subscribe(folders -> {
            list.getChildren().clear();
            folders.forEach(folder -> list.getChildren().add(folder(folder)));
            if (folders.isEmpty()) {
                list.getChildren().add(Buttons.label(words.say("settings.feeds.none"), "caption"));
            }
        });
        blocks.row(block, "settings.feeds", "settings.feeds.help", add).add(list);
    }

    private Node folder(Path folder) {
        Label where = Buttons.label(folder.toString(), "strong");
        where.setWrapText(true);
        Button again = button("settings.feeds.again", folder, () -> model.again(folder));
        Button remove = button("settings.feeds.remove", folder, () -> model.remove(folder));
        WrapLine buttons = new WrapLine(again, remove);
        buttons.getStyleClass().add("chips");
        return new VBox(where, buttons);
    }

    private Button button(String key, Path folder, Runnable action) {
        Button button = Buttons.quiet(words.say(key));
        button.setAccessibleText(words.say(key) + ": " + folder);
        button.setOnAction(_ -> action.run());
        return button;
    }
}
