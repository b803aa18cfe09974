package org.aftercall.ui.today;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.aftercall.ui.kit.Buttons;
import org.aftercall.ui.kit.Icon;
import org.aftercall.ui.kit.Marks;
import org.aftercall.wording.Words;
import org.jspecify.annotations.Nullable;

/// The selected row's contact: who, how to reach, what is next, what was.
final class SidePanel extends VBox {
    private final TodayViewModel model;
    private final Words words;
    private final Button call;
    private final Button write;
    private final Button done;
    private final Button snooze;
    private final VBox warnings = new VBox();
    private final VBox facts = new VBox();
    private final HBox head = new HBox();
    private final HBox buttons;

    /// @param afterCall what "Done" does
    /// @param later what the clock does
    /// @param openCard button at the foot, if there is one
    SidePanel(TodayViewModel model, Words words, Runnable afterCall, Runnable later, Optional<Button> openCard) {
        this.model = model;
        this.words = words;
        getStyleClass().add("side");
        head.getStyleClass().add("side-head");
        warnings.setSpacing(0);
        warnings.getStyleClass().add("warnings");

        call = Buttons.hint(Buttons.primary(words.say("side.call"), Icon.CALL), words.say("side.call"), "C");
        write = Buttons.hint(Buttons.plain(words.say("side.write"), Icon.EMAIL), words.say("side.write"), "E");
        done = Buttons.hint(Buttons.plain(words.say("side.done"), Icon.DONE), words.say("side.done.hint"), "Enter");
        snooze = Buttons.sign(Icon.SNOOZE, words.say("side.snooze"), "S");
        snooze.getStyleClass().add("framed");
        call.setOnAction(_ -> model.side().call());
        write.setOnAction(_ -> model.side().write());
        done.setOnAction(_ -> afterCall.run());
        snooze.setOnAction(_ -> later.run());
        for (Button each : new Button[] {call, write, done}) {
            each.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(each, Priority.ALWAYS);
        }
        buttons = new HBox(call, write, done, snooze);
        buttons.getStyleClass().add("side-buttons");

        getChildren().addAll(head, warnings, buttons, facts);
        openCard.ifPresent(this::foot);
        model.side().sideProperty().addListener((_, _, side) -> show(side));
        show(model.side().sideProperty().get());
    }

    private void foot(Button openCard) {
        HBox foot = new HBox(Buttons.spring(), openCard, Buttons.spring(), Marks.key("O"));
        foot.getStyleClass().add("side-foot");
        foot.visibleProperty().bind(buttons.visibleProperty());
        getChildren().addAll(Buttons.spring(), foot);
    }

    private void show(@Nullable Side side) {
        buttons.setVisible(side != null);
        head.getChildren().clear();
        warnings.getChildren().clear();
        facts.getChildren().clear();
        if (side == null) {
            return;
        }
        call.setDisable(!side.mayCall() || side.phone().isEmpty());
        write.setDisable(!side.mayWrite() || side.email().isEmpty());
        snooze.setDisable(model.row().map(Line.Row::activity).isEmpty());
        head(side);
        side.warnings().forEach(sentence -> warn(sentence, Icon.OPT_OUT, "danger"));
        side.doubts().forEach(doubt -> warn(doubt.sentence(), Icon.CONTACTS, "warn"));
        reach(side);
        next(side);
        past(side);
    }

    private void head(Side side) {
        Label subtitle = Buttons.label(side.subtitle(), "second-small");
        Label name = Buttons.label(side.name(), "name");
        VBox texts = new VBox(name, subtitle);
        texts.setMinWidth(0);
        texts.getStyleClass().add("row-texts");
        head.getChildren().addAll(Marks.avatar(side.name(), "avatar-44"), texts);
    }

    /// @param tone refusals are red, colleagues amber
    private void warn(String sentence, Icon icon, String tone) {
        Label text = Buttons.label(sentence);
        text.setWrapText(true);
        HBox banner = new HBox(icon.show("icon-" + tone), text);
        banner.getStyleClass().addAll("banner", tone);
        VBox.setMargin(banner, new javafx.geometry.Insets(12, 0, 0, 0));
        warnings.getChildren().add(banner);
    }

    private void reach(Side side) {
        VBox block = block();
        if (!side.phone().isEmpty()) {
            block.getChildren().add(line(Icon.CALL.show(), Buttons.label(side.phone())));
        }
        if (!side.email().isEmpty()) {
            block.getChildren().add(line(Icon.EMAIL.show(), Buttons.label(side.email())));
        }
        HBox marks = new HBox();
        marks.getStyleClass().add("side-line");
        if (side.type() != null) {
            Label word = Buttons.label(words.choice("type", side.type().code()), "second-small");
            marks.getChildren().addAll(Marks.type(side.type()), word, gap());
        }
        String letter = side.priority().code();
        if (!letter.isEmpty()) {
            Label word = Buttons.label(words.say("side.priority", letter), "second-small");
            marks.getChildren().addAll(Marks.priority(side.priority()), word);
        }
        if (!marks.getChildren().isEmpty()) {
            block.getChildren().add(marks);
        }
        add(block);
    }

    private void next(Side side) {
        VBox block = block();
        block.getChildren().add(Buttons.label(words.say("side.next-action"), "heading"));
        if (side.next().isEmpty()) {
            block.getChildren()
                    .add(line(
                            Icon.NO_NEXT_ACTION.show("icon-warn"),
                            Buttons.label(words.say("side.no-next"), "warn-text")));
        } else {
            Label title = Buttons.label(side.next(), "strong");
            title.setWrapText(true);
            block.getChildren().addAll(title, line(Icon.SNOOZE.show(), Buttons.label(side.nextWhen(), "second-small")));
            if (!side.given().isEmpty()) {
                Label given = Buttons.label(side.given(), "second-small");
                given.setWrapText(true);
                block.getChildren().add(line(Icon.CONTACTS.show(), given));
            }
        }
        add(block);
    }

    private void past(Side side) {
        if (side.past().isEmpty()) {
            return;
        }
        VBox block = block();
        block.getChildren().add(Buttons.label(words.say("side.last-three"), "heading"));
        for (Side.Past past : side.past()) {
            HBox when = new HBox(Buttons.whole(past.head(), "small-strong"), Buttons.label(past.day(), "second-small"));
            when.getStyleClass().add("past-head");
            Label text = Buttons.label(past.text(), "second-small");
            text.setWrapText(true);
            text.getStyleClass().add("two-lines");
            VBox texts = new VBox(when, text);
            texts.getStyleClass().add("past-texts");
            texts.setMinWidth(0);
            HBox.setHgrow(texts, Priority.ALWAYS);
            HBox entry = new HBox(Marks.box(Icon.of(past.type()), "box-26"), texts);
            entry.getStyleClass().add("past-entry");
            block.getChildren().add(entry);
        }
        add(block);
    }

    private static VBox block() {
        VBox block = new VBox();
        block.getStyleClass().add("side-block");
        return block;
    }

    private void add(VBox block) {
        Region rule = new Region();
        rule.getStyleClass().add("rule");
        facts.getChildren().addAll(rule, block);
    }

    private static HBox line(Node... parts) {
        HBox line = new HBox(parts);
        line.getStyleClass().add("side-line");
        return line;
    }

    private static Node gap() {
        Region gap = new Region();
        gap.getStyleClass().add("gap");
        return gap;
    }
}
