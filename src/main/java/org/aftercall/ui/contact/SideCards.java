package org.aftercall.ui.contact;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.aftercall.ui.kit.Buttons;
import org.aftercall.ui.kit.Icon;
import org.aftercall.ui.kit.Marks;
import org.aftercall.wording.Words;

/// The right column: what is next, and the company.
final class SideCards extends VBox {
    private final CardViewModel model;
    private final Words words;
    private Object shown = List.of();

    SideCards(CardViewModel model, Words words, FilesCard files) {
        this.model = model;
        this.words = words;
        getStyleClass().add("contact-column");
        model.pictureProperty().subscribe(picture -> {
            Object now = picture == null ? List.of() : Arrays.asList(picture.next(), picture.ending(), picture.firm());
            if (picture != null && !now.equals(shown)) {
                shown = now;
                getChildren().setAll(next(picture));
                CardPicture.Firm firm = picture.firm();
                if (firm != null) {
                    getChildren().add(firm(firm));
                }
                getChildren().add(files);
            }
        });
    }

    /// Closes out the first action, if there is one.
    void finishFirst() {
        CardPicture picture = model.pictureProperty().get();
        if (picture != null && !picture.next().isEmpty()) {
            model.actions().afterCall(Optional.of(picture.next().getFirst().activity()));
        }
    }

    private Node next(CardPicture picture) {
        Button add = Buttons.sign(Icon.ADD, words.say("card.plan"), "A");
        add.getStyleClass().add("small");
        add.setOnAction(_ -> model.actions().plan());
        HBox head = CardView.line(
                "contact-card-head", Buttons.label(words.say("card.next-actions"), "emphasis"), Buttons.spring(), add);
        VBox card = card(head);
        picture.next().forEach(each -> card.getChildren().add(action(each)));
        if (picture.next().isEmpty()) {
            card.getChildren().add(none(picture.ending()));
        }
        return card;
    }

    private Node none(String ending) {
        Button plan =
                Buttons.link(words.say(ending.isEmpty() ? "card.no-next" : "card.plan-anyway"), Icon.NO_NEXT_ACTION);
        plan.getStyleClass().add("no-next");
        plan.setOnAction(_ -> model.actions().plan());
        if (ending.isEmpty()) {
            return plan;
        }
        Label why = Buttons.label(words.say("card.ended", ending), "second");
        why.setWrapText(true);
        return new VBox(why, plan);
    }

    private Node action(CardPicture.Next next) {
        Button circle = new Button();
        circle.getStyleClass().add("next-circle");
        circle.setAccessibleRole(AccessibleRole.CHECK_BOX);
        circle.setAccessibleText(next.spoken());
        circle.setTooltip(new Tooltip(words.say("card.done-tip")));
        circle.setOnAction(_ -> model.actions().afterCall(Optional.of(next.activity())));
        Label title = Buttons.label(next.title());
        title.setWrapText(true);
        String tone = switch (next.due()) {
            case LATE -> "pill-danger";
            case TODAY -> "pill-accent";
            case LATER -> "pill-plain";
        };
        HBox marks = CardView.line(
                "next-marks",
                Buttons.whole(next.when(), "pill", tone),
                Buttons.label(words.choice("kind", next.kind().code()), "caption"));
        VBox texts = new VBox(title, marks);
        texts.getStyleClass().add("next-texts");
        texts.setMinWidth(0);
        HBox.setHgrow(texts, Priority.ALWAYS);
        return CardView.line("next-line", circle, texts);
    }

    private Node firm(CardPicture.Firm firm) {
        HBox head = CardView.line("contact-card-head", Buttons.label(words.say("card.company"), "emphasis"));
        Button link = new Button(firm.name());
        link.setMnemonicParsing(false);
        link.getStyleClass().add("text-link");
        link.setMinWidth(0);
        link.setOnAction(_ -> model.actions().openCompany(firm.company()));
        Label text = Buttons.label(firm.text(), "caption");
        text.setWrapText(true);
        VBox texts = new VBox(link, text);
        texts.getStyleClass().add("next-texts");
        texts.setMinWidth(0);
        HBox.setHgrow(texts, Priority.ALWAYS);
        Node box = Marks.box(Icon.COMPANY, "box-30");
        box.getStyleClass().add("box-accent");
        return card(head, CardView.line("next-line", box, texts));
    }

    private static VBox card(Node... parts) {
        VBox card = new VBox(parts);
        card.getStyleClass().addAll("card", "contact-card");
        return card;
    }
}
