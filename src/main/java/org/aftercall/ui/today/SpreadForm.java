package org.aftercall.ui.today;

import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.aftercall.model.ActivityKind;
import org.aftercall.model.Slip;
import org.aftercall.ui.kit.Buttons;
import org.aftercall.ui.kit.ChipGroup;
import org.aftercall.ui.kit.DateField;
import org.aftercall.ui.kit.Icon;
import org.aftercall.ui.kit.SideForm;
import org.aftercall.wording.Words;

/// Asks how many a day and from when, and says when the last one is, before anything is saved.
final class SpreadForm extends VBox {
    private final SpreadViewModel model;
    private final Words words;
    private final TextField perDay = new TextField();
    private final TextField title = new TextField();
    private final CheckBox theirs;

    SpreadForm(SpreadViewModel model, Words words, Runnable close) {
        this.model = model;
        this.words = words;
        this.theirs = new CheckBox(words.say("later.theirs"));
        boolean plans = model.work() == SpreadViewModel.Work.WITHOUT;
        getStyleClass().addAll("dialog-card", "dialog");
        setMaxHeight(USE_PREF_SIZE);

        Label head = Buttons.label(words.say(plans ? "today.spread.plan-title" : "today.spread.title"), "name");
        head.setWrapText(true);
        Label about = Buttons.label(words.say(plans ? "today.spread.plan-text" : "today.spread.text"), "second");
        about.setWrapText(true);
        getChildren().addAll(head, about);
        if (plans) {
            plan();
        }
        perDay.textProperty().bindBidirectional(model.perDayProperty());
        perDay.setAccessibleText(words.say("today.spread.per-day"));
        DateField from = new DateField(model.from(), words, words.say("today.spread.from"));
        Label preview = Buttons.label("", "strong");
        preview.setWrapText(true);
        preview.textProperty().bind(model.previewProperty());
        getChildren()
                .addAll(
                        SideForm.field(words.say("today.spread.per-day"), perDay),
                        SideForm.field(words.say("today.spread.from"), from),
                        preview);
        if (!plans) {
            getChildren().add(theirs);
        }
        Button cancel = Buttons.quiet(words.say("later.cancel"));
        cancel.setOnAction(_ -> close.run());
        Button go = Buttons.primary(words.say(plans ? "today.spread.plan-go" : "today.spread.go"), Icon.DONE);
        go.disableProperty().bind(model.readyProperty().not());
        go.setOnAction(_ -> {
            close.run();
            model.go(theirs.isSelected() ? Slip.Known.THEIRS : Slip.Known.OURS);
        });
        perDay.setOnAction(_ -> go.fire());
        from.input().setOnAction(_ -> go.fire());
        title.setOnAction(_ -> perDay.requestFocus());
        HBox foot = new HBox(cancel, go);
        foot.getStyleClass().add("buttons");
        getChildren().add(foot);
    }

    private void plan() {
        ChipGroup<ActivityKind.Known> kind = new ChipGroup<>(
                words.say("planning.kind"),
                List.of(ActivityKind.Known.values()),
                each -> words.choice("kind", each.code()),
                "small");
        kind.valueProperty().set(ActivityKind.Known.CALL);
        kind.valueProperty().addListener((_, _, chosen) -> {
            if (chosen != null) {
                model.kindProperty().set(chosen);
            }
        });
        title.textProperty().bindBidirectional(model.titleProperty());
        title.setAccessibleText(words.say("planning.what"));
        getChildren().addAll(kind, title);
    }

    void begin() {
        TextField first = model.work() == SpreadViewModel.Work.WITHOUT ? title : perDay;
        first.requestFocus();
        first.selectAll();
    }
}
