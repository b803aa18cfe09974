package org.aftercall.ui.contacts;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableDoubleValue;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollBar;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import org.aftercall.ui.kit.Colouring;
import org.aftercall.wording.Words;
import org.jspecify.annotations.Nullable;

/// The rows of the list, as many as are seen, whatever the number of contacts. Rows are as high as each other, so the
/// place of each is known without reading any.
final class RowList extends Region {
    private static final double BAR = 10;

    private final ContactsViewModel model;
    private final Words words;
    private final ObservableDoubleValue scale;
    private final ObservableDoubleValue row;
    private final Runnable open;
    private final Pane sheet = new Pane();
    private final ScrollBar bar = new ScrollBar();
    private final Label bubble = new Label();
    private final Map<Integer, RowNode> seen = new HashMap<>();
    private final ObservableValue<Colouring> colouring;
    private final Deque<RowNode> spare = new ArrayDeque<>();
    private final ObjectProperty<Fit> fit = new SimpleObjectProperty<>(this, "fit", Fit.of(java.util.List.of(), 0));
    private double offset;
    private boolean stale = true;
    private boolean laying;
    private boolean dragging;

    /// @param rowHeight as if the text were at 100 %
    /// @param colouring what the colours tell
    /// @param open what a double click does
    RowList(
            ContactsViewModel model,
            Words words,
            ObservableDoubleValue scale,
            ObservableDoubleValue rowHeight,
            ObservableValue<Colouring> colouring,
            Runnable open) {
        this.row = rowHeight;
        this.colouring = colouring;
        this.model = model;
        this.words = words;
        this.scale = scale;
        this.open = open;
        getStyleClass().add("row-list");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.LIST_VIEW);
        setAccessibleText(words.say("contacts.list"));
        bar.setOrientation(Orientation.VERTICAL);
        bar.setFocusTraversable(false);
        bubble.getStyleClass().add("letter-bubble");
        bubble.setVisible(false);
        bubble.setMouseTransparent(true);
        Rectangle clip = new Rectangle();
        clip.widthProperty().bind(sheet.widthProperty());
        clip.heightProperty().bind(sheet.heightProperty());
        sheet.setClip(clip);
        getChildren().addAll(sheet, bar, bubble);
        getChildren().forEach(child -> child.setManaged(false));
        follow();
    }

    private void follow() {
        model.versionProperty().addListener((_, _, _) -> refresh());
        model.beginningProperty().addListener((_, _, _) -> toTop());
        model.choosing().selectionProperty().addListener((_, _, _) -> refresh());
        model.currentProperty().addListener((_, _, _) -> {
            reveal();
            refresh();
            notifyAccessibleAttributeChanged(AccessibleAttribute.FOCUS_ITEM);
        });
        fit.addListener((_, _, _) -> refresh());
        colouring.subscribe(_ -> refresh());
        scale.addListener((_, _, _) -> {
            reveal();
            refresh();
        });
        row.addListener((_, _, _) -> {
            reveal();
            refresh();
        });
        bar.valueProperty().addListener((_, _, value) -> {
            if (!laying) {
                scrollTo(value.doubleValue());
            }
        });
        bar.addEventFilter(MouseEvent.MOUSE_PRESSED, _ -> dragging = true);
        bar.addEventFilter(MouseEvent.MOUSE_DRAGGED, _ -> showLetter());
        bar.addEventFilter(MouseEvent.MOUSE_RELEASED, _ -> {
            dragging = false;
            bubble.setVisible(false);
        });
        addEventHandler(ScrollEvent.SCROLL, event -> {
            scrollTo(offset - event.getDeltaY());
            event.consume();
        });
        sheet.addEventHandler(MouseEvent.MOUSE_PRESSED, this::click);
    }

    ObjectProperty<Fit> fitProperty() {
        return fit;
    }

    /// How many whole rows are seen.
    int rowsSeen() {
        return Math.max(1, (int) (getHeight() / rowHeight()));
    }

    /// Back to the first row.
    private void toTop() {
        scrollTo(0);
    }

    private double rowHeight() {
        return row.get() * scale.get();
    }

    private double longest() {
        return Math.max(0, model.size() * rowHeight() - getHeight());
    }

    private void scrollTo(double to) {
        double other = Math.clamp(to, 0, longest());
        if (other != offset) {
            offset = other;
            refresh();
        }
    }

    /// Draws what is seen anew, with the next frame.
    private void refresh() {
        stale = true;
        if (!laying) {
            requestLayout();
        }
    }

    /// Scrolls as little as is needed for the row of the user to be seen.
    private void reveal() {
        double top = model.currentProperty().get() * rowHeight();
        if (top < offset) {
            offset = top;
        } else if (top + rowHeight() > offset + getHeight()) {
            offset = top + rowHeight() - getHeight();
        }
        offset = Math.clamp(offset, 0, longest());
    }

    @Override
    protected void layoutChildren() {
        laying = true;
        double width = getWidth();
        double height = getHeight();
        offset = Math.clamp(offset, 0, longest());
        boolean scrolls = longest() > 0;
        double barWidth = BAR * scale.get();
        sheet.resizeRelocate(0, 0, width, height);
        bar.setVisible(scrolls);
        bar.resizeRelocate(width - barWidth, 0, barWidth, height);
        bar.setMax(longest());
        bar.setVisibleAmount(longest() * Math.min(1, height / Math.max(1, model.size() * rowHeight())));
        bar.setUnitIncrement(rowHeight());
        bar.setBlockIncrement(height);
        bar.setValue(offset);
        rows(width, height);
        if (dragging && bubble.isVisible()) {
            showLetter();
        }
        stale = false;
        laying = false;
    }

    private void rows(double width, double height) {
        double each = rowHeight();
        int first = (int) (offset / each);
        int last = Math.min(model.size() - 1, (int) ((offset + height) / each));
        if (last >= first) {
            model.pages().see(first, last);
        }
        Iterator<Map.Entry<Integer, RowNode>> held = seen.entrySet().iterator();
        while (held.hasNext()) {
            Map.Entry<Integer, RowNode> entry = held.next();
            if (entry.getKey() < first || entry.getKey() > last) {
                entry.getValue().setVisible(false);
                spare.push(entry.getValue());
                held.remove();
            }
        }
        for (int place = first; place <= last; place++) {
            RowNode node = seen.get(place);
            if (node == null || stale) {
                node = node == null ? take(place) : node;
                node.fit(fit.get(), scale.get());
                show(node, place);
            }
            node.resizeRelocate(0, Math.rint(place * each - offset), width, Math.rint(each));
        }
    }

    private void show(RowNode node, int place) {
        Row row = model.row(place);
        boolean chosen =
                row != null && model.choosing().selectionProperty().get().contains(row.id());
        node.colourBy(colouring.getValue());
        node.show(place, row, chosen, place == model.currentProperty().get());
    }

    private RowNode take(int place) {
        RowNode node = spare.poll();
        if (node == null) {
            node = new RowNode(words);
            node.setManaged(false);
            sheet.getChildren().add(node);
        }
        node.setVisible(true);
        seen.put(place, node);
        return node;
    }

    private void click(MouseEvent event) {
        int place = (int) ((event.getY() + offset) / rowHeight());
        if (place < 0 || place >= model.size() || event.getButton() != MouseButton.PRIMARY) {
            return;
        }
        requestFocus();
        RowNode node = seen.get(place);
        if (event.isShiftDown()) {
            model.choosing().until(place);
            model.currentProperty().set(place);
        } else if (event.isShortcutDown() || (node != null && node.isCheck(event.getX()))) {
            model.currentProperty().set(place);
            model.choosing().turnCurrent();
        } else {
            model.move(place - model.currentProperty().get(), false);
            if (event.getClickCount() == 2) {
                open.run();
            }
        }
        event.consume();
    }

    /// Where in the alphabet the list stands, while somebody drags it.
    private void showLetter() {
        Row row = model.row((int) ((offset + rowHeight() / 2) / rowHeight()));
        String letter = row == null
                ? "…"
                : Beginning.of(row, model.orderProperty().get().by(), words.locale());
        bubble.setText(letter);
        bubble.setVisible(!letter.isEmpty());
        bubble.autosize();
        double part = longest() == 0 ? 0 : offset / longest();
        bubble.relocate(
                getWidth() - bubble.getWidth() - BAR * scale.get() - 8,
                Math.clamp(part * getHeight() - bubble.getHeight() / 2, 0, getHeight() - bubble.getHeight()));
    }

    @Override
    public @Nullable Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return switch (attribute) {
            case FOCUS_ITEM -> seen.get(model.currentProperty().get());
            case ITEM_COUNT -> model.size();
            case ITEM_AT_INDEX -> parameters.length == 1 && parameters[0] instanceof Integer at ? seen.get(at) : null;
            default -> super.queryAccessibleAttribute(attribute, parameters);
        };
    }
}
