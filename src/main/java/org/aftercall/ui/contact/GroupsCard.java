package org.aftercall.ui.contact;

import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.aftercall.model.Group;
import org.aftercall.ui.kit.Buttons;
import org.aftercall.ui.kit.GroupField;
import org.aftercall.ui.kit.Icon;
import org.aftercall.ui.kit.InSight;
import org.aftercall.ui.kit.Shown;
import org.aftercall.wording.Words;

/// The groups of a contact as pills, and the field by which it comes into another one. A pill leads to all who are in
/// the group; Del takes the contact out.
final class GroupsCard extends VBox {
    private final GroupsViewModel model;
    private final Words words;
    private final FlowPane pills = new FlowPane();
    private final Label none;
    private final Button add;
    private final VBox place = new VBox();

    GroupsCard(GroupsViewModel model, Words words) {
        this.model = model;
        this.words = words;
        this.none = Buttons.label(words.say("card.groups.none"), "caption");
        this.add = Buttons.sign(Icon.ADD, words.say("card.groups.add"), "G");
        getStyleClass().addAll("card", "contact-card", "groups-card");
        none.setWrapText(true);
        pills.getStyleClass().add("group-pills");
        add.getStyleClass().add("small");
        add.setOnAction(_ -> begin());
        HBox head = CardView.line(
                "contact-card-head", Buttons.label(words.say("card.groups"), "emphasis"), Buttons.spring(), add);
        getChildren().addAll(head, pills, none, place);
        Shown.onlyWhen(place, Bindings.isNotEmpty(place.getChildren()));
        place.heightProperty().addListener((_, before, now) -> {
            if (now.doubleValue() > before.doubleValue()) {
                InSight.reveal(place);
            }
        });
        model.groups().addListener((Observable _) -> fill());
        fill();
    }

    /// Asks for a group to put the contact into.
    void begin() {
        GroupField field = new GroupField(words, true, choice -> {
            end();
            switch (choice) {
                case GroupField.Choice.There there -> model.add(there.group());
                case GroupField.Choice.New made -> model.make(made.name());
            }
        });
        field.know(model.others());
        model.others().addListener((Observable _) -> field.know(model.others()));
        field.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                end();
                event.consume();
            }
        });
        place.getChildren().setAll(field);
        model.lookForOthers();
        // the field is part of the window only once it has been laid out
        place.applyCss();
        field.input().requestFocus();
    }

    private void end() {
        place.getChildren().clear();
        add.requestFocus();
    }

    private void fill() {
        int focused = focused();
        pills.getChildren().setAll(model.groups().stream().map(this::pill).toList());
        boolean empty = model.groups().isEmpty();
        pills.setVisible(!empty);
        pills.setManaged(!empty);
        none.setVisible(empty);
        none.setManaged(empty);
        if (focused >= 0) {
            focus(focused);
        }
    }

    /// Which of the pills has the focus; -1 for none.
    private int focused() {
        for (int i = 0; i < pills.getChildren().size(); i++) {
            if (pills.getChildren().get(i).isFocusWithin()) {
                return i;
            }
        }
        return -1;
    }

    /// The one that stands now where somebody was.
    private void focus(int index) {
        if (pills.getChildren().isEmpty()) {
            add.requestFocus();
        } else {
            Node pill =
                    pills.getChildren().get(Math.min(index, pills.getChildren().size() - 1));
            ((HBox) pill).getChildren().getFirst().requestFocus();
        }
    }

    private Node pill(Group group) {
        Button name = new Button(group.name());
        name.setMnemonicParsing(false);
        name.getStyleClass().add("group-name");
        name.setMinWidth(0);
        name.setAccessibleText(words.say("card.groups.open", group.name()));
        name.setTooltip(new Tooltip(group.name()));
        name.setOnAction(_ -> model.open(group));
        Button remove = new Button();
        remove.setGraphic(Icon.CLOSE.show("icon-12"));
        remove.getStyleClass().add("group-remove");
        remove.setAccessibleText(words.say("card.groups.remove", group.name()));
        remove.setTooltip(new Tooltip(words.say("card.groups.remove", group.name())));
        remove.setOnAction(_ -> model.remove(group));
        HBox pill = CardView.line("group-pill", name, remove);
        pill.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.DELETE || event.getCode() == KeyCode.BACK_SPACE) {
                model.remove(group);
                event.consume();
            }
        });
        pill.maxWidthProperty().bind(pills.widthProperty());
        return pill;
    }
}
