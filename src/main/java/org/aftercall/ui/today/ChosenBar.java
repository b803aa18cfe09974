package org.aftercall.ui.today;

import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.geometry.Side;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.aftercall.ui.kit.Buttons;
import org.aftercall.ui.kit.Icon;
import org.aftercall.ui.kit.Low;
import org.aftercall.ui.kit.Menus;
import org.aftercall.ui.kit.WrapLine;
import org.aftercall.wording.Words;

/// What can be done with the chosen rows of Today; there while any is chosen.
final class ChosenBar extends HBox {
    private final TodayViewModel model;
    private final Words words;
    private final ObservableValue<Boolean> low;

    /// @param low whether the rows need the lines that words on buttons take
    ChosenBar(TodayViewModel model, Words words, TodayForms forms, ObservableValue<Boolean> low) {
        this.model = model;
        this.words = words;
        this.low = low;
        getStyleClass().add("bulk-bar");
        setMinHeight(USE_PREF_SIZE);
        Label count = Buttons.whole("", "strong");
        Button all = action("today.command.select-all", Icon.DONE, "Ctrl A", model.ticks()::all);
        Button later = action("today.command.snooze", Icon.SNOOZE, "S", () -> forms.later(false));
        Button give = action("today.command.give", Icon.NEXT, "P", forms::give);
        Button delete = action("contacts.bulk.delete", Icon.DELETE, "Del", model.actions()::delete);
        WrapLine line = new WrapLine();
        line.getStyleClass().add("bulk-line-up");
        line.setAlignment(Pos.CENTER_LEFT);
        line.setMinWidth(0);
        line.getChildren().addAll(count, all, later, letters(), give, delete);
        HBox.setHgrow(line, Priority.ALWAYS);
        getChildren().addAll(line, action("contacts.bulk.clear", Icon.CLOSE, "Esc", model.ticks()::none));
        model.ticks().chosenProperty().subscribe(chosen -> {
            setVisible(!chosen.isEmpty());
            setManaged(!chosen.isEmpty());
            count.setText(words.say("contacts.bulk.chosen", chosen.size()));
            boolean planned = model.actions().planned().isPresent();
            later.setDisable(!planned);
            give.setDisable(!planned);
            delete.setDisable(!planned);
        });
    }

    private Button action(String key, Icon icon, String keys, Runnable does) {
        Button button = Buttons.quiet(words.say(key));
        button.setGraphic(icon.show("icon-14"));
        Low.sign(button, low);
        button.setOnAction(_ -> does.run());
        return Buttons.hint(button, words.say(key), keys);
    }

    private Button letters() {
        ContextMenu menu = Menus.letters(words, model.actions()::prioritise);
        Button button = action("contacts.bulk.priority", Icon.FLAG, "1 2 3 0", () -> {});
        button.setOnAction(_ -> menu.show(button, Side.TOP, 0, 0));
        return button;
    }
}
