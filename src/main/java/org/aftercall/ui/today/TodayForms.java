package org.aftercall.ui.today;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.aftercall.model.Slip;
import org.aftercall.ui.kit.Buttons;
import org.aftercall.ui.kit.ModalLayer;
import org.aftercall.wording.Words;

/// The small forms above Today: another day for a row, and what is done to all rows of a section.
final class TodayForms {
    private final TodayViewModel model;
    private final Words words;
    private final ModalLayer layer;
    private final Runnable back;

    /// @param back gives the focus to the list
    TodayForms(TodayViewModel model, Words words, ModalLayer layer, Runnable back) {
        this.model = model;
        this.words = words;
        this.layer = layer;
        this.back = back;
    }

    /// Puts the selected row off, or those that are chosen.
    ///
    /// @param typing whether a date is going to be typed
    void later(boolean typing) {
        model.actions().planned().ifPresent(what -> {
            // of many it is not asked why each was put off so often
            int slips =
                    model.ticks().isEmpty() ? model.row().map(Line.Row::slips).orElse(0) : 0;
            LaterForm form = new LaterForm(model, words, what, slips, model::now, this::give, this::close);
            Buttons.saveByKey(form);
            layer.openWhole(form, this::close);
            form.begin(typing);
        });
    }

    /// Hands the selected row, or those that are chosen, to somebody else.
    void give() {
        model.giving().ifPresent(giving -> {
            GiveForm form = new GiveForm(giving, words, this::close);
            Buttons.saveByKey(form);
            layer.openWhole(form, this::close);
            form.begin();
        });
    }

    void offered(Line.Offer offer) {
        switch (offer) {
            case NOTHING -> {}
            case MOVE_TO_TODAY -> askMoveAll();
            case PLAN_FOR_ALL -> spread(SpreadViewModel.Work.WITHOUT);
        }
    }

    /// Lays much work over the coming days.
    void spread(SpreadViewModel.Work work) {
        SpreadForm form = new SpreadForm(model.spread(work), words, this::close);
        Buttons.saveByKey(form);
        layer.openWhole(form, this::close);
        form.begin();
    }

    /// A bulk move asks once whose delay it is (`product.md` rule 3).
    private void askMoveAll() {
        Button ours = Buttons.plain(words.say("today.move-all.ours"));
        Button theirs = Buttons.plain(words.say("today.move-all.theirs"));
        Button cancel = Buttons.quiet(words.say("later.cancel"));
        ours.setOnAction(_ -> moveAll(Slip.Known.OURS));
        theirs.setOnAction(_ -> moveAll(Slip.Known.THEIRS));
        cancel.setOnAction(_ -> close());
        HBox foot = new HBox(cancel, theirs, ours);
        foot.getStyleClass().add("buttons");
        Label text = Buttons.label(words.say("today.move-all.text"), "second");
        text.setWrapText(true);
        VBox form = new VBox(Buttons.label(words.say("today.move-all"), "name"), text, foot);
        form.getStyleClass().addAll("dialog-card", "dialog");
        form.setMaxHeight(Region.USE_PREF_SIZE);
        layer.openWhole(form, this::close);
        cancel.requestFocus();
    }

    private void moveAll(Slip slip) {
        close();
        model.actions().moveAllToToday(slip);
    }

    private void close() {
        layer.close();
        back.run();
    }
}
