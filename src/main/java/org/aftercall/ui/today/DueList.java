package org.aftercall.ui.today;

import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.value.ObservableDoubleValue;
import javafx.collections.ListChangeListener;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.aftercall.wording.Words;
import org.jspecify.annotations.Nullable;

/// The list of Today: shows where the user is, and which rows are chosen.
final class DueList extends ListView<Line> {
    private static final double ROOM_FOR_FACTS = 640;
    private static final int MOST_BEFORE = 3;
    private static final int PAGE = 10;

    private final TodayViewModel model;
    private final Consumer<Line> open;
    private final BooleanProperty peek;
    private boolean following;

    /// @param scale text size, 1 for 100 %
    /// @param open what Enter, a double click or a click on the done circle does
    /// @param offered what the link of a section does
    /// @param peek whether the contact is looked at where there is no room beside the list
    DueList(
            TodayViewModel model,
            Words words,
            ObservableDoubleValue scale,
            Consumer<Line> open,
            Consumer<Line.Offer> offered,
            BooleanProperty peek) {
        this.model = model;
        this.open = open;
        this.peek = peek;
        getStyleClass().add("due-list");
        setItems(model.lines());
        setAccessibleText(words.say("today.list"));
        BooleanBinding wide =
                Bindings.createBooleanBinding(() -> getWidth() / scale.get() >= ROOM_FOR_FACTS, widthProperty(), scale);
        setCellFactory(_ -> new DueCell(words, wide, model.ticks(), open, offered));
        addEventFilter(KeyEvent.KEY_PRESSED, this::press);
        addEventFilter(MouseEvent.MOUSE_PRESSED, this::ticked);
        setOnMouseClicked(event -> {
            boolean twice = event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2;
            if (twice && model.row().isPresent()) {
                openSelected();
            }
        });
        follow();
    }

    private void openSelected() {
        Line line = model.selectedProperty().get();
        if (line != null) {
            open.accept(line);
        }
    }

    /// The list's selection and the model's are one; heads cannot be selected.
    private void follow() {
        model.selectedProperty().subscribe(this::mark);
        // new lines come without a selection, even where the chosen one is among them
        model.lines().addListener((ListChangeListener<Line>)
                _ -> mark(model.selectedProperty().get()));
        getSelectionModel().selectedItemProperty().addListener((_, _, line) -> {
            if (!following && line != null && !(line instanceof Line.Head)) {
                model.selectedProperty().set(line);
            } else if (!following && line instanceof Line.Head) {
                getSelectionModel().select(model.selectedProperty().get());
            }
        });
    }

    private void mark(@Nullable Line line) {
        following = true;
        if (line == null || !model.lines().contains(line)) {
            getSelectionModel().clearSelection();
        } else {
            getSelectionModel().select(line);
            reveal(line);
        }
        following = false;
    }

    private void reveal(Line line) {
        int place = getItems().indexOf(line);
        if (place > 0 && getItems().get(place - 1) instanceof Line.Head && place == 1) {
            scrollTo(0);
        } else if (place >= 0) {
            var cells = lookupAll(".list-cell");
            boolean inSight = cells.stream()
                    .anyMatch(node -> node instanceof DueCell cell
                            && line.equals(cell.getItem())
                            && cell.getBoundsInParent().getMinY() >= 0
                            && cell.getBoundsInParent().getMaxY() <= getHeight());
            if (!inSight && getHeight() > 0) {
                double tall = cells.stream()
                        .mapToDouble(node -> node.getLayoutBounds().getHeight())
                        .max()
                        .orElse(0);
                // some of those before it, where there is room for them
                int before = tall > 0 ? (int) Math.clamp(getHeight() / tall - 1, 0, MOST_BEFORE) : MOST_BEFORE;
                scrollTo(Math.max(0, place - before));
            }
        }
    }

    private void press(KeyEvent event) {
        if (event.isShortcutDown() && event.getCode() == KeyCode.A) { // the list would take it for itself
            model.ticks().all();
            event.consume();
        }
        if (event.isControlDown() || event.isAltDown() || event.isMetaDown()) {
            return;
        }
        boolean known = true;
        switch (event.getCode()) {
            case UP, K -> move(-1, event.isShiftDown());
            case DOWN, J -> move(1, event.isShiftDown());
            case HOME -> move(-getItems().size(), event.isShiftDown());
            case END -> move(getItems().size(), event.isShiftDown());
            case PAGE_UP -> move(-PAGE, event.isShiftDown());
            case PAGE_DOWN -> move(PAGE, event.isShiftDown());
            case ENTER -> openSelected();
            case SPACE -> peek.set(!peek.get());
            case ESCAPE -> known = leave();
            default -> known = false;
        }
        if (known) {
            event.consume();
        }
    }

    private void move(int by, boolean choosing) {
        if (choosing) {
            model.ticks().extend(by);
        } else {
            model.selection().move(by);
        }
    }

    /// Leaves the contact that is looked at, then those that are chosen.
    private boolean leave() {
        if (peek.get()) {
            peek.set(false);
            return true;
        }
        return model.ticks().none();
    }

    /// With Shift down to there, with Ctrl this one too.
    private void ticked(MouseEvent event) {
        boolean choosing = event.isShiftDown() || event.isShortcutDown();
        if (event.getButton() == MouseButton.PRIMARY
                && choosing
                && DueCell.under(event.getTarget()) instanceof Line.Row row) {
            if (event.isShiftDown()) {
                model.ticks().upTo(row);
            } else {
                model.ticks().turn(row);
            }
            event.consume();
        }
    }
}
