package org.aftercall.ui.aftercall;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import org.aftercall.model.NoFollowUp;
import org.aftercall.ui.kit.ChipGroup;
import org.aftercall.ui.kit.Keys;
import org.aftercall.wording.Words;

/// Why there is no follow-up: one key for each reason, or the user's own words.
final class ReasonGroup extends VBox {
    private static final NoFollowUp OTHER = new NoFollowUp.Unknown("");

    private final AfterCallViewModel model;
    private final List<NoFollowUp> reasons = new ArrayList<>(Choices.REASONS);
    private final ChipGroup<NoFollowUp> chips;
    private final TextField own = new TextField();

    /// @param save what Enter does
    ReasonGroup(AfterCallViewModel model, Words words, Runnable save) {
        this.model = model;
        reasons.add(OTHER);
        chips = new ChipGroup<>(words.say("after.own-reason"), reasons, reason -> label(reason, words));
        getStyleClass().add("step");
        own.setAccessibleText(words.say("after.own-reason"));
        own.setPromptText(words.say("after.own-reason"));
        own.textProperty().bindBidirectional(model.fields().ownReasonProperty());
        own.setOnAction(_ -> save.run());
        own.visibleProperty()
                .bind(model.fields()
                        .reasonProperty()
                        .map(reason -> reason instanceof NoFollowUp.Unknown)
                        .orElse(false));
        own.managedProperty().bind(own.visibleProperty());
        chips.valueProperty().bindBidirectional(model.fields().reasonProperty());
        chips.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER && !event.isShortcutDown()) {
                chips.chooseFocused(); // the one that is seen to be chosen
                if (own.isVisible() && own.getText().isBlank()) {
                    own.requestFocus();
                } else {
                    save.run();
                }
                event.consume();
            }
        });
        addEventFilter(KeyEvent.KEY_PRESSED, this::press);
        getChildren().addAll(chips, own);
    }

    void begin() {
        if (own.isVisible()) {
            own.requestFocus();
        } else {
            chips.focusChip();
        }
    }

    private String label(NoFollowUp reason, Words words) {
        String text = reason.equals(OTHER) ? words.say("after.other") : words.choice("reason", reason.code());
        return (reasons.indexOf(reason) + 1) + "  " + text;
    }

    private void press(KeyEvent event) {
        int number = Keys.digit(event) - 1;
        if (own.isFocused() || event.isAltDown() || number < 0 || number >= reasons.size()) {
            return;
        }
        model.fields().reasonProperty().set(reasons.get(number));
        begin();
        event.consume();
    }
}
