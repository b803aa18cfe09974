package org.aftercall.ui.contacts;

import javafx.scene.layout.Region;
import org.aftercall.ui.kit.Buttons;
import org.aftercall.ui.kit.ModalLayer;

/// Shows the small forms of this screen above it; the window scrolls those that do not fit.
final class Forms {
    private final ModalLayer layer;

    Forms(ModalLayer layer) {
        this.layer = layer;
    }

    void open(Region form) {
        form.getStyleClass().addAll("dialog-card", "dialog");
        Buttons.saveByKey(form);
        layer.openWhole(form, this::close);
    }

    void close() {
        layer.close();
    }
}
