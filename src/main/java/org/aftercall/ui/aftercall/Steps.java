package org.aftercall.ui.aftercall;

import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.aftercall.ui.kit.Buttons;

/// The parts that every step of the form is made of: a number that lights up, a head, a line.
final class Steps {
    private static final PseudoClass ON = PseudoClass.getPseudoClass("on");

    private Steps() {}

    static HBox stepHead(int number, String title, Node work) {
        Label circle = Buttons.label(Integer.toString(number), "step-number");
        circle.setMinWidth(Region.USE_PREF_SIZE);
        whileFocused(work, within -> circle.pseudoClassStateChanged(ON, within));
        HBox head = new HBox(circle, Buttons.whole(title, "step-title"));
        head.getStyleClass().add("step-head");
        // in a low window the note gives way, not the second line of what can be chosen
        head.setMinHeight(Region.USE_PREF_SIZE);
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
}
