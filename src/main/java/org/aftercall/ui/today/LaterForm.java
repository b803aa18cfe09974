package org.aftercall.ui.today;

import java.time.LocalDateTime;
import java.util.List;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.aftercall.agenda.Snooze;
import org.aftercall.model.Slip;
import org.aftercall.text.Reading;
import org.aftercall.text.WorkingDays;
import org.aftercall.ui.kit.Buttons;
import org.aftercall.ui.kit.DateField;
import org.aftercall.ui.kit.DateText;
import org.aftercall.ui.kit.Icon;
import org.aftercall.ui.kit.Keys;
import org.aftercall.ui.kit.Marks;
import org.aftercall.wording.Words;

/// Puts the selected action off, or those that are chosen: one key, or a date in words. From the third slip on it asks
/// whether that is a good idea.
final class LaterForm extends VBox {
    private final TodayViewModel model;
    private final Runnable close;
    private final DateText date;
    private final DateField field;
    private final CheckBox theirs;
    private final VBox choices = new VBox(8);

    /// @param what is put off, in words
    /// @param slips how often it was put off before
    /// @param giveAway what is offered from the third time on
    LaterForm(
            TodayViewModel model,
            Words words,
            String what,
            int slips,
            Supplier<LocalDateTime> now,
            Runnable giveAway,
            Runnable close) {
        this.model = model;
        this.close = close;
        this.date = new DateText(words, now, WorkingDays.MONDAY_TO_FRIDAY);
        this.field = new DateField(date, words, words.say("later.date"));
        this.theirs = new CheckBox(words.say("later.theirs"));
        getStyleClass().addAll("dialog-card", "dialog");
        setMaxHeight(USE_PREF_SIZE);

        getChildren().add(Buttons.label(words.say("later.title"), "name"));
        Label about = Buttons.label(what, "second");
        about.setWrapText(true);
        getChildren().add(about);
        if (slips >= Snooze.ENOUGH) {
            Label enough = Buttons.label(words.say("later.enough", slips));
            enough.setWrapText(true);
            Button give = Buttons.link(words.say("later.give"), Icon.NEXT);
            give.setOnAction(_ -> giveAway.run());
            enough.setMinWidth(0);
            HBox.setHgrow(enough, Priority.ALWAYS);
            HBox banner = new HBox(enough, give);
            banner.getStyleClass().add("banner");
            getChildren().add(banner);
        }
        List<Snooze> offered = model.actions().snoozes();
        for (Snooze each : offered) {
            choices.getChildren().add(choice(each, words, offered.indexOf(each) + 1));
        }
        field.input().setPromptText(words.say("later.date.prompt"));
        field.input().setOnAction(_ -> take());
        Button cancel = Buttons.quiet(words.say("later.cancel"));
        cancel.setOnAction(_ -> close.run());
        Button move = Buttons.primary(words.say("later.move"), Icon.DONE);
        move.disableProperty().bind(date.understoodProperty().isEmpty());
        move.setOnAction(_ -> take());
        HBox foot = new HBox(cancel, move);
        foot.getStyleClass().add("buttons");
        getChildren().addAll(choices, field, theirs, foot);
        addEventFilter(KeyEvent.KEY_PRESSED, this::press);
    }

    /// Where the focus begins.
    ///
    /// @param typing whether a date is going to be typed
    void begin(boolean typing) {
        if (typing) {
            field.input().requestFocus();
        } else {
            choices.getChildren().getFirst().requestFocus();
        }
    }

    private Button choice(Snooze snooze, Words words, int number) {
        String text = words.say(
                switch (snooze) {
                    case ONE_HOUR -> "later.one-hour";
                    case THIS_AFTERNOON -> "later.this-afternoon";
                    case TOMORROW -> "later.tomorrow";
                    case NEXT_MONDAY -> "later.next-monday";
                });
        Button button = Buttons.plain(text);
        button.setGraphic(Marks.key(Integer.toString(number)));
        button.setAccessibleText(text);
        button.setMaxWidth(Double.MAX_VALUE);
        button.setAlignment(Pos.CENTER_LEFT);
        button.setOnAction(_ -> {
            close.run();
            model.actions().snooze(snooze, slip());
        });
        return button;
    }

    private void press(KeyEvent event) {
        int number = Keys.digit(event);
        if (field.input().isFocused()) {
            return;
        }
        if (number >= 1 && number <= choices.getChildren().size()) {
            ((Button) choices.getChildren().get(number - 1)).fire();
            event.consume();
        } else if (number == choices.getChildren().size() + 1) {
            field.input().requestFocus();
            event.consume();
        }
    }

    private void take() {
        Reading.Understood found = date.value().orElse(null);
        if (found != null) {
            close.run();
            model.actions().moveTo(found.date(), found.time(), slip());
        }
    }

    private Slip slip() {
        return theirs.isSelected() ? Slip.Known.THEIRS : Slip.Known.OURS;
    }
}
