package org.aftercall.ui.kit;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.AccessibleRole;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/// Chips of which at most one is on. One stop for Tab; arrows move within; wraps where the line is full.
public final class ChipGroup<T> extends WrapLine {
    private final ObjectProperty<@Nullable T> value = new SimpleObjectProperty<>(this, "value", null);
    private final List<T> items = new ArrayList<>();
    private final List<ToggleButton> chips = new ArrayList<>();

    /// @param name what the chips choose, for a screen reader
    /// @param said the words of each
    public ChipGroup(String name, List<T> choices, Function<T, String> said, String... classes) {
        getStyleClass().add("chips");
        setAccessibleRole(AccessibleRole.PARENT);
        setAccessibleText(name);
        for (T choice : choices) {
            ToggleButton chip = Buttons.chip(said.apply(choice));
            chip.getStyleClass().addAll(classes);
            chip.setAccessibleRoleDescription(name);
            chip.setOnAction(_ -> choose(choice));
            items.add(choice);
            chips.add(chip);
        }
        getChildren().addAll(chips);
        value.addListener((_, _, _) -> show());
        addEventFilter(KeyEvent.KEY_PRESSED, this::press);
        show();
    }

    public ObjectProperty<@Nullable T> valueProperty() {
        return value;
    }

    /// The chip of a choice.
    public ToggleButton chip(T choice) {
        return chips.get(items.indexOf(choice));
    }

    /// Puts the focus on the chip that is on, else on the first.
    public void focusChip() {
        chips.get(current()).requestFocus();
    }

    /// Chooses the chip that has the focus, unless one is chosen.
    public void chooseFocused() {
        if (value.get() == null) {
            choose(items.get(focused()));
        }
    }

    private void choose(T choice) {
        value.set(choice);
        show();
    }

    private int current() {
        T now = value.get();
        int place = now == null ? -1 : items.indexOf(now);
        return Math.max(0, place);
    }

    private void show() {
        int on = current();
        T now = value.get();
        for (int i = 0; i < chips.size(); i++) {
            chips.get(i).setSelected(items.get(i).equals(now));
            chips.get(i).setFocusTraversable(i == on);
        }
    }

    private void press(KeyEvent event) {
        int by = switch (event.getCode()) {
            case LEFT, UP -> -1;
            case RIGHT, DOWN -> 1;
            default -> 0;
        };
        if (by == 0 || event.isAltDown() || event.isControlDown()) {
            return;
        }
        int next = Math.floorMod(focused() + by, chips.size());
        choose(items.get(next));
        chips.get(next).requestFocus();
        event.consume();
    }

    private int focused() {
        for (int i = 0; i < chips.size(); i++) {
            if (chips.get(i).isFocused()) {
                return i;
            }
        }
        return current();
    }
}
