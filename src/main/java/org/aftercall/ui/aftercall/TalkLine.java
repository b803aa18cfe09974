package org.aftercall.ui.aftercall;

import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.beans.binding.Bindings;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.util.Duration;
import org.aftercall.model.Direction;
import org.aftercall.model.Talk;
import org.aftercall.ui.kit.Buttons;
import org.aftercall.ui.kit.Icon;
import org.aftercall.ui.kit.WrapLine;
import org.aftercall.wording.TalkWords;
import org.aftercall.wording.Words;
import org.jspecify.annotations.Nullable;

/// “Tomáš Novák, Kolář Instruments · outgoing, 6 min, ended 10:41”: what stands there is changed by a press.
final class TalkLine extends WrapLine {
    private static final Duration A_SECOND = Duration.seconds(1);

    private final AfterCallViewModel model;
    private final Words words;
    private final TalkFields talk;
    private final Button way = part();
    private final InPlace minutes;
    private final InPlace ended;
    private final ToggleButton going = new ToggleButton("", Icon.SNOOZE.show("icon-12"));
    private final Timeline clock = new Timeline();

    TalkLine(AfterCallViewModel model, Words words) {
        this.model = model;
        this.words = words;
        this.talk = model.fields().talk();
        this.minutes = new InPlace(words.say("after.talk.minutes"), talk.minutesProperty()::get, this::took);
        this.ended = new InPlace(words.say("after.talk.ended.name"), this::time, this::end);
        getStyleClass().add("talk-line");
        Label who = Buttons.label(model.about(), "second");
        getChildren().addAll(who, Buttons.whole("·", "second"));
        way();
        minutes();
        ended();
        going();
        HBox parts = new HBox();
        parts.getStyleClass().add("talk-parts");
        if (talk.isCall()) {
            parts.getChildren().add(way);
        }
        if (talk.takesTime()) {
            parts.getChildren().add(minutes);
        }
        parts.getChildren().add(ended);
        getChildren().add(parts);
        if (talk.takesTime()) {
            getChildren().add(going);
        }
    }

    private static Button part() {
        Button part = Buttons.quiet("");
        part.getStyleClass().setAll("button", "talk-part");
        return part;
    }

    private void way() {
        way.textProperty().bind(Bindings.createStringBinding(this::direction, talk.directionProperty()));
        Buttons.hint(way, words.say("after.talk.turn"), "Alt+I");
        way.accessibleTextProperty()
                .bind(way.textProperty().map(said -> words.say("after.talk.turn") + words.say("list.comma") + said));
        way.setOnAction(_ -> talk.turn());
    }

    private String direction() {
        Direction direction = talk.directionProperty().get();
        return words.say("after.talk.then", TalkWords.said(words, new Talk(direction, null)));
    }

    private void minutes() {
        minutes.word()
                .textProperty()
                .bind(Bindings.createStringBinding(
                        this::length, talk.minutesProperty(), model.fields().resultProperty()));
        Buttons.hint(minutes.word(), words.say("after.talk.minutes"), "Alt+M");
        minutes.word()
                .accessibleTextProperty()
                .bind(minutes.word()
                        .textProperty()
                        .map(said -> words.say("after.talk.minutes") + words.say("list.comma") + said));
    }

    private String length() {
        var result = model.fields().resultProperty().get();
        if (!talk.counts(result)) {
            return words.say("after.talk.how-long");
        }
        Integer said = talk.said(result).minutes();
        return words.say(
                "after.talk.then",
                said == null ? talk.minutesProperty().get() : TalkWords.said(words, new Talk(null, said)));
    }

    private boolean took(String typed) {
        talk.took(typed);
        return talk.isClear(model.fields().resultProperty().get());
    }

    private void ended() {
        ended.word()
                .textProperty()
                .bind(Bindings.createStringBinding(
                        () -> words.say("after.talk.ended", model.ended()), talk.endedProperty()));
        Buttons.hint(ended.word(), words.say("after.talk.ended.name"), "Alt+E");
    }

    private String time() {
        return words.time(talk.endedProperty().get().toLocalTime());
    }

    private boolean end(String typed) {
        return talk.end(typed);
    }

    /// Runs only while somebody sees it.
    private void going() {
        going.getStyleClass().addAll("chip", "ghost", "small");
        going.setText(words.say("after.talk.going"));
        going.setMnemonicParsing(false);
        going.setMinWidth(USE_PREF_SIZE);
        Buttons.hint(going, words.say("after.talk.going.help"), "Alt+T");
        going.setOnAction(_ -> talk.hold());
        talk.goingProperty().subscribe(going::setSelected);
        clock.getKeyFrames().add(new KeyFrame(A_SECOND, _ -> talk.tick()));
        clock.setCycleCount(Animation.INDEFINITE);
        talk.goingProperty().subscribe(_ -> run(getScene()));
        sceneProperty().subscribe(this::run);
    }

    private void run(@Nullable Scene scene) {
        if (scene != null && talk.goingProperty().get()) {
            clock.play();
        } else {
            clock.stop();
        }
    }

    /// Alt with a letter, wherever the focus is in the form.
    boolean press(KeyEvent event) {
        KeyCode code = event.getCode();
        if (code == KeyCode.I && talk.isCall()) {
            talk.turn();
        } else if (code == KeyCode.M && talk.takesTime()) {
            minutes.begin();
        } else if (code == KeyCode.T && talk.takesTime()) {
            talk.hold();
        } else if (code == KeyCode.E) {
            ended.begin();
        } else {
            return false;
        }
        return true;
    }

    /// Where it is not understood.
    void beginAtMinutes() {
        minutes.begin();
    }
}
