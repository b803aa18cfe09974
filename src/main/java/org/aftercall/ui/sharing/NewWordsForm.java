package org.aftercall.ui.sharing;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.aftercall.model.Problem;
import org.aftercall.sharing.Standing;
import org.aftercall.ui.kit.Buttons;
import org.aftercall.ui.kit.Icon;
import org.aftercall.ui.kit.Shown;
import org.aftercall.ui.kit.SideForm;
import org.aftercall.wording.Words;

/// Where the six words are typed that a colleague has made new. It keeps what was typed while the rest is drawn anew.
final class NewWordsForm {
    private final SharingViewModel model;
    private final TextField six = new TextField();
    private final Label trouble = Parts.wrapped("", "field-trouble");
    private final VBox card = new VBox();
    private final Runnable known;

    /// @param known what follows once they are right
    NewWordsForm(SharingViewModel model, Words words, Runnable known) {
        this.model = model;
        this.known = known;
        String name = words.say("sharing.new-words.six");
        six.getStyleClass().add("sharing-words");
        six.setAccessibleText(name);
        six.setPromptText(words.say("sharing.begin.words.prompt"));
        six.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                go();
                event.consume();
            }
        });
        Button go = Buttons.primary(words.say("sharing.new-words.typed"), Icon.JOIN);
        go.setOnAction(_ -> go());
        HBox foot = new HBox(go); // below: six words need the whole width where the text is large
        card.getChildren()
                .addAll(
                        Parts.wrapped(words.say("sharing.new-words.type"), "name"),
                        SideForm.field(name, six, trouble),
                        foot);
        Shown.onlyWhen(trouble, trouble.textProperty().isNotEmpty());
        card.getStyleClass().addAll("card", "sharing-form");
        Parts.shown(card, false);
    }

    Node node() {
        return card;
    }

    void show(Standing standing) {
        Parts.shown(card, standing.stoppedBy().filter(NewWordsForm::isFor).isPresent());
    }

    /// Whether it is for new words that sharing waits.
    static boolean isFor(Problem problem) {
        return problem.key().equals("sharing.new-words");
    }

    /// Where they are typed; empty while nobody asks for them.
    Optional<Node> field() {
        return card.isVisible() ? Optional.of(six) : Optional.empty();
    }

    private void go() {
        if (!six.getText().isBlank()) {
            model.typeWords(six.getText(), why -> {
                trouble.setText(why);
                if (why.isEmpty()) {
                    six.clear();
                    known.run();
                }
            });
        }
    }
}
