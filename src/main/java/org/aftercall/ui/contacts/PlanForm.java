package org.aftercall.ui.contacts;

import java.util.List;
import java.util.UUID;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.aftercall.agenda.Ending;
import org.aftercall.model.ActivityKind;
import org.aftercall.text.WorkingDays;
import org.aftercall.ui.kit.Buttons;
import org.aftercall.ui.kit.ChipGroup;
import org.aftercall.ui.kit.DateField;
import org.aftercall.ui.kit.DateText;
import org.aftercall.ui.kit.Icon;
import org.aftercall.wording.Words;

/// Gives all chosen contacts the same next action.
final class PlanForm extends VBox {
    private final TextField title = new TextField();

    private PlanForm(Bulk bulk, Bulk.Target target, Forms forms, ContactsPage.Book book, Words words) {
        ChipGroup<ActivityKind.Known> kind = new ChipGroup<>(
                words.say("contacts.plan.kind"),
                List.of(ActivityKind.Known.values()),
                each -> words.choice("kind", each.code()));
        kind.valueProperty().set(ActivityKind.Known.CALL);
        title.setPromptText(words.say("contacts.plan.what"));
        title.setAccessibleText(words.say("contacts.plan.what"));
        DateText when = new DateText(words, book.now(), WorkingDays.MONDAY_TO_FRIDAY);
        DateField date = new DateField(when, words, words.say("contacts.plan.when"));
        date.input().setPromptText(words.say("contacts.plan.when"));
        CheckBox without = new CheckBox(words.say("contacts.plan.only-without"));
        without.setSelected(target.count() > 1);
        Button plan = Buttons.primary(words.say("contacts.plan.go", target.count()), Icon.DONE);
        plan.disableProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> title.getText().isBlank() || when.value().isEmpty(),
                        title.textProperty(),
                        when.understoodProperty()));
        plan.setOnAction(_ -> when.value().ifPresent(read -> {
            Ending.Next next = new Ending.Next(
                    kind.valueProperty().get() == null
                            ? ActivityKind.Known.CALL
                            : kind.valueProperty().get(),
                    title.getText().strip(),
                    read.date(),
                    read.time(),
                    book.user());
            forms.close();
            Confirm.many(
                    target,
                    words,
                    forms,
                    () -> bulk.run(
                            target,
                            new BulkChange.Plan(next, without.isSelected(), UUID::randomUUID),
                            words.say(
                                    "contacts.plan.done",
                                    next.title(),
                                    DateText.said(words, next.due(), next.time()))));
        }));
        title.setOnAction(_ -> date.input().requestFocus());
        date.input().setOnAction(_ -> plan.fire());
        Button cancel = Buttons.quiet(words.say("contacts.cancel"));
        cancel.setOnAction(_ -> forms.close());
        HBox foot = new HBox(cancel, plan);
        foot.getStyleClass().add("buttons");
        getChildren()
                .addAll(
                        Buttons.label(words.say("contacts.plan.title", target.count()), "name"),
                        kind,
                        title,
                        date,
                        without,
                        foot);
    }

    static void open(Bulk bulk, Bulk.Target target, Forms forms, ContactsPage.Book book, ContactsPage.Place place) {
        PlanForm form = new PlanForm(bulk, target, forms, book, place.words());
        forms.open(form);
        form.title.requestFocus();
    }
}
