package org.aftercall.ui.aftercall;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.aftercall.model.CallResult;
import org.aftercall.ui.kit.Buttons;
import org.aftercall.ui.kit.ChipGroup;
import org.aftercall.wording.Words;

/// The first step: the result, and what was said. The typing begins in the note, although the results stand above it.
final class Happened extends VBox {
    private static final int LEAST_LINES = 3;
    private static final int MOST_LINES = 8;

    private final TextArea note = new TextArea();
    private final ChipGroup<CallResult> results;
    private final boolean enterGoesOn;
    private final Runnable onward;
    private final Runnable afterResults;

    /// @param enterGoesOn whether Enter in the note goes onward; else Shift Enter does
    /// @param onward to the title of the next action
    /// @param afterResults to what Tab reaches after the results
    Happened(AfterCallViewModel model, Words words, boolean enterGoesOn, Runnable onward, Runnable afterResults) {
        this.enterGoesOn = enterGoesOn;
        this.onward = onward;
        this.afterResults = afterResults;
        this.results = new ChipGroup<>(
                words.say("after.result"),
                model.fields().results(),
                result -> words.choice("result", result.code()),
                "small");
        note.textProperty().bindBidirectional(model.fields().noteProperty());
        note.setWrapText(true);
        note.setAccessibleText(words.say("after.note"));
        note.textProperty()
                .subscribe(text -> note.setPrefRowCount(Math.clamp(text.lines().count() + 1, LEAST_LINES, MOST_LINES)));
        note.addEventFilter(KeyEvent.KEY_PRESSED, this::pressInNote);
        results.valueProperty().set(model.fields().resultProperty().get());
        results.valueProperty().addListener((_, _, result) -> {
            if (result != null) {
                model.fields().resultProperty().set(result);
            }
        });
        model.fields()
                .resultProperty()
                .addListener((_, _, result) -> results.valueProperty().set(result));
        results.addEventFilter(KeyEvent.KEY_PRESSED, this::pressInResults);
        Label label = Buttons.whole(words.say("after.result"), "second-small");
        results.setAlignment(Pos.CENTER_RIGHT);
        HBox head = Steps.stepHead(1, words.say("after.step.happened"), note);
        head.getChildren().addAll(Buttons.spring(), label, results);
        getStyleClass().add("step");
        getChildren().addAll(head, note);
    }

    void begin() {
        note.requestFocus();
        note.end();
    }

    void focusResults() {
        results.focusChip();
    }

    private void pressInNote(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        if (event.getCode() == KeyCode.TAB && !event.isShiftDown()) {
            results.focusChip();
            event.consume();
        } else if (event.getCode() == KeyCode.ENTER) {
            if (enterGoesOn != event.isShiftDown()) {
                onward.run();
            } else {
                note.replaceSelection("\n");
            }
            event.consume();
        }
    }

    /// The note comes before the results although they stand above it.
    private void pressInResults(KeyEvent event) {
        boolean enter = event.getCode() == KeyCode.ENTER && !event.isShortcutDown() && !event.isAltDown();
        if (event.getCode() != KeyCode.TAB && !enter) {
            return;
        }
        if (enter) {
            onward.run();
        } else if (event.isShiftDown()) {
            note.requestFocus();
        } else {
            afterResults.run();
        }
        event.consume();
    }
}
