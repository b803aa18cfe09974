package org.aftercall.ui.contact;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.aftercall.ui.kit.Buttons;
import org.aftercall.ui.kit.Icon;
import org.aftercall.ui.kit.WrapLine;
import org.aftercall.wording.Words;

/// Lines across the card that must not be overlooked: refusals, colleagues, a draft, and the question before a call.
final class Banners extends VBox {
    private final CardViewModel model;
    private final Words words;

    Banners(CardViewModel model, Words words) {
        this.model = model;
        this.words = words;
        getStyleClass().add("contact-banners");
        model.pictureProperty().subscribe(_ -> show());
        model.actions().questionProperty().subscribe(_ -> show());
    }

    private void show() {
        getChildren().clear();
        String question = model.actions().questionProperty().get();
        if (!question.isEmpty()) {
            ask(question);
        }
        CardPicture picture = model.pictureProperty().get();
        if (picture != null) {
            picture.banners().forEach(banner -> getChildren().add(banner(banner)));
        }
        setManaged(!getChildren().isEmpty());
    }

    private void ask(String question) {
        Button call = Buttons.link(words.say("card.call-anyway.call"), Icon.CALL);
        call.setOnAction(_ -> model.actions().call(true));
        Button not = Buttons.link(words.say("card.call-anyway.not"), Icon.CLOSE);
        not.setOnAction(_ -> model.actions().questionProperty().set(""));
        getChildren().add(line(Icon.WARNING, "warn", question, "", call, not));
        not.requestFocus();
    }

    private Node banner(CardPicture.Banner banner) {
        return switch (banner.about()) {
            case CardPicture.About.Refused _ -> {
                Button change = Buttons.link(words.say("card.refused.change"), Icon.EDIT);
                change.setOnAction(_ -> model.actions().changeRefusals());
                yield line(Icon.OPT_OUT, "danger", banner.strong(), banner.text(), change);
            }
            case CardPicture.About.Colleague colleague -> {
                Button show = Buttons.link(words.say("card.colleague.show"), Icon.SHOW);
                show.setOnAction(_ -> model.timeline().reveal(colleague.entry()));
                yield line(Icon.CONTACTS, "warn", banner.strong(), banner.text(), show);
            }
            case CardPicture.About.Doubt _ -> line(Icon.CONTACTS, "warn", banner.strong(), banner.text());
            case CardPicture.About.Status _ -> line(Icon.WARNING, "warn", banner.strong(), banner.text());
            case CardPicture.About.Draft draft -> {
                Button open = Buttons.link(words.say("card.draft.open"), Icon.NOTE);
                open.setOnAction(_ -> model.actions().openDraft(draft.form(), draft.text()));
                yield line(Icon.NOTE, "plain", banner.strong(), banner.text(), open);
            }
        };
    }

    private static Node line(Icon icon, String tone, String strong, String text, Button... buttons) {
        Label head = Buttons.label(strong, "strong");
        head.setWrapText(true);
        WrapLine texts = new WrapLine(head);
        texts.getStyleClass().add("contact-banner-texts");
        if (!text.isEmpty()) {
            Label more = Buttons.label(text);
            more.setWrapText(true);
            texts.getChildren().add(more);
        }
        texts.setMinWidth(0);
        // a line of small things gives each the width that it wants; a sentence wraps before it leaves its banner
        texts.widthProperty()
                .subscribe(width -> texts.getChildren()
                        .forEach(each -> ((Label) each).setMaxWidth(Math.max(1, width.doubleValue()))));
        HBox.setHgrow(texts, Priority.ALWAYS);
        HBox line = new HBox(icon.show("icon-" + (tone.equals("plain") ? "accent" : tone)), texts);
        line.getChildren().addAll(buttons);
        line.getStyleClass().addAll("banner", "contact-banner", tone);
        return line;
    }
}
