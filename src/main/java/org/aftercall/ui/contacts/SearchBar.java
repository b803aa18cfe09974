package org.aftercall.ui.contacts;

import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.geometry.Side;
import javafx.scene.control.Button;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.aftercall.lookup.OwnField;
import org.aftercall.model.Group;
import org.aftercall.model.RelationshipType;
import org.aftercall.ui.kit.Buttons;
import org.aftercall.ui.kit.Icon;
import org.aftercall.ui.kit.Shown;
import org.aftercall.ui.kit.WrapLine;
import org.aftercall.wording.Words;

/// The search field with what it found, and the buttons that narrow the list.
final class SearchBar {
    private static final PseudoClass HELD = PseudoClass.getPseudoClass("held");
    private static final PseudoClass ON = PseudoClass.getPseudoClass("on");
    private static final List<String> LETTERS = List.of("A", "B", "C", "");

    private final ContactsViewModel model;
    private final Words words;
    private final TextField input = new TextField();
    private final HBox field;
    private final WrapLine filters;

    /// @param toList puts the focus on the list
    /// @param open opens the contact where the user is
    /// @param groupsSeen whether the groups stand beside the list
    SearchBar(
            ContactsViewModel model,
            Words words,
            Runnable toList,
            BooleanSupplier open,
            ObservableBooleanValue groupsSeen) {
        this.model = model;
        this.words = words;
        this.field = makeField();
        this.filters = new WrapLine(owner(), type(), priority(), group(groupsSeen), more());
        filters.getStyleClass().add("filters");
        input.addEventFilter(KeyEvent.KEY_PRESSED, event -> press(event, toList, open));
    }

    /// The search field.
    HBox field() {
        return field;
    }

    /// The buttons beside it; large text wraps them.
    WrapLine filters() {
        return filters;
    }

    TextField input() {
        return input;
    }

    private HBox makeField() {
        input.textProperty().bindBidirectional(model.typedProperty());
        input.setPromptText(words.say("contacts.search.prompt"));
        input.setAccessibleText(words.say("contacts.search"));
        input.getStyleClass().add("bare");
        input.setMinWidth(60);
        HBox.setHgrow(input, Priority.ALWAYS);
        Label found = Buttons.whole("", "caption");
        model.pictureProperty().subscribe(picture -> found.setText(found(picture)));
        Button clear = Buttons.sign(Icon.CLOSE, words.say("contacts.search.clear"), "Esc");
        clear.getStyleClass().add("small");
        clear.visibleProperty().bind(model.typedProperty().isNotEmpty());
        clear.managedProperty().bind(clear.visibleProperty());
        clear.setOnAction(_ -> {
            model.typedProperty().set("");
            input.requestFocus();
        });
        HBox made = new HBox(Icon.SEARCH.show(), input, found, clear);
        made.getStyleClass().addAll("field-frame", "search-frame");
        made.setAlignment(Pos.CENTER_LEFT);
        input.focusedProperty().addListener((_, _, focused) -> made.pseudoClassStateChanged(HELD, focused));
        return made;
    }

    private String found(ContactsViewModel.Picture picture) {
        if (picture.asked().isEmpty() || picture.state() == ContactsViewModel.State.FAILED) {
            return "";
        }
        return picture.complete()
                ? words.say("contacts.hits", picture.total(), picture.millis())
                : words.say("contacts.hits.so-far", picture.total());
    }

    private void press(KeyEvent event, Runnable toList, BooleanSupplier open) {
        boolean handled = true;
        switch (event.getCode()) {
            case DOWN -> toList.run();
            case ENTER -> {
                if (model.size() != 1 || !open.getAsBoolean()) {
                    toList.run();
                }
            }
            case ESCAPE -> {
                handled = !input.getText().isEmpty();
                model.typedProperty().set("");
            }
            default -> handled = false;
        }
        if (handled && !(event.getCode() == KeyCode.DOWN && event.isAltDown())) {
            event.consume();
        }
    }

    private Button owner() {
        Button button = Buttons.plain(words.say("contacts.filter.owner"), Icon.FILTER);
        menu(button, () -> List.of(owner(Filters.Owner.ANYONE), owner(Filters.Owner.ME), owner(Filters.Owner.NOBODY)));
        shows(button, "contacts.filter.owner", on -> switch (on.owner()) {
            case ANYONE -> "";
            case ME -> words.say("contacts.owner.me");
            case NOBODY -> words.say("contacts.owner.nobody");
        });
        return button;
    }

    private MenuItem owner(Filters.Owner owner) {
        String text = switch (owner) {
            case ANYONE -> words.say("contacts.owner.anyone");
            case ME -> words.say("contacts.owner.me");
            case NOBODY -> words.say("contacts.owner.nobody");
        };
        return check(text, now().owner() == owner, () -> model.filtersProperty().set(now().with(owner)));
    }

    private Filters now() {
        return model.filtersProperty().get();
    }

    private Button type() {
        Button button = Buttons.plain(words.say("contacts.filter.type"));
        menu(
                button,
                () -> java.util.Arrays.stream(RelationshipType.Known.values())
                        .map(type -> check(
                                words.choice("type", type.code()),
                                now().types().contains(type.code()),
                                () -> model.filtersProperty().set(now().withType(type.code()))))
                        .toList());
        shows(
                button,
                "contacts.filter.type",
                on -> on.types().stream()
                        .map(code -> words.choice("type", code))
                        .sorted()
                        .collect(java.util.stream.Collectors.joining(words.say("list.comma"))));
        return button;
    }

    private Button priority() {
        Button button = Buttons.plain(words.say("contacts.filter.priority"));
        menu(
                button,
                () -> LETTERS.stream()
                        .map(letter -> check(
                                letter(letter),
                                now().priorities().contains(letter),
                                () -> model.filtersProperty().set(now().withPriority(letter))))
                        .toList());
        shows(
                button,
                "contacts.filter.priority",
                on -> on.priorities().stream()
                        .sorted()
                        .map(this::letter)
                        .collect(java.util.stream.Collectors.joining(words.say("list.comma"))));
        return button;
    }

    /// Where the groups are not in sight: says that the list is that of one, and lets go of it.
    private Button group(ObservableBooleanValue seen) {
        Button button = Buttons.plain("", Icon.GROUP);
        button.getStyleClass().add("of-group");
        button.setOnAction(_ -> model.filtersProperty().set(now().with(Optional.empty())));
        model.filtersProperty().subscribe(on -> {
            String name = on.group().map(Group::name).orElse("");
            button.setText(words.say("contacts.filter.on", words.say("contacts.filter.group"), name));
            button.setAccessibleText(words.say("contacts.filter.group-off", name));
            button.setTooltip(new Tooltip(words.say("contacts.filter.group-off", name)));
            button.pseudoClassStateChanged(ON, true);
        });
        Shown.onlyWhen(
                button,
                Bindings.createBooleanBinding(
                        () -> !seen.get() && now().group().isPresent(), seen, model.filtersProperty()));
        return button;
    }

    private String letter(String letter) {
        return letter.isEmpty() ? words.say("contacts.priority.none") : letter;
    }

    /// Writes the beginning of a qualifier into the field: the menu teaches the words.
    private Button more() {
        Button button = Buttons.plain(words.say("contacts.filter.more"), Icon.ADD);
        button.getStyleClass().add("ghost");
        menu(
                button,
                () -> Stream.concat(
                                Qualifiers.ALL.stream()
                                        .map(each -> qualifier(words.say(each.key(), each.typed()), each.typed())),
                                own())
                        .toList());
        return button;
    }

    /// The user's own fields are words of the language, too.
    private Stream<MenuItem> own() {
        return model.userFieldsProperty().get().stream()
                .map(field -> new OwnField(field.slot(), field.name(), field.type()))
                .filter(field -> !field.qualifier().isEmpty())
                .map(field -> qualifier(
                        words.say("contacts.more.own", field.name(), field.qualifier() + ":"),
                        field.qualifier() + ":"));
    }

    private MenuItem qualifier(String said, String typed) {
        MenuItem item = new MenuItem(said);
        item.setMnemonicParsing(false);
        item.setOnAction(_ -> {
            String before = input.getText().strip();
            model.typedProperty().set((before.isEmpty() ? "" : before + " ") + typed);
            input.requestFocus();
            input.end();
        });
        return item;
    }

    private static CheckMenuItem check(String text, boolean on, Runnable action) {
        CheckMenuItem item = new CheckMenuItem(text);
        item.setMnemonicParsing(false);
        item.setSelected(on);
        item.setOnAction(_ -> action.run());
        return item;
    }

    private static void menu(Button button, java.util.function.Supplier<List<? extends MenuItem>> items) {
        button.setOnAction(_ -> {
            ContextMenu menu = new ContextMenu();
            menu.getItems().setAll(items.get());
            menu.show(button, Side.BOTTOM, 0, 4);
        });
        button.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.DOWN) {
                button.fire();
                event.consume();
            }
        });
    }

    /// A filter that is on says what it lets through.
    private void shows(Button button, String key, java.util.function.Function<Filters, String> said) {
        model.filtersProperty().subscribe(now -> {
            String value = said.apply(now);
            button.setText(value.isEmpty() ? words.say(key) : words.say("contacts.filter.on", words.say(key), value));
            button.pseudoClassStateChanged(ON, !value.isEmpty());
        });
    }
}
