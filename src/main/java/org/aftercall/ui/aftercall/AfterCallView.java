package org.aftercall.ui.aftercall;

import java.util.List;
import javafx.beans.binding.BooleanExpression;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.aftercall.text.Proposal;
import org.aftercall.ui.kit.Buttons;
import org.aftercall.ui.kit.ChipGroup;
import org.aftercall.ui.kit.DateField;
import org.aftercall.ui.kit.EndLine;
import org.aftercall.ui.kit.Icon;
import org.aftercall.ui.kit.InSight;
import org.aftercall.ui.kit.Keys;
import org.aftercall.ui.kit.Low;
import org.aftercall.ui.kit.Marks;
import org.aftercall.ui.kit.QuickDate;
import org.aftercall.ui.kit.Shown;
import org.aftercall.ui.kit.WrapLine;
import org.aftercall.wording.Words;

/// The close-out on one page, made for the keyboard: note, Enter, title, Enter, date, Enter.
public final class AfterCallView extends VBox {
    private final AfterCallViewModel model;
    private final Words words;
    private final Exits exits;
    private final String next;

    private final TalkLine talk;
    private final Happened happened;
    private final NextAction action;
    private final ChipGroup<QuickDate> quick;
    private final ReasonGroup reasons;
    private final DateField date;
    private final ToggleButton because;
    private final Button saveNext;
    private final Button save;

    /// What leaves the form.
    ///
    /// @param saved it is on the disk; says whether the next row is wanted
    /// @param left Esc: what was typed stays as a draft
    /// @param cancelled thrown away
    public record Exits(java.util.function.Consumer<Boolean> saved, Runnable left, Runnable cancelled) {}

    /// @param next name of the contact in the next row of Today, empty if there is none
    /// @param enterGoesOn whether Enter in the note goes to the next step; else Shift Enter does
    /// @param low whether the window is so low that everything stands closer
    public AfterCallView(
            AfterCallViewModel model,
            Words words,
            String next,
            boolean enterGoesOn,
            BooleanExpression low,
            Exits exits) {
        this.model = model;
        this.words = words;
        this.next = next;
        this.exits = exits;
        this.talk = new TalkLine(model, words);
        this.action = new NextAction(model, words, this::focusWhen);
        this.happened = new Happened(model, words, enterGoesOn, action::begin, action::beginWithKind);
        this.quick = new ChipGroup<>(words.say("after.when"), List.of(QuickDate.values()), each -> each.said(words));
        this.date = new DateField(model.fields().when(), words, words.say("after.when"));
        this.because = Buttons.chip(words.say("after.because"));
        this.reasons = new ReasonGroup(model, words, this::saveAndNext);
        this.saveNext = Buttons.primary(
                next.isEmpty() ? words.say("after.save") : words.say("after.save-next", next), Icon.NEXT);
        this.save = Buttons.plain(words.say("after.save"));

        getStyleClass().add("after-stack");
        Low.mark(this, low);
        setPickOnBounds(false);
        getChildren().addAll(card(), keys(enterGoesOn));
        addEventFilter(KeyEvent.KEY_PRESSED, this::press);
    }

    /// Scrolls where the window is too low for it, so that the keys below it are always seen.
    private Node card() {
        VBox steps = new VBox(head(), happened, Steps.rule(), action, Steps.rule(), when(), Steps.rule(), foot());
        steps.getStyleClass().add("after-steps");
        ScrollPane scroll = new ScrollPane(steps);
        scroll.getStyleClass().add("form-scroll");
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        InSight.keep(scroll);
        StackPane card = new AsHigh(scroll, steps);
        card.getStyleClass().addAll("dialog-card", "after-call");
        card.setMinHeight(0);
        card.setMaxHeight(USE_PREF_SIZE);
        return card;
    }

    /// As high as what scrolls in it needs at its width; a scroll pane alone does not ask for that.
    private static final class AsHigh extends StackPane {
        private final Region content;

        AsHigh(ScrollPane scroll, Region content) {
            super(scroll);
            this.content = content;
        }

        @Override
        public Orientation getContentBias() {
            return Orientation.HORIZONTAL;
        }

        @Override
        protected double computePrefHeight(double width) {
            return content.prefHeight(width);
        }
    }

    /// Puts the focus where the typing begins.
    public void begin() {
        happened.begin();
    }

    /// Puts the focus where it is said what comes next.
    public void beginAtNext() {
        action.begin();
    }

    private Node head() {
        Label heading = Buttons.label(words.say(titleKey()), "dialog-title");
        Label trouble = Buttons.label("", "field-trouble");
        trouble.setWrapText(true);
        trouble.textProperty().bind(model.talkTroubleProperty());
        Shown.onlyWhen(trouble, model.talkTroubleProperty().isNotEmpty());
        VBox texts = new VBox(heading, talk, trouble);
        HBox.setHgrow(texts, javafx.scene.layout.Priority.ALWAYS);
        texts.getStyleClass().add("row-texts");
        texts.setMinWidth(0);
        Button close = Buttons.sign(Icon.CLOSE, words.say("after.close"), "Esc");
        close.setOnAction(_ -> exits.left().run());
        close.setViewOrder(0);
        HBox head = new HBox(Marks.avatar(model.subject().name(), "avatar-40"), texts, close);
        head.getStyleClass().add("after-head");
        return head;
    }

    private String titleKey() {
        return switch (model.titleKey()) {
            case "email" -> "after.title.email";
            case "meeting" -> "after.title.meeting";
            case "letter" -> "after.title.letter";
            case "complaint" -> "after.title.complaint";
            case "call" -> "after.title.call";
            default -> "after.title.todo";
        };
    }

    private Node when() {
        HBox head = Steps.stepHead(3, words.say("after.step.when"), date);
        head.getChildren().addAll(Buttons.spring(), Buttons.label(words.say("after.when.help"), "second-small"));
        date.input().setOnAction(_ -> saveAndNext());
        date.input().addEventFilter(KeyEvent.KEY_PRESSED, this::pressInDate);
        quick.valueProperty().addListener((_, _, chosen) -> {
            if (chosen != null && !dateOf(chosen)) {
                model.fields().choose(chosen);
            }
        });
        model.fields()
                .when()
                .understoodProperty()
                .subscribe(_ ->
                        quick.valueProperty().set(QuickDate.of(model.fields().when(), model.day())));
        because.getStyleClass().add("ghost");
        because.setGraphic(Icon.OPT_OUT.show());
        because.selectedProperty().bindBidirectional(model.fields().becauseProperty());
        because.setOnAction(_ -> focusWhen());
        Region divider = new Region();
        divider.getStyleClass().add("divider");
        HBox chips = new HBox(quick, divider, because);
        chips.getStyleClass().add("step-line");

        Shown.onlyWhen(date, model.fields().becauseProperty().not());
        Shown.onlyWhen(reasons, model.fields().becauseProperty());
        CheckBox theirs = new CheckBox(words.say("after.theirs"));
        theirs.selectedProperty().bindBidirectional(model.fields().theirsProperty());
        Shown.onlyWhen(theirs, model.fields().movesBinding());
        Label trouble = Buttons.label("", "field-trouble");
        trouble.setWrapText(true);
        trouble.textProperty().bind(model.troubleProperty());
        Shown.onlyWhen(trouble, model.troubleProperty().isNotEmpty());
        model.troubleProperty().addListener((_, _, text) -> {
            date.wrong(!text.isEmpty());
            if (!text.isEmpty()) {
                focusWhen();
            }
        });
        return Steps.step(head, date, reasons, trouble, chips, proposal(), theirs, load());
    }

    /// Whether the date that is already there is what a chip stands for.
    private boolean dateOf(QuickDate chosen) {
        return chosen == QuickDate.of(model.fields().when(), model.day());
    }

    private Node proposal() {
        Button take = Buttons.plain("", Icon.CALENDAR);
        take.getStyleClass().add("proposed");
        take.setOnAction(_ -> {
            model.takeProposal();
            focusWhen();
        });
        take.textProperty()
                .bind(model.proposalProperty()
                        .map(found -> found.map(Proposal::words)
                                .map(said -> words.say("after.proposed", said))
                                .orElse("")));
        Shown.onlyWhen(take, model.proposalProperty().map(java.util.Optional::isPresent));
        return take;
    }

    private Node load() {
        Label text = Buttons.label("", "second-small");
        text.textProperty().bind(model.loadProperty());
        HBox line = new HBox(Icon.LOAD.show(), text);
        line.getStyleClass().add("load-line");
        line.visibleProperty()
                .bind(model.loadProperty()
                        .isNotEmpty()
                        .and(model.fields().becauseProperty().not()));
        return line;
    }

    private Node foot() {
        CheckBox done = new CheckBox();
        var activity = model.subject().activity();
        done.setText(activity == null ? "" : words.say("after.mark-done", activity.title()));
        done.selectedProperty().bindBidirectional(model.fields().markDoneProperty());
        done.setWrapText(true);
        Shown.onlyWhen(done, model.fields().movesBinding().not());
        Button cancel = Buttons.quiet(words.say("after.cancel"));
        cancel.setOnAction(_ -> exits.cancelled().run());
        save.setOnAction(_ -> save(false));
        saveNext.setOnAction(_ -> saveAndNext());
        saveNext.disableProperty().bind(model.savingProperty());
        save.disableProperty().bind(model.savingProperty());
        Buttons.hint(saveNext, saveNext.getText(), next.isEmpty() ? "Ctrl Enter" : "Ctrl Shift Enter");
        saveNext.setMinWidth(0);
        EndLine foot = new EndLine(
                activity == null ? List.of() : List.of(done),
                next.isEmpty() ? List.of(cancel, saveNext) : List.of(cancel, save, saveNext));
        foot.getStyleClass().add("after-foot");
        return foot;
    }

    private Node keys(boolean enterGoesOn) {
        WrapLine line = new WrapLine(
                key(enterGoesOn ? "Enter" : "Shift Enter", "after.key.next"),
                key("Ctrl Enter", "after.key.save"),
                key("Ctrl Shift Enter", "after.key.save-next"),
                key("Alt N", "after.key.no-follow-up"),
                key("Esc", "after.key.draft"));
        line.getStyleClass().add("after-keys");
        line.setMaxWidth(USE_PREF_SIZE);
        line.setMinHeight(USE_PREF_SIZE);
        return line;
    }

    private Node key(String key, String sentence) {
        HBox entry = new HBox(Marks.key(key), Buttons.whole(words.say(sentence), "second-small"));
        entry.getStyleClass().add("legend-entry");
        return entry;
    }

    private void press(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER && event.isShortcutDown()) {
            save(event.isShiftDown() && !next.isEmpty());
            event.consume();
        } else if (event.isAltDown()) {
            alt(event);
        }
    }

    private void alt(KeyEvent event) {
        QuickDate[] all = QuickDate.values();
        int number = Keys.digit(event) - 1;
        if (number >= 0 && number < all.length) {
            model.fields().choose(all[number]);
            focusWhen();
            event.consume();
        } else if (event.getCode() == KeyCode.N) {
            model.fields()
                    .becauseProperty()
                    .set(!model.fields().becauseProperty().get());
            focusWhen();
            event.consume();
        } else if (event.getCode() == KeyCode.R) {
            happened.focusResults();
            event.consume();
        } else if (talk.press(event)) {
            event.consume();
        }
    }

    /// Tab takes the proposal while the field is still empty.
    private void pressInDate(KeyEvent event) {
        boolean plainTab = event.getCode() == KeyCode.TAB && !event.isShiftDown() && !event.isControlDown();
        if (plainTab && model.proposalProperty().get().isPresent()) {
            model.takeProposal();
            focusWhen();
            event.consume();
        }
    }

    private void focusWhen() {
        if (model.fields().becauseProperty().get()) {
            reasons.begin();
        } else {
            date.input().requestFocus();
            date.input().selectAll();
        }
    }

    private void saveAndNext() {
        save(!next.isEmpty());
    }

    private void save(boolean andNext) {
        model.save(() -> exits.saved().accept(andNext));
        if (!model.talkTroubleProperty().get().isEmpty()) {
            talk.beginAtMinutes();
        }
    }
}
