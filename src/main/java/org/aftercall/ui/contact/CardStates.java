package org.aftercall.ui.contact;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.aftercall.ui.kit.Buttons;
import org.aftercall.ui.kit.Icon;
import org.aftercall.ui.kit.Marks;
import org.aftercall.wording.Words;

/// What stands where the card would: bars while it loads, trouble, or that the contact is gone.
final class CardStates extends VBox {
    private final CardViewModel model;
    private final Words words;

    CardStates(CardViewModel model, Words words) {
        this.model = model;
        this.words = words;
        getStyleClass().addAll("empty-state", "contact-state");
        model.stateProperty().subscribe(this::show);
    }

    private void show(CardViewModel.State state) {
        getChildren().clear();
        setVisible(state != CardViewModel.State.CARD);
        setManaged(isVisible());
        switch (state) {
            case CARD -> {}
            case LOADING -> {
                for (int i = 0; i < 5; i++) {
                    Region bar = new Region();
                    bar.getStyleClass().add("skeleton");
                    getChildren().add(bar);
                }
            }
            case GONE ->
                say(
                        Icon.CONTACTS,
                        "card.gone",
                        "card.gone.back",
                        () -> model.around().navigator().back());
            case FAILED -> say(Icon.ERROR, "card.failed", "card.failed.again", model::refresh);
        }
    }

    private void say(Icon icon, String sentence, String offer, Runnable action) {
        Label title = Buttons.label(words.say(sentence), "name");
        title.setWrapText(true);
        Button button = Buttons.plain(words.say(offer));
        button.setOnAction(_ -> action.run());
        getChildren().addAll(Marks.box(icon, "box-66"), title, button);
    }
}
