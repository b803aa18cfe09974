package org.aftercall.ui.kit;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ComboBox;

/// Combo boxes and the size of the text.
public final class Combos {
    private Combos() {}

    /// Lets each combo box below a node be as wide as its choices again: the toolkit's own never wants to be
    /// narrower than it is.
    public static void measureAnew(Node node) {
        if (node instanceof ComboBox<?> box) {
            box.resize(0, box.getHeight());
            box.requestLayout();
        } else if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(Combos::measureAnew);
        }
    }
}
