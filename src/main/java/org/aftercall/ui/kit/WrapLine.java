package org.aftercall.ui.kit;

import javafx.scene.Node;
import javafx.scene.layout.FlowPane;

/// A line of small things that wraps where there is no room, and otherwise is only as wide as they are.
public class WrapLine extends FlowPane {
    public WrapLine(Node... parts) {
        super(parts);
    }

    @Override
    protected double computePrefWidth(double height) {
        double width = getInsets().getLeft() + getInsets().getRight();
        for (Node each : getManagedChildren()) {
            width += snapSizeX(each.prefWidth(-1)) + snapSpaceX(getHgap());
        }
        return width - (getManagedChildren().isEmpty() ? 0 : snapSpaceX(getHgap()));
    }
}
