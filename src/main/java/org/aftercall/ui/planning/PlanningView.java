package org.aftercall.ui.planning;

import java.util.List;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.aftercall.model.ActivityKind;
import org.aftercall.model.Priority;
import org.aftercall.model.Repeat;
import org.aftercall.store.ContactRow;
import org.aftercall.ui.kit.Buttons;
import org.aftercall.ui.kit.ChipGroup;
import org.aftercall.ui.kit.DateField;
import org.aftercall.ui.kit.Icon;
import org.aftercall.ui.kit.Keys;
import org.aftercall.ui.kit.Marks;
import org.aftercall.ui.kit.QuickDate;
import org.aftercall.ui.kit.Reminder;
import org.aftercall.ui.kit.Sheet;
import org.aftercall.ui.kit.Shown;
import org.aftercall.ui.kit.SideForm;
import org.aftercall.ui.kit.Suggestions;
import org.aftercall.wording.Words;
import org.jspecify.annotations.Nullable;

/// “New action” beside the page: contact, Enter, what, Enter, when, Enter.
public final class PlanningView implements Sheet {
    private final PlanningViewModel model;
    private final Words words;
    private final Exits exits;

    private final SideForm root;
    private final Button save;
    private final TextField query = new TextField();
    private final Button another;
    private final ComboBox<ActivityKind> kind = new ComboBox<>();
    private final TextField title = new TextField();
    private final DateField date;
    private final ChipGroup<QuickDate> quick;

    /// What leaves the form.
    ///
    /// @param saved it is on the disk
    /// @param left Esc: what was typed stays as a draft
    /// @param cancelled thrown away
    public record Exits(Runnable saved, Runnable left, Runnable cancelled) {}

    public PlanningView(PlanningViewModel model, Words words, Exits exits) {
        this.model = model;
        this.words = words;
        this.exits = exits;
        this.save = Buttons.primary(words.say("planning.save"), Icon.DONE);
        this.another = Buttons.quiet(words.say("planning.another"));
        this.date = new DateField(model.when(), words, words.say("planning.when"));
        this.quick = new ChipGroup<>(
                words.say("planning.when"), List.of(QuickDate.values()), each -> each.said(words), "small");

        this.root = new SideForm(words.say("planning.title"), words.say("planning.close"), exits.left());
        root.getStyleClass().add("planning");
        root.fields(contact(), what(), when(), again(), owner());
        root.foot(model.troubleProperty(), cancel(), save);
        save.setOnAction(_ -> save());
        save.disableProperty().bind(model.savingProperty());
        Buttons.hint(save, words.say("planning.save"), "Ctrl Enter");
        root.addEventFilter(KeyEvent.KEY_PRESSED, this::press);
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
        if (model.contactProperty().get() == null) {
            query.requestFocus();
            query.end();
        } else {
            title.requestFocus();
            title.end();
        }
    }

    @Override
    public void escape() {
        exits.left().run();
    }

    private Node contact() {
        query.textProperty().bindBidirectional(model.queryProperty());
        query.setPromptText(words.say("planning.contact.prompt"));
        query.setAccessibleText(words.say("planning.contact"));
        Suggestions<ContactRow> offers = new Suggestions<>(
                query,
                model.found(),
                new Suggestions.Looks<>(
                        row -> person(row.name(), row.company()), row -> row.name() + ", " + row.company(), true),
                row -> {
                    model.choose(row);
                    title.requestFocus();
                });
        HBox chosen = new HBox();
        chosen.getStyleClass().add("planning-chosen");
        another.setOnAction(_ -> {
            model.chooseAnother();
            query.requestFocus();
        });
        model.contactProperty().subscribe(row -> {
            chosen.getChildren().clear();
            if (row != null) {
                chosen.getChildren().addAll(person(row.name(), row.company()), Buttons.spring(), another);
            }
        });
        var isChosen = model.contactProperty().isNotNull();
        Shown.onlyWhen(chosen, isChosen);
        Shown.onlyWhen(query, isChosen.not());
        return field("planning.contact", query, offers, chosen);
    }

    private static Node person(String name, String company) {
        Label who = Buttons.label(name, "strong");
        who.setMinWidth(0);
        VBox texts = new VBox(who);
        if (!company.isEmpty()) {
            texts.getChildren().add(Buttons.label(company, "caption"));
        }
        texts.setMinWidth(0);
        HBox line = new HBox(Marks.avatar(name, "avatar-28"), texts);
        line.getStyleClass().add("planning-person");
        return line;
    }

    private Node what() {
        choices(
                kind,
                each -> words.choice("kind", each.code()),
                each -> Icon.of(each).show());
        kind.getItems().setAll(ActivityKind.Known.values());
        kind.getStyleClass().add("kind-choice");
        kind.setAccessibleText(words.say("planning.kind"));
        kind.valueProperty().bindBidirectional(model.kindProperty());

        ComboBox<Priority> priority = new ComboBox<>();
        choices(priority, each -> each.code().isEmpty() ? words.say("after.priority.none") : "", Marks::priority);
        priority.getItems().setAll(Priority.Letter.values());
        priority.getStyleClass().add("priority-choice");
        priority.setAccessibleText(words.say("planning.priority"));
        priority.valueProperty().bindBidirectional(model.priorityProperty());

        title.textProperty().bindBidirectional(model.titleProperty());
        title.setAccessibleText(words.say("planning.what"));
        title.setPromptText(words.say("planning.what.prompt"));
        title.setOnAction(_ -> focusWhen());
        title.focusedProperty().subscribe(focused -> {
            if (focused) {
                model.offerTitles(title.getText());
            } else {
                model.withdrawTitles();
            }
        });
        title.textProperty().subscribe(typed -> {
            if (title.isFocused()) {
                model.offerTitles(typed);
            }
        });
        Suggestions<String> offers = new Suggestions<>(
                title, model.titles(), new Suggestions.Looks<>(Buttons::label, each -> each, false), each -> {
                    title.setText(each);
                    focusWhen();
                });
        HBox line = new HBox(kind, Buttons.spring(), priority);
        line.getStyleClass().add("sheet-line");
        return field("planning.what", line, title, offers);
    }

    private Node when() {
        date.input().setOnAction(_ -> save());
        quick.valueProperty().addListener((_, _, chosen) -> {
            if (chosen != null && chosen != QuickDate.of(model.when(), model.day())) {
                choose(chosen);
            }
        });
        model.when()
                .understoodProperty()
                .subscribe(_ -> quick.valueProperty().set(QuickDate.of(model.when(), model.day())));
        return field("planning.when", date, quick);
    }

    /// Repeat and reminder beside each other, below each other where the text is large.
    private Node again() {
        ComboBox<Repeat> repeat = new ComboBox<>();
        choices(repeat, each -> words.choice("repeat", each.code()), _ -> null);
        repeat.getItems().setAll(Repeat.Known.values());
        repeat.valueProperty().bindBidirectional(model.repeatProperty());
        repeat.setAccessibleText(words.say("planning.repeat"));
        repeat.setMinWidth(0);
        repeat.setMaxWidth(Double.MAX_VALUE);
        ComboBox<Reminder> reminder = new ComboBox<>();
        choices(reminder, each -> words.choice("reminder", each.code()), _ -> null);
        reminder.getItems().setAll(Reminder.values());
        reminder.valueProperty().bindBidirectional(model.reminderProperty());
        reminder.setAccessibleText(words.say("planning.reminder"));
        reminder.setMinWidth(0);
        reminder.setMaxWidth(Double.MAX_VALUE);
        VBox both = new VBox(field("planning.repeat", repeat), field("planning.reminder", reminder));
        both.getStyleClass().add("sheet-boxes");
        return both;
    }

    /// Only where somebody else could do it.
    private Node owner() {
        ComboBox<String> owner = new ComboBox<>(model.owners());
        choices(owner, each -> each, each -> Marks.avatar(each, "avatar-20"));
        owner.valueProperty().bindBidirectional(model.ownerProperty());
        owner.setAccessibleText(words.say("planning.owner"));
        owner.setMaxWidth(Double.MAX_VALUE);
        Node field = field("planning.owner", owner);
        Shown.onlyWhen(field, javafx.beans.binding.Bindings.size(model.owners()).greaterThan(1));
        return field;
    }

    private Button cancel() {
        Button cancel = Buttons.quiet(words.say("sheet.cancel"));
        cancel.setOnAction(_ -> exits.cancelled().run());
        return cancel;
    }

    private Node field(String key, Node... parts) {
        return SideForm.field(words.say(key), parts);
    }

    private static <T> void choices(ComboBox<T> box, Function<T, String> text, Function<T, @Nullable Node> sign) {
        Shown.items(box, text, sign);
        box.getStyleClass().add("tall");
    }

    private void press(KeyEvent event) {
        QuickDate[] all = QuickDate.values();
        int number = event.isAltDown() ? Keys.digit(event) - 1 : -1;
        if (event.getCode() == KeyCode.ENTER && event.isShortcutDown()) {
            save();
            event.consume();
        } else if (number >= 0 && number < all.length) {
            choose(all[number]);
            event.consume();
        }
    }

    private void choose(QuickDate chosen) {
        chosen.type(model.when(), words);
        focusWhen();
    }

    private void focusWhen() {
        date.input().requestFocus();
        date.input().selectAll();
    }

    private void save() {
        model.save(exits.saved());
    }
}
