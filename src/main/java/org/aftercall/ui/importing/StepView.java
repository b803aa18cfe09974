package org.aftercall.ui.importing;

import javafx.scene.Node;
import javafx.scene.layout.Region;

/// One of the six steps on the screen.
interface StepView {
    Region node();

    /// Shows what is chosen and known; called whenever it changes.
    void show(State state);

    /// Where work begins.
    Node first();
}
