package org.aftercall.ui.kit;

import java.util.function.Consumer;
import java.util.function.Function;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// What is offered below a field while somebody types. The focus stays in the field: arrows move through the offers,
/// Enter takes one, so does a click. The field says to a screen reader which one is marked.
public final class Suggestions<T> extends VBox {
    private static final PseudoClass MARKED = PseudoClass.getPseudoClass("marked");

    private final TextField field;
    private final ObservableList<T> offered;
    private final Looks<T> looks;
    private final Consumer<T> taken;
    private int marked = -1;

    /// How an offer looks, and how it is spoken.
    ///
    /// @param firstIsMarked whether Enter takes the first if no arrow was pressed
    public record Looks<T>(Function<T, Node> row, Function<T, String> spoken, boolean firstIsMarked) {}

    /// @param taken gets the offer that the user took
    public Suggestions(TextField field, ObservableList<T> offered, Looks<T> looks, Consumer<T> taken) {
        this.field = field;
        this.offered = offered;
        this.looks = looks;
        this.taken = taken;
        getStyleClass().add("suggestions");
        setAccessibleRole(AccessibleRole.LIST_VIEW);
        offered.addListener((ListChangeListener<T>) _ -> show());
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::press);
        show();
    }

    private void show() {
        getChildren().clear();
        for (T each : offered) {
            HBox line = new HBox(looks.row().apply(each));
            line.getStyleClass().add("suggestion");
            line.setAccessibleRole(AccessibleRole.LIST_ITEM);
            line.setAccessibleText(looks.spoken().apply(each));
            line.setOnMouseClicked(_ -> taken.accept(each));
            getChildren().add(line);
        }
        setVisible(!offered.isEmpty());
        setManaged(!offered.isEmpty());
        mark(looks.firstIsMarked() && !offered.isEmpty() ? 0 : -1);
    }

    private void mark(int index) {
        marked = index;
        for (int i = 0; i < getChildren().size(); i++) {
            getChildren().get(i).pseudoClassStateChanged(MARKED, i == index);
        }
        field.setAccessibleHelp(index < 0 ? "" : looks.spoken().apply(offered.get(index)));
        field.notifyAccessibleAttributeChanged(AccessibleAttribute.HELP);
    }

    private void press(KeyEvent event) {
        boolean plain = !event.isAltDown() && !event.isShortcutDown() && !event.isShiftDown();
        if (offered.isEmpty() || !plain) {
            return;
        }
        switch (event.getCode()) {
            case DOWN -> {
                mark(Math.min(marked + 1, offered.size() - 1));
                event.consume();
            }
            case UP -> {
                mark(Math.max(marked - 1, looks.firstIsMarked() ? 0 : -1));
                event.consume();
            }
            case ENTER -> {
                if (marked >= 0) {
                    taken.accept(offered.get(marked));
                    event.consume();
                }
            }
            default -> {}
        }
    }
}
