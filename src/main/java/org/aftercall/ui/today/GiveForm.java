package org.aftercall.ui.today;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.aftercall.ui.kit.Buttons;
import org.aftercall.ui.kit.Icon;
import org.aftercall.ui.kit.Shown;
import org.aftercall.ui.kit.SideForm;
import org.aftercall.ui.kit.Suggestions;
import org.aftercall.wording.Words;

/// Hands the selected action to somebody: who, and a line for them.
final class GiveForm extends VBox {
    private final GiveViewModel model;
    private final Runnable close;
    private final TextField who = new TextField();

    GiveForm(GiveViewModel model, Words words, Runnable close) {
        this.model = model;
        this.close = close;
        getStyleClass().addAll("dialog-card", "dialog");
        setMaxHeight(USE_PREF_SIZE);
        Label about = Buttons.label(model.title(), "second");
        about.setWrapText(true);
        who.textProperty().bindBidirectional(model.toProperty());
        who.setAccessibleText(words.say("give.who"));
        who.setOnAction(_ -> give());
        Suggestions<String> offered = new Suggestions<>(
                who, model.offered(), new Suggestions.Looks<>(Buttons::label, each -> each, false), name -> {
                    model.take(name);
                    who.end();
                });
        Label hint = Buttons.label("", "caption");
        hint.setWrapText(true);
        hint.textProperty().bind(model.hintProperty());
        Shown.onlyWhen(hint, hint.textProperty().isNotEmpty());
        TextField word = new TextField();
        word.textProperty().bindBidirectional(model.wordProperty());
        word.setAccessibleText(words.say("give.word"));
        word.setOnAction(_ -> give());
        Label trouble = Buttons.label("", "field-trouble");
        trouble.setWrapText(true);
        trouble.textProperty().bind(model.troubleProperty());
        Shown.onlyWhen(trouble, trouble.textProperty().isNotEmpty());
        Button cancel = Buttons.quiet(words.say("later.cancel"));
        cancel.setOnAction(_ -> close.run());
        Button go = Buttons.primary(words.say("give.go"), Icon.DONE);
        go.setOnAction(_ -> give());
        HBox foot = new HBox(cancel, go);
        foot.getStyleClass().add("buttons");
        getChildren()
                .addAll(
                        Buttons.label(words.say("give.title"), "name"),
                        about,
                        SideForm.field(words.say("give.who"), who, offered, hint),
                        SideForm.field(words.say("give.word"), word),
                        trouble,
                        foot);
    }

    void begin() {
        who.requestFocus();
    }

    private void give() {
        if (model.give()) {
            close.run();
        } else {
            who.requestFocus();
        }
    }
}
