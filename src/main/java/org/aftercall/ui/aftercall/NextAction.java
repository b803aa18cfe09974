package org.aftercall.ui.aftercall;

import javafx.scene.control.ComboBox;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.aftercall.model.ActivityKind;
import org.aftercall.model.Priority;
import org.aftercall.ui.kit.Icon;
import org.aftercall.ui.kit.Marks;
import org.aftercall.ui.kit.Shown;
import org.aftercall.wording.Words;

/// The second step: what comes next, and how important the contact is.
final class NextAction extends VBox {
    private final TextField title = new TextField();
    private final ComboBox<ActivityKind> kind = new ComboBox<>();
    private final Runnable onward;

    /// @param onward to the date
    NextAction(AfterCallViewModel model, Words words, Runnable onward) {
        this.onward = onward;
        kind.getItems().setAll(Choices.KINDS);
        kind.getStyleClass().addAll("tall", "kind-choice");
        kind.setAccessibleText(words.say("after.kind"));
        Shown.items(
                kind,
                each -> words.choice("kind", each.code()),
                each -> Icon.of(each).show());
        kind.valueProperty().bindBidirectional(model.fields().kindProperty());

        title.textProperty().bindBidirectional(model.fields().titleProperty());
        title.setAccessibleText(words.say("after.what"));
        title.setOnAction(_ -> onward.run());
        title.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.DOWN && !event.isAltDown()) {
                offerTitles(model);
                event.consume();
            }
        });
        HBox.setHgrow(title, javafx.scene.layout.Priority.ALWAYS);
        title.setMinWidth(0);

        ComboBox<Priority> priority = new ComboBox<>();
        priority.getItems().setAll(Choices.PRIORITIES);
        priority.getStyleClass().addAll("tall", "priority-choice");
        priority.setAccessibleText(words.say("after.priority"));
        Shown.items(priority, each -> each.code().isEmpty() ? words.say("after.priority.none") : "", Marks::priority);
        priority.valueProperty().bindBidirectional(model.fields().priorityProperty());

        HBox line = new HBox(kind, title, priority);
        line.getStyleClass().add("step-line");
        line.disableProperty()
                .bind(model.fields().becauseProperty().or(model.fields().movesBinding()));
        getStyleClass().add("step");
        getChildren().addAll(Steps.stepHead(2, words.say("after.step.action"), line), line);
    }

    /// Puts the focus on the title, or onward where there is nothing to plan.
    void begin() {
        if (title.isDisabled()) {
            onward.run();
        } else {
            title.requestFocus();
            title.selectAll();
        }
    }

    /// Puts the focus on the kind, or onward where there is nothing to plan.
    void beginWithKind() {
        if (kind.isDisabled()) {
            onward.run();
        } else {
            kind.requestFocus();
        }
    }

    private void offerTitles(AfterCallViewModel model) {
        model.titles(title.getText().substring(0, title.getCaretPosition()), found -> {
            ContextMenu menu = new ContextMenu();
            for (String each : found) {
                MenuItem item = new MenuItem(each);
                item.setMnemonicParsing(false);
                item.setOnAction(_ -> {
                    title.setText(each);
                    title.end();
                });
                menu.getItems().add(item);
            }
            if (!found.isEmpty()) {
                menu.show(title, javafx.geometry.Side.BOTTOM, 0, 4);
            }
        });
    }
}
