package org.aftercall.ui.contacts;

import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.aftercall.ui.kit.Buttons;
import org.aftercall.ui.kit.Glance;
import org.aftercall.ui.kit.GlanceView;
import org.aftercall.ui.kit.Icon;
import org.aftercall.ui.kit.Marks;
import org.aftercall.ui.kit.Shown;
import org.aftercall.wording.Words;
import org.jspecify.annotations.Nullable;

/// The contact where the user is, above the end of the list; the list keeps the keys.
final class PeekPanel extends VBox {
    private final GlanceView glance;
    private final Button call;
    private final Button write;

    /// What its buttons do, as the keys of the list do.
    record Doing(Runnable call, Runnable write, Runnable openCard) {}

    PeekPanel(PeekViewModel model, Words words, Doing doing) {
        getStyleClass().addAll("side", "over", "peek");
        glance = new GlanceView(words);
        call = button(Buttons.primary(words.say("side.call"), Icon.CALL), words.say("side.call"), "C", doing.call());
        write = button(Buttons.plain(words.say("side.write"), Icon.EMAIL), words.say("side.write"), "E", doing.write());
        String opened = words.say("contacts.command.open");
        Button open = button(Buttons.link(opened, Icon.NEXT), opened, "O", doing.openCard());
        for (Button each : new Button[] {call, write}) {
            each.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(each, Priority.ALWAYS);
        }
        HBox buttons = new HBox(call, write);
        buttons.getStyleClass().add("side-buttons");
        ScrollPane facts = new ScrollPane(glance.facts());
        facts.getStyleClass().add("form-scroll");
        facts.setFitToWidth(true);
        facts.setFocusTraversable(false);
        facts.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        VBox.setVgrow(facts, Priority.ALWAYS);
        HBox foot = new HBox(Buttons.spring(), open, Buttons.spring(), Marks.key("O"));
        foot.getStyleClass().add("side-foot");
        getChildren().addAll(glance.head(), glance.warnings(), buttons, facts, foot);
        Shown.onlyWhen(this, model.glanceProperty().isNotNull());
        model.glanceProperty().subscribe(this::show);
    }

    private static Button button(Button button, String said, String key, Runnable action) {
        Buttons.hint(button, said, key).setOnAction(_ -> action.run());
        return button;
    }

    private void show(@Nullable Glance shown) {
        glance.show(shown);
        call.setDisable(shown == null || !shown.mayCall() || shown.phone().isEmpty());
        write.setDisable(shown == null || !shown.mayWrite() || shown.email().isEmpty());
    }
}
