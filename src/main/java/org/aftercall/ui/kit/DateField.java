package org.aftercall.ui.kit;

import javafx.animation.PauseTransition;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleAttribute;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.aftercall.wording.Words;

/// A text field for dates in words; what was understood stands at its right, what was not below it.
public final class DateField extends VBox {
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");
    private static final PseudoClass HELD = PseudoClass.getPseudoClass("held");

    private final TextField input = new TextField();
    private final HBox frame;
    private final Label trouble = Buttons.label("", "field-trouble");

    /// Whoever types “3m” is not told after the 3 that it is no date.
    private final PauseTransition patience = new PauseTransition(Duration.millis(700));

    public DateField(DateText model, Words words, String label) {
        getStyleClass().add("date-field");
        input.textProperty().bindBidirectional(model.textProperty());
        input.setAccessibleText(label);
        input.getStyleClass().add("bare");
        HBox.setHgrow(input, Priority.ALWAYS);

        Label understood = Buttons.whole("", "understood");
        understood.textProperty().bind(model.understoodProperty());
        var tick = Icon.DONE.show("icon-accent");
        tick.visibleProperty().bind(model.understoodProperty().isNotEmpty());
        tick.managedProperty().bind(tick.visibleProperty());

        frame = new HBox(Icon.CALENDAR.show("icon-accent"), input, understood, tick);
        frame.getStyleClass().addAll("field-frame");
        frame.setAlignment(Pos.CENTER_LEFT);
        input.focusedProperty().addListener((_, _, focused) -> frame.pseudoClassStateChanged(HELD, focused));

        trouble.setWrapText(true);
        showIfSaid(trouble);
        getChildren().addAll(frame, trouble, moved(model, words));

        model.understoodProperty().addListener((_, _, text) -> {
            input.setAccessibleHelp(text);
            input.notifyAccessibleAttributeChanged(AccessibleAttribute.HELP);
        });
        patience.setOnFinished(_ -> say(model.troubleProperty().get()));
        model.troubleProperty().addListener((_, _, text) -> {
            if (text.isEmpty() || !input.isFocused()) {
                say(text);
            } else {
                patience.playFromStart();
            }
        });
        input.focusedProperty().addListener((_, _, focused) -> {
            if (!focused) {
                say(model.troubleProperty().get());
            }
        });
        input.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            boolean other = event.getCode() == KeyCode.DOWN || event.getCode() == KeyCode.UP;
            if (other && model.ambiguousProperty().get()) {
                model.chooseOther();
                event.consume();
            }
        });
    }

    private void say(String what) {
        patience.stop();
        trouble.setText(what);
        wrong(!what.isEmpty());
    }

    public TextField input() {
        return input;
    }

    /// Marks the field as what holds the save up.
    public void wrong(boolean wrong) {
        frame.pseudoClassStateChanged(WRONG, wrong);
    }

    private static HBox moved(DateText model, Words words) {
        Label said = Buttons.label("", "field-note");
        said.textProperty().bind(model.movedProperty());
        Button keep = Buttons.link(words.say("date.keep-day"), Icon.UNDO);
        keep.setOnAction(_ -> model.keepDay());
        HBox line = new HBox(said, keep);
        line.setAlignment(Pos.CENTER_LEFT);
        line.visibleProperty().bind(model.movedProperty().isNotEmpty());
        line.managedProperty().bind(line.visibleProperty());
        return line;
    }

    private static void showIfSaid(Label label) {
        label.visibleProperty().bind(label.textProperty().isNotEmpty());
        label.managedProperty().bind(label.visibleProperty());
    }
}
