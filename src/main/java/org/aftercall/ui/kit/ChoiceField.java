package org.aftercall.ui.kit;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Bounds;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Popup;
import org.jspecify.annotations.Nullable;

/// One of many, found by typing: Enter or a click opens the list, letters narrow it, arrows move, Enter takes one, Esc
/// leaves it as it was.
public final class ChoiceField<T> extends Button {
    private static final int SHOWN = 9;

    private final ObjectProperty<@Nullable T> value = new SimpleObjectProperty<>(this, "value", null);
    private final Function<T, String> said;
    private final Consumer<T> chosen;
    private final Label shown = Buttons.label("", "choice-text");
    private final TextField search = new TextField();
    private final ListView<T> list = new ListView<>();
    private final Popup popup = new Popup();
    private final VBox box = new VBox(search, list);
    private List<T> items = List.of();

    /// @param prompt shown in the empty search field
    /// @param said the words of each
    /// @param chosen gets what somebody took
    public ChoiceField(String prompt, Function<T, String> said, Consumer<T> chosen) {
        this.said = said;
        this.chosen = chosen;
        getStyleClass().add("choice-field");
        setAccessibleRole(AccessibleRole.COMBO_BOX);
        shown.setMinWidth(0);
        shown.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(shown, Priority.ALWAYS);
        HBox content = new HBox(shown, Icon.DOWN.show("icon-14"));
        content.setAlignment(Pos.CENTER_LEFT);
        content.setMouseTransparent(true);
        content.minWidthProperty().bind(widthProperty().subtract(24));
        content.maxWidthProperty().bind(widthProperty().subtract(24));
        setGraphic(content);
        setMinWidth(0);
        value.subscribe(now -> shown.setText(now == null ? "" : said.apply(now)));
        setOnAction(_ -> open());
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.DOWN && event.isAltDown()) {
                open();
                event.consume();
            }
        });
        prepare(prompt);
    }

    private void prepare(String prompt) {
        box.getStyleClass().add("choice-popup");
        search.setPromptText(prompt);
        search.textProperty().subscribe(this::narrow);
        search.addEventFilter(KeyEvent.KEY_PRESSED, this::press);
        list.setFocusTraversable(false);
        list.setCellFactory(_ -> new ListCell<>() {
            @Override
            protected void updateItem(@Nullable T item, boolean empty) {
                super.updateItem(item, empty);
                setText(empty || item == null ? null : said.apply(item));
            }
        });
        list.setOnMouseClicked(_ -> take());
        list.setPrefHeight(Region.USE_COMPUTED_SIZE);
        popup.getContent().add(box);
        popup.setAutoHide(true);
        popup.setHideOnEscape(true);
    }

    public ObjectProperty<@Nullable T> valueProperty() {
        return value;
    }

    public void items(List<T> all) {
        items = List.copyOf(all);
    }

    private void open() {
        Bounds place = localToScreen(getBoundsInLocal());
        if (place == null) {
            return;
        }
        box.setStyle(getScene().getRoot().getStyle());
        box.setMinWidth(getWidth());
        search.clear();
        narrow("");
        search.setAccessibleText(getAccessibleText());
        popup.show(this, place.getMinX(), place.getMaxY() + 2);
        search.requestFocus();
    }

    /// Whether the list is open.
    public boolean isOpen() {
        return popup.isShowing();
    }

    private void narrow(String typed) {
        String wanted = typed.strip().toLowerCase(Locale.ROOT);
        list.getItems()
                .setAll(items.stream()
                        .filter(item -> contains(said.apply(item).toLowerCase(Locale.ROOT), wanted))
                        .toList());
        T now = value.get();
        int at = wanted.isEmpty() && now != null ? Math.max(0, list.getItems().indexOf(now)) : 0;
        list.getSelectionModel().select(at);
        list.scrollTo(Math.max(0, at - SHOWN / 2));
    }

    private static boolean contains(String text, String wanted) {
        for (String word : wanted.split("\\s+", -1)) {
            if (!text.contains(word)) {
                return false;
            }
        }
        return true;
    }

    private void press(KeyEvent event) {
        switch (event.getCode()) {
            case DOWN -> list.getSelectionModel().selectNext();
            case UP -> list.getSelectionModel().selectPrevious();
            case ENTER -> take();
            case ESCAPE -> leave();
            case TAB -> take();
            default -> {
                return;
            }
        }
        list.scrollTo(Math.max(0, list.getSelectionModel().getSelectedIndex() - SHOWN / 2));
        event.consume();
    }

    private void take() {
        T item = list.getSelectionModel().getSelectedItem();
        leave();
        if (item != null) {
            value.set(item);
            chosen.accept(item);
        }
    }

    private void leave() {
        popup.hide();
        requestFocus();
    }
}
