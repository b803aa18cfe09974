package org.aftercall.ui.contact;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import javafx.beans.Observable;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.aftercall.ui.kit.Buttons;
import org.aftercall.ui.kit.Icon;
import org.aftercall.ui.kit.Marks;
import org.aftercall.wording.Words;

/// The files of a contact, and how another one comes there: by the button, or dropped on the card.
final class FilesCard extends VBox {
    private final FilesViewModel model;
    private final Words words;
    private final FileAsk ask;
    private final VBox list = new VBox();

    FilesCard(FilesViewModel model, Words words, FileAsk ask) {
        this.model = model;
        this.words = words;
        this.ask = ask;
        getStyleClass().addAll("card", "contact-card");
        list.getStyleClass().add("files");
        Button add = Buttons.sign(Icon.ATTACH, words.say("files.attach"), "");
        add.getStyleClass().add("small");
        add.setOnAction(_ -> attach());
        add.disableProperty().bind(model.workingProperty());
        HBox head = CardView.line(
                "contact-card-head", Buttons.label(words.say("files.title"), "emphasis"), Buttons.spring(), add);
        getChildren().addAll(head, list);
        setVisible(model.isThere());
        setManaged(model.isThere());
        model.lines().addListener((Observable _) -> fill());
        fill();
    }

    void attach() {
        model.attach(ask.which(words.say("files.attach")));
    }

    private void fill() {
        if (model.lines().isEmpty()) {
            Label none = Buttons.label(words.say("files.none"), "caption");
            none.setWrapText(true);
            list.getChildren().setAll(none);
            return;
        }
        list.getChildren().setAll(model.lines().stream().map(this::line).toList());
    }

    private Node line(FilesViewModel.Line line) {
        Button name = new Button(line.name());
        name.setMnemonicParsing(false);
        name.getStyleClass().add("text-link");
        name.setMinWidth(0);
        name.setAccessibleText(words.say("files.open", line.name()));
        name.setTooltip(new Tooltip(line.name()));
        name.setOnAction(_ -> model.open(line));
        Label about = Buttons.label(line.about(), "caption");
        about.setWrapText(true);
        VBox texts = new VBox(name, about);
        texts.getStyleClass().add("next-texts");
        texts.setMinWidth(0);
        HBox.setHgrow(texts, Priority.ALWAYS);
        Button save = sign(Icon.IMPORT, "files.save", line);
        save.setOnAction(
                _ -> ask.where(words.say("files.save.title"), line.name()).ifPresent(file -> model.save(line, file)));
        Button remove = sign(Icon.DELETE, "files.remove", line);
        remove.setOnAction(_ -> model.remove(line));
        return CardView.line("next-line", Marks.box(Icon.ATTACH, "box-30"), texts, save, remove);
    }

    private Button sign(Icon icon, String key, FilesViewModel.Line line) {
        Button sign = Buttons.sign(icon, words.say(key, line.name()), "");
        sign.getStyleClass().add("small");
        return sign;
    }

    /// Files may be dropped anywhere on a card.
    void acceptFrom(Node card) {
        card.addEventHandler(DragEvent.DRAG_OVER, event -> {
            if (model.isThere() && event.getDragboard().hasFiles()) {
                event.acceptTransferModes(TransferMode.COPY);
                event.consume();
            }
        });
        card.addEventHandler(DragEvent.DRAG_DROPPED, event -> {
            if (model.isThere() && event.getDragboard().hasFiles()) {
                List<Path> files = event.getDragboard().getFiles().stream()
                        .map(File::toPath)
                        .toList();
                model.attach(files);
                event.setDropCompleted(true);
                event.consume();
            }
        });
    }
}
