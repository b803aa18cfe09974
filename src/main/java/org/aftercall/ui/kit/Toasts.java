package org.aftercall.ui.kit;

import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

/// Short messages at the bottom, each with at most one button, gone after six seconds unless held. At most three.
public final class Toasts extends VBox {
    private static final Duration SHOWN = Duration.seconds(6);
    private static final int MOST = 3;

    /// What can be done with chosen rows stands at the bottom too, and is wanted just then.
    private static final String BAR = ".bulk-bar";

    /// Between a bar and the messages above it.
    private static final double GAP = 12;

    private final VBox lines = new VBox();
    private final Label live = new Label();

    public Toasts() {
        getStyleClass().add("toasts");
        setAlignment(Pos.BOTTOM_CENTER);
        setPickOnBounds(false);
        lines.setPickOnBounds(false);
        lines.getStyleClass().add("toast-lines");
        lines.setAlignment(Pos.BOTTOM_CENTER);
        live.setManaged(false);
        live.setOpacity(0);
        getChildren().addAll(lines, live);
    }

    /// Says something.
    public void show(String sentence) {
        add(sentence, null);
    }

    /// Says something, with a button.
    ///
    /// @return takes it away
    public Runnable show(String sentence, String button, Runnable action) {
        Button press = new Button(button);
        press.getStyleClass().add("toast-button");
        press.setMinWidth(Region.USE_PREF_SIZE);
        HBox line = add(sentence, press);
        press.setOnAction(_ -> {
            lines.getChildren().remove(line);
            action.run();
        });
        return () -> lines.getChildren().remove(line);
    }

    /// Takes all of them away.
    public void clear() {
        lines.getChildren().clear();
    }

    private HBox add(String sentence, @org.jspecify.annotations.Nullable Button button) {
        Label label = new Label(sentence);
        label.setWrapText(true);
        label.getStyleClass().add("toast-text");
        HBox line = new HBox(label);
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().add("toast");
        line.setMaxWidth(Region.USE_PREF_SIZE);
        if (button != null) {
            line.getChildren().add(button);
        }
        lines.getChildren().add(line);
        while (lines.getChildren().size() > MOST) {
            lines.getChildren().removeFirst();
        }
        announce(sentence);
        leaveLater(line);
        requestLayout();
        return line;
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        double top = getScene() == null ? Double.MAX_VALUE : topOfBar(getScene().getRoot());
        double bottom = lines.getLayoutY() + lines.getHeight();
        lines.setTranslateY(Math.min(0, top - GAP - bottom));
    }

    /// Here, of the highest bar that is shown.
    private double topOfBar(Parent root) {
        return root.lookupAll(BAR).stream()
                .filter(Toasts::isShown)
                .mapToDouble(bar ->
                        sceneToLocal(bar.localToScene(bar.getLayoutBounds())).getMinY())
                .min()
                .orElse(Double.MAX_VALUE);
    }

    private static boolean isShown(Node node) {
        for (Node each = node; each != null; each = each.getParent()) {
            if (!each.isVisible()) {
                return false;
            }
        }
        return true;
    }

    private void leaveLater(Node line) {
        PauseTransition pause = new PauseTransition(SHOWN);
        pause.setOnFinished(_ -> {
            if (line.isHover() || holdsFocus(line)) {
                pause.playFromStart();
            } else {
                lines.getChildren().remove(line);
            }
        });
        pause.play();
    }

    private static boolean holdsFocus(Node line) {
        Node owner = line.getScene() == null ? null : line.getScene().getFocusOwner();
        while (owner != null && !owner.equals(line)) {
            owner = owner.getParent();
        }
        return owner != null;
    }

    private void announce(String sentence) {
        live.setText(sentence);
        live.notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
    }
}
