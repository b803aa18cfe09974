package org.aftercall.ui.kit;

import java.util.function.Function;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListCell;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// When parts of a form are shown, and how what can be chosen in them is.
public final class Shown {
    private Shown() {}

    /// Shows a node, and gives it room, only while something is so.
    public static void onlyWhen(Node node, ObservableValue<Boolean> shown) {
        node.visibleProperty().bind(shown);
        node.managedProperty().bind(shown);
    }

    /// How the choices of a box are said, in its list and in itself.
    public static <T> void items(ComboBox<T> box, Function<T, String> text) {
        items(box, text, _ -> null);
    }

    /// How the choices of a box look, in its list and in itself.
    public static <T> void items(ComboBox<T> box, Function<T, String> text, Function<T, @Nullable Node> graphic) {
        box.setCellFactory(_ -> cell(text, graphic));
        box.setButtonCell(cell(text, graphic));
        box.setMinWidth(Region.USE_PREF_SIZE);
    }

    private static <T> ListCell<T> cell(Function<T, String> text, Function<T, @Nullable Node> graphic) {
        return new ListCell<>() {
            @Override
            protected void updateItem(@Nullable T item, boolean empty) {
                super.updateItem(item, empty);
                setText(empty || item == null ? null : text.apply(item));
                setGraphic(empty || item == null ? null : graphic.apply(item));
            }
        };
    }
}
