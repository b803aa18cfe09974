package org.aftercall.ui.kit;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.aftercall.wording.Words;
import org.jspecify.annotations.Nullable;

/// A contact at a glance: who, what to heed, how to reach, what is next, what was. Three parts, so that buttons stand
/// between them.
public final class GlanceView {
    private final Words words;
    private final HBox head = new HBox();
    private final VBox warnings = new VBox();
    private final VBox facts = new VBox();

    public GlanceView(Words words) {
        this.words = words;
        head.getStyleClass().add("side-head");
        warnings.setSpacing(0);
        warnings.getStyleClass().add("warnings");
    }

    public Node head() {
        return head;
    }

    public Node warnings() {
        return warnings;
    }

    public Node facts() {
        return facts;
    }

    /// @param glance null shows nobody
    public void show(@Nullable Glance glance) {
        head.getChildren().clear();
        warnings.getChildren().clear();
        facts.getChildren().clear();
        if (glance == null) {
            return;
        }
        who(glance);
        glance.warnings().forEach(sentence -> warn(sentence, Icon.OPT_OUT, "danger"));
        glance.doubts().forEach(doubt -> warn(doubt.sentence(), Icon.CONTACTS, "warn"));
        reach(glance);
        next(glance);
        past(glance);
    }

    private void who(Glance glance) {
        Label subtitle = Buttons.label(glance.subtitle(), "second-small");
        Label name = Buttons.label(glance.name(), "name");
        VBox texts = new VBox(name, subtitle);
        texts.setMinWidth(0);
        texts.getStyleClass().add("row-texts");
        head.getChildren().addAll(Marks.avatar(glance.name(), "avatar-44"), texts);
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

    private void reach(Glance glance) {
        VBox block = block();
        if (!glance.phone().isEmpty()) {
            block.getChildren().add(line(Icon.CALL.show(), Buttons.label(glance.phone())));
        }
        if (!glance.email().isEmpty()) {
            block.getChildren().add(line(Icon.EMAIL.show(), Buttons.label(glance.email())));
        }
        HBox marks = new HBox();
        marks.getStyleClass().add("side-line");
        if (glance.type() != null) {
            Label word = Buttons.label(words.choice("type", glance.type().code()), "second-small");
            marks.getChildren().addAll(Marks.type(glance.type()), word, gap());
        }
        String letter = glance.priority().code();
        if (!letter.isEmpty()) {
            Label word = Buttons.label(words.say("side.priority", letter), "second-small");
            marks.getChildren().addAll(Marks.priority(glance.priority()), word);
        }
        if (!marks.getChildren().isEmpty()) {
            block.getChildren().add(marks);
        }
        add(block);
    }

    private void next(Glance glance) {
        VBox block = block();
        block.getChildren().add(Buttons.label(words.say("side.next-action"), "heading"));
        if (glance.next().isEmpty()) {
            block.getChildren()
                    .add(line(
                            Icon.NO_NEXT_ACTION.show("icon-warn"),
                            Buttons.label(words.say("side.no-next"), "warn-text")));
        } else {
            Label title = Buttons.label(glance.next(), "strong");
            title.setWrapText(true);
            block.getChildren()
                    .addAll(title, line(Icon.SNOOZE.show(), Buttons.label(glance.nextWhen(), "second-small")));
            if (!glance.given().isEmpty()) {
                Label given = Buttons.label(glance.given(), "second-small");
                given.setWrapText(true);
                block.getChildren().add(line(Icon.CONTACTS.show(), given));
            }
        }
        add(block);
    }

    private void past(Glance glance) {
        if (glance.past().isEmpty()) {
            return;
        }
        VBox block = block();
        block.getChildren().add(Buttons.label(words.say("side.last-three"), "heading"));
        for (Glance.Past past : glance.past()) {
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
