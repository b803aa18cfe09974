package org.aftercall.ui.shell;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.aftercall.ui.kit.Buttons;
import org.aftercall.ui.kit.Icon;
import org.aftercall.ui.kit.Marks;
import org.aftercall.ui.kit.Navigator;
import org.aftercall.ui.kit.Sheet;
import org.aftercall.wording.Words;

/// All keys there are, by where they work.
final class KeyList extends VBox implements Sheet {
    private static final String[][] EVERYWHERE = {
        {"Ctrl 1", "keys.today"},
        {"Ctrl J", "keys.after-call"},
        {"Ctrl Z", "keys.undo"},
        {"Ctrl Shift Z", "keys.redo"},
        {"F6", "keys.region"},
        {"Ctrl +  −  0", "keys.text-size"},
        {"?  F1", "keys.keys"},
    };
    private static final String[][] TODAY = {
        {"↑ ↓  J K", "today.key.move"},
        {"Enter", "today.key.done"},
        {"Space", "keys.peek"},
        {"C", "today.key.call"},
        {"E", "today.key.write"},
        {"S", "today.key.snooze"},
        {"D", "today.key.date"},
        {"1 2 3 0", "keys.priority"},
    };
    private static final String[][] AFTER_CALL = {
        {"Enter", "after.key.next"},
        {"Shift Enter", "keys.new-line"},
        {"Alt R", "keys.result"},
        {"↓", "keys.titles"},
        {"Alt 1 … 5", "keys.quick"},
        {"Tab", "keys.proposal"},
        {"Alt N", "after.key.no-follow-up"},
        {"Ctrl Enter", "after.key.save"},
        {"Ctrl Shift Enter", "after.key.save-next"},
        {"Esc", "after.key.draft"},
    };

    private final Words words;
    private final Navigator navigator;
    private final Button close;

    KeyList(Words words, Navigator navigator) {
        this.words = words;
        this.navigator = navigator;
        this.close = Buttons.sign(Icon.CLOSE, words.say("keys.close"), "Esc");
        close.setOnAction(_ -> escape());
        HBox head = new HBox(Buttons.label(words.say("keys.title"), "dialog-title"), Buttons.spring(), close);
        head.getStyleClass().add("keys-head");
        FlowPane columns = new FlowPane(
                group("keys.everywhere", EVERYWHERE),
                group("today.title", TODAY),
                group("after.title.call", AFTER_CALL));
        columns.getStyleClass().add("keys-columns");
        getStyleClass().addAll("dialog-card", "keys-card");
        setMaxHeight(Region.USE_PREF_SIZE);
        getChildren().addAll(head, columns);
    }

    @Override
    public Region node() {
        return this;
    }

    @Override
    public Stand stand() {
        return Stand.MIDDLE;
    }

    @Override
    public void begin() {
        close.requestFocus();
    }

    @Override
    public void escape() {
        navigator.close();
    }

    private Node group(String title, String[][] keys) {
        VBox group = new VBox(Buttons.label(words.say(title), "strong"));
        for (String[] each : keys) {
            HBox of = new HBox(Marks.key(each[0]));
            of.getStyleClass().add("keys-of");
            Label does = Buttons.label(words.say(each[1]), "second");
            does.setWrapText(true);
            HBox line = new HBox(of, does);
            line.getStyleClass().add("keys-line");
            group.getChildren().add(line);
        }
        group.getStyleClass().add("keys-group");
        return group;
    }
}
