package org.aftercall.ui.contacts;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import org.aftercall.ui.kit.Colouring;
import org.aftercall.ui.kit.Icon;
import org.aftercall.wording.Words;
import org.jspecify.annotations.Nullable;

/// One row that is seen. Shows another contact when the list is scrolled; grey bars while that is being read.
final class RowNode extends Region {
    private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
    private static final double CAPTION = 15;
    private static final double MARK = 19;
    private static final double SIGN = 17;

    private final Words words;
    private final Region edge = new Region();
    private final Region check = new Region();
    private final Region tick = new Region();
    private final Region type = new Region();
    private final Label priority = new Label();
    private final javafx.scene.Node late = Icon.NO_NEXT_ACTION.show("icon-12", "icon-danger");
    private final TextCell caption = new TextCell();
    private final List<TextCell> texts = new ArrayList<>();
    private final List<Region> bars = new ArrayList<>();
    private Fit fit = new Fit(List.of());
    private double scale = 1;
    private int place = -1;
    private @Nullable Row row;
    private boolean chosen;
    private boolean noted;
    private Tone tone = Tone.NONE;
    private Colouring colouring = Colouring.TYPE;
    private String letterClass = "";

    RowNode(Words words) {
        this.words = words;
        getStyleClass().add("contact-row");
        edge.getStyleClass().add("edge");
        check.getStyleClass().add("check-mark");
        tick.getStyleClass().add("check-tick");
        type.getStyleClass().add("type-mark");
        priority.getStyleClass().add("priority");
        caption.getStyleClass().add("row-caption");
        getChildren().addAll(edge, check, tick, type, priority, late, caption);
        getChildren().forEach(child -> child.setManaged(false));
        // its place depends on its size, which is known only once it is dressed
        late.setManaged(true);
        edge.setMouseTransparent(true);
        tick.setMouseTransparent(true);
        type.setMouseTransparent(true);
        priority.setMouseTransparent(true);
        setAccessibleRole(AccessibleRole.LIST_ITEM);
    }

    int place() {
        return place;
    }

    /// Whether a point of the row belongs to its check box.
    boolean isCheck(double x) {
        return x < Fit.EDGE * scale;
    }

    /// Where the columns stand.
    void fit(Fit other, double size) {
        if (other.equals(fit) && size == scale) {
            return;
        }
        fit = other;
        scale = size;
        while (texts.size() < fit.columns().size()) {
            TextCell text = new TextCell();
            text.setManaged(false);
            texts.add(text);
            Region bar = new Region();
            bar.getStyleClass().add("skeleton");
            bar.setManaged(false);
            bars.add(bar);
            getChildren().addAll(text, bar);
        }
        draw();
        requestLayout();
    }

    void show(int at, @Nullable Row other, boolean isChosen, boolean isCurrent) {
        boolean same = Objects.equals(other, row) && at == place && isChosen == chosen;
        place = at;
        pseudoClassStateChanged(CURRENT, isCurrent);
        if (same) {
            return;
        }
        chosen = isChosen;
        row = other;
        pseudoClassStateChanged(CHOSEN, isChosen);
        check.pseudoClassStateChanged(CHOSEN, isChosen);
        draw();
        requestLayout();
        if (other != null) {
            setAccessibleText(isChosen ? words.say("contacts.row.chosen", other.spoken()) : other.spoken());
        } else {
            setAccessibleText(words.say("contacts.row.loading"));
        }
    }

    private void draw() {
        Row shown = row;
        boolean there = shown != null;
        check.setVisible(there);
        tick.setVisible(there && chosen);
        edge.setVisible(there);
        type.setVisible(there);
        priority.setVisible(false);
        late.setVisible(false);
        noted = false;
        for (int i = 0; i < texts.size(); i++) {
            boolean used = i < fit.columns().size();
            texts.get(i).setVisible(there && used);
            bars.get(i).setVisible(!there && used);
        }
        if (shown == null) {
            caption.setVisible(false);
            return;
        }
        colour(Tone.of(shown, colouring));
        for (int i = 0; i < fit.columns().size(); i++) {
            Column column = fit.columns().get(i).column();
            if (column.is(Column.Known.PRIORITY)) {
                letter(shown.priority().code());
                texts.get(i).setVisible(false);
                continue;
            }
            Row.Cell cell = shown.cell(column);
            texts.get(i).show(cell);
            late.setVisible(late.isVisible() || (column.is(Column.Known.NEXT) && cell.look() == Row.Look.LATE));
        }
        Row.Cell found = foundElsewhere(shown);
        noted = !found.text().isEmpty();
        caption.setVisible(noted);
        caption.show(found);
    }

    /// What was hit, if nothing of it is seen in a column.
    private Row.Cell foundElsewhere(Row shown) {
        if (shown.note().isPresent()) {
            return shown.note().get();
        }
        boolean seen = fit.columns().stream()
                .anyMatch(each -> !shown.cell(each.column()).hits().isEmpty());
        return seen ? Row.Cell.EMPTY : shown.elsewhere().orElse(Row.Cell.EMPTY);
    }

    private void colour(Tone other) {
        if (other.equals(tone)) {
            return;
        }
        tone = other;
        type.getStyleClass().setAll("type-mark");
        type.getStyleClass().addAll(other.mark());
        edge.getStyleClass().setAll("edge", other.edge());
    }

    /// What the colours tell from now on.
    void colourBy(Colouring other) {
        if (other == colouring) {
            return;
        }
        colouring = other;
        draw();
    }

    private void letter(String code) {
        priority.setVisible(!code.isEmpty());
        if (code.equals(letterClass)) {
            return;
        }
        letterClass = code;
        priority.setText(code);
        priority.getStyleClass().setAll("label", "priority", "priority-" + (code.isEmpty() ? "none" : code));
    }

    @Override
    protected void layoutChildren() {
        double height = getHeight();
        double below = noted ? px(CAPTION) : 0;
        double textHeight = height - below - (noted ? px(1) : 0);
        double textTop = noted ? px(1) : 0;
        edge.resizeRelocate(px(10), px(6), px(3), height - px(12));
        check.resizeRelocate(px(22), (height - px(16)) / 2, px(16), px(16));
        tick.resizeRelocate(px(22) + px(4), (height - px(7)) / 2, px(8), px(7));
        for (int i = 0; i < fit.columns().size(); i++) {
            Fit.Placed each = fit.columns().get(i);
            double x = px(each.x());
            double width = px(each.width());
            bars.get(i).resizeRelocate(x, (height - px(10)) / 2, width * 0.6, px(10));
            if (each.column().is(Column.Known.NAME)) {
                double size = px(9);
                type.resizeRelocate(x, textTop + (textHeight - size) / 2, size, size);
                texts.get(i).resizeRelocate(x + px(MARK), textTop, width - px(MARK), textHeight);
            } else if (each.column().is(Column.Known.PRIORITY)) {
                double size = px(19);
                priority.resizeRelocate(x, textTop + (textHeight - size) / 2, size, size);
            } else if (each.column().is(Column.Known.NEXT) && late.isVisible()) {
                double high = late.getLayoutBounds().getHeight();
                late.relocate(x, textTop + (textHeight - high) / 2);
                texts.get(i).resizeRelocate(x + px(SIGN), textTop, width - px(SIGN), textHeight);
            } else {
                texts.get(i).resizeRelocate(x, textTop, width, textHeight);
            }
        }
        caption.resizeRelocate(
                px(Fit.EDGE + MARK),
                height - below - px(1),
                Math.max(0, getWidth() - px(Fit.EDGE + MARK + Fit.GAP)),
                below);
    }

    private double px(double size) {
        return snapSizeX(size * scale);
    }

    @Override
    public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return switch (attribute) {
            case INDEX -> place;
            case SELECTED -> chosen;
            default -> super.queryAccessibleAttribute(attribute, parameters);
        };
    }
}
