package org.aftercall.ui.contacts;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.aftercall.ui.kit.Buttons;
import org.aftercall.ui.kit.Icon;
import org.aftercall.wording.Words;

/// Asks for the name of a lookup.
final class SaveLookup {
    private SaveLookup() {}

    static void ask(ContactsViewModel model, Words words, Forms forms) {
        TextField name = new TextField(model.typedProperty().get().strip());
        name.setPromptText(words.say("contacts.save-lookup.name"));
        name.setAccessibleText(words.say("contacts.save-lookup.name"));
        Button cancel = Buttons.quiet(words.say("contacts.cancel"));
        cancel.setOnAction(_ -> forms.close());
        Button save = Buttons.primary(words.say("contacts.save"), Icon.BOOKMARK);
        save.disableProperty().bind(name.textProperty().map(text -> text.isBlank()));
        save.setOnAction(_ -> {
            model.saveLookup(name.getText());
            forms.close();
        });
        name.setOnAction(_ -> save.fire());
        HBox foot = new HBox(cancel, save);
        foot.getStyleClass().add("buttons");
        String asked = model.asked();
        Label about = Buttons.label(
                asked.isEmpty() ? words.say("contacts.save-lookup.all") : words.say("contacts.save-lookup.asks", asked),
                "second");
        about.setWrapText(true);
        VBox form = new VBox(Buttons.label(words.say("contacts.save-lookup"), "name"), about, name, foot);
        forms.open(form);
        name.requestFocus();
        name.selectAll();
    }
}
