package org.aftercall.ui.today;

import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.aftercall.ui.kit.Buttons;
import org.aftercall.ui.kit.Glance;
import org.aftercall.ui.kit.GlanceView;
import org.aftercall.ui.kit.Icon;
import org.aftercall.ui.kit.Marks;
import org.aftercall.wording.Words;
import org.jspecify.annotations.Nullable;

/// The selected row's contact: who, how to reach, what is next, what was.
final class SidePanel extends VBox {
    private final TodayViewModel model;
    private final Button call;
    private final Button write;
    private final Button done;
    private final Button snooze;
    private final GlanceView glance;
    private final HBox buttons;

    /// @param afterCall what "Done" does
    /// @param later what the clock does
    /// @param openCard button at the foot, if there is one
    SidePanel(TodayViewModel model, Words words, Runnable afterCall, Runnable later, Optional<Button> openCard) {
        this.model = model;
        getStyleClass().add("side");
        glance = new GlanceView(words);
        call = Buttons.hint(Buttons.primary(words.say("side.call"), Icon.CALL), words.say("side.call"), "C");
        write = Buttons.hint(Buttons.plain(words.say("side.write"), Icon.EMAIL), words.say("side.write"), "E");
        done = Buttons.hint(Buttons.plain(words.say("side.done"), Icon.DONE), words.say("side.done.hint"), "Enter");
        snooze = Buttons.sign(Icon.SNOOZE, words.say("side.snooze"), "S");
        snooze.getStyleClass().add("framed");
        call.setOnAction(_ -> model.side().call());
        write.setOnAction(_ -> model.side().write());
        done.setOnAction(_ -> afterCall.run());
        snooze.setOnAction(_ -> later.run());
        for (Button each : new Button[] {call, write, done}) {
            each.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(each, Priority.ALWAYS);
        }
        buttons = new HBox(call, write, done, snooze);
        buttons.getStyleClass().add("side-buttons");

        getChildren().addAll(glance.head(), glance.warnings(), buttons, glance.facts());
        openCard.ifPresent(this::foot);
        model.side().sideProperty().addListener((_, _, side) -> show(side));
        show(model.side().sideProperty().get());
    }

    private void foot(Button openCard) {
        HBox foot = new HBox(Buttons.spring(), openCard, Buttons.spring(), Marks.key("O"));
        foot.getStyleClass().add("side-foot");
        foot.visibleProperty().bind(buttons.visibleProperty());
        getChildren().addAll(Buttons.spring(), foot);
    }

    private void show(@Nullable Glance side) {
        buttons.setVisible(side != null);
        glance.show(side);
        if (side == null) {
            return;
        }
        call.setDisable(!side.mayCall() || side.phone().isEmpty());
        write.setDisable(!side.mayWrite() || side.email().isEmpty());
        snooze.setDisable(model.row().map(Line.Row::activity).isEmpty());
    }
}
