package org.aftercall.ui.firstrun;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.aftercall.ui.kit.Buttons;
import org.aftercall.ui.kit.Icon;
import org.aftercall.ui.kit.Marks;
import org.aftercall.wording.Words;

/// The ways to begin, a card for each.
final class Cards extends VBox {
    private final Words words;
    private final Consumer<Beginning> begin;

    Cards(Words words, Consumer<Beginning> begin) {
        this.words = words;
        this.begin = begin;
        getStyleClass().add("firstrun-cards");
    }

    void focusFirst() {
        getChildren().getFirst().requestFocus();
    }

    /// Moves the focus from card to card, and not beyond the ends.
    ///
    /// @return whether a card had it
    boolean step(int by) {
        for (int i = 0; i < getChildren().size(); i++) {
            if (getChildren().get(i).isFocused()) {
                getChildren()
                        .get(Math.clamp((long) i + by, 0, getChildren().size() - 1))
                        .requestFocus();
                return true;
            }
        }
        return false;
    }

    /// Shows them, numbered; the focus stays with them.
    void show(List<Beginning> choices) {
        boolean held = getChildren().stream().anyMatch(Node::isFocused);
        List<Node> shown = new ArrayList<>();
        for (Beginning each : choices) {
            shown.add(card(each, shown.size() + 1));
        }
        getChildren().setAll(shown);
        if (held) {
            focusFirst();
        }
    }

    private Button card(Beginning beginning, int number) {
        String title = words.say(
                switch (beginning) {
                    case IMPORT -> "firstrun.import.title";
                    case SAMPLE -> "firstrun.sample.title";
                    case EMPTY -> "firstrun.empty.title";
                    case JOIN -> "firstrun.join.title";
                    case OPEN -> "firstrun.open.title";
                });
        String text = words.say(
                switch (beginning) {
                    case IMPORT -> "firstrun.import.text";
                    case SAMPLE -> "firstrun.sample.text";
                    case EMPTY -> "firstrun.empty.text";
                    case JOIN -> "firstrun.join.text";
                    case OPEN -> "firstrun.open.text";
                });
        VBox texts = new VBox(Buttons.label(title, "emphasis"), wrapped(text));
        texts.getStyleClass().add("firstrun-card-texts");
        texts.setMinWidth(0);
        HBox.setHgrow(texts, Priority.ALWAYS);
        HBox line = new HBox(
                Marks.box(icon(beginning), "box-44"),
                texts,
                Marks.key(String.valueOf(number)),
                Icon.RIGHT.show("icon-14"));
        line.getStyleClass().add("firstrun-card-line");
        Button card = new Button("", line);
        card.getStyleClass().add("firstrun-card");
        card.setMaxWidth(Double.MAX_VALUE);
        card.setAccessibleText(words.say("firstrun.card.spoken", number, title, text));
        line.prefWidthProperty().bind(card.widthProperty().subtract(2));
        card.setOnAction(_ -> begin.accept(beginning));
        return card;
    }

    private static Icon icon(Beginning beginning) {
        return switch (beginning) {
            case IMPORT -> Icon.LETTER;
            case SAMPLE -> Icon.SAMPLE;
            case EMPTY -> Icon.EMPTY;
            case JOIN -> Icon.CONTACTS;
            case OPEN -> Icon.FOLDER;
        };
    }

    private static Label wrapped(String text) {
        Label label = Buttons.label(text, "second-small");
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }
}
