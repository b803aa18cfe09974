package org.aftercall.ui.contacts;

import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.aftercall.model.Group;
import org.aftercall.model.RelationshipType;
import org.aftercall.store.Groups.Counted;
import org.aftercall.ui.kit.Buttons;
import org.aftercall.ui.kit.Icon;
import org.aftercall.ui.kit.Marks;
import org.aftercall.ui.kit.SavedLookup;
import org.aftercall.wording.Words;

/// The lookups with their counts, and groups and types with theirs; each narrows the list. One stop for Tab, the arrows
/// move.
final class LookupsColumn extends ScrollPane {
    private static final PseudoClass ON = PseudoClass.getPseudoClass("on");

    private final ContactsViewModel model;
    private final Words words;
    private final VBox lines = new VBox();
    private final List<Button> buttons = new ArrayList<>();
    private final Runnable save;
    private final GroupLines groups;

    /// @param save asks for a name and keeps what is asked now
    LookupsColumn(ContactsViewModel model, Words words, Runnable save, GroupLines groups) {
        this.model = model;
        this.words = words;
        this.save = save;
        this.groups = groups;
        getStyleClass().addAll("form-scroll", "lookups");
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setFocusTraversable(false);
        lines.getStyleClass().add("lookup-lines");
        setContent(lines);
        Arrows.within(lines, () -> buttons, KeyCode.DOWN, KeyCode.UP);
        model.tallyProperty().subscribe(_ -> make());
        model.lookupProperty().addListener((_, _, _) -> mark());
        model.filtersProperty().addListener((_, _, _) -> mark());
    }

    /// The same as a menu, where there is no room for the column.
    ContextMenu menu() {
        ContextMenu menu = new ContextMenu();
        for (SavedLookup each : model.lookups()) {
            MenuItem item = new MenuItem(words.say("contacts.counted", each.name(), count(each)));
            item.setMnemonicParsing(false);
            item.setOnAction(_ -> model.lookupProperty().set(each));
            menu.getItems().add(item);
        }
        menu.getItems().add(new SeparatorMenuItem());
        for (Counted each : groups.all()) {
            CheckMenuItem item =
                    new CheckMenuItem(words.say("contacts.counted", each.group().name(), each.count()));
            item.setGraphic(Icon.GROUP.show("icon-14"));
            item.setMnemonicParsing(false);
            item.setSelected(groups.isOn(each.group()));
            item.setOnAction(_ -> groups.turn(each.group()));
            menu.getItems().add(item);
        }
        MenuItem make = new MenuItem(words.say("group.make.menu"));
        make.setMnemonicParsing(false);
        make.setOnAction(_ -> groups.make());
        menu.getItems().add(make);
        groups.all().stream()
                .map(Counted::group)
                .filter(groups::isOn)
                .forEach(group -> menu.getItems().addAll(groups.doings(group)));
        menu.getItems().add(new SeparatorMenuItem());
        for (RelationshipType.Known type : RelationshipType.Known.values()) {
            MenuItem item = new MenuItem(
                    words.say("contacts.counted", words.choice("type", type.code()), count(type)), Marks.type(type));
            item.setMnemonicParsing(false);
            item.setOnAction(_ -> turn(type));
            menu.getItems().add(item);
        }
        return menu;
    }

    private long count(SavedLookup each) {
        return model.tallyProperty().get().lookups().getOrDefault(each.words(), 0L);
    }

    private long count(RelationshipType.Known type) {
        return model.tallyProperty().get().types().getOrDefault(type.code(), 0L);
    }

    private void make() {
        boolean focused = buttons.stream().anyMatch(Node::isFocused);
        int place = 0;
        for (int i = 0; i < buttons.size(); i++) {
            place = buttons.get(i).isFocused() ? i : place;
        }
        buttons.clear();
        List<Node> all = new ArrayList<>();
        all.add(head());
        for (SavedLookup each : model.lookups()) {
            all.add(add(lookup(each)));
        }
        all.add(groups.head());
        for (Counted each : groups.all()) {
            all.add(add(group(each)));
        }
        all.add(Buttons.label(words.say("contacts.types"), "heading", "lookup-heading"));
        for (RelationshipType.Known type : RelationshipType.Known.values()) {
            all.add(add(type(type)));
        }
        lines.getChildren().setAll(all);
        mark();
        if (focused && place < buttons.size()) {
            Arrows.stopAt(buttons, place);
            buttons.get(place).requestFocus();
        }
    }

    private Button add(Button button) {
        buttons.add(button);
        return button;
    }

    private Node head() {
        Button add = Buttons.sign(Icon.ADD, words.say("contacts.save-lookup"), "");
        add.getStyleClass().add("small");
        add.setFocusTraversable(false);
        add.setOnAction(_ -> save.run());
        HBox head = new HBox(Buttons.label(words.say("contacts.lookups"), "heading"), Buttons.spring(), add);
        head.getStyleClass().add("lookup-head");
        return head;
    }

    private Button lookup(SavedLookup lookup) {
        Button button = line(lookup.icon().show("icon-14"), lookup.name(), count(lookup), "lookup");
        button.setUserData(lookup);
        button.setOnAction(_ -> model.lookupProperty().set(lookup));
        if (lookup.isOwn()) {
            MenuItem remove = new MenuItem(words.say("contacts.lookup.remove"));
            remove.setOnAction(_ -> model.removeLookup(lookup));
            button.setContextMenu(new ContextMenu(remove));
            button.setOnKeyPressed(event -> removeBy(event, lookup));
        }
        return button;
    }

    private void removeBy(KeyEvent event, SavedLookup lookup) {
        if (event.getCode() == KeyCode.DELETE) {
            model.removeLookup(lookup);
            event.consume();
        }
    }

    private Button group(Counted counted) {
        Group group = counted.group();
        Button button = line(Icon.GROUP.show("icon-14"), group.name(), counted.count(), "lookup");
        button.setUserData(group);
        button.setOnAction(_ -> groups.turn(group));
        groups.dress(button, group);
        return button;
    }

    private Button type(RelationshipType.Known type) {
        Button button = line(Marks.type(type), words.choice("type", type.code()), count(type), "type-line");
        button.setUserData(type);
        button.setOnAction(_ -> turn(type));
        return button;
    }

    private void turn(RelationshipType.Known type) {
        model.filtersProperty().set(model.filtersProperty().get().withType(type.code()));
    }

    private Button line(Node sign, String name, long count, String style) {
        Label label = Buttons.label(name, "nav-label");
        label.setMaxWidth(Double.MAX_VALUE);
        label.setMinWidth(0);
        HBox.setHgrow(label, javafx.scene.layout.Priority.ALWAYS);
        HBox line = new HBox(sign, label, Buttons.whole(words.say("contacts.count", count), "nav-badge"));
        line.getStyleClass().add("nav-line");
        line.setAlignment(Pos.CENTER_LEFT);
        line.setMinWidth(0);
        Button button = new Button();
        button.setGraphic(line);
        button.setContentDisplay(javafx.scene.control.ContentDisplay.GRAPHIC_ONLY);
        button.getStyleClass().addAll("nav", style);
        button.setMaxWidth(Double.MAX_VALUE);
        line.prefWidthProperty().bind(button.widthProperty().subtract(20));
        button.setAccessibleText(words.say("contacts.counted", name, count));
        button.setTooltip(new Tooltip(name));
        return button;
    }

    private void mark() {
        int on = 0;
        for (int i = 0; i < buttons.size(); i++) {
            Button button = buttons.get(i);
            boolean isOn = switch (button.getUserData()) {
                case RelationshipType.Known type ->
                    model.filtersProperty().get().types().contains(type.code());
                case Group group -> groups.isOn(group);
                case SavedLookup lookup -> model.lookupProperty().get().equals(lookup);
                default -> false;
            };
            button.pseudoClassStateChanged(ON, isOn);
            on = isOn && button.getUserData() instanceof SavedLookup ? i : on;
        }
        Arrows.stopAt(buttons, on);
    }
}
