package org.aftercall.ui.contacts;

import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.aftercall.ui.kit.Buttons;
import org.aftercall.ui.kit.InSight;
import org.aftercall.ui.kit.ModalLayer;

/// Shows the small forms of this screen above it; the window scrolls those that do not fit.
final class Forms {
    private final ModalLayer layer;

    Forms(ModalLayer layer) {
        this.layer = layer;
    }

    void open(Region form) {
        form.getStyleClass().addAll("dialog-card", "dialog");
        form.setMaxHeight(Region.USE_PREF_SIZE);
        Buttons.saveByKey(form);
        StackPane middle = new StackPane(form);
        middle.setPickOnBounds(false);
        ScrollPane scroll = new ScrollPane(middle);
        scroll.getStyleClass().add("form-scroll");
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.setFocusTraversable(false);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        InSight.keep(scroll);
        layer.open(scroll, this::close);
        // the form is part of the window only once the scroll pane has its skin
        scroll.applyCss();
        scroll.layout();
    }

    void close() {
        layer.close();
    }
}
