package org.aftercall.ui.today;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.binding.BooleanBinding;
import javafx.geometry.Pos;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.aftercall.agenda.Order;
import org.aftercall.agenda.Whose;
import org.aftercall.model.ActivityKind;
import org.aftercall.ui.kit.Buttons;
import org.aftercall.ui.kit.ChipGroup;
import org.aftercall.ui.kit.Icon;
import org.aftercall.ui.kit.Low;
import org.aftercall.ui.kit.WrapLine;
import org.aftercall.wording.Words;
import org.jspecify.annotations.Nullable;

/// What stands above the list: the day, how much of it is done, which actions are shown, whose, and in which order.
final class TodayHead extends VBox {
    private final TodayViewModel model;
    private final Words words;
    private final String user;
    private final ChipGroup<TodayViewModel.Shown> chips;
    private final ComboBox<Order> order;
    private final ComboBox<Whose> whose;

    /// @param newAction button of the head, if there is one
    /// @param roomForBar whether the bar of what is done has room, and all choices stand in one line
    /// @param low whether the window has so few lines that they belong to the list
    TodayHead(
            TodayViewModel model,
            Words words,
            Optional<Button> newAction,
            BooleanBinding roomForBar,
            BooleanBinding low) {
        this.model = model;
        this.words = words;
        this.user = model.user();
        this.chips = new ChipGroup<>(
                words.say("today.chips"), List.of(TodayViewModel.Shown.values()), each -> name(words, each));
        this.order = order();
        this.whose = whose();
        getChildren().addAll(head(newAction, roomForBar, low), bar(roomForBar, low));
    }

    private Node head(Optional<Button> newAction, BooleanBinding roomForBar, BooleanBinding low) {
        VBox second = new VBox();
        Label date = Buttons.label("", "h1-side");
        Label next = Buttons.label("", "second");
        next.setWrapText(true);
        next.setMinHeight(Region.USE_PREF_SIZE);
        WrapLine first = new WrapLine(Buttons.whole(words.say("today.title"), "h1"), date);
        first.getStyleClass().add("head-wrap");
        VBox texts = new VBox();
        texts.getStyleClass().add("page-texts");
        texts.setMinWidth(0);
        Label done = Buttons.whole("", "second-small");
        Region bar = new Region();
        bar.getStyleClass().add("progress-done");
        StackPane track = new StackPane(bar);
        track.setAlignment(Pos.CENTER_LEFT);
        track.getStyleClass().add("progress-track");
        HBox progress = new HBox(track, done);
        progress.getStyleClass().add("progress-line");
        progress.setMinWidth(Region.USE_PREF_SIZE);
        model.pictureProperty().subscribe(picture -> {
            date.setText(picture.date());
            next.setText(picture.next());
            done.setText(words.say("today.progress", picture.done(), picture.of()));
            progress.setVisible(picture.of() > 0);
            double part = picture.of() == 0 ? 0 : (double) picture.done() / picture.of();
            bar.maxWidthProperty().bind(track.widthProperty().multiply(part));
        });
        // the number says it where there is no room for the bar
        track.visibleProperty().bind(roomForBar);
        track.managedProperty().bind(track.visibleProperty());
        HBox.setHgrow(texts, javafx.scene.layout.Priority.ALWAYS);
        HBox.setHgrow(next, javafx.scene.layout.Priority.ALWAYS);
        HBox line = new HBox();
        line.getStyleClass().add("page-head");
        newAction.ifPresent(button -> Low.sign(button, low));
        low.subscribe(is -> {
            HBox below = new HBox();
            below.getStyleClass().add("page-head");
            texts.getChildren().clear();
            line.getChildren().clear();
            if (is) {
                below.getChildren().addAll(next, progress);
                texts.getChildren().addAll(first);
                line.getChildren().add(texts);
            } else {
                texts.getChildren().addAll(first, next);
                line.getChildren().addAll(texts, progress);
            }
            newAction.ifPresent(line.getChildren()::add);
            second.getChildren().setAll(is ? List.of(below) : List.of());
        });
        return new VBox(line, second);
    }

    private Node bar(BooleanBinding roomForBar, BooleanBinding low) {
        chips.valueProperty().bindBidirectional(model.shownProperty());
        model.pictureProperty().subscribe(picture -> {
            for (TodayViewModel.Shown each : TodayViewModel.Shown.values()) {
                String name = name(words, each);
                chips.chip(each)
                        .setText(picture.isCounted(each) ? words.say("today.chip", name, picture.count(each)) : name);
            }
        });
        HBox.setHgrow(chips, javafx.scene.layout.Priority.ALWAYS);
        Label sort = Buttons.whole(words.say("today.sort"), "second-small");
        HBox tools = new HBox(onlyKind(), sort, order, whose, more(words.say("today.kinds"), this::kinds));
        tools.getStyleClass().add("page-tools");
        VBox bar = new VBox();
        bar.getStyleClass().add("page-bar");
        Button all = more(words.say("today.shown-how"), this::everything);
        Runnable place = () -> {
            HBox line = new HBox();
            line.getStyleClass().add("page-tools");
            bar.getChildren().clear();
            if (low.get()) {
                line.getChildren().addAll(chips, onlyKind(), all);
                bar.getChildren().add(line);
            } else if (roomForBar.get()) {
                line.getChildren().addAll(chips, tools);
                bar.getChildren().add(line);
            } else {
                bar.getChildren().addAll(chips, tools);
            }
        };
        roomForBar.subscribe(place);
        low.subscribe(place);
        place.run();
        return bar;
    }

    /// What is left out is never forgotten: it stands here, and a click shows everything again.
    private Node onlyKind() {
        Button only = Buttons.link("", Icon.CLOSE);
        only.setOnAction(_ -> model.kindProperty().set(null));
        model.kindProperty().subscribe(kind -> {
            only.setText(kind == null ? "" : words.say("today.kind.only", words.choice("kind", kind.code())));
            only.setVisible(kind != null);
            only.setManaged(kind != null);
        });
        return only;
    }

    private static Button more(String name, Supplier<ContextMenu> menu) {
        Button more = Buttons.sign(Icon.MORE, name, "");
        more.getStyleClass().add("framed");
        more.setOnAction(_ -> menu.get().show(more, Side.BOTTOM, 0, 4));
        return more;
    }

    /// What otherwise stands beside the chips.
    private ContextMenu everything() {
        ContextMenu menu = kinds();
        menu.getItems().addFirst(new SeparatorMenuItem());
        menu.getItems().addAll(0, choices(whose));
        menu.getItems().addFirst(new SeparatorMenuItem());
        menu.getItems().addAll(0, choices(order));
        return menu;
    }

    private static <T> List<RadioMenuItem> choices(ComboBox<T> box) {
        return box.getItems().stream()
                .map(each -> {
                    RadioMenuItem item = new RadioMenuItem(box.getConverter().toString(each));
                    item.setMnemonicParsing(false);
                    item.setSelected(each.equals(box.getValue()));
                    item.setOnAction(_ -> box.setValue(each));
                    return item;
                })
                .toList();
    }

    private ContextMenu kinds() {
        ContextMenu menu = new ContextMenu(kind(null, words.say("today.kind.all")));
        for (ActivityKind each : ActivityKind.Known.values()) {
            menu.getItems().add(kind(each, words.say("today.kind.only", words.choice("kind", each.code()))));
        }
        return menu;
    }

    private RadioMenuItem kind(@Nullable ActivityKind kind, String name) {
        RadioMenuItem item = new RadioMenuItem(name);
        item.setMnemonicParsing(false);
        item.setSelected(Objects.equals(kind, model.kindProperty().get()));
        item.setOnAction(_ -> model.kindProperty().set(kind));
        return item;
    }

    private static String name(Words words, TodayViewModel.Shown chip) {
        return words.say(
                switch (chip) {
                    case OVERDUE -> "today.chip.overdue";
                    case TODAY -> "today.chip.today";
                    case NEXT_SEVEN_DAYS -> "today.chip.next-seven-days";
                    case NO_NEXT_ACTION -> "today.chip.no-next-action";
                });
    }

    static String name(Words words, Order order) {
        return words.say(
                switch (order) {
                    case PRIORITY_THEN_TIME -> "today.order.priority";
                    case TIME_THEN_PRIORITY -> "today.order.time";
                    case COMPANY -> "today.order.company";
                    case LONGEST_WAITING -> "today.order.waiting";
                });
    }

    private ComboBox<Order> order() {
        ComboBox<Order> box = new ComboBox<>();
        box.getItems().setAll(Order.values());
        box.setConverter(said(each -> name(words, each)));
        box.valueProperty().bindBidirectional(model.orderProperty());
        box.setAccessibleText(words.say("today.sort"));
        box.setMinWidth(Region.USE_PREF_SIZE);
        return box;
    }

    private ComboBox<Whose> whose() {
        ComboBox<Whose> box = new ComboBox<>();
        box.setConverter(said(each -> switch (each) {
            case Whose.Of(String name) -> name.equals(user) ? words.say("today.whose.mine") : name;
            case Whose.GivenBy _ -> words.say("today.whose.waiting");
            case Whose.Everyone _ -> words.say("today.whose.everyone");
        }));
        box.setAccessibleText(words.say("today.whose"));
        box.setMinWidth(Region.USE_PREF_SIZE);
        Whose mine = new Whose.Of(user);
        Whose waiting = new Whose.GivenBy(user);
        box.getItems().setAll(mine, waiting, Whose.Everyone.EVERYONE);
        model.pictureProperty().subscribe(picture -> {
            List<Whose> all = new ArrayList<>(List.of(mine, waiting));
            picture.owners().stream()
                    .filter(owner -> !owner.equals(user))
                    .forEach(owner -> all.add(new Whose.Of(owner)));
            all.add(Whose.Everyone.EVERYONE);
            if (!box.getItems().equals(all)) {
                Whose chosen = model.whoseProperty().get();
                box.getItems().setAll(all);
                box.setValue(chosen);
            }
        });
        box.valueProperty().bindBidirectional(model.whoseProperty());
        return box;
    }

    private static <T> StringConverter<T> said(java.util.function.Function<T, String> words) {
        return new StringConverter<>() {
            @Override
            public String toString(@Nullable T value) {
                return value == null ? "" : words.apply(value);
            }

            @Override
            public T fromString(String text) {
                throw new UnsupportedOperationException("only chosen, never typed");
            }
        };
    }
}
