package org.aftercall.ui.trouble;

import java.util.function.Consumer;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.aftercall.ui.kit.Buttons;
import org.aftercall.ui.kit.Icon;
import org.aftercall.ui.kit.Marks;
import org.aftercall.ui.kit.Theme;
import org.aftercall.ui.kit.WrapLine;
import org.aftercall.wording.Words;

/// A start that failed, in a window: the sentence, details that unfold, and the ways out. Esc ends the program.
public final class TroubleView extends VBox {
    private static final double WIDTH = 620;
    private static final double HEIGHT = 400;

    private final Button first;

    /// @param chosen told each time somebody chooses a way
    public TroubleView(Trouble trouble, Words words, Consumer<Way> chosen) {
        Label title = wrapped(words.say("trouble.title"), "name");
        Label said = wrapped(trouble.sentence(words), "second");
        VBox texts = new VBox(title, said);
        texts.getStyleClass().add("question-texts");
        texts.setMinWidth(0);
        HBox.setHgrow(texts, Priority.ALWAYS);
        HBox line = new HBox(Marks.box(Icon.ERROR, "box-38"), texts);
        line.getStyleClass().add("question-line");

        TextArea details = new TextArea(trouble.details());
        details.setEditable(false);
        details.setAccessibleText(words.say("trouble.details"));
        VBox.setVgrow(details, Priority.ALWAYS);
        ToggleButton unfold = Buttons.chip(words.say("trouble.details"));
        details.visibleProperty().bind(unfold.selectedProperty());
        details.managedProperty().bind(unfold.selectedProperty());

        WrapLine buttons = new WrapLine();
        buttons.getStyleClass().add("chips");
        Button best = null;
        for (Way way : trouble.ways()) {
            String name = words.say(way.key(), trouble.instead().orElse(""));
            Button button = best == null ? Buttons.primary(name, Icon.RIGHT) : Buttons.plain(name);
            best = best == null ? button : best;
            button.setOnAction(_ -> chosen.accept(way));
            buttons.getChildren().add(button);
        }
        first = best == null ? Buttons.plain(words.say(Way.QUIT.key())) : best;
        Region spring = new Region();
        VBox.setVgrow(spring, Priority.SOMETIMES);
        getChildren().addAll(line, unfold, details, spring, buttons);
        getStyleClass().addAll("page", "question");
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                chosen.accept(Way.QUIT);
                event.consume();
            }
        });
    }

    /// A scene of its own.
    public Scene scene(boolean dark) {
        Scene scene = new Scene(this, WIDTH, HEIGHT);
        (dark ? Theme.DARK : Theme.LIGHT).dress(scene);
        return scene;
    }

    /// Puts the focus on the best way.
    public void focus() {
        first.requestFocus();
    }

    private static Label wrapped(String text, String style) {
        Label label = Buttons.label(text, style);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }
}
