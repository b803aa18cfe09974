package org.aftercall.ui.shell;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import org.aftercall.ui.kit.ModalLayer;

/// The parts of the window that F6 goes through.
final class Regions {
    private Regions() {}

    /// Moves the focus to the next part that can have it, and round again.
    static void next(Scene scene, List<Node> regions, boolean back) {
        List<Node> stops = new ArrayList<>();
        int here = -1;
        for (Node region : regions) {
            Node stop = stop(region);
            if (stop != null) {
                here = holds(region, scene.getFocusOwner()) ? stops.size() : here;
                stops.add(stop);
            }
        }
        if (!stops.isEmpty()) {
            int next = here < 0 && back ? -1 : here + (back ? -1 : 1);
            stops.get(Math.floorMod(next, stops.size())).requestFocus();
        }
    }

    private static @org.jspecify.annotations.Nullable Node stop(Node region) {
        if (region.getScene() == null || !region.isVisible() || region.isDisabled()) {
            return null;
        }
        if (region.isFocusTraversable()) {
            return region;
        }
        List<Node> inside = new ArrayList<>();
        if (region instanceof Parent parent) {
            ModalLayer.stops(parent, inside);
        }
        return inside.isEmpty() ? null : inside.getFirst();
    }

    private static boolean holds(Node region, @org.jspecify.annotations.Nullable Node owner) {
        for (Node each = owner; each != null; each = each.getParent()) {
            if (each.equals(region)) {
                return true;
            }
        }
        return false;
    }
}
