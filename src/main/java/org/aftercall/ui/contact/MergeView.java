package org.aftercall.ui.contact;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.aftercall.duplicates.MergePlan;
import org.aftercall.duplicates.MergePlan.Compared;
import org.aftercall.duplicates.MergePlan.Side;
import org.aftercall.store.ContactRow;
import org.aftercall.ui.kit.Buttons;
import org.aftercall.ui.kit.Icon;
import org.aftercall.ui.kit.Marks;
import org.aftercall.ui.kit.Sheet;
import org.aftercall.ui.kit.Shown;
import org.aftercall.ui.kit.SideForm;
import org.aftercall.ui.kit.Suggestions;
import org.aftercall.wording.Words;
import org.jspecify.annotations.Nullable;

/// “Merge with…” beside the page: who is the same person, then both side by side with a choice for each field in which
/// they differ.
public final class MergeView implements Sheet {
    private final MergeViewModel model;
    private final Words words;
    private final Runnable close;
    private final SideForm root;
    private final TextField query = new TextField();
    private final VBox compared = new VBox();
    private final List<RadioButton> radios = new ArrayList<>();
    private final Button save;
    private final Button another;

    /// @param close closes the form
    public MergeView(MergeViewModel model, Words words, Runnable close) {
        this.model = model;
        this.words = words;
        this.close = close;
        this.another = Buttons.quiet(words.say("planning.another"));
        this.root = new SideForm(words.say("merge.title"), words.say("sheet.close"), close);
        root.getStyleClass().add("merge");
        compared.getStyleClass().add("merge-fields");
        root.fields(about(), who(), compared);
        Button cancel = Buttons.quiet(words.say("sheet.cancel"));
        cancel.setOnAction(_ -> close.run());
        save = Buttons.hint(
                Buttons.primary(words.say("merge.save"), Icon.DECIDED), words.say("merge.save"), "Ctrl Enter");
        save.setOnAction(_ -> save());
        save.disableProperty().bind(model.savingProperty());
        root.foot(model.troubleProperty(), cancel, save);
        root.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER && event.isShortcutDown()) {
                save();
                event.consume();
            }
        });
        model.planProperty().subscribe(this::compare);
    }

    @Override
    public Region node() {
        return root;
    }

    @Override
    public Stand stand() {
        return Stand.SIDE;
    }

    @Override
    public void begin() {
        if (model.planProperty().get() == null) {
            query.requestFocus();
        } else {
            // what has the focus is scrolled to, so all must stand where it will stand
            if (root.getScene() != null) {
                root.getScene().getRoot().applyCss();
                root.getScene().getRoot().layout();
            }
            another.requestFocus(); // at the top, from where both are read
        }
    }

    @Override
    public void escape() {
        close.run();
    }

    private void save() {
        model.save(close);
    }

    /// Once all stands where it will stand: what has the focus is scrolled to.
    private void focusFirst() {
        root.applyCss();
        root.layout();
        radios.stream()
                .filter(RadioButton::isSelected)
                .findFirst()
                .ifPresentOrElse(Node::requestFocus, save::requestFocus);
    }

    private Node about() {
        Label text = Buttons.label(words.say("merge.about", model.name()), "second");
        text.setWrapText(true);
        return text;
    }

    private Node who() {
        query.textProperty().bindBidirectional(model.queryProperty());
        query.setPromptText(words.say("merge.who.prompt"));
        query.setAccessibleText(words.say("merge.who"));
        Suggestions<ContactRow> offers = new Suggestions<>(
                query,
                model.found(),
                new Suggestions.Looks<>(
                        row -> person(row.name(), row.company()), row -> row.name() + ", " + row.company(), true),
                row -> model.choose(row.id()));
        HBox chosen = new HBox();
        chosen.getStyleClass().add("planning-chosen");
        another.setOnAction(_ -> {
            model.chooseAnother();
            query.requestFocus();
        });
        model.planProperty().subscribe(plan -> {
            chosen.getChildren().clear();
            if (plan != null) {
                String company =
                        plan.other().current().map(job -> job.companyName()).orElse("");
                chosen.getChildren()
                        .addAll(person(plan.other().contact().shownName(), company), Buttons.spring(), another);
            }
        });
        var isChosen = model.planProperty().isNotNull();
        Shown.onlyWhen(chosen, isChosen);
        Shown.onlyWhen(query, isChosen.not());
        VBox still = new VBox(offers);
        Shown.onlyWhen(still, isChosen.not());
        return SideForm.field(words.say("merge.who"), query, still, chosen);
    }

    private static Node person(String name, String company) {
        Label who = Buttons.label(name, "strong");
        who.setMinWidth(0);
        VBox texts = new VBox(who);
        if (!company.isEmpty()) {
            Label firm = Buttons.label(company, "caption");
            firm.setMinWidth(0);
            texts.getChildren().add(firm);
        }
        texts.setMinWidth(0);
        HBox line = new HBox(Marks.avatar(name, "avatar-28"), texts);
        line.getStyleClass().add("planning-person");
        line.setMinWidth(0);
        return line;
    }

    private void compare(@Nullable MergePlan plan) {
        compared.getChildren().clear();
        radios.clear();
        if (plan == null) {
            return;
        }
        List<Compared> differing = MergeViewModel.differing(plan);
        if (differing.isEmpty()) {
            compared.getChildren().add(text("merge.same-values", "second"));
        }
        for (Compared field : differing) {
            compared.getChildren().add(SideForm.field(model.label(field), sides(field, plan)));
        }
        String taken = model.taken(plan);
        if (!taken.isEmpty()) {
            Label along = Buttons.label(taken, "second");
            along.setWrapText(true);
            compared.getChildren()
                    .add(SideForm.field(
                            words.say("merge.taken", plan.other().contact().shownName()), along));
        }
        compared.getChildren().add(text("merge.undo", "caption"));
        if (root.getScene() != null) {
            focusFirst();
        }
    }

    private Label text(String key, String style) {
        Label label = Buttons.label(words.say(key), style);
        label.setWrapText(true);
        return label;
    }

    /// The values of both, the one that is proposed chosen.
    private Node sides(Compared field, MergePlan plan) {
        ToggleGroup group = new ToggleGroup();
        VBox line = new VBox();
        line.getStyleClass().add("merge-sides");
        ObjectProperty<Side> choice = model.choice(field);
        for (Side side : Side.values()) {
            if (side != Side.BOTH || field.canBeBoth()) {
                String whose = switch (side) {
                    case CONTACT -> plan.contact().contact().shownName();
                    case OTHER -> plan.other().contact().shownName();
                    case BOTH -> words.say("merge.both");
                };
                line.getChildren().add(side(field, side, whose, group, choice));
            }
        }
        return line;
    }

    private Node side(Compared field, Side side, String whose, ToggleGroup group, ObjectProperty<Side> choice) {
        String value = model.said(field, side);
        RadioButton radio = new RadioButton(value);
        radio.setMnemonicParsing(false);
        radio.setWrapText(true);
        radio.setToggleGroup(group);
        radio.setSelected(choice.get() == side);
        radio.selectedProperty().addListener((_, _, chosen) -> {
            if (chosen) {
                choice.set(side);
            }
        });
        radio.setAccessibleText(words.say("merge.choice", model.label(field), value, whose));
        radios.add(radio);
        Label of = Buttons.label(whose, "caption");
        of.setWrapText(true);
        VBox column = new VBox(radio, of);
        column.getStyleClass().add("merge-side");
        return column;
    }
}
