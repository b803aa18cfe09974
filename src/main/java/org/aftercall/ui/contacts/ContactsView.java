package org.aftercall.ui.contacts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.Pos;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.aftercall.ui.kit.Buttons;
import org.aftercall.ui.kit.Command;
import org.aftercall.ui.kit.Destination;
import org.aftercall.ui.kit.Icon;
import org.aftercall.ui.kit.Low;
import org.aftercall.ui.kit.Navigator;
import org.aftercall.ui.kit.RoundCorners;
import org.aftercall.ui.kit.Shown;
import org.aftercall.ui.kit.WrapLine;
import org.aftercall.wording.Words;
import org.jspecify.annotations.Nullable;

/// The list of contacts: lookups at the left, search field and filters above the rows, what can be done with the
/// chosen ones below them.
final class ContactsView extends StackPane {
    /// Below this width of the window the lookups fold into a menu.
    private static final double LOOKUPS_FROM = 1100;

    /// Below this height the rows need the lines of the filters and of the words on buttons.
    private static final double FILTERS_FROM = 400;

    private final ContactsViewModel model;
    private final Words words;
    private final Navigator navigator;
    private final ContactsPage.Place place;
    private final SearchBar search;
    private final RowList list;
    private final HeaderRow header;
    private final LookupsColumn lookups;
    private final BulkBar bulk;
    // held here, as the window holds what watches it only weakly
    private final BooleanBinding roomy;
    private final BooleanBinding low;
    private final BooleanProperty filtering = new SimpleBooleanProperty(this, "filtering");
    private final RowKeys keys;
    private final PeekViewModel peek;
    private final ColumnChoice columns;
    private final Forms forms;
    private final VBox right = new VBox();
    private final HBox headLine;
    private @Nullable String planned;

    ContactsView(ContactsViewModel model, ContactsPage.Book book, ContactsPage.Place place) {
        this.model = model;
        this.words = place.words();
        this.navigator = place.navigator();
        this.place = place;
        this.columns = new ColumnChoice(words, place.memory());
        model.userFieldsProperty().addListener((_, _, fields) -> columns.know(fields));
        this.forms = new Forms(place.layer());
        this.roomy = place.room().greaterThanOrEqualTo(LOOKUPS_FROM);
        this.low = Bindings.createBooleanBinding(
                () -> getHeight() > 0 && getHeight() / place.scale().get() < FILTERS_FROM,
                heightProperty(),
                place.scale());
        Bulk many = new Bulk(book, words, place.background(), place.session(), place.jobs());
        this.bulk = new BulkBar(model, many, forms, book, place, low);
        this.peek = new PeekViewModel(model, book, words, place.background(), place.session());
        this.keys = new RowKeys(model, bulk, place.session(), navigator, words, this::focusSearch, peek.openProperty());
        this.list = new RowList(model, words, place.scale(), place.rowHeight(), place.colouring(), keys::open);
        list.addEventHandler(KeyEvent.KEY_PRESSED, event -> keys.press(event, list.rowsSeen()));
        this.header = new HeaderRow(model, words, columns, list.fitProperty(), place.scale());
        this.search = new SearchBar(model, words, this::focusList, keys::openCurrent, roomy);
        this.lookups = new LookupsColumn(
                model, words, () -> SaveLookup.ask(model, words, forms), new GroupLines(model, book, place, forms));
        this.headLine = head();
        fitColumns();

        lay();
        model.choosing().selectionProperty().subscribe(_ -> bulk.show());
        model.versionProperty().subscribe(_ -> bulk.show());
        model.pictureProperty().subscribe(this::plan);
    }

    /// Chooses everybody whom the words find, as soon as they are found, and asks for their next action.
    ///
    /// @param asked the words; null to want it no longer
    void planFor(@Nullable String asked) {
        planned = asked;
        plan(model.pictureProperty().get());
    }

    private void plan(ContactsViewModel.Picture picture) {
        boolean found = picture.state() == ContactsViewModel.State.LIST && picture.complete();
        if (found && picture.asked().equals(planned)) {
            planned = null;
            model.choosing().all();
            bulk.plan();
        }
    }

    void focus() {
        focusSearch();
    }

    List<Node> regions() {
        return List.of(search.field(), list, header, bulk, lookups, headLine);
    }

    List<Command> commands() {
        return keys.commands(
                () -> ColumnForm.open(columns, words, forms),
                () -> SaveLookup.ask(model, words, forms),
                place.colouring()::set);
    }

    private void focusSearch() {
        search.input().requestFocus();
        search.input().selectAll();
    }

    private void focusList() {
        list.requestFocus();
    }

    private HBox head() {
        Label count = Buttons.whole("", "h1-side");
        model.pictureProperty()
                .subscribe(picture -> count.setText(
                        picture.state() == ContactsViewModel.State.LOADING
                                ? ""
                                : picture.asked().isEmpty()
                                        ? words.say("contacts.count", picture.total())
                                        : words.say("contacts.count-of", picture.total(), picture.all())));
        // beside the buttons large text puts the count below the title
        WrapLine title = new WrapLine(Buttons.whole(words.say("contacts.title"), "h1"), count);
        title.getStyleClass().add("contacts-title");
        HBox head = new HBox(title, Buttons.spring());
        head.getStyleClass().add("page-head");
        if (navigator.shows(Destination.Importing.class)) {
            Button load = Buttons.plain(words.say("contacts.import"), Icon.IMPORT);
            Buttons.hint(load, load.getText(), "");
            Low.sign(load, low);
            load.setOnAction(_ -> navigator.go(new Destination.Importing(Optional.empty())));
            head.getChildren().add(load);
        }
        if (navigator.shows(Destination.NewContact.class)) {
            Button add = Buttons.hint(
                    Buttons.primary(words.say("contacts.new-contact"), Icon.NEW_CONTACT),
                    words.say("contacts.new-contact"),
                    "Ctrl N");
            Low.sign(add, low);
            add.setOnAction(_ -> navigator.go(new Destination.NewContact("")));
            head.getChildren().add(add);
        }
        return head;
    }

    private void lay() {
        VBox page = new VBox(headLine);
        page.getStyleClass().addAll("page", "contacts-page");
        Low.mark(page, low);
        HBox body = new HBox();
        body.getStyleClass().add("contacts-body");
        VBox.setVgrow(body, Priority.ALWAYS);
        body.setMinHeight(0);
        page.getChildren().add(body);
        HBox.setHgrow(right, Priority.ALWAYS);
        right.setMinWidth(0);
        right.getStyleClass().add("contacts-right");
        Node card = card();
        Button menu = lookupsMenu();
        HBox tools = tools();
        roomy.subscribe(wide -> {
            body.getChildren().setAll(wide ? List.of(lookups, right) : List.of(right));
            bars(wide, menu, tools, card);
        });
        PeekPanel panel =
                new PeekPanel(peek, words, new PeekPanel.Doing(keys::callCurrent, keys::writeCurrent, keys::open));
        setAlignment(panel, Pos.CENTER_RIGHT);
        getChildren().addAll(page, panel);
    }

    /// Search field and buttons in one line, or in two where the window is narrow.
    private void bars(boolean wide, Button menu, HBox tools, Node card) {
        HBox.setHgrow(search.field(), Priority.ALWAYS);
        // beside the field it is the field that gives way
        search.filters().setMinWidth(wide ? Region.USE_PREF_SIZE : 0);
        List<Node> bars = new ArrayList<>();
        if (wide) {
            bars.add(bar(search.field(), search.filters(), divider(), tools));
        } else {
            bars.add(bar(menu, search.field(), tools));
            bars.add(search.filters());
        }
        bars.add(card);
        right.getChildren().setAll(bars);
    }

    private static HBox bar(Node... parts) {
        HBox bar = new HBox(parts);
        bar.getStyleClass().add("contacts-bar");
        return bar;
    }

    private static Region divider() {
        Region divider = new Region();
        divider.getStyleClass().add("divider");
        return divider;
    }

    private Button lookupsMenu() {
        Button menu = Buttons.sign(Icon.MENU, words.say("contacts.lookups.menu"), "");
        menu.getStyleClass().add("framed");
        menu.setOnAction(_ -> lookups.menu().show(menu, Side.BOTTOM, 0, 4));
        return menu;
    }

    private HBox tools() {
        Button choose = Buttons.sign(Icon.COLUMNS, words.say("contacts.columns"), "");
        choose.getStyleClass().add("framed");
        choose.setOnAction(_ -> ColumnForm.open(columns, words, forms));
        Button save = Buttons.sign(Icon.BOOKMARK, words.say("contacts.save-lookup"), "");
        save.getStyleClass().add("framed");
        save.setOnAction(_ -> SaveLookup.ask(model, words, forms));
        Button filter = Buttons.sign(Icon.FILTER, words.say("contacts.filters"), "");
        filter.getStyleClass().add("framed");
        filter.setOnAction(_ -> filtering.set(!filtering.get()));
        Shown.onlyWhen(filter, low);
        Shown.onlyWhen(
                search.filters(),
                low.not()
                        .or(filtering)
                        .or(Bindings.createBooleanBinding(
                                () -> !model.filtersProperty().get().isEmpty(), model.filtersProperty())));
        HBox tools = new HBox(filter, choose, save);
        tools.getStyleClass().add("filters");
        return tools;
    }

    private Node card() {
        StackPane rows = new StackPane(list, new EmptyState(words, model, navigator), new Loading(words, model));
        rows.setMinHeight(0);
        rows.setPrefHeight(0);
        VBox.setVgrow(rows, Priority.ALWAYS);
        VBox card = new VBox(header, rows, bulk);
        card.getStyleClass().addAll("card", "contacts-card");
        card.setMinHeight(0);
        VBox.setVgrow(card, Priority.ALWAYS);
        RoundCorners.clip(card, 20);
        return card;
    }

    private void fitColumns() {
        Runnable fit = () -> list.fitProperty()
                .set(Fit.of(
                        columns.chosenProperty().get(),
                        list.getWidth() / place.scale().get() - 12));
        list.widthProperty().subscribe(fit);
        columns.chosenProperty().subscribe(fit);
        place.scale().subscribe(fit);
    }
}
