package org.aftercall.ui.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.text.Text;
import org.aftercall.wording.Stretched;
import org.jspecify.annotations.Nullable;

/// Finds what a user cannot read: sentences of the program that are shortened, and what sticks out of the window or of
/// the pane it scrolls in. Names and notes may be shortened: a tooltip or the card shows them.
final class Clipping {
    private static final double TOLERANCE = 1.5;
    private static final double LEAST_LINES = 2;

    private final double width;
    private final double height;
    private final List<String> found = new ArrayList<>();

    private Clipping(double width, double height) {
        this.width = width;
        this.height = height;
    }

    static List<String> in(Node root, double width, double height) {
        Clipping clipping = new Clipping(width, height);
        clipping.look(root, null, false);
        return clipping.found;
    }

    /// @param pane the viewport that cuts what is outside of it; null for the window itself
    /// @param scrolls whether one can scroll down to it
    private void look(Node node, @Nullable Bounds pane, boolean scrolls) {
        if (!node.isVisible() || node.getStyleClass().contains("scrim")) {
            return;
        }
        if (node instanceof Labeled labeled && isShown(labeled)) {
            shortened(labeled).ifPresent(found::add);
            outside(labeled, pane, scrolls).ifPresent(found::add);
        }
        // what the keys do must be seen without looking for it
        boolean legend = node.getStyleClass().contains("after-keys");
        boolean down = (scrolls && !legend)
                || node instanceof ScrollPane
                || node instanceof ListView
                || node instanceof TableView
                || node.getStyleClass().contains("row-list");
        // a table scrolls sideways as well
        boolean sideways = node instanceof TableView;
        if (node instanceof ListView<?> list && list.getItems().size() > 1) {
            narrow(list, ".list-cell").ifPresent(found::add);
        } else if (node.getStyleClass().contains("row-list")) {
            narrow(node, ".contact-row").ifPresent(found::add);
        }
        Bounds cuts = view(node)
                .map(each -> each.localToScene(each.getLayoutBounds()))
                .orElse(pane);
        if (node instanceof Parent parent && !sideways) {
            parent.getChildrenUnmodifiable().forEach(child -> look(child, cuts, down));
        }
    }

    /// What shows a part of what is inside: its scroll bar is none of it.
    private static Optional<Node> view(Node node) {
        if (node instanceof ScrollPane) {
            return Optional.of(node.lookup(".viewport") == null ? node : node.lookup(".viewport"));
        }
        return node instanceof ListView ? Optional.of(node) : Optional.empty();
    }

    /// A list in which one sees one line at a time is none.
    private static Optional<String> narrow(Node list, String row) {
        double line = list.lookupAll(row).stream()
                .filter(cell -> cell.isVisible() && !(cell instanceof ListCell<?> each && each.isEmpty()))
                .mapToDouble(cell -> cell.getLayoutBounds().getHeight())
                .max()
                .orElse(0);
        double height = list.getLayoutBounds().getHeight();
        return height < LEAST_LINES * line - TOLERANCE
                ? Optional.of(
                        "the list %s is %.0f high, with lines of %.0f".formatted(list.getStyleClass(), height, line))
                : Optional.empty();
    }

    private static boolean isShown(Labeled labeled) {
        return labeled.getText() != null && !labeled.getText().isEmpty() && labeled.getOpacity() > 0;
    }

    private static Optional<String> shortened(Labeled labeled) {
        String text = labeled.getText();
        if (!text.contains(Stretched.MARK) || isToldInFull(labeled, text)) {
            return Optional.empty();
        }
        for (Node child : labeled.getChildrenUnmodifiable()) {
            if (child instanceof Text drawn
                    && !child.equals(labeled.getGraphic())
                    && !drawn.getText().equals(text)) {
                return Optional.of("“" + text + "” is shortened to “" + drawn.getText() + "”");
            }
        }
        return Optional.empty();
    }

    /// A tooltip says it in full, or it stands in a row of a list, where the chosen row or a wider
    /// column shows more.
    private static boolean isToldInFull(Labeled labeled, String text) {
        for (Node each = labeled; each != null; each = each.getParent()) {
            Tooltip tooltip = each instanceof Control control ? control.getTooltip() : null;
            boolean cell = each.getStyleClass().contains("contact-row")
                    || each.getStyleClass().contains("palette-row")
                    || each.getStyleClass().contains("contacts-header");
            if (cell || (tooltip != null && tooltip.getText().contains(text))) {
                return true;
            }
        }
        return false;
    }

    private Optional<String> outside(Labeled labeled, @Nullable Bounds pane, boolean scrolls) {
        Bounds bounds = labeled.localToScene(labeled.getLayoutBounds());
        double left = pane == null ? 0 : pane.getMinX();
        double right = pane == null ? width : pane.getMaxX();
        boolean beside = bounds.getMinX() < left - TOLERANCE || bounds.getMaxX() > right + TOLERANCE;
        boolean below = !scrolls && (bounds.getMaxY() > height + TOLERANCE || bounds.getMinY() < -TOLERANCE);
        return beside || below
                ? Optional.of("“%s” lies at %.0f..%.0f x %.0f..%.0f"
                        .formatted(
                                labeled.getText(),
                                bounds.getMinX(),
                                bounds.getMaxX(),
                                bounds.getMinY(),
                                bounds.getMaxY()))
                : Optional.empty();
    }
}
