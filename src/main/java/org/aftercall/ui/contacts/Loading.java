package org.aftercall.ui.contacts;

import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.aftercall.ui.kit.Buttons;
import org.aftercall.wording.Words;

/// Grey bars where the rows will be.
final class Loading extends VBox {
    private static final int BARS = 10;

    Loading(Words words, ContactsViewModel model) {
        getStyleClass().add("contacts-loading");
        setMouseTransparent(true);
        Label said = Buttons.label(words.say("contacts.loading"), "caption");
        getChildren().add(said);
        for (int i = 0; i < BARS; i++) {
            Region bar = new Region();
            bar.getStyleClass().add("skeleton");
            bar.maxWidthProperty().bind(widthProperty().multiply(0.9 - 0.07 * (i % 4)));
            getChildren().add(bar);
        }
        model.pictureProperty().subscribe(picture -> setVisible(picture.state() == ContactsViewModel.State.LOADING));
    }
}
