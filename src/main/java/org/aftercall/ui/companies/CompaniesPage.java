package org.aftercall.ui.companies;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableDoubleValue;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.aftercall.store.Companies;
import org.aftercall.store.Companies.Order;
import org.aftercall.ui.kit.Buttons;
import org.aftercall.ui.kit.Command;
import org.aftercall.ui.kit.Destination;
import org.aftercall.ui.kit.Icon;
import org.aftercall.ui.kit.Page;
import org.aftercall.ui.kit.Shown;
import org.aftercall.wording.Words;
import org.jspecify.annotations.Nullable;

/// The list of companies: found as one types, sorted by a click on a head, opened by Enter.
public final class CompaniesPage implements Page {
    private static final double ROOMY = 1000;
    private static final double MEDIUM = 760;
    private static final PseudoClass SORTED = PseudoClass.getPseudoClass("sorted");
    private static final List<String> COLUMNS = List.of("name", "city", "people", "touch", "next", "owner");
    private static final Map<String, Order> ORDERS = orders();

    private final CompaniesViewModel model;
    private final Words words;
    private final Supplier<LocalDate> today;
    private final ZoneId zone;
    private final ObservableDoubleValue room;

    private final VBox root = new VBox();
    private final TextField search = new TextField();
    private final ListView<Integer> list = new ListView<>();
    private final Rows rows = new Rows();

    /// @param today the user's local day
    /// @param room width of the window as if the text were at 100 %: narrow ones show fewer columns
    public CompaniesPage(
            CompaniesViewModel model, Words words, Supplier<LocalDate> today, ZoneId zone, ObservableDoubleValue room) {
        this.model = model;
        this.words = words;
        this.today = today;
        this.zone = zone;
        this.room = room;
        list.setItems(rows);
        list.getStyleClass().addAll("due-list", "company-list");
        list.setAccessibleText(words.say("companies.title"));
        list.setCellFactory(_ -> new Cell());
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::pressInList);
        list.setOnMouseClicked(event -> {
            if (event.getClickCount() == 2) {
                model.open(list.getSelectionModel().getSelectedIndex());
            }
        });
        VBox card = new VBox(heads(), new StackPane(list, empty()));
        card.getStyleClass().add("card");
        VBox.setVgrow(card.getChildren().getLast(), javafx.scene.layout.Priority.ALWAYS);
        VBox.setVgrow(card, javafx.scene.layout.Priority.ALWAYS);
        root.getChildren().addAll(head(), bar(), card);
        root.getStyleClass().addAll("page", "companies");
        root.setMinWidth(0);
        model.versionProperty().subscribe(_ -> refresh());
    }

    @Override
    public Region node() {
        return root;
    }

    @Override
    public void show(Destination.Place place) {
        if (place instanceof Destination.Companies companies) {
            model.typedProperty().set(companies.words());
        }
        model.ask();
    }

    @Override
    public void focus() {
        if (rows.isEmpty()) {
            search.requestFocus();
        } else {
            focusList();
        }
    }

    @Override
    public List<Node> regions() {
        return List.of(search, list);
    }

    @Override
    public List<Command> commands() {
        return List.of(Command.of(Command.Group.EDIT, words.say("companies.find"), "Ctrl F  /", () -> {
            search.requestFocus();
            search.selectAll();
        }));
    }

    private void refresh() {
        int selected = list.getSelectionModel().getSelectedIndex();
        rows.changed(model.size());
        if (!rows.isEmpty()) {
            list.getSelectionModel().select(Math.clamp(selected, 0, rows.size() - 1));
        }
    }

    private void focusList() {
        list.requestFocus();
        if (list.getSelectionModel().getSelectedIndex() < 0) {
            list.getSelectionModel().select(0);
        }
    }

    private Node head() {
        Label count = Buttons.label("", "h1-side");
        count.textProperty().bind(model.countProperty());
        HBox head = new HBox(Buttons.whole(words.say("companies.title"), "h1"), count);
        head.getStyleClass().add("head-line");
        return head;
    }

    private Node bar() {
        search.textProperty().bindBidirectional(model.typedProperty());
        search.setPromptText(words.say("companies.search"));
        search.setAccessibleText(words.say("companies.find"));
        HBox.setHgrow(search, javafx.scene.layout.Priority.ALWAYS);
        search.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.DOWN && !rows.isEmpty()) {
                list.getSelectionModel().select(0);
                focusList();
                event.consume();
            } else if (event.getCode() == KeyCode.ENTER && !rows.isEmpty()) {
                model.open(0);
                event.consume();
            }
        });
        HBox bar = new HBox(search);
        bar.getStyleClass().add("page-bar");
        return bar;
    }

    private Node heads() {
        HBox heads = new HBox();
        heads.getStyleClass().add("company-row");
        for (String column : COLUMNS) {
            Order order = ORDERS.get(column);
            String title = words.say("companies.column." + column);
            if (order == null) {
                heads.getChildren().add(cell(Buttons.label(title, "heading"), column));
                continue;
            }
            Button head = Buttons.quiet(title);
            head.getStyleClass().add("company-head");
            head.setOnAction(_ -> model.orderProperty().set(order));
            head.setMinWidth(0);
            head.setGraphic(Icon.DOWN.show("icon-12"));
            head.setContentDisplay(javafx.scene.control.ContentDisplay.RIGHT);
            model.orderProperty().subscribe(now -> {
                boolean sorted = now == order;
                head.pseudoClassStateChanged(SORTED, sorted);
                head.getGraphic().setVisible(sorted);
                head.setAccessibleText(sorted ? words.say("companies.sorted", title) : title);
            });
            heads.getChildren().add(cell(head, column));
        }
        HBox.setHgrow(heads, javafx.scene.layout.Priority.ALWAYS);
        HBox line = new HBox(heads, BesideBar.of(list));
        line.getStyleClass().add("company-heads");
        return line;
    }

    private static Map<String, Order> orders() {
        Map<String, Order> orders = new LinkedHashMap<>();
        orders.put("name", Order.NAME);
        orders.put("people", Order.PEOPLE);
        orders.put("touch", Order.LAST_TOUCH);
        orders.put("next", Order.NEXT_DUE);
        orders.put("owner", Order.OWNER);
        return orders;
    }

    private Region cell(Region content, String column) {
        HBox cell = new HBox(content);
        cell.getStyleClass().addAll("company-cell", "company-" + column);
        content.setMinWidth(0);
        if (column.equals("name")) {
            HBox.setHgrow(cell, javafx.scene.layout.Priority.ALWAYS);
        }
        double least = switch (column) {
            case "city", "owner" -> ROOMY;
            case "touch" -> MEDIUM;
            default -> 0;
        };
        if (least > 0) {
            Shown.onlyWhen(cell, Bindings.createBooleanBinding(() -> room.get() >= least, room));
        }
        return cell;
    }

    private Node empty() {
        Label text = Buttons.label("", "emphasis");
        text.setWrapText(true);
        VBox box = new VBox(Icon.COMPANY.show("icon-28"), text);
        box.getStyleClass().add("empty-state");
        var none = javafx.beans.binding.Bindings.createBooleanBinding(model::isEmpty, model.versionProperty());
        text.textProperty()
                .bind(javafx.beans.binding.Bindings.createStringBinding(
                        () -> model.typedProperty().get().isBlank()
                                ? words.say("companies.empty")
                                : words.say(
                                        "companies.none",
                                        model.typedProperty().get().strip()),
                        model.versionProperty()));
        Shown.onlyWhen(box, none);
        return box;
    }

    private void pressInList(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER || (event.getCode() == KeyCode.O && !event.isShortcutDown())) {
            model.open(list.getSelectionModel().getSelectedIndex());
            event.consume();
        } else if (event.getCode() == KeyCode.UP && list.getSelectionModel().getSelectedIndex() == 0) {
            search.requestFocus();
            event.consume();
        }
    }

    /// A row of the list; grey while it is being read.
    private final class Cell extends ListCell<Integer> {
        private final Map<String, Label> texts = new LinkedHashMap<>();
        private final HBox line = new HBox();

        Cell() {
            line.getStyleClass().add("company-row");
            List<Node> cells = new ArrayList<>();
            for (String column : COLUMNS) {
                Label text = Buttons.label("", column.equals("name") ? "strong" : "second");
                texts.put(column, text);
                cells.add(cell(text, column));
            }
            line.getChildren().setAll(cells);
            setAccessibleRole(AccessibleRole.LIST_ITEM);
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(@Nullable Integer index, boolean empty) {
            super.updateItem(index, empty);
            if (empty || index == null) {
                setGraphic(null);
                return;
            }
            Companies.Row row = model.row(index).orElse(null);
            texts.forEach((column, label) -> label.setText(row == null ? "" : text(row, column)));
            setAccessibleText(
                    row == null
                            ? ""
                            : String.join(
                                    ", ",
                                    texts.values().stream()
                                            .map(Label::getText)
                                            .filter(text -> !text.isEmpty())
                                            .toList()));
            setGraphic(line);
        }
    }

    private String text(Companies.Row row, String column) {
        return switch (column) {
            case "name" -> row.name();
            case "city" -> row.city();
            case "people" -> row.people() == 0 ? "" : Integer.toString(row.people());
            case "touch" -> row.lastTouch() == null ? "" : When.day(words, row.lastTouch(), zone, today.get());
            case "next" ->
                row.nextDue() == null ? words.say("companies.no-next") : When.day(words, row.nextDue(), today.get());
            default -> row.owner();
        };
    }
}
