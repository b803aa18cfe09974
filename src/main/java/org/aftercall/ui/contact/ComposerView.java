package org.aftercall.ui.contact;

import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.aftercall.ui.kit.Buttons;
import org.aftercall.ui.kit.ChipGroup;
import org.aftercall.ui.kit.Icon;
import org.aftercall.ui.kit.Marks;
import org.aftercall.ui.kit.Shown;
import org.aftercall.wording.Words;

/// A few lines for what happened; it grows while somebody writes.
final class ComposerView extends VBox {
    private static final int MOST_LINES = 8;

    private final ComposerViewModel model;
    private final ChipGroup<ComposerViewModel.Kind> tabs;
    private final TextArea text = new TextArea();

    ComposerView(ComposerViewModel model, Words words) {
        this.model = model;
        getStyleClass().addAll("card", "composer");
        tabs = new ChipGroup<>(
                words.say("card.composer.kind"),
                List.of(ComposerViewModel.Kind.values()),
                kind -> words.choice("card.composer", kind.name().toLowerCase(java.util.Locale.ROOT)),
                "tab");
        tabs.valueProperty().set(model.kindProperty().get());
        tabs.valueProperty().addListener((_, _, kind) -> {
            if (kind != null) {
                model.kindProperty().set(kind);
            }
        });
        model.kindProperty().addListener((_, _, kind) -> tabs.valueProperty().set(kind));
        HBox head = CardView.line("composer-head", tabs, Buttons.spring(), Marks.key("N"));

        text.textProperty().bindBidirectional(model.textProperty());
        text.setWrapText(true);
        text.setPromptText(words.say("card.composer.prompt"));
        text.setAccessibleText(words.say("card.composer.text"));
        text.getStyleClass().add("composer-text");
        text.textProperty()
                .subscribe(typed -> text.setPrefRowCount(
                        typed.isEmpty() ? 1 : Math.clamp(typed.lines().count() + 1, 2, MOST_LINES)));
        text.addEventFilter(KeyEvent.KEY_PRESSED, this::leave);

        Button save = Buttons.hint(
                Buttons.primary(words.say("card.composer.save"), Icon.DONE),
                words.say("card.composer.save"),
                "Ctrl Enter");
        save.setOnAction(_ -> model.save());
        save.disableProperty().bind(model.savingProperty());
        HBox foot = CardView.line(
                "composer-foot", Buttons.label(words.say("card.composer.hint"), "caption"), Buttons.spring(), save);
        Shown.onlyWhen(foot, model.textProperty().isNotEmpty());
        getChildren().addAll(head, text, foot);
    }

    /// Puts the focus where the writing begins.
    void begin() {
        text.requestFocus();
        text.end();
    }

    void begin(ComposerViewModel.Kind kind) {
        model.kindProperty().set(kind);
        begin();
    }

    /// Tab leaves the text; nobody indents what happened. Esc leaves it for the keys of the card, and what was typed
    /// stays.
    private void leave(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            tabs.focusChip();
            event.consume();
        } else if (event.getCode() == KeyCode.TAB && !event.isShortcutDown() && !event.isAltDown()) {
            boolean back = event.isShiftDown();
            text.requestFocusTraversal(
                    back ? javafx.scene.TraversalDirection.PREVIOUS : javafx.scene.TraversalDirection.NEXT);
            event.consume();
        }
    }
}
