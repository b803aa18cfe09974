package org.aftercall.ui.aftercall;

import java.util.function.Function;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.aftercall.ui.kit.Buttons;
import org.jspecify.annotations.Nullable;

/// The parts that every step of the form is made of: a number that lights up, a head, a line, a choice.
final class Steps {
    private static final PseudoClass ON = PseudoClass.getPseudoClass("on");

    private Steps() {}

    static HBox stepHead(int number, String title, Node work) {
        Label circle = Buttons.label(Integer.toString(number), "step-number");
        circle.setMinWidth(Region.USE_PREF_SIZE);
        whileFocused(work, within -> circle.pseudoClassStateChanged(ON, within));
        HBox head = new HBox(circle, Buttons.whole(title, "step-title"));
        head.getStyleClass().add("step-head");
        return head;
    }

    /// Asks the scene where the focus is: a field that was disabled meanwhile goes on to say that it has it.
    private static void whileFocused(Node work, java.util.function.Consumer<Boolean> shown) {
        work.sceneProperty()
                .flatMap(javafx.scene.Scene::focusOwnerProperty)
                .subscribe(owner -> shown.accept(owner != null && isInside(owner, work)));
    }

    private static boolean isInside(Node node, Node outer) {
        for (Node each = node; each != null; each = each.getParent()) {
            if (each.equals(outer)) {
                return true;
            }
        }
        return false;
    }

    static Node step(Node... parts) {
        VBox step = new VBox(parts);
        step.getStyleClass().add("step");
        return step;
    }

    static Node rule() {
        Region line = new Region();
        line.getStyleClass().add("rule");
        VBox box = new VBox(line);
        box.getStyleClass().add("step-rule");
        return box;
    }

    static void onlyWhen(Node node, ObservableValue<Boolean> shown) {
        node.visibleProperty().bind(shown);
        node.managedProperty().bind(shown);
    }

    static <T> void cells(ComboBox<T> box, Function<T, String> text, Function<T, Node> graphic) {
        box.setCellFactory(_ -> cell(text, graphic));
        box.setButtonCell(cell(text, graphic));
        box.setMinWidth(Region.USE_PREF_SIZE);
    }

    private static <T> ListCell<T> cell(Function<T, String> text, Function<T, Node> graphic) {
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
