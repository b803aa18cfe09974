package org.aftercall.ui.kit;

import java.util.Objects;
import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import org.jspecify.annotations.Nullable;

/// Scrolls to what has the focus: Enter that goes on to the next field does so where that one is below the fold too.
public final class InSight {
    private static final double MARGIN = 12;

    /// Where a pane was scrolled to last by us.
    private static final Object LAST = new Object();

    private InSight() {}

    /// From now on what has the focus inside of a pane is seen.
    ///
    /// When what stands in the pane becomes higher or lower, it is looked for again, unless the user has scrolled
    /// meanwhile: then what is seen stays where it is, for a pane keeps its place as a share of the whole.
    public static void keep(ScrollPane pane) {
        pane.contentProperty()
                .flatMap(Node::layoutBoundsProperty)
                .addListener((_, before, now) -> hold(pane, height(before), height(now)));
        pane.sceneProperty().flatMap(Scene::focusOwnerProperty).subscribe(owner -> {
            if (owner != null && isInside(owner, pane.getContent())) {
                show(pane, owner);
            }
        });
    }

    private static double height(@Nullable Bounds bounds) {
        return bounds == null ? 0 : bounds.getHeight();
    }

    private static void hold(ScrollPane pane, double before, double now) {
        double room = pane.getViewportBounds().getHeight();
        Node owner = pane.getScene() == null ? null : pane.getScene().getFocusOwner();
        boolean ours = Objects.equals(pane.getProperties().get(LAST), pane.getVvalue());
        if (ours && owner != null && before != now && isInside(owner, pane.getContent())) {
            // not amid the pass that gives everything its place
            Platform.runLater(() -> {
                if (owner.isFocused()) {
                    show(pane, owner);
                }
            });
            return;
        }
        if (room <= 0 || before <= room || now <= room || before == now) {
            return;
        }
        double top = pane.getVvalue() / pane.getVmax() * (before - room);
        pane.setVvalue(Math.clamp(top / (now - room), 0, 1) * pane.getVmax());
    }

    /// Scrolls to something that has just grown, in whatever panes it stands.
    public static void reveal(Node node) {
        for (Node each = node.getParent(); each != null; each = each.getParent()) {
            if (each instanceof ScrollPane pane) {
                show(pane, node);
            }
        }
    }

    private static void show(ScrollPane pane, Node node) {
        scroll(pane, node);
        pane.getProperties().put(LAST, pane.getVvalue());
    }

    private static void scroll(ScrollPane pane, Node node) {
        // what appears with the focus, such as a word that became a field, has its place only after this
        pane.layout();
        Node content = pane.getContent();
        Bounds at = content.sceneToLocal(node.localToScene(node.getLayoutBounds()));
        double room = pane.getViewportBounds().getHeight();
        double rest = content.getLayoutBounds().getHeight() - room;
        if (room <= 0 || rest <= 0) {
            return;
        }
        if (at.getMaxY() + MARGIN <= room) {
            // seen from the top, with what stands above it
            pane.setVvalue(0);
            return;
        }
        double top = pane.getVvalue() / pane.getVmax() * rest;
        if (at.getMinY() - MARGIN < top) {
            pane.setVvalue(Math.clamp((at.getMinY() - MARGIN) / rest, 0, 1) * pane.getVmax());
        } else if (at.getMaxY() + MARGIN > top + room) {
            pane.setVvalue(Math.clamp((at.getMaxY() + MARGIN - room) / rest, 0, 1) * pane.getVmax());
        }
    }

    private static boolean isInside(@Nullable Node node, @Nullable Node outer) {
        for (Node each = node; each != null && outer != null; each = each.getParent()) {
            if (each.equals(outer)) {
                return true;
            }
        }
        return false;
    }
}
