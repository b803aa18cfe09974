package org.aftercall.ui.contact;

import java.util.List;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.aftercall.ui.kit.Buttons;
import org.aftercall.ui.kit.Copying;
import org.aftercall.ui.kit.Icon;
import org.aftercall.ui.kit.Shown;
import org.aftercall.wording.Words;
import org.jspecify.annotations.Nullable;

/// The left column: what was typed, what follows from the history, the user's own fields, and notes.
final class ProfilePanel extends VBox {
    private static final int MOST_LINES = 12;

    private final CardViewModel model;
    private final Words words;
    private final Button pencil;
    private final GroupsCard groups;
    private boolean all;
    private @Nullable Object shown;

    ProfilePanel(CardViewModel model, Words words) {
        this.model = model;
        this.words = words;
        this.groups = new GroupsCard(model.groups(), words);
        this.pencil = Buttons.sign(Icon.EDIT, words.say("card.edit"), "F2");
        pencil.getStyleClass().add("small");
        pencil.setOnAction(_ -> model.edit());
        getStyleClass().add("contact-column");
        model.pictureProperty().subscribe(_ -> show());
        model.editProperty().subscribe(_ -> show());
    }

    /// Puts the focus where editing begins.
    void begin() {
        pencil.requestFocus();
    }

    /// Asks for a group; not while the profile is edited, which stands in its place.
    void beginGroups() {
        if (model.editProperty().get() == null) {
            groups.begin();
        }
    }

    private void show() {
        ProfileEdit edit = model.editProperty().get();
        CardPicture picture = model.pictureProperty().get();
        if (picture == null) {
            return;
        }
        if (edit != null) {
            if (!edit.equals(shown)) {
                shown = edit;
                EditPanel panel = new EditPanel(model, edit, words);
                getChildren().setAll(panel);
                panel.begin();
            }
            return;
        }
        Object now = List.of(picture.profile(), picture.activity(), picture.own(), picture.notes(), all);
        if (now.equals(shown)) {
            return;
        }
        boolean back = shown instanceof ProfileEdit;
        shown = now;
        getChildren().setAll(profile(picture));
        card(
                "card.activity",
                Icon.ACTIVITY,
                picture.activity().stream().map(this::fact).toList());
        card("card.own", Icon.OWN, picture.own().stream().map(this::line).toList());
        getChildren().add(groups);
        card("card.notes", Icon.NOTE, picture.notes().stream().map(this::line).toList());
        if (back) {
            begin();
        }
    }

    private Node profile(CardPicture picture) {
        HBox head = CardView.line(
                "contact-card-head", Buttons.label(words.say("card.profile"), "emphasis"), Buttons.spring(), pencil);
        VBox card = new VBox(head);
        card.getStyleClass().addAll("card", "contact-card");
        int hidden = all ? 0 : Math.max(0, picture.profile().size() - MOST_LINES);
        picture.profile().stream()
                .limit(all ? Integer.MAX_VALUE : MOST_LINES)
                .forEach(line -> card.getChildren().add(line(line)));
        if (hidden > 0) {
            Button more = link(words.say("card.show-all", hidden));
            more.setOnAction(_ -> {
                all = true;
                show();
            });
            card.getChildren().add(more);
        }
        if (picture.profile().isEmpty()) {
            Button first = link(words.say("card.profile.empty"));
            first.setOnAction(_ -> model.edit());
            card.getChildren().add(first);
        }
        return card;
    }

    private void card(String title, Icon icon, List<Node> lines) {
        if (lines.isEmpty()) {
            return;
        }
        HBox head = CardView.line(
                "contact-card-head",
                Buttons.label(words.say(title), "emphasis"),
                Buttons.spring(),
                icon.show("icon-14"));
        VBox card = new VBox(head);
        card.getChildren().addAll(lines);
        card.getStyleClass().addAll("card", "contact-card");
        getChildren().add(card);
    }

    private Node line(CardPicture.Line line) {
        HBox value = CardView.line("contact-value-line", value(line));
        if (line.preferred()) {
            Node star = Icon.STAR.show("icon-14", "icon-accent");
            value.getChildren().add(star);
        }
        if (!line.remark().isEmpty()) {
            value.getChildren().add(Buttons.whole(line.remark(), "pill", "pill-warn"));
        }
        VBox texts = new VBox(value);
        texts.getStyleClass().add("contact-value");
        line.also().forEach(also -> texts.getChildren().add(also(also)));
        Label author = Buttons.label(line.author(), "caption");
        author.setWrapText(true);
        Shown.onlyWhen(author, value.getChildren().getFirst().focusedProperty());
        texts.getChildren().add(author);
        return labelled(line.label(), texts);
    }

    private Node labelled(String label, VBox texts) {
        texts.setMinWidth(0);
        HBox.setHgrow(texts, Priority.ALWAYS);
        if (label.isEmpty()) {
            return CardView.line("contact-line", texts);
        }
        Label name = Buttons.label(label, "contact-label");
        name.setWrapText(true);
        return CardView.line("contact-line", name, texts);
    }

    /// A number or an address is copied by a click or Enter; each value says who wrote it.
    private Node value(CardPicture.Line line) {
        String spoken = words.say("card.value.spoken", line.label(), line.value(), line.author());
        String tip = line.author();
        if (line.kind() == CardPicture.Kind.TEXT) {
            Label text = Buttons.label(line.value(), "contact-text");
            text.setWrapText(true);
            text.setFocusTraversable(true);
            text.setAccessibleRole(AccessibleRole.TEXT);
            text.setAccessibleText(spoken);
            text.setOnMouseClicked(_ -> text.requestFocus());
            if (!tip.isEmpty()) {
                text.setTooltip(new Tooltip(tip));
            }
            return text;
        }
        Node sign = Icon.COPY.show("icon-12");
        Button copy = new Button(line.value(), sign);
        Shown.onlyWhen(sign, copy.hoverProperty().or(copy.focusedProperty()));
        copy.setWrapText(true);
        copy.setMnemonicParsing(false);
        copy.setContentDisplay(javafx.scene.control.ContentDisplay.RIGHT);
        copy.getStyleClass().add("copy-value");
        copy.setMinWidth(0);
        copy.setAccessibleText(spoken);
        copy.setTooltip(new Tooltip(tip.isEmpty() ? words.say("card.copy") : words.say("card.copy.tip", tip)));
        copy.setOnAction(_ -> copy(line.value()));
        return copy;
    }

    private void copy(String value) {
        Copying.text(value);
        model.around().session().say(words.say("card.copied", value));
    }

    private Node also(CardPicture.Also also) {
        Label text = Buttons.label(words.say("card.also", also.value()), "contact-also");
        text.setWrapText(true);
        text.setTooltip(new Tooltip(also.author()));
        Button take = link(words.say("card.instead"));
        take.setAccessibleText(words.say("card.instead.spoken", also.value(), also.author()));
        take.setTooltip(new Tooltip(also.author()));
        take.setOnAction(_ -> model.actions().instead(also));
        VBox both = new VBox(text, take);
        both.getStyleClass().add("contact-also-line");
        return both;
    }

    private static Button link(String text) {
        Button link = new Button(text);
        link.setMnemonicParsing(false);
        link.getStyleClass().add("text-link");
        return link;
    }

    private Node fact(CardPicture.Fact fact) {
        Label value = Buttons.label(fact.value(), "contact-text");
        value.setWrapText(true);
        value.setFocusTraversable(true);
        value.setAccessibleRole(AccessibleRole.TEXT);
        value.setAccessibleText(words.say("card.value.spoken", fact.label(), fact.value(), fact.why()));
        value.setTooltip(new Tooltip(fact.why()));
        value.setOnMouseClicked(_ -> value.requestFocus());
        Label why = Buttons.label(fact.why(), "caption");
        why.setWrapText(true);
        Shown.onlyWhen(why, value.focusedProperty());
        VBox texts = new VBox(value, why);
        texts.getStyleClass().add("contact-value");
        return labelled(fact.label(), texts);
    }
}
