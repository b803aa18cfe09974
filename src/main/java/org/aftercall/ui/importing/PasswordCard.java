package org.aftercall.ui.importing;

import java.util.Objects;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.aftercall.ui.kit.Buttons;
import org.aftercall.ui.kit.Icon;
import org.aftercall.ui.kit.WrapLine;
import org.jspecify.annotations.Nullable;

/// Asks for the password of a file. What was typed is gone as soon as it was tried.
final class PasswordCard {
    private final Desk desk;
    private final VBox root = new VBox();
    private final Label sentence = Buttons.label("", "second-small");
    private final Label left = Buttons.label("", "caption");
    private final PasswordField field = new PasswordField();

    PasswordCard(Desk desk) {
        this.desk = desk;
        HBox head = new HBox(Icon.HELP.show("icon-warn"), Buttons.label(desk.say("import.locked.title"), "strong"));
        head.getStyleClass().add("import-card-head");
        sentence.setWrapText(true);
        sentence.setMinHeight(Region.USE_PREF_SIZE);
        field.setAccessibleText(desk.say("import.locked.password"));
        field.setPromptText(desk.say("import.locked.password"));
        field.setOnAction(_ -> unlock());
        Button open = Buttons.plain(desk.say("import.locked.open"), Icon.DONE);
        open.setOnAction(_ -> unlock());
        WrapLine line = new WrapLine(field, open, left);
        line.getStyleClass().add("chips");
        root.getChildren().addAll(head, sentence, line);
        root.getStyleClass().addAll("card", "import-question");
        show(null);
        desk.model().files().lockedProperty().subscribe(this::show);
    }

    Region node() {
        return root;
    }

    private void show(@Nullable Locked locked) {
        root.setVisible(locked != null);
        root.setManaged(locked != null);
        field.clear();
        if (locked != null) {
            sentence.setText(desk.say(
                    "import.locked.text", Objects.toString(locked.file().getFileName())));
            left.setText(desk.say("import.locked.left", locked.left()));
            field.requestFocus();
        }
    }

    private void unlock() {
        String typed = field.getText();
        field.clear();
        desk.model().files().unlock(typed);
    }
}
