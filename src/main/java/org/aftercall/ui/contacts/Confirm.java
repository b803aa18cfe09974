package org.aftercall.ui.contacts;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.aftercall.ui.kit.Buttons;
import org.aftercall.ui.kit.Icon;
import org.aftercall.wording.Words;

/// More than a thousand contacts are not changed by a slip of the finger: the user types how many they are.
final class Confirm {
    private Confirm() {}

    /// Goes on at once with few.
    static void many(Bulk.Target target, Words words, Forms forms, Runnable then) {
        if (target.count() <= Bulk.MANY) {
            then.run();
            return;
        }
        TextField number = number(words);
        Button go = Buttons.primary(words.say("contacts.confirm.go", target.count()), Icon.DONE);
        go.disableProperty().bind(number.textProperty().map(text -> !says(text, target.count())));
        go.setOnAction(_ -> {
            forms.close();
            then.run();
        });
        number.setOnAction(_ -> go.fire());
        Button cancel = Buttons.quiet(words.say("contacts.cancel"));
        cancel.setOnAction(_ -> forms.close());
        HBox foot = new HBox(cancel, go);
        foot.getStyleClass().add("buttons");
        VBox form = new VBox(
                Buttons.label(words.say("contacts.confirm.title", target.count()), "name"),
                explained(words, target.count()),
                number,
                foot);
        forms.open(form);
        number.requestFocus();
    }

    static TextField number(Words words) {
        TextField number = new TextField();
        number.setPromptText(words.say("contacts.confirm.number"));
        number.setAccessibleText(words.say("contacts.confirm.number"));
        return number;
    }

    static Label explained(Words words, long count) {
        Label text = Buttons.label(words.say("contacts.confirm.text", count), "second");
        text.setWrapText(true);
        return text;
    }

    /// Whether a text is the number, with or without what stands between thousands.
    static boolean says(String text, long count) {
        String digits = text.codePoints()
                .filter(Character::isDigit)
                .map(each -> Character.digit(each, 10))
                .collect(StringBuilder::new, StringBuilder::append, StringBuilder::append)
                .toString();
        return digits.equals(Long.toString(count));
    }
}
