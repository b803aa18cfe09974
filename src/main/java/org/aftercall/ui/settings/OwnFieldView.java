package org.aftercall.ui.settings;

import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import org.aftercall.ui.kit.Buttons;
import org.aftercall.ui.kit.Icon;
import org.aftercall.ui.kit.OwnKind;
import org.aftercall.ui.kit.Sheet;
import org.aftercall.ui.kit.Shown;
import org.aftercall.ui.kit.SideForm;
import org.aftercall.wording.Words;

/// A field of the user's own, beside the page.
public final class OwnFieldView implements Sheet {
    private final OwnFieldViewModel model;
    private final Words words;
    private final Runnable close;
    private final SideForm root;
    private final TextField name;

    /// @param close closes the form
    public OwnFieldView(OwnFieldViewModel model, Words words, Runnable close) {
        this.model = model;
        this.words = words;
        this.close = close;
        this.root = new SideForm(
                words.say(model.isNew() ? "ownfield.new" : "ownfield.change"), words.say("sheet.close"), close);
        this.name = text("ownfield.name", model.nameProperty());
        TextField purpose = text("ownfield.purpose", model.purposeProperty());
        purpose.setPromptText(words.say("ownfield.purpose.prompt"));
        name.setOnAction(_ -> purpose.requestFocus());
        purpose.setOnAction(_ -> save());
        root.fields(
                use(),
                SideForm.field(words.say("ownfield.name"), name),
                SideForm.field(words.say("ownfield.kind"), kind()),
                options(),
                SideForm.field(words.say("ownfield.purpose"), purpose),
                remind(),
                listed());
        Button cancel = Buttons.quiet(words.say("sheet.cancel"));
        cancel.setOnAction(_ -> close.run());
        Button save = Buttons.hint(
                Buttons.primary(words.say("ownfield.save"), Icon.DONE), words.say("ownfield.save"), "Ctrl Enter");
        save.setOnAction(_ -> save());
        save.disableProperty().bind(model.savingProperty());
        if (model.isNew()) {
            root.foot(model.troubleProperty(), cancel, save);
        } else {
            Button remove = Buttons.quiet(words.say("ownfield.remove"));
            remove.setOnAction(_ -> model.remove(close));
            root.foot(model.troubleProperty(), remove, cancel, save);
        }
        root.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER && event.isShortcutDown()) {
                save();
                event.consume();
            }
        });
    }

    @Override
    public Region node() {
        return root;
    }

    @Override
    public Stand stand() {
        return Stand.SIDE;
    }

    @Override
    public void begin() {
        name.requestFocus();
        name.end();
    }

    @Override
    public boolean isUnsaved() {
        return model.isChanged();
    }

    @Override
    public boolean dropsTyped() {
        return true;
    }

    @Override
    public void escape() {
        close.run();
    }

    private void save() {
        model.save(close);
    }

    private Node use() {
        Label use = Buttons.label(
                model.isNew() ? words.say("ownfield.about") : words.say("ownfield.use", model.use()), "second");
        use.setWrapText(true);
        return use;
    }

    private Node kind() {
        ComboBox<OwnKind> kind = new ComboBox<>();
        kind.getItems().setAll(OwnKind.values());
        Shown.items(kind, each -> words.choice("ownkind", each.code()));
        kind.setAccessibleText(words.say("ownfield.kind"));
        kind.valueProperty().bindBidirectional(model.kindProperty());
        kind.getStyleClass().add("tall");
        kind.setMaxWidth(Double.MAX_VALUE);
        return kind;
    }

    private Node options() {
        TextArea options = new TextArea();
        options.textProperty().bindBidirectional(model.optionsProperty());
        options.setAccessibleText(words.say("ownfield.options"));
        options.setPrefRowCount(4);
        options.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.TAB && !event.isControlDown()) {
                // a tab leaves the field, as anywhere else
                event.consume();
                options.fireEvent(new KeyEvent(
                        KeyEvent.KEY_PRESSED, "", "", KeyCode.TAB, event.isShiftDown(), true, false, false));
            }
        });
        Node field = SideForm.field(words.say("ownfield.options"), options);
        Shown.onlyWhen(field, model.kindProperty().map(OwnKind::isChoice));
        return field;
    }

    private Node remind() {
        TextField days = text("ownfield.remind", model.remindProperty());
        days.setPromptText(words.say("ownfield.remind.prompt"));
        days.setOnAction(_ -> save());
        Node field = SideForm.field(words.say("ownfield.remind"), days);
        Shown.onlyWhen(field, model.kindProperty().map(kind -> kind == OwnKind.DATE));
        return field;
    }

    private Node listed() {
        CheckBox listed = new CheckBox(words.say("ownfield.listed"));
        listed.setMnemonicParsing(false);
        listed.setWrapText(true);
        listed.selectedProperty().bindBidirectional(model.listedProperty());
        return listed;
    }

    private TextField text(String label, StringProperty value) {
        TextField field = new TextField();
        field.textProperty().bindBidirectional(value);
        field.setAccessibleText(words.say(label));
        return field;
    }
}
