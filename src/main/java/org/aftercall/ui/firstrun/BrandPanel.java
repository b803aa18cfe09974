package org.aftercall.ui.firstrun;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.aftercall.ui.kit.Buttons;
import org.aftercall.ui.kit.Icon;
import org.aftercall.wording.Words;

/// What the program is for, in three steps, and what it does not do.
final class BrandPanel extends VBox {
    BrandPanel(Words words) {
        getStyleClass().add("firstrun-brand");
        Label promise = Buttons.label(words.say("firstrun.promise"), "firstrun-promise");
        promise.setWrapText(true);
        promise.setMinHeight(Region.USE_PREF_SIZE);
        VBox steps = new VBox(
                step(1, words.say("firstrun.step.note"), words.say("firstrun.step.note.text")),
                step(2, words.say("firstrun.step.next"), words.say("firstrun.step.next.text")),
                step(3, words.say("firstrun.step.date"), words.say("firstrun.step.date.text")));
        steps.getStyleClass().add("firstrun-steps");
        VBox foot = new VBox(
                fact(Icon.PRIVATE, words.say("firstrun.private")), fact(Icon.OFFLINE, words.say("firstrun.offline")));
        foot.getStyleClass().add("firstrun-facts");
        getChildren().addAll(logo(words), Buttons.spring(), promise, steps, Buttons.spring(), foot);
    }

    private static Node logo(Words words) {
        Region ring = new Region();
        ring.getStyleClass().add("logo-ring");
        StackPane logo = new StackPane(ring);
        logo.getStyleClass().addAll("logo", "firstrun-logo");
        HBox line = new HBox(logo, Buttons.label(words.say("shell.name"), "firstrun-name"));
        line.getStyleClass().add("firstrun-head");
        return line;
    }

    private static Node step(int number, String title, String text) {
        Label circle = Buttons.whole(String.valueOf(number), "firstrun-number");
        VBox texts = new VBox(wrapped(title, "firstrun-step"), wrapped(text, "firstrun-step-text"));
        texts.setMinWidth(0);
        HBox line = new HBox(circle, texts);
        line.getStyleClass().add("firstrun-step-line");
        return line;
    }

    private static Node fact(Icon icon, String text) {
        HBox line = new HBox(icon.show("icon-14"), wrapped(text, "firstrun-fact"));
        line.getStyleClass().add("firstrun-fact-line");
        return line;
    }

    private static Label wrapped(String text, String style) {
        Label label = Buttons.label(text, style);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }
}
