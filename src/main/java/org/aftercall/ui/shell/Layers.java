package org.aftercall.ui.shell;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.aftercall.ui.kit.ModalLayer;
import org.aftercall.ui.kit.Sheet;
import org.jspecify.annotations.Nullable;

/// Puts sheets above the page, each where it stands.
final class Layers {
    private final ModalLayer layer;
    private final Consumer<Runnable> ask;
    private Optional<Sheet> sheet = Optional.empty();
    private @Nullable Node shown;

    /// @param ask asks whether what was typed may be dropped, and then drops it
    Layers(ModalLayer layer, Consumer<Runnable> ask) {
        this.layer = layer;
        this.ask = ask;
    }

    boolean isTaken() {
        return layer.isOpen();
    }

    /// Whether the form that is open holds something that is nowhere else.
    boolean isUnsaved() {
        if (shown == null || !layer.isOpen(shown)) {
            return layer.isTypedInto(); // a small form of a page
        }
        return sheet.filter(Sheet::isUnsaved).isPresent();
    }

    void close() {
        layer.close();
    }

    /// Shows a sheet in place of the one that is open.
    void show(Sheet sheet) {
        Region node = sheet.node();
        Runnable escape = () -> escape(sheet);
        switch (sheet.stand()) {
            case MIDDLE -> inTheMiddle(node, escape);
            case SIDE -> {
                node.getStyleClass().add("side-sheet");
                open(node, Pos.CENTER_RIGHT, escape);
            }
            case TOP -> {
                node.setMaxHeight(Region.USE_PREF_SIZE);
                node.getStyleClass().add("top-sheet");
                open(node, Pos.TOP_CENTER, escape);
            }
        }
        this.sheet = Optional.of(sheet);
        sheet.begin();
    }

    private void escape(Sheet sheet) {
        if (sheet.dropsTyped() && sheet.isUnsaved()) {
            ask.accept(sheet::escape);
        } else {
            sheet.escape();
        }
    }

    /// Shows a card in the middle. It is no sheet and keeps its drafts.
    void inTheMiddle(Region form, Runnable onEscape) {
        sheet = Optional.empty();
        layer.openInTheMiddle(form, onEscape);
        shown = form;
    }

    private void open(Parent form, Pos where, Runnable onEscape) {
        StackPane.setAlignment(form, where);
        layer.open(form, onEscape);
        shown = form;
        // what stands in a scroll pane is part of the window only once that has its skin
        form.applyCss();
        form.layout();
    }
}
