package org.aftercall.ui.settings;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.aftercall.ui.kit.Buttons;

/// One thing that can be set: its name, what it does, and its control; more may stand below the words.
final class SettingRow extends HBox {
    private final String text;
    private final VBox texts;

    SettingRow(String name, String help, Node control) {
        this.text = name + " " + help;
        Label head = Buttons.label(name, "strong");
        head.setWrapText(true);
        Label line = Buttons.label(help, "second-small");
        line.setWrapText(true);
        texts = new VBox(head, line);
        texts.getStyleClass().add("settings-texts");
        texts.setMinWidth(0);
        HBox.setHgrow(texts, Priority.ALWAYS);
        if (control instanceof Region region) {
            region.setMinWidth(Region.USE_PREF_SIZE);
        }
        setAlignment(Pos.CENTER_LEFT);
        getStyleClass().add("settings-row");
        getChildren().addAll(texts, control);
    }

    /// What a search looks through.
    String text() {
        return text;
    }

    void add(Node more) {
        texts.getChildren().add(more);
    }
}
