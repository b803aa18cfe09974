package org.aftercall.ui.today;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableDoubleValue;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.aftercall.agenda.Order;
import org.aftercall.model.ContactId;
import org.aftercall.ui.kit.Buttons;
import org.aftercall.ui.kit.Command;
import org.aftercall.ui.kit.Destination;
import org.aftercall.ui.kit.Icon;
import org.aftercall.ui.kit.Low;
import org.aftercall.ui.kit.Menus;
import org.aftercall.ui.kit.ModalLayer;
import org.aftercall.ui.kit.Navigator;
import org.aftercall.ui.kit.Page;
import org.aftercall.ui.kit.RoundCorners;
import org.aftercall.wording.Words;
import org.jspecify.annotations.Nullable;

/// Today: the due list at the left, the selected contact at the right.
public final class TodayView extends StackPane implements Page {
    private static final double ROOM_FOR_FACTS = 640;
    private static final double ROOM_FOR_BAR = 740;
    private static final double ROOM_FOR_LEGEND = 420;
    private static final double ROOM_FOR_HEAD = 400;
    private static final int MOST_BEFORE = 3;

    private final TodayViewModel model;
    private final Words words;
    private final TodayForms forms;
    private final Navigator navigator;
    private final Consumer<Line> open;
    private final Consumer<Line.Row> openAtNext;
    private final ListView<Line> list = new ListView<>();
    private final TodayHead head;
    private final BooleanProperty peek = new SimpleBooleanProperty(this, "peek", false);
    private final SidePanel side;
    private boolean following;

    /// @param roomy whether the window has room for the side panel beside the list
    /// @param scale text size, 1 for 100 %
    /// @param open opens the close-out of a row, or a draft
    /// @param openAtNext opens the close-out of a row where it is asked what comes next
    public TodayView(
            TodayViewModel model,
            Words words,
            ModalLayer layer,
            Navigator navigator,
            BooleanBinding roomy,
            ObservableDoubleValue scale,
            Consumer<Line> open,
            Consumer<Line.Row> openAtNext) {
        this.openAtNext = openAtNext;
        this.model = model;
        this.words = words;
        this.forms = new TodayForms(model, words, layer, this::focusList);
        this.navigator = navigator;
        this.open = open;
        this.side = new SidePanel(model, words, this::afterCall, () -> forms.later(false), openCard());

        BooleanBinding roomForBar =
                Bindings.createBooleanBinding(() -> getWidth() / scale.get() >= ROOM_FOR_BAR, widthProperty(), scale);
        BooleanBinding low =
                Bindings.createBooleanBinding(() -> getHeight() / scale.get() < ROOM_FOR_HEAD, heightProperty(), scale);
        this.head = new TodayHead(model, words, newAction(), roomForBar, low);
        BooleanBinding wide = Bindings.createBooleanBinding(
                () -> list.getWidth() / scale.get() >= ROOM_FOR_FACTS, list.widthProperty(), scale);
        dressList(wide);

        Node legend = Legend.of(words);
        legend.visibleProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> getHeight() / scale.get() >= ROOM_FOR_LEGEND, heightProperty(), scale));
        legend.managedProperty().bind(legend.visibleProperty());
        VBox page = new VBox(head, tooMuch(), body(), legend);
        page.getStyleClass().add("page");
        Low.mark(page, low);
        page.setMinWidth(0);
        HBox.setHgrow(page, javafx.scene.layout.Priority.ALWAYS);
        HBox columns = new HBox(page);
        getChildren().add(columns);
        placeSide(columns, roomy);
        roomy.addListener((_, _, _) -> placeSide(columns, roomy));
        peek.addListener((_, _, _) -> placeSide(columns, roomy));
        follow();
    }

    /// Puts the focus on the list.
    private void focusList() {
        list.requestFocus();
    }

    @Override
    public Region node() {
        return this;
    }

    @Override
    public void show(Destination.Place place) {
        // there is one Today, and it follows the book by itself
    }

    @Override
    public void focus() {
        focusList();
    }

    @Override
    public List<Node> regions() {
        return side.getScene() == null ? List.of(head, list) : List.of(head, list, side);
    }

    @Override
    public Optional<ContactId> contact() {
        return model.selection().contact();
    }

    @Override
    public List<Command> commands() {
        return actions().all(forms);
    }

    private TodayCommands actions() {
        return new TodayCommands(model, words, navigator, open, openAtNext);
    }

    /// All orders of the list: code to name, the usual one first.
    public static Map<String, String> orders(Words words) {
        Map<String, String> orders = new LinkedHashMap<>();
        for (Order each : Order.values()) {
            orders.put(each.name(), TodayHead.name(words, each));
        }
        return orders;
    }

    private Optional<Button> newAction() {
        if (!navigator.shows(Destination.NewAction.class)) {
            return Optional.empty();
        }
        String said = words.say("today.new-action");
        Button button = Buttons.hint(Buttons.primary(said, Icon.ADD), said, "Ctrl Shift N");
        button.setOnAction(_ -> navigator.go(new Destination.NewAction(Optional.empty())));
        return Optional.of(button);
    }

    private Optional<Button> openCard() {
        if (!navigator.shows(Destination.ContactCard.class)) {
            return Optional.empty();
        }
        String said = words.say("today.open-card");
        Button button = Buttons.hint(Buttons.link(said, Icon.NEXT), said, "O");
        button.setOnAction(_ -> actions().openCard());
        return Optional.of(button);
    }

    private void placeSide(HBox columns, BooleanBinding roomy) {
        columns.getChildren().remove(side);
        getChildren().remove(side);
        side.getStyleClass().remove("over");
        if (roomy.get()) {
            columns.getChildren().add(side);
        } else if (peek.get()) {
            side.getStyleClass().add("over");
            setAlignment(side, Pos.CENTER_RIGHT);
            getChildren().add(side);
        }
    }

    private void dressList(BooleanBinding wide) {
        list.getStyleClass().add("due-list");
        list.setItems(model.lines());
        list.setAccessibleText(words.say("today.list"));
        list.setCellFactory(_ -> new DueCell(words, wide, this::openLine, forms::offered));
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::press);
        list.setOnContextMenuRequested(event -> {
            if (model.row().isPresent()) {
                Menus.of(actions().ofRow(forms)).show(list, event.getScreenX(), event.getScreenY());
                event.consume();
            }
        });
        list.setOnMouseClicked(event -> {
            boolean twice = event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2;
            if (twice && model.row().isPresent()) {
                afterCall();
            }
        });
    }

    private Node body() {
        StackPane card = new StackPane(list);
        card.getStyleClass().add("card");
        card.setMinHeight(0);
        RoundCorners.clip(list, 18);
        VBox.setVgrow(card, javafx.scene.layout.Priority.ALWAYS);
        EmptyState empty = new EmptyState(words, model, navigator);
        card.getChildren().add(empty);
        // the list stays below, so that the focus has a place while it loads
        model.pictureProperty().subscribe(empty::show);
        return card;
    }

    /// More than anybody does in a day can be laid over the coming ones; never by itself.
    private Node tooMuch() {
        Label text = Buttons.label("", "strong");
        text.setWrapText(true);
        text.setMinWidth(0);
        HBox.setHgrow(text, javafx.scene.layout.Priority.ALWAYS);
        Button spread = Buttons.link(words.say("today.spread"), Icon.MOVE);
        spread.setOnAction(_ -> forms.spread(SpreadViewModel.Work.DUE));
        HBox banner = new HBox(Icon.WARNING.show("icon-warn"), text, Buttons.spring(), spread);
        banner.getStyleClass().addAll("banner", "warn");
        model.pictureProperty().subscribe(picture -> {
            boolean shown = picture.isTooMuch()
                    && model.shownProperty().get() != TodayViewModel.Shown.NEXT_SEVEN_DAYS
                    && model.shownProperty().get() != TodayViewModel.Shown.NO_NEXT_ACTION;
            banner.setVisible(shown);
            banner.setManaged(shown);
            text.setText(words.say("today.too-much", picture.due(), picture.count(TodayViewModel.Shown.OVERDUE)));
        });
        return banner;
    }

    /// The list's selection and the model's are one; heads cannot be selected.
    private void follow() {
        model.selectedProperty().subscribe(this::mark);
        // new lines come without a selection, even where the chosen one is among them
        model.lines().addListener((ListChangeListener<Line>)
                _ -> mark(model.selectedProperty().get()));
        list.getSelectionModel().selectedItemProperty().addListener((_, _, line) -> {
            if (!following && line != null && !(line instanceof Line.Head)) {
                model.selectedProperty().set(line);
            } else if (!following && line instanceof Line.Head) {
                list.getSelectionModel().select(model.selectedProperty().get());
            }
        });
    }

    private void mark(@Nullable Line line) {
        following = true;
        if (line == null || !model.lines().contains(line)) {
            list.getSelectionModel().clearSelection();
        } else {
            list.getSelectionModel().select(line);
            reveal(line);
        }
        following = false;
    }

    private void reveal(Line line) {
        int place = list.getItems().indexOf(line);
        if (place > 0 && list.getItems().get(place - 1) instanceof Line.Head && place == 1) {
            list.scrollTo(0);
        } else if (place >= 0) {
            var cells = list.lookupAll(".list-cell");
            boolean inSight = cells.stream()
                    .anyMatch(node -> node instanceof DueCell cell
                            && line.equals(cell.getItem())
                            && cell.getBoundsInParent().getMinY() >= 0
                            && cell.getBoundsInParent().getMaxY() <= list.getHeight());
            if (!inSight && list.getHeight() > 0) {
                double tall = cells.stream()
                        .mapToDouble(node -> node.getLayoutBounds().getHeight())
                        .max()
                        .orElse(0);
                // some of those before it, where there is room for them
                int before = tall > 0 ? (int) Math.clamp(list.getHeight() / tall - 1, 0, MOST_BEFORE) : MOST_BEFORE;
                list.scrollTo(Math.max(0, place - before));
            }
        }
    }

    private void press(KeyEvent event) {
        if (event.isControlDown() || event.isAltDown() || event.isMetaDown()) {
            return;
        }
        boolean known = true;
        switch (event.getCode()) {
            case UP, K -> model.selection().move(-1);
            case DOWN, J -> model.selection().move(1);
            case HOME -> model.selection().move(-TodayViewModel.MOST_ROWS * 2);
            case END -> model.selection().move(TodayViewModel.MOST_ROWS * 2);
            case PAGE_UP -> model.selection().move(-10);
            case PAGE_DOWN -> model.selection().move(10);
            case ENTER -> afterCall();
            case SPACE -> peek.set(!peek.get());
            default -> known = event.getCode() == KeyCode.ESCAPE && peek.get();
        }
        if (event.getCode() == KeyCode.ESCAPE) {
            peek.set(false);
        }
        if (known) {
            event.consume();
        }
    }

    private void openLine(Line line) {
        switch (line) {
            case Line.Row _, Line.Draft _ -> open.accept(line);
            case Line.Done _ -> model.foldDone();
            case Line.More _ -> model.showMore();
            case Line.Finished _, Line.Head _ -> {}
        }
    }

    private void afterCall() {
        Line line = model.selectedProperty().get();
        if (line != null) {
            openLine(line);
        }
    }
}
