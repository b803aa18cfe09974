package org.aftercall.ui.sharing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.aftercall.ui.kit.Buttons;
import org.aftercall.ui.kit.Icon;
import org.aftercall.ui.kit.ModalLayer;

/// What the cards of sharing are made of.
final class Parts {
    private Parts() {}

    /// A card with its name and what stands beside that.
    static VBox card(String title, Node... beside) {
        Label name = Buttons.label(title, "emphasis");
        name.setMinWidth(Region.USE_PREF_SIZE);
        HBox head = new HBox(name);
        head.getChildren().addAll(beside);
        head.getStyleClass().add("sharing-head");
        VBox card = new VBox(head);
        card.getStyleClass().addAll("card", "sharing-card");
        card.setMinWidth(0);
        return card;
    }

    static Label wrapped(String text, String... classes) {
        Label label = Buttons.label(text, classes);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    /// Two lines, one below the other, that wrap.
    static VBox texts(Label first, Label second) {
        first.setWrapText(true);
        second.setWrapText(true);
        VBox texts = new VBox(first, second);
        texts.getStyleClass().add("sharing-texts");
        texts.setMinWidth(0);
        return texts;
    }

    /// Shows a node and gives it room, or neither.
    static void shown(Node node, boolean on) {
        node.setVisible(on);
        node.setManaged(on);
    }

    static <T extends Region> T growing(T node) {
        node.setMinWidth(0);
        node.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(node, Priority.ALWAYS);
        return node;
    }

    /// A sign for how well something is; its word stands beside it.
    static Node sign(SharingPicture.State state) {
        return switch (state) {
            case FINE -> Icon.AFTER_CALL.show("icon-14", "icon-ok");
            case UNSURE -> Icon.WARNING.show("icon-14", "icon-warn");
            case BAD -> Icon.OFFLINE.show("icon-14", "icon-danger");
            case NEUTRAL -> Icon.INFO.show("icon-14");
        };
    }

    static Label pill(SharingPicture.State state, String text) {
        return Buttons.whole(
                text,
                "pill",
                switch (state) {
                    case FINE -> "pill-ok";
                    case UNSURE -> "pill-warn";
                    case BAD -> "pill-danger";
                    case NEUTRAL -> "pill-plain";
                });
    }

    /// Names a button, so that it is found again when its row is drawn anew.
    static Button named(Button button, String name, String spoken) {
        button.setUserData(name);
        button.setAccessibleText(spoken);
        return button;
    }

    /// Whether the focus is somewhere inside.
    static boolean holdsFocus(Node node) {
        Node owner = node.getScene() == null ? null : node.getScene().getFocusOwner();
        for (Node each = owner; each != null; each = each.getParent()) {
            if (each.equals(node)) {
                return true;
            }
        }
        return false;
    }

    /// Draws rows anew. What had the focus has it again; if it is gone, what now stands in its place.
    static void refill(Pane pane, List<? extends Node> rows) {
        List<Node> before = new ArrayList<>();
        ModalLayer.stops(pane, before);
        Node owner = pane.getScene() == null ? null : pane.getScene().getFocusOwner();
        int place = before.indexOf(owner);
        pane.getChildren().setAll(rows);
        if (owner == null || place < 0) {
            return;
        }
        List<Node> after = new ArrayList<>();
        ModalLayer.stops(pane, after);
        after.stream()
                .filter(node ->
                        owner.getUserData() != null && owner.getUserData().equals(node.getUserData()))
                .findFirst()
                .or(() ->
                        after.isEmpty() ? Optional.empty() : Optional.of(after.get(Math.min(place, after.size() - 1))))
                .ifPresent(Node::requestFocus);
    }
}
