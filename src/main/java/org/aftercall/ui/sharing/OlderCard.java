package org.aftercall.ui.sharing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.aftercall.ui.kit.Buttons;
import org.aftercall.ui.kit.Icon;
import org.aftercall.ui.kit.InSight;
import org.aftercall.ui.sharing.SharingPicture.Older;
import org.aftercall.wording.Words;

/// Looking for an older value: by the name of a contact, or by what stood there.
final class OlderCard {
    private final SharingViewModel model;
    private final Words words;
    private final VBox card = new VBox();
    private final VBox rows = new VBox();
    private final TextField search = new TextField();

    OlderCard(SharingViewModel model, Words words) {
        this.model = model;
        this.words = words;
        VBox texts = Parts.texts(
                Buttons.label(words.say("sharing.older"), "emphasis"),
                Buttons.label(words.say("sharing.older.text"), "second-small"));
        search.setPromptText(words.say("sharing.older.prompt"));
        search.setAccessibleText(words.say("sharing.older.prompt"));
        search.getStyleClass().add("sharing-search");
        Button find = Buttons.plain(words.say("sharing.older.find"), Icon.SEARCH);
        find.setOnAction(_ -> model.findOlder(search.getText()));
        search.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                model.findOlder(search.getText());
                event.consume();
            } else if (event.getCode() == KeyCode.ESCAPE && !search.getText().isEmpty()) {
                search.clear();
                model.findOlder("");
                event.consume();
            }
        });
        HBox asking = new HBox(Parts.growing(search), find);
        asking.getStyleClass().add("sharing-line");
        VBox line = new VBox(texts, asking);
        line.getStyleClass().add("sharing-older-line");
        card.getChildren().addAll(line, rows);
        card.getStyleClass().addAll("card", "sharing-card", "sharing-older");
        model.olderProperty().subscribe(this::show);
    }

    Node node() {
        return card;
    }

    Node search() {
        return search;
    }

    private void show(Optional<List<Older>> found) {
        List<Node> lines = new ArrayList<>();
        found.ifPresent(all -> {
            if (all.isEmpty()) {
                lines.add(Parts.wrapped(words.say("sharing.older.none", search.getText()), "second", "sharing-none"));
            }
            all.forEach(each -> lines.add(row(each)));
        });
        Parts.refill(rows, lines);
        if (!lines.isEmpty()) {
            card.applyCss(); // what has just come has its height only after this
            InSight.reveal(card);
        }
    }

    private Node row(Older older) {
        Label field = Parts.wrapped(words.say("sharing.older.line", older.field(), older.by()), "second-small");
        Label whose = Parts.wrapped(older.whose(), "strong");
        Label value = Parts.wrapped(older.value());
        VBox texts = new VBox(whose, value, field);
        texts.getStyleClass().add("sharing-texts");
        Button again = Buttons.plain(words.say("sharing.again"));
        again.getStyleClass().add("small");
        again.setOnAction(_ -> model.again(older));
        Parts.named(
                again,
                "again " + older.change().dot() + older.change().row()
                        + older.change().field(),
                words.say("sharing.again.spoken", older.value(), older.field(), older.whose()));
        HBox line = new HBox(Icon.OLDER.show("icon-14"), Parts.growing(texts), again);
        line.getStyleClass().add("sharing-row");
        return line;
    }
}
