package org.aftercall.ui.kit;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.value.ChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/// One form above the page: dims what is below, keeps the focus inside, and gives it back to where it came from.
public final class ModalLayer extends StackPane {
    private final Region scrim = new Region();
    private final ChangeListener<Node> guard = (_, _, owner) -> keepInside(owner);
    private @Nullable Parent content;
    private @Nullable Node opener;
    private Runnable escape = () -> {};
    private boolean backwards;
    private boolean typedInto;

    public ModalLayer() {
        scrim.getStyleClass().add("scrim");
        scrim.setOnMouseClicked(_ -> escape.run());
        setVisible(false);
        setAlignment(Pos.CENTER);
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.TAB) {
                backwards = event.isShiftDown();
            }
        });
        addEventFilter(KeyEvent.KEY_TYPED, event -> {
            // what is pasted comes with a letter, too
            if (event.getTarget() instanceof TextInputControl text && text.isEditable() && !isCommand(event)) {
                typedInto = true;
            }
        });
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                escape.run();
                event.consume();
            }
        });
    }

    /// Shows a form.
    ///
    /// @param onEscape what Esc and a click beside it do
    public void open(Parent form, Runnable onEscape) {
        close();
        Scene scene = getScene();
        opener = scene.getFocusOwner();
        content = form;
        typedInto = false;
        escape = onEscape;
        getChildren().setAll(scrim, form);
        setVisible(true);
        scene.focusOwnerProperty().addListener(guard);
    }

    /// Shows a small form or a question in the middle. No text is shortened where the window is low: it scrolls.
    public void openWhole(Region card, Runnable onEscape) {
        card.setMinHeight(Region.USE_PREF_SIZE);
        openInTheMiddle(card, onEscape);
    }

    /// Shows a card in the middle, which scrolls where the window is too small for it.
    public void openInTheMiddle(Region card, Runnable onEscape) {
        card.setMaxHeight(Region.USE_PREF_SIZE);
        StackPane middle = new StackPane(card);
        middle.setPickOnBounds(false);
        ScrollPane scroll = new ScrollPane(middle);
        scroll.getStyleClass().add("form-scroll");
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.setFocusTraversable(false);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        InSight.keep(scroll);
        open(scroll, onEscape);
        // what stands in a scroll pane is part of the window only once that has its skin
        scroll.applyCss();
        scroll.layout();
    }

    public boolean isOpen() {
        return content != null;
    }

    /// Whether anything was typed into the form that is open.
    public boolean isTypedInto() {
        return content != null && typedInto;
    }

    /// Whether this form, or one in which it scrolls, is the one that is open.
    public boolean isOpen(Node form) {
        return content != null && isInside(form, content);
    }

    private static boolean isCommand(KeyEvent event) {
        boolean pasted = event.isShortcutDown() && event.getCharacter().equals("\u0016");
        boolean alone = event.isAltDown() && !event.isControlDown(); // with both some keyboards type a sign
        return alone || (!pasted && event.getCharacter().codePoints().allMatch(Character::isISOControl));
    }

    /// Takes the form away and gives the focus back.
    public void close() {
        if (content == null) {
            return;
        }
        getScene().focusOwnerProperty().removeListener(guard);
        content = null;
        setVisible(false);
        getChildren().clear();
        if (opener != null && opener.getScene() != null) {
            opener.requestFocus();
        }
    }

    private void keepInside(@Nullable Node owner) {
        Parent form = content;
        if (form == null || owner == null || isInside(owner, form) || isInAnother(owner)) {
            return;
        }
        List<Node> stops = new ArrayList<>();
        stops(form, stops);
        if (!stops.isEmpty()) {
            (backwards ? stops.getLast() : stops.getFirst()).requestFocus();
        }
    }

    /// A question above a form has the focus while it waits for its answer.
    private boolean isInAnother(Node node) {
        for (Node each = node; each != null; each = each.getParent()) {
            if (each instanceof ModalLayer layer && layer != this) {
                return true;
            }
        }
        return false;
    }

    private static boolean isInside(Node node, Parent form) {
        for (Node each = node; each != null; each = each.getParent()) {
            if (each.equals(form)) {
                return true;
            }
        }
        return false;
    }

    /// Everything that Tab reaches inside, in its order.
    public static void stops(Parent parent, List<Node> found) {
        for (Node child : parent.getChildrenUnmodifiable()) {
            if (!child.isVisible() || child.isDisabled()) {
                continue;
            }
            if (child.isFocusTraversable()) {
                found.add(child);
            }
            if (child instanceof Parent inner) {
                stops(inner, found);
            }
        }
    }
}
