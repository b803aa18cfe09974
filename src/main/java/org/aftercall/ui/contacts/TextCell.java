package org.aftercall.ui.contacts;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import org.aftercall.lookup.Marks;

/// A text on one line whose hits are marked. Its labels are used again for the next text: making nodes while somebody
/// types or scrolls would cost a frame.
final class TextCell extends Region {
    private static final PseudoClass HIT = PseudoClass.getPseudoClass("hit");
    private static final Map<Row.Look, PseudoClass> LOOKS = new EnumMap<>(Row.Look.class);

    static {
        for (Row.Look look : Row.Look.values()) {
            LOOKS.put(look, PseudoClass.getPseudoClass(look.name().toLowerCase(Locale.ROOT)));
        }
    }

    private final List<Label> parts = new ArrayList<>();
    private Row.Cell shown = Row.Cell.EMPTY;
    private int used;

    TextCell() {
        getStyleClass().add("text-cell");
        setMouseTransparent(true);
        setAccessibleRole(AccessibleRole.NODE);
    }

    void show(Row.Cell cell) {
        if (cell.equals(shown)) {
            return;
        }
        shown = cell;
        used = 0;
        int from = 0;
        for (Marks.Range hit : cell.hits()) {
            add(cell.text().substring(from, hit.from()), false);
            add(cell.text().substring(hit.from(), hit.to()), true);
            from = hit.to();
        }
        add(cell.text().substring(from), false);
        for (int i = 0; i < parts.size(); i++) {
            parts.get(i).setVisible(i < used);
        }
        requestLayout();
    }

    private void add(String text, boolean hit) {
        if (text.isEmpty()) {
            return;
        }
        if (used == parts.size()) {
            Label made = new Label();
            made.getStyleClass().add("cell-text");
            parts.add(made);
            getChildren().add(made);
        }
        Label label = parts.get(used);
        label.setText(text);
        label.pseudoClassStateChanged(HIT, hit);
        LOOKS.forEach((look, state) -> label.pseudoClassStateChanged(state, look == shown.look()));
        used++;
    }

    @Override
    protected void layoutChildren() {
        double x = 0;
        double room = getWidth();
        for (int i = 0; i < used; i++) {
            Label label = parts.get(i);
            double left = room - x;
            if (left <= 1) {
                label.setVisible(false);
                continue;
            }
            label.setVisible(true);
            // one text alone is shortened by its label; only where several stand side by side each needs its width
            double width = used > 1 || !shown.hits().isEmpty() ? Math.min(left, wide(label)) : left;
            double height = label.prefHeight(-1);
            label.resizeRelocate(x, snapPositionY((getHeight() - height) / 2), width, height);
            x += width;
        }
    }

    private double wide(Label label) {
        return snapSizeX(label.prefWidth(-1));
    }

    @Override
    protected double computePrefHeight(double width) {
        return parts.isEmpty() ? 0 : parts.getFirst().prefHeight(-1);
    }
}
