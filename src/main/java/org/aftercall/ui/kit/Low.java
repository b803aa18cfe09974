package org.aftercall.ui.kit;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;

/// What a window of few lines shows in fewer of them: large text in a small window is one.
public final class Low {
    private Low() {}

    /// Lets a part stand closer, as the style sheets say, while the window is low.
    public static void mark(Node part, ObservableValue<Boolean> low) {
        low.subscribe(is -> {
            part.getStyleClass().remove("low");
            if (is) {
                part.getStyleClass().add("low");
            }
        });
    }

    /// Shows the sign of a button alone while the window is low; its tooltip and a screen reader say its words.
    public static void sign(Button button, ObservableValue<Boolean> low) {
        low.subscribe(is -> button.setContentDisplay(is ? ContentDisplay.GRAPHIC_ONLY : ContentDisplay.LEFT));
    }
}
