package org.aftercall.ui.contacts;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.aftercall.change.Field;
import org.aftercall.model.Card;
import org.aftercall.model.RelationshipType;
import org.aftercall.ui.kit.Buttons;
import org.aftercall.ui.kit.ChipGroup;
import org.aftercall.ui.kit.Icon;
import org.aftercall.ui.kit.Marks;
import org.aftercall.ui.kit.Shown;
import org.aftercall.wording.Words;

/// Sets one field of all chosen contacts, and shows three of them before and after.
final class BulkForm extends VBox {
    private static final int SHOWN = 3;

    private final Words words;
    private final Bulk bulk;
    private final Bulk.Target target;
    private final Forms forms;
    private final ComboBox<BulkField> field = new ComboBox<>();
    private final ChipGroup<How> how;
    private final TextField text = new TextField();
    private final ComboBox<String> type = new ComboBox<>();
    private final ComboBox<String> letter = new ComboBox<>();
    private final VBox preview = new VBox();
    private final Button change;
    private List<Card> examples = List.of();

    /// What becomes of the field.
    enum How {
        SET,
        ADD,
        CLEAR
    }

    private BulkForm(ContactsViewModel model, Bulk bulk, Bulk.Target target, Forms forms, Words words) {
        this.bulk = bulk;
        this.target = target;
        this.forms = forms;
        this.words = words;
        setMinWidth(0);
        this.how = new ChipGroup<>(words.say("contacts.edit.how"), List.of(How.values()), this::said, "small");
        field.getItems().setAll(BulkField.all(words, model.userFieldsProperty().get()));
        Shown.items(field, BulkField::name, _ -> new Region());
        field.setValue(field.getItems().getFirst());
        field.setAccessibleText(words.say("contacts.edit.field"));
        field.getStyleClass().add("tall");
        field.setMinWidth(0);
        field.setMaxWidth(Double.MAX_VALUE);
        how.valueProperty().set(How.SET);
        type.getItems()
                .setAll(java.util.Arrays.stream(RelationshipType.Known.values())
                        .map(RelationshipType.Known::code)
                        .toList());
        Shown.items(type, code -> words.choice("type", code), code -> Marks.type(RelationshipType.of(code)));
        type.setValue(type.getItems().getFirst());
        letter.getItems().setAll("A", "B", "C");
        letter.setValue("A");
        dress(type);
        dress(letter);
        text.setAccessibleText(words.say("contacts.edit.value"));
        text.setPromptText(words.say("contacts.edit.value"));
        preview.getStyleClass().add("bulk-preview");
        this.change = Buttons.primary(words.say("contacts.edit.go", target.count()), Icon.DONE);
        make();
    }

    static void open(
            ContactsViewModel model,
            Bulk bulk,
            Bulk.Target target,
            Forms forms,
            ContactsPage.Book book,
            ContactsPage.Place place) {
        BulkForm form = new BulkForm(model, bulk, target, forms, place.words());
        form.getStyleClass().add("bulk-form");
        forms.open(form);
        form.field.requestFocus();
        place.background()
                .work(
                        () -> book.store().contacts().cards(target.first(SHOWN)),
                        cards -> {
                            form.examples = cards;
                            form.preview();
                        },
                        place.session()::failed);
    }

    private void dress(ComboBox<String> box) {
        box.setAccessibleText(words.say("contacts.edit.value"));
        box.getStyleClass().add("tall");
        box.setMinWidth(0);
        box.setMaxWidth(Double.MAX_VALUE);
    }

    private String said(How each) {
        return words.say(
                switch (each) {
                    case SET -> "contacts.edit.set";
                    case ADD -> "contacts.edit.add";
                    case CLEAR -> "contacts.edit.clear";
                });
    }

    private void make() {
        VBox value = new VBox(text, type, letter);
        Shown.onlyWhen(text, Bindings.createBooleanBinding(this::typed, field.valueProperty(), how.valueProperty()));
        Shown.onlyWhen(
                type,
                Bindings.createBooleanBinding(
                        () -> isOf(Field.CONTACT_TYPES) && how.valueProperty().get() != How.CLEAR,
                        field.valueProperty(),
                        how.valueProperty()));
        Shown.onlyWhen(
                letter,
                Bindings.createBooleanBinding(
                        () -> isOf(Field.CONTACT_PRIORITY)
                                && how.valueProperty().get() != How.CLEAR,
                        field.valueProperty(),
                        how.valueProperty()));
        Shown.onlyWhen(
                how.chip(How.ADD),
                Bindings.createBooleanBinding(() -> isOf(Field.CONTACT_TYPES), field.valueProperty()));
        TextField number = Confirm.number(words);
        Label explained = Confirm.explained(words, target.count());
        VBox confirm = new VBox(explained, number);
        confirm.getStyleClass().add("bulk-confirm");
        boolean many = target.count() > Bulk.MANY;
        confirm.setVisible(many);
        confirm.setManaged(many);
        change.disableProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> !isReady() || (many && !Confirm.says(number.getText(), target.count())),
                        field.valueProperty(),
                        how.valueProperty(),
                        text.textProperty(),
                        number.textProperty()));
        change.setOnAction(_ -> go());
        text.setOnAction(_ -> change.fire());
        number.setOnAction(_ -> change.fire());
        Button cancel = Buttons.quiet(words.say("contacts.cancel"));
        cancel.setOnAction(_ -> forms.close());
        HBox foot = new HBox(cancel, change);
        foot.getStyleClass().add("buttons");
        field.valueProperty().addListener((_, _, _) -> {
            if (!isOf(Field.CONTACT_TYPES) && how.valueProperty().get() == How.ADD) {
                how.valueProperty().set(How.SET);
            }
            preview();
        });
        how.valueProperty().addListener((_, _, _) -> preview());
        text.textProperty().addListener((_, _, _) -> preview());
        type.valueProperty().addListener((_, _, _) -> preview());
        letter.valueProperty().addListener((_, _, _) -> preview());
        getChildren()
                .addAll(
                        Buttons.label(words.say("contacts.edit.title", target.count()), "name"),
                        field,
                        how,
                        value,
                        preview,
                        confirm,
                        foot);
    }

    private boolean isOf(Field other) {
        BulkField chosen = field.getValue();
        return chosen != null && chosen.is(other);
    }

    private boolean typed() {
        return !isOf(Field.CONTACT_TYPES)
                && !isOf(Field.CONTACT_PRIORITY)
                && how.valueProperty().get() != How.CLEAR;
    }

    private boolean isReady() {
        BulkField chosen = field.getValue();
        return !typed()
                || (!text.getText().isBlank()
                        && chosen != null
                        && chosen.kind().stored(text.getText(), words).isPresent());
    }

    private BulkChange made() {
        boolean clear = how.valueProperty().get() == How.CLEAR;
        if (isOf(Field.CONTACT_TYPES)) {
            return new BulkChange.SetType(
                    clear ? "" : type.getValue(), how.valueProperty().get() == How.ADD);
        }
        return isOf(Field.CONTACT_PRIORITY)
                ? new BulkChange.Prioritise(org.aftercall.model.Priority.of(clear ? "" : letter.getValue()))
                : new BulkChange.SetText(
                        field.getValue(),
                        clear
                                ? ""
                                : field.getValue()
                                        .kind()
                                        .stored(text.getText(), words)
                                        .orElse(text.getText().strip()));
    }

    private void go() {
        bulk.run(
                target,
                made(),
                words.say("contacts.edit.done", target.count(), field.getValue().name()));
        forms.close();
    }

    private void preview() {
        preview.getChildren().clear();
        for (Card card : examples) {
            preview.getChildren()
                    .add(example(
                            words,
                            card.contact().shownName(),
                            field.getValue().before(card, words),
                            isReady() ? after(card) : ""));
        }
    }

    /// What stood there on one of them, and what will stand there.
    static HBox example(Words words, String contact, String had, String gets) {
        Label name = Buttons.label(contact, "strong");
        Label before = Buttons.label(had.isEmpty() ? words.say("contacts.edit.nothing") : had, "second");
        Label after = Buttons.label(gets.isEmpty() ? words.say("contacts.edit.nothing") : gets, "bulk-after");
        HBox line = new HBox(name, before, Icon.NEXT.show("icon-12"), after);
        for (Label each : List.of(name, before, after)) {
            each.setMinWidth(0);
            each.setPrefWidth(160);
            each.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(each, Priority.ALWAYS);
        }
        line.getStyleClass().add("bulk-line");
        line.setAccessibleText(words.say("contacts.edit.example", name.getText(), before.getText(), after.getText()));
        return line;
    }

    private String after(Card card) {
        return switch (made()) {
            case BulkChange.SetType types -> BulkField.types(types.after(card), words);
            case BulkChange.Prioritise letterSet -> letterSet.priority().code();
            case BulkChange.SetText set -> set.text();
            case BulkChange.Plan _, BulkChange.Delete _, BulkChange.Join _, BulkChange.Leave _ -> "";
        };
    }
}
