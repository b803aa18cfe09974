package org.aftercall.ui.contacts;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.aftercall.grouping.Grouping;
import org.aftercall.model.Group;
import org.aftercall.model.OperationId;
import org.aftercall.store.Groups.Counted;
import org.aftercall.ui.kit.Buttons;
import org.aftercall.ui.kit.Icon;
import org.aftercall.wording.Words;

/// The groups beside the list: made, named and deleted here; a click narrows the list to one.
final class GroupLines {
    private final ContactsViewModel model;
    private final ContactsPage.Place place;
    private final Words words;
    private final Forms forms;
    private final Grouping grouping;

    GroupLines(ContactsViewModel model, ContactsPage.Book book, ContactsPage.Place place, Forms forms) {
        this.model = model;
        this.place = place;
        this.words = place.words();
        this.forms = forms;
        this.grouping = new Grouping(book.store(), book.user());
    }

    List<Counted> all() {
        return model.tallyProperty().get().groups();
    }

    /// Those of a group, or of all again.
    void turn(Group group) {
        model.filtersProperty().set(model.filtersProperty().get().withGroup(group));
    }

    boolean isOn(Group group) {
        return model.filtersProperty()
                .get()
                .group()
                .filter(on -> on.id().equals(group.id()))
                .isPresent();
    }

    Node head() {
        Button add = Buttons.sign(Icon.ADD, words.say("group.make"), "");
        add.getStyleClass().add("small");
        add.setFocusTraversable(false);
        add.setOnAction(_ -> make());
        HBox head = new HBox(Buttons.label(words.say("contacts.groups"), "heading"), Buttons.spring(), add);
        head.getStyleClass().addAll("lookup-head", "group-head");
        return head;
    }

    /// What can be done with a group, for its line: by the menu, F2 and Del.
    void dress(Button button, Group group) {
        button.setContextMenu(new ContextMenu(doings(group).toArray(MenuItem[]::new)));
        button.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.F2) {
                rename(group);
            } else if (event.getCode() == KeyCode.DELETE) {
                delete(group);
            } else {
                return;
            }
            event.consume();
        });
    }

    /// The same for a menu, where there is no line.
    List<MenuItem> doings(Group group) {
        return new ArrayList<>(
                List.of(item("group.rename", () -> rename(group)), item("group.delete", () -> delete(group))));
    }

    private MenuItem item(String key, Runnable action) {
        MenuItem item = new MenuItem(words.say(key));
        item.setMnemonicParsing(false);
        item.setOnAction(_ -> action.run());
        return item;
    }

    void make() {
        ask(
                "group.make",
                "",
                "group.make.go",
                name -> save(
                        operation -> grouping.create(operation, name, List.of()).group(),
                        group -> words.say("group.made", group.name()),
                        this::turn));
    }

    private void rename(Group group) {
        ask(
                "group.rename.title",
                group.name(),
                "contacts.save",
                name -> save(
                        operation -> {
                            grouping.rename(operation, group, name);
                            return group;
                        },
                        _ -> words.say("group.renamed", group.name(), name.strip()),
                        _ -> {}));
    }

    private void delete(Group group) {
        save(
                operation -> {
                    grouping.delete(operation, group);
                    return group;
                },
                _ -> words.say("group.deleted", group.name()),
                _ -> {});
    }

    /// One operation with one undo. The form stays where the name is refused.
    private void save(Function<OperationId, Group> work, Function<Group, String> said, Consumer<Group> then) {
        OperationId operation = new OperationId(UUID.randomUUID());
        place.background()
                .work(
                        () -> work.apply(operation),
                        group -> {
                            forms.close();
                            place.session().saved(operation, said.apply(group));
                            then.accept(group);
                        },
                        place.session()::failed);
    }

    private void ask(String title, String before, String goes, Consumer<String> then) {
        TextField name = new TextField(before);
        name.setPromptText(words.say("group.name"));
        name.setAccessibleText(words.say("group.name"));
        Button cancel = Buttons.quiet(words.say("contacts.cancel"));
        cancel.setOnAction(_ -> forms.close());
        Button save = Buttons.primary(words.say(goes), Icon.GROUP);
        save.disableProperty()
                .bind(name.textProperty()
                        .map(text -> text.isBlank() || text.strip().equals(before)));
        save.setOnAction(_ -> then.accept(name.getText()));
        name.setOnAction(_ -> save.fire());
        HBox foot = new HBox(cancel, save);
        foot.getStyleClass().add("buttons");
        forms.open(new VBox(Buttons.label(words.say(title), "name"), name, foot));
        name.requestFocus();
        name.selectAll();
    }
}
