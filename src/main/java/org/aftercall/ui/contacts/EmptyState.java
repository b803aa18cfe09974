package org.aftercall.ui.contacts;

import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.aftercall.ui.kit.Buttons;
import org.aftercall.ui.kit.Destination;
import org.aftercall.ui.kit.Icon;
import org.aftercall.ui.kit.Marks;
import org.aftercall.ui.kit.Navigator;
import org.aftercall.wording.Words;

/// What stands where the list would: nobody matches, a new book, trouble.
final class EmptyState extends VBox {
    private final Words words;
    private final ContactsViewModel model;
    private final Navigator navigator;

    EmptyState(Words words, ContactsViewModel model, Navigator navigator) {
        this.words = words;
        this.model = model;
        this.navigator = navigator;
        getStyleClass().add("empty-state");
        model.pictureProperty().subscribe((Consumer<ContactsViewModel.Picture>) this::show);
    }

    private void show(ContactsViewModel.Picture picture) {
        getChildren().clear();
        switch (picture.state()) {
            case LIST, LOADING -> setVisible(false);
            case NEW_BOOK -> newBook();
            case NO_HITS -> noHits(picture);
            case FAILED -> failed();
        }
    }

    private void newBook() {
        say(Icon.CONTACTS, words.say("contacts.new.title"));
        explain(words.say("contacts.new.text"));
        HBox buttons = buttons();
        offer(buttons, Destination.NewContact.class, "contacts.new-contact", new Destination.NewContact(""));
        offer(
                buttons,
                Destination.Importing.class,
                "contacts.import-list",
                new Destination.Importing(java.util.Optional.empty()));
    }

    private void noHits(ContactsViewModel.Picture picture) {
        String typed = model.typedProperty().get().strip();
        say(Icon.SEARCH, words.say("contacts.no-hits.title", typed.isEmpty() ? picture.asked() : typed));
        HBox buttons = buttons();
        Button clear = Buttons.plain(words.say("contacts.no-hits.clear"));
        clear.setOnAction(_ -> {
            model.clear();
            model.lookupProperty().set(model.lookups().getFirst());
        });
        buttons.getChildren().add(clear);
        if (!typed.isEmpty() && navigator.shows(Destination.NewContact.class)) {
            Button add = Buttons.plain(words.say("contacts.no-hits.add", typed), Icon.ADD);
            add.setOnAction(_ -> navigator.go(new Destination.NewContact(typed)));
            buttons.getChildren().add(add);
        }
    }

    private void failed() {
        say(Icon.ERROR, words.say("contacts.failed.title"));
        Button again = Buttons.plain(words.say("contacts.failed.again"));
        again.setOnAction(_ -> model.refresh());
        buttons().getChildren().add(again);
    }

    private void offer(HBox buttons, Class<? extends Destination> kind, String key, Destination to) {
        if (navigator.shows(kind)) {
            Button button = Buttons.plain(words.say(key));
            button.setOnAction(_ -> navigator.go(to));
            buttons.getChildren().add(button);
        }
    }

    private HBox buttons() {
        HBox line = new HBox(8);
        line.setAlignment(Pos.CENTER);
        getChildren().add(line);
        return line;
    }

    private void say(Icon icon, String sentence) {
        setVisible(true);
        Label title = Buttons.label(sentence, "name");
        title.setWrapText(true);
        getChildren().addAll(Marks.box(icon, "box-66"), title);
    }

    private void explain(String sentence) {
        Label text = Buttons.label(sentence, "second");
        text.setWrapText(true);
        text.setTextAlignment(javafx.scene.text.TextAlignment.CENTER);
        getChildren().add(text);
    }
}
