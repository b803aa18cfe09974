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
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
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

/// Today: the due list at the left, the selected contact at the right.
public final class TodayView extends StackPane implements Page {
    private static final double ROOM_FOR_BAR = 740;
    private static final double ROOM_FOR_LEGEND = 420;
    private static final double ROOM_FOR_HEAD = 400;

    private final TodayViewModel model;
    private final Words words;
    private final TodayForms forms;
    private final Navigator navigator;
    private final Consumer<Line> open;
    private final Consumer<Line.Row> openAtNext;
    private final DueList list;
    private final TodayHead head;
    private final BooleanProperty peek = new SimpleBooleanProperty(this, "peek", false);
    private final SidePanel side;

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
        this.list = new DueList(model, words, scale, this::openLine, forms::offered, peek);
        list.setOnContextMenuRequested(event -> {
            if (model.row().isPresent()) {
                Menus.of(actions().ofRow(forms)).show(list, event.getScreenX(), event.getScreenY());
                event.consume();
            }
        });

        Node legend = Legend.of(words);
        legend.visibleProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> getHeight() / scale.get() >= ROOM_FOR_LEGEND, heightProperty(), scale));
        legend.managedProperty().bind(legend.visibleProperty());
        VBox page = new VBox(head, tooMuch(), body(), new ChosenBar(model, words, forms, low), legend);
        page.getStyleClass().add("page");
        Low.mark(page, low);
        page.setMinWidth(0);
        HBox.setHgrow(page, javafx.scene.layout.Priority.ALWAYS);
        HBox columns = new HBox(page);
        getChildren().add(columns);
        placeSide(columns, roomy);
        roomy.addListener((_, _, _) -> placeSide(columns, roomy));
        peek.addListener((_, _, _) -> placeSide(columns, roomy));
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

    /// Drafts came and went meanwhile, and they are told by nobody.
    @Override
    public void resume() {
        model.refresh();
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
