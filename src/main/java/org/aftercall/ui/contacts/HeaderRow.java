package org.aftercall.ui.contacts;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.value.ObservableDoubleValue;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import org.aftercall.search.Order;
import org.aftercall.ui.kit.Icon;
import org.aftercall.wording.Words;

/// The names of the columns. A click, or Enter, sorts; Alt and an arrow moves a column.
final class HeaderRow extends Region {
    private static final double HEIGHT = 36;

    private final ContactsViewModel model;
    private final Words words;
    private final ColumnChoice choice;
    private final ReadOnlyObjectProperty<Fit> fit;
    private final ObservableDoubleValue scale;
    private final CheckBox all = new CheckBox();
    private final List<Button> buttons = new ArrayList<>();

    HeaderRow(
            ContactsViewModel model,
            Words words,
            ColumnChoice choice,
            ReadOnlyObjectProperty<Fit> fit,
            ObservableDoubleValue scale) {
        this.model = model;
        this.words = words;
        this.choice = choice;
        this.fit = fit;
        this.scale = scale;
        getStyleClass().add("contacts-header");
        all.setAccessibleText(words.say("contacts.choose-all"));
        all.setFocusTraversable(false);
        all.setAllowIndeterminate(true);
        all.setOnMouseClicked(_ -> turnAll());
        all.setOnAction(_ -> tick());
        all.setManaged(false);
        getChildren().add(all);
        Arrows.within(this, () -> buttons, KeyCode.RIGHT, KeyCode.LEFT);
        fit.addListener((_, _, _) -> make());
        model.orderProperty().addListener((_, _, _) -> make());
        model.choosing().selectionProperty().addListener((_, _, _) -> tick());
        model.versionProperty().addListener((_, _, _) -> tick());
        make();
    }

    private void turnAll() {
        if (model.choosing().count() > 0) {
            model.choosing().none();
        } else {
            model.choosing().all();
        }
    }

    private void tick() {
        long chosen = model.choosing().count();
        all.setIndeterminate(chosen > 0 && chosen < model.size());
        all.setSelected(chosen > 0 && chosen == model.size());
    }

    private void make() {
        int focused = -1;
        for (int i = 0; i < buttons.size(); i++) {
            focused = buttons.get(i).isFocused() ? i : focused;
        }
        String before = focused < 0 ? "" : (String) buttons.get(focused).getUserData();
        getChildren().removeAll(buttons);
        buttons.clear();
        for (Fit.Placed each : fit.get().columns()) {
            buttons.add(button(each.column()));
        }
        getChildren().addAll(buttons);
        Arrows.stopAt(buttons, 0);
        buttons.stream()
                .filter(each -> before.equals(each.getUserData()))
                .findFirst()
                .ifPresent(each -> {
                    Arrows.stopAt(buttons, buttons.indexOf(each));
                    each.requestFocus();
                });
        requestLayout();
    }

    private Button button(Column column) {
        Button button = new Button(column.title());
        button.setMnemonicParsing(false);
        button.setManaged(false);
        button.setUserData(column.code());
        button.getStyleClass().add("column-head");
        Order order = model.orderProperty().get();
        String spoken = column.title();
        if (column.by() != null && order.by() == column.by()) {
            button.setGraphic((order.descending() ? Icon.SORTED_DOWN : Icon.SORTED_UP).show("icon-12"));
            spoken = words.say(order.descending() ? "contacts.sorted-backwards" : "contacts.sorted", column.title());
        }
        button.setAccessibleText(spoken);
        if (column.by() == null) {
            button.getStyleClass().add("unsorted");
        } else {
            Order.By by = column.by();
            button.setOnAction(_ -> model.orderProperty().set(Sorting.then(order, by)));
        }
        button.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            int by = event.getCode() == KeyCode.RIGHT ? 1 : event.getCode() == KeyCode.LEFT ? -1 : 0;
            if (by != 0 && event.isAltDown()) {
                choice.move(column.code(), by);
                event.consume();
            }
        });
        return button;
    }

    @Override
    protected double computePrefHeight(double width) {
        return Math.rint(HEIGHT * scale.get());
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected void layoutChildren() {
        double size = scale.get();
        double height = getHeight();
        double box = all.prefHeight(-1);
        all.resizeRelocate(Math.rint(22 * size), Math.rint((height - box) / 2), all.prefWidth(-1), box);
        for (int i = 0; i < buttons.size() && i < fit.get().columns().size(); i++) {
            Fit.Placed each = fit.get().columns().get(i);
            double least = buttons.get(i).prefWidth(-1);
            double width = Math.max(Math.min(least, (each.width() + Fit.GAP) * size + 6), each.width() * size);
            buttons.get(i).resizeRelocate(Math.rint(each.x() * size - 6), 2, Math.rint(width), height - 4);
        }
    }
}
