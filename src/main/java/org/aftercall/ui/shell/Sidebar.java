package org.aftercall.ui.shell;

import javafx.beans.binding.BooleanBinding;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.aftercall.ui.kit.Buttons;
import org.aftercall.ui.kit.Icon;
import org.aftercall.ui.kit.Marks;
import org.aftercall.ui.today.TodayViewModel;
import org.aftercall.wording.Words;

/// The screens that there are, whose book it is, and whether it is shared. A rail of signs where the window is narrow.
final class Sidebar extends VBox {
    private static final PseudoClass RAIL = PseudoClass.getPseudoClass("rail");
    private static final PseudoClass ON = PseudoClass.getPseudoClass("on");
    private static final PseudoClass LATE = PseudoClass.getPseudoClass("late");

    private final Words words;
    private final BooleanBinding rail;
    private final Button today;

    /// @param go shows Today
    Sidebar(Words words, TodayViewModel model, String book, String user, BooleanBinding rail, Runnable go) {
        this.words = words;
        this.rail = rail;
        this.today = today(model, go);
        getStyleClass().add("sidebar");
        getChildren().addAll(brand(book), today, Buttons.spring(), sync(), rule(), user(user));
        rail.subscribe(narrow -> pseudoClassStateChanged(RAIL, narrow));
    }

    /// Where F6 puts the focus.
    Node region() {
        return today;
    }

    private Node brand(String book) {
        Region ring = new Region();
        ring.getStyleClass().add("logo-ring");
        StackPane logo = new StackPane(ring);
        logo.getStyleClass().add("logo");
        VBox texts = new VBox(Buttons.label(words.say("shell.name"), "brand-name"), Buttons.label(book, "brand-book"));
        return line("brand", logo, texts);
    }

    private Button today(TodayViewModel model, Runnable go) {
        Label badge = Buttons.whole("", "nav-badge");
        Label label = Buttons.label(words.say("today.title"), "nav-label");
        HBox content = line("nav-line", Icon.TODAY.show(), label, Buttons.spring(), badge);
        Button button = new Button("", content);
        button.getStyleClass().add("nav");
        button.setMaxWidth(Double.MAX_VALUE);
        button.setAlignment(Pos.CENTER_LEFT);
        button.setTooltip(new Tooltip(words.say("today.title") + "  Ctrl 1"));
        button.setOnAction(_ -> go.run());
        button.pseudoClassStateChanged(ON, true);
        content.prefWidthProperty()
                .bind(button.widthProperty()
                        .subtract(javafx.beans.binding.Bindings.createDoubleBinding(
                                () -> button.getInsets().getLeft()
                                        + button.getInsets().getRight(),
                                button.insetsProperty())));
        model.pictureProperty().subscribe(picture -> {
            badge.setText(picture.due() == 0 ? "" : Long.toString(picture.due()));
            badge.pseudoClassStateChanged(LATE, picture.count(TodayViewModel.Shown.OVERDUE) > 0);
            button.setAccessibleText(words.say("shell.today.spoken", picture.due()));
        });
        return button;
    }

    private Node sync() {
        VBox texts = new VBox(
                Buttons.label(words.say("shell.sync.alone"), "line-title"),
                Buttons.label(words.say("shell.sync.alone.text"), "line-text"));
        return line("sync-line", Marks.box(Icon.LAPTOP, "box-26"), texts);
    }

    private Node user(String name) {
        VBox texts = new VBox(Buttons.label(name, "line-title"));
        return line("user-line", Marks.avatar(name, "avatar-28"), texts);
    }

    private static Node rule() {
        Region rule = new Region();
        rule.getStyleClass().add("rule");
        return rule;
    }

    /// A sign and what belongs to it; on the rail the sign alone.
    private HBox line(String style, Node sign, Node... rest) {
        HBox line = new HBox(sign);
        line.getChildren().addAll(rest);
        line.getStyleClass().add(style);
        for (Node each : rest) {
            each.visibleProperty().bind(rail.not());
            each.managedProperty().bind(rail.not());
            if (each instanceof VBox texts) {
                texts.setMinWidth(0);
                texts.setAlignment(Pos.CENTER_LEFT);
            }
        }
        return line;
    }
}
