package org.aftercall.ui.aftercall;

import java.util.function.Predicate;
import java.util.function.Supplier;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import org.aftercall.ui.kit.Buttons;
import org.jspecify.annotations.Nullable;

/// A word that becomes a field when it is pressed, and a word again with Enter or when the focus goes on.
final class InPlace extends StackPane {
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

    private final Button word = Buttons.quiet("");
    private final TextField field = new TextField();
    private final Supplier<String> now;
    private final Predicate<String> take;
    private @Nullable Node before;

    /// @param name what it is, for a screen reader
    /// @param now what the field begins with
    /// @param take takes what was typed; whether it is understood
    InPlace(String name, Supplier<String> now, Predicate<String> take) {
        this.now = now;
        this.take = take;
        word.getStyleClass().setAll("button", "talk-part");
        word.setOnAction(_ -> begin());
        field.setAccessibleText(name);
        field.getStyleClass().add("talk-field");
        field.setVisible(false);
        field.setManaged(false);
        field.focusedProperty().subscribe(focused -> {
            if (!focused && field.isVisible()) {
                end(take.test(field.getText()));
            }
        });
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::press);
        field.textProperty().subscribe(() -> field.pseudoClassStateChanged(WRONG, false));
        getChildren().addAll(word, field);
    }

    Button word() {
        return word;
    }

    void begin() {
        before = getScene().getFocusOwner();
        field.setText(now.get());
        show(true);
        field.requestFocus();
        field.selectAll();
    }

    private void press(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER && !event.isShortcutDown()) {
            boolean understood = take.test(field.getText());
            field.pseudoClassStateChanged(WRONG, !understood);
            if (understood) {
                back();
            }
            event.consume();
        } else if (event.getCode() == KeyCode.ESCAPE) {
            back();
            event.consume();
        }
    }

    /// What is not understood stays as it was.
    private void end(boolean understood) {
        field.pseudoClassStateChanged(WRONG, !understood);
        show(false);
    }

    /// Back to where the typing was.
    private void back() {
        show(false);
        if (before != null && before.getScene() != null) {
            before.requestFocus();
        }
    }

    private void show(boolean typing) {
        field.setVisible(typing);
        field.setManaged(typing);
        word.setVisible(!typing);
        word.setManaged(!typing);
    }
}
