package org.aftercall.ui.settings;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.aftercall.ui.kit.Buttons;
import org.aftercall.ui.kit.ModalLayer;
import org.aftercall.wording.Words;

/// The blocks of rows, the names of the sections beside them, and the search that leaves only the rows that match.
final class SettingBlocks extends HBox {
    private final Words words;
    private final TextField search;
    private final VBox sections = new VBox();
    private final VBox content = new VBox();
    private final ScrollPane scroll = new ScrollPane(content);
    private final Label none = Buttons.label("", "second");
    private final List<SettingRow> rows = new ArrayList<>();
    private final List<VBox> blocks = new ArrayList<>();

    /// @param search filters the rows while something stands in it
    SettingBlocks(TextField search, Words words) {
        this.search = search;
        this.words = words;
        search.textProperty().addListener((_, _, typed) -> filter(typed));
        none.setWrapText(true);
        none.setManaged(false);
        content.getStyleClass().add("settings-content");
        content.getChildren().add(none);
        scroll.getStyleClass().add("settings-scroll");
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        HBox.setHgrow(scroll, Priority.ALWAYS);
        sections.getStyleClass().add("settings-sections");
        sections.setMinWidth(Region.USE_PREF_SIZE);
        getStyleClass().add("settings-columns");
        getChildren().addAll(sections, scroll);
    }

    /// The names of the sections.
    Node sections() {
        return sections;
    }

    /// What stands in them.
    Node content() {
        return content;
    }

    /// Shows the names of the sections, where there is room for them.
    void showSections(boolean shown) {
        sections.setVisible(shown);
        sections.setManaged(shown);
    }

    /// A new section below the others.
    ///
    /// @param key names it
    VBox section(String key) {
        String name = words.say(key);
        VBox block = new VBox(Buttons.label(name, "emphasis"));
        block.getStyleClass().addAll("card", "settings-block");
        blocks.add(block);
        content.getChildren().add(content.getChildren().size() - 1, block);
        Button go = Buttons.quiet(name);
        go.getStyleClass().add("settings-section");
        go.setMaxWidth(Double.MAX_VALUE);
        go.setOnAction(_ -> goTo(block));
        sections.getChildren().add(go);
        return block;
    }

    /// A new row of a section.
    ///
    /// @param key names it
    /// @param help says what it does
    SettingRow row(VBox block, String key, String help, Node control) {
        SettingRow row = new SettingRow(words.say(key), words.say(help), control);
        rows.add(row);
        block.getChildren().add(row);
        return row;
    }

    /// Scrolls to a section, and puts the focus on its first control.
    private void goTo(VBox block) {
        search.clear();
        List<Node> stops = new ArrayList<>();
        ModalLayer.stops(block, stops);
        if (!stops.isEmpty()) {
            stops.getFirst().requestFocus();
        }
        Bounds all = content.getLayoutBounds();
        double rest = all.getHeight() - scroll.getViewportBounds().getHeight();
        scroll.setVvalue(rest <= 0 ? 0 : Math.min(1, block.getBoundsInParent().getMinY() / rest));
    }

    private void filter(String typed) {
        String wanted = typed.strip().toLowerCase(words.locale());
        boolean any = false;
        for (SettingRow row : rows) {
            boolean shown = row.text().toLowerCase(words.locale()).contains(wanted);
            row.setVisible(shown);
            row.setManaged(shown);
            any |= shown;
        }
        for (VBox block : blocks) {
            boolean shown =
                    block.getChildren().stream().anyMatch(node -> node instanceof SettingRow && node.isManaged());
            block.setVisible(shown);
            block.setManaged(shown);
        }
        none.setText(any ? "" : words.say("settings.none", typed.strip()));
        none.setManaged(!any);
    }
}
