package org.aftercall.ui.contact;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.aftercall.model.Channel;
import org.aftercall.ui.kit.Buttons;
import org.aftercall.ui.kit.DateField;
import org.aftercall.ui.kit.Icon;
import org.aftercall.ui.kit.Sheet;
import org.aftercall.ui.kit.Shown;
import org.aftercall.ui.kit.SideForm;
import org.aftercall.wording.Words;

/// What a contact does not want, beside the page: a box for each channel, when and how it was said, and what was said
/// before.
public final class RefusalsView implements Sheet {
    private final RefusalsViewModel model;
    private final Words words;
    private final Runnable close;
    private final SideForm root;
    private final List<CheckBox> boxes = new ArrayList<>();

    /// @param close closes the form
    public RefusalsView(RefusalsViewModel model, Words words, Runnable close) {
        this.model = model;
        this.words = words;
        this.close = close;
        this.root = new SideForm(words.say("refusals.title"), words.say("sheet.close"), close);
        root.getStyleClass().add("refusals");
        root.fields(about(), channels(), date(), how(), note(), before());
        Button cancel = Buttons.quiet(words.say("sheet.cancel"));
        cancel.setOnAction(_ -> close.run());
        Button save = Buttons.hint(
                Buttons.primary(words.say("refusals.save"), Icon.DONE), words.say("refusals.save"), "Ctrl Enter");
        save.setOnAction(_ -> save());
        save.disableProperty().bind(model.savingProperty());
        root.foot(model.troubleProperty(), cancel, save);
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
        boxes.getFirst().requestFocus();
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

    private Node about() {
        Label text = Buttons.label(words.say("refusals.about", model.name()), "second");
        text.setWrapText(true);
        return text;
    }

    private Node channels() {
        VBox column = new VBox();
        column.getStyleClass().add("sheet-boxes");
        model.refused().forEach((channel, refused) -> {
            CheckBox box = new CheckBox(said(channel));
            box.setMnemonicParsing(false);
            box.setWrapText(true);
            box.selectedProperty().bindBidirectional(refused);
            boxes.add(box);
            column.getChildren().add(box);
        });
        Button all = Buttons.link(words.say("refusals.all"), Icon.OPT_OUT);
        all.setOnAction(_ -> model.all(true));
        Button none = Buttons.link(words.say("refusals.none"), Icon.DONE);
        none.setOnAction(_ -> model.all(false));
        return SideForm.field(words.say("refusals.channels"), column, CardView.line("sheet-line", all, none));
    }

    private String said(Channel channel) {
        String name = words.choice("channel", channel.code());
        return name.substring(0, 1).toUpperCase(words.locale()) + name.substring(1);
    }

    private Node date() {
        DateField field = new DateField(model.date(), words, words.say("refusals.date"));
        field.input().setOnAction(_ -> save());
        return SideForm.field(words.say("refusals.date"), field);
    }

    private Node how() {
        ComboBox<String> how = new ComboBox<>();
        how.getItems().setAll(RefusalsViewModel.HOW);
        Shown.items(how, each -> words.choice("refusals.how", each));
        how.setPromptText(words.say("refusals.how"));
        how.setAccessibleText(words.say("refusals.how"));
        how.valueProperty().bindBidirectional(model.howProperty());
        how.getStyleClass().add("tall");
        how.setMaxWidth(Double.MAX_VALUE);
        return SideForm.field(words.say("refusals.how"), how);
    }

    private Node note() {
        TextField note = new TextField();
        note.textProperty().bindBidirectional(model.noteProperty());
        note.setAccessibleText(words.say("refusals.note"));
        note.setPromptText(words.say("refusals.note.prompt"));
        note.setOnAction(_ -> save());
        Label shared = Buttons.label(words.say("refusals.shared"), "caption");
        shared.setWrapText(true);
        return SideForm.field(words.say("refusals.note"), note, shared);
    }

    /// Nothing is ever taken back silently: what was said before is read here.
    private Node before() {
        List<String> said = model.said();
        Label[] lines = said.stream()
                .map(each -> Buttons.label(each, "second-small"))
                .peek(label -> label.setWrapText(true))
                .toArray(Label[]::new);
        Node field = SideForm.field(words.say("refusals.before"), lines);
        field.setVisible(lines.length > 0);
        field.setManaged(lines.length > 0);
        return field;
    }
}
