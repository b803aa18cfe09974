package org.aftercall.ui.shell;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import org.aftercall.ui.kit.Destination;
import org.aftercall.ui.kit.Navigator;
import org.aftercall.ui.kit.Page;
import org.jspecify.annotations.Nullable;

/// Which page is shown, and the way that led to it. A page is left as it is and found so again.
final class Navigation implements Navigator {
    private static final int LONGEST_WAY = 200;

    private final Pages pages;
    private final Layers layers;
    private final StackPane main;
    private final ReadOnlyObjectWrapper<Destination.@Nullable Place> place =
            new ReadOnlyObjectWrapper<>(this, "place", null);
    private final List<Destination.Place> way = new ArrayList<>();
    private final Map<Page, Destination.Place> shown = new HashMap<>();
    private final Map<Page, Node> focused = new HashMap<>();
    private int at = -1;
    private @Nullable Page page;

    /// @param main where the pages stand
    Navigation(Pages pages, Layers layers, StackPane main) {
        this.pages = pages;
        this.layers = layers;
        this.main = main;
    }

    /// Where the user is; null before the first page.
    ReadOnlyObjectProperty<Destination.@Nullable Place> placeProperty() {
        return place.getReadOnlyProperty();
    }

    /// The page that is shown.
    Optional<Page> page() {
        return Optional.ofNullable(page);
    }

    @Override
    public boolean shows(Class<? extends Destination> kind) {
        return pages.has(kind);
    }

    @Override
    public void go(Destination to) {
        if (!pages.has(to.getClass())) {
            return;
        }
        layers.close();
        switch (to) {
            case Destination.Place next -> visit(next);
            case Destination.Sheet sheet -> pages.open(sheet);
        }
    }

    /// Shows a page as it was left, or its beginning if nobody was there yet.
    void section(Destination.Place beginning) {
        Optional<Page> known = pages.of(beginning);
        Destination.Place left = known.map(shown::get).orElse(null);
        if (left == null) {
            go(beginning);
            return;
        }
        layers.close();
        if (!left.equals(place.get())) {
            remember(left);
        }
        turn(left, false);
        known.ifPresent(Page::focus);
    }

    boolean canGoBack() {
        return at > 0;
    }

    boolean canGoForward() {
        return at + 1 < way.size();
    }

    @Override
    public void back() {
        step(-1);
    }

    @Override
    public void forward() {
        step(1);
    }

    @Override
    public void close() {
        layers.close();
    }

    private void visit(Destination.Place next) {
        if (!next.equals(place.get())) {
            remember(next);
        }
        turn(next, true);
        page().ifPresent(Page::focus);
    }

    private void remember(Destination.Place next) {
        way.subList(at + 1, way.size()).clear();
        way.add(next);
        if (way.size() > LONGEST_WAY) {
            way.removeFirst();
        }
        at = way.size() - 1;
    }

    private void step(int by) {
        int to = at + by;
        if (layers.isTaken() || to < 0 || to >= way.size()) {
            return;
        }
        at = to;
        turn(way.get(to), false);
        Page now = page;
        if (now == null) {
            return;
        }
        Node last = focused.get(now);
        if (last != null && last.getScene() != null) {
            last.requestFocus();
        } else {
            now.focus();
        }
    }

    /// @param asked whether somebody asked for this place, rather than came back to it
    private void turn(Destination.Place next, boolean asked) {
        Page to = pages.of(next).orElse(null);
        if (to == null) {
            return;
        }
        Page from = page;
        boolean another = !to.equals(from);
        if (from != null && another) {
            leave(from);
        }
        boolean again = shown.containsKey(to);
        if (asked || !next.equals(shown.get(to))) {
            focused.remove(to);
            shown.put(to, next);
            to.show(next);
        }
        page = to;
        if (!main.getChildren().contains(to.node())) {
            main.getChildren().add(to.node());
        }
        seen(to.node(), true);
        place.set(next);
        if (another && again) {
            to.resume();
        }
    }

    private void leave(Page from) {
        Node owner = main.getScene() == null ? null : main.getScene().getFocusOwner();
        for (Node each = owner; each != null; each = each.getParent()) {
            if (each.equals(from.node())) {
                focused.put(from, owner);
            }
        }
        from.leave();
        seen(from.node(), false);
    }

    /// A page that is not shown stays in the window, so that nothing of it is lost.
    private static void seen(Node node, boolean visible) {
        node.setVisible(visible);
        node.setManaged(visible);
    }
}
