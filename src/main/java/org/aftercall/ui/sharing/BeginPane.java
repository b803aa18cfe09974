package org.aftercall.ui.sharing;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.aftercall.ui.kit.Buttons;
import org.aftercall.ui.kit.Icon;
import org.aftercall.ui.kit.Marks;
import org.aftercall.ui.kit.Shown;
import org.aftercall.ui.kit.SideForm;
import org.aftercall.ui.sharing.BeginViewModel.Way;
import org.aftercall.wording.Words;

/// What stands there while the book is not shared: what sharing is, and the two ways to begin.
final class BeginPane extends VBox {
    private final BeginViewModel model;
    private final Words words;
    private final Supplier<Optional<Path>> places;
    private final Button share;
    private final Button join;
    private final VBox ways = new VBox();
    private final VBox form = new VBox();

    /// @param places asks the user for a folder
    BeginPane(BeginViewModel model, Words words, Supplier<Optional<Path>> places) {
        this.model = model;
        this.words = words;
        this.places = places;
        this.share = Buttons.primary(words.say("sharing.begin.share"), Icon.SHARE);
        this.join = Buttons.plain(words.say("sharing.begin.join"), Icon.JOIN);
        ways.getChildren()
                .addAll(
                        way(Icon.SHARE, "sharing.begin.share.text", share, Way.SHARE),
                        way(Icon.JOIN, "sharing.begin.join.text", join, Way.JOIN));
        ways.getStyleClass().add("sharing-begin");
        VBox how = Parts.card(words.say("sharing.begin.how"));
        how.getStyleClass().add("sharing-how");
        how.getChildren()
                .addAll(
                        point(Icon.FOLDER, words.say("sharing.begin.how.1")),
                        point(Icon.OFFLINE, words.say("sharing.begin.how.2")),
                        point(Icon.DECIDED, words.say("sharing.begin.how.3")),
                        point(Icon.PRIVATE, words.say("sharing.begin.how.4")));
        getStyleClass().add("sharing-begin");
        form.getStyleClass().addAll("card", "sharing-form");
        getChildren().addAll(ways, form, how);
        form.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                model.wayProperty().set(Way.UNDECIDED);
                event.consume();
            }
        });
        model.wayProperty().subscribe(this::form);
    }

    void focusFirst() {
        if (form.isVisible()) {
            form.lookup(".text-field").requestFocus();
        } else {
            share.requestFocus();
        }
    }

    /// One of the two ways: what it is for, and its button.
    private Node way(Icon icon, String more, Button button, Way way) {
        button.setOnAction(_ -> model.wayProperty().set(way));
        VBox texts = Parts.texts(Buttons.label(button.getText(), "emphasis"), Buttons.label(words.say(more), "second"));
        VBox line = new VBox(texts, button);
        line.getStyleClass().add("sharing-way-line");
        HBox card = new HBox(Marks.box(icon, "box-44"), Parts.growing(line));
        card.getStyleClass().addAll("card", "sharing-way");
        return card;
    }

    private static Node point(Icon icon, String sentence) {
        HBox line = new HBox(icon.show("icon-14", "icon-accent"), Parts.growing(Parts.wrapped(sentence)));
        line.getStyleClass().add("sharing-point");
        return line;
    }

    private void form(Way way) {
        boolean undecided = way == Way.UNDECIDED;
        Parts.shown(ways, undecided);
        Parts.shown(form, !undecided);
        form.getChildren().clear();
        if (!undecided) {
            boolean joins = way == Way.JOIN;
            form.getChildren()
                    .addAll(
                            Parts.wrapped(words.say(joins ? "sharing.begin.join" : "sharing.begin.share"), "name"),
                            Parts.wrapped(
                                    words.say(joins ? "sharing.begin.join.steps" : "sharing.begin.share.steps"),
                                    "second"),
                            folder(joins ? "sharing.begin.join.folder" : "sharing.begin.folder"),
                            joins || model.isNameless() ? name() : named(),
                            joins ? passphrase() : lock(),
                            trouble(),
                            foot(joins));
            if (getScene() != null) {
                focusFirst();
            }
        } else if (getScene() != null && isVisible()) {
            share.requestFocus();
        }
    }

    private Node folder(String label) {
        TextField path = text(label, "sharing-folder");
        path.textProperty().bindBidirectional(model.folderProperty());
        path.setPromptText(words.say("sharing.begin.folder.prompt"));
        Button choose = Buttons.plain(words.say("sharing.begin.choose"), Icon.FOLDER);
        choose.setOnAction(_ -> places.get().ifPresent(model::chose));
        HBox line = new HBox(Parts.growing(path), choose);
        line.getStyleClass().add("sharing-line");
        Label found = Parts.wrapped("", "sharing-found");
        found.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> model.foundProperty()
                                .get()
                                .map(book -> words.say("sharing.begin.found", book.name()))
                                .orElse(""),
                        model.foundProperty()));
        Shown.onlyWhen(found, found.textProperty().isNotEmpty());
        return SideForm.field(words.say(label), line, found);
    }

    private Node name() {
        TextField field = text("sharing.begin.name", "sharing-name");
        field.textProperty().bindBidirectional(model.userProperty());
        return SideForm.field(words.say("sharing.begin.name"), field);
    }

    /// Who has a name already stands with it beside all that was written, and keeps it.
    private Node named() {
        return Parts.wrapped(
                words.say("sharing.begin.named", model.userProperty().get()), "second");
    }

    private TextField text(String key, String style) {
        TextField field = new TextField();
        field.getStyleClass().add(style);
        field.setAccessibleText(words.say(key));
        field.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                model.go();
                event.consume();
            }
        });
        return field;
    }

    private Node passphrase() {
        TextField six = text("sharing.begin.words", "sharing-words");
        six.textProperty().bindBidirectional(model.passphraseProperty());
        six.setPromptText(words.say("sharing.begin.words.prompt"));
        Node field = SideForm.field(words.say("sharing.begin.words"), six);
        Shown.onlyWhen(
                field,
                Bindings.createBooleanBinding(
                        () -> model.foundProperty()
                                .get()
                                .map(book -> book.locked())
                                .orElse(true),
                        model.foundProperty()));
        return field;
    }

    private Node lock() {
        CheckBox box = new CheckBox(words.say("sharing.begin.lock"));
        box.selectedProperty().bindBidirectional(model.lockedProperty());
        box.setWrapText(true);
        return new VBox(box, Parts.wrapped(words.say("sharing.begin.lock.text"), "second-small", "sharing-lock-text"));
    }

    private Node trouble() {
        Label said = Parts.wrapped("", "field-trouble");
        said.textProperty().bind(model.troubleProperty());
        Shown.onlyWhen(said, said.textProperty().isNotEmpty());
        return said;
    }

    private Node foot(boolean joins) {
        Button go = Buttons.primary(
                words.say(joins ? "sharing.begin.join.go" : "sharing.begin.share.go"), joins ? Icon.JOIN : Icon.SHARE);
        go.disableProperty().bind(model.busyProperty());
        go.setOnAction(_ -> model.go());
        Button back = Buttons.plain(words.say("sharing.begin.back"));
        back.setOnAction(_ -> model.wayProperty().set(Way.UNDECIDED));
        HBox foot = new HBox(Parts.growing(new Region()), back, go);
        foot.getStyleClass().add("buttons");
        return foot;
    }
}
