package org.aftercall.ui.contacts;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.beans.binding.BooleanExpression;
import javafx.geometry.Pos;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.aftercall.model.ContactId;
import org.aftercall.model.Priority;
import org.aftercall.ui.kit.Buttons;
import org.aftercall.ui.kit.Destination;
import org.aftercall.ui.kit.Icon;
import org.aftercall.ui.kit.Low;
import org.aftercall.ui.kit.Menus;
import org.aftercall.ui.kit.WrapLine;
import org.aftercall.wording.Words;

/// What can be done with the chosen contacts.
final class BulkBar extends HBox {
    private final ContactsViewModel model;
    private final Bulk bulk;
    private final Forms forms;
    private final ContactsPage.Book book;
    private final ContactsPage.Place place;
    private final Words words;
    private final Label count = Buttons.whole("", "strong");
    private final Button all = Buttons.link("", Icon.DONE);
    private final BooleanExpression low;
    private final Button export;
    private final Button merge;

    /// @param low whether the rows need the lines that words on buttons take
    BulkBar(
            ContactsViewModel model,
            Bulk bulk,
            Forms forms,
            ContactsPage.Book book,
            ContactsPage.Place place,
            BooleanExpression low) {
        this.model = model;
        this.bulk = bulk;
        this.forms = forms;
        this.book = book;
        this.place = place;
        this.words = place.words();
        this.low = low;
        this.export = action("contacts.bulk.export", Icon.EXPORT, "", this::export);
        this.merge = action("contacts.bulk.merge", Icon.DECIDED, "", this::merge);
        getStyleClass().add("bulk-bar");
        setMinHeight(USE_PREF_SIZE);
        WrapLine line = new WrapLine();
        line.getStyleClass().add("bulk-line-up");
        line.setAlignment(Pos.CENTER_LEFT);
        line.setMinWidth(0);
        HBox.setHgrow(line, javafx.scene.layout.Priority.ALWAYS);
        all.setOnAction(_ -> model.choosing().all());
        Button priority = quiet("contacts.bulk.priority", Icon.FLAG, "1 2 3 0");
        priority.setOnAction(_ -> letters(priority));
        Button next = quiet("contacts.bulk.next", Icon.AFTER_CALL, "");
        next.setOnAction(_ -> plan());
        Button clear = quiet("contacts.bulk.clear", Icon.CLOSE, "Esc");
        clear.setOnAction(_ -> model.choosing().none());
        line.getChildren()
                .addAll(
                        count,
                        all,
                        action("contacts.bulk.edit", Icon.EDIT, "B", this::edit),
                        priority,
                        action("contacts.bulk.group", Icon.GROUP, "G", this::group),
                        next);
        line.getChildren().addAll(export, merge);
        line.getChildren().add(action("contacts.bulk.delete", Icon.DELETE, "Del", this::delete));
        getChildren().addAll(line, clear);
        show();
    }

    private Button action(String key, Icon icon, String keys, Runnable does) {
        Button button = quiet(key, icon, keys);
        button.setOnAction(_ -> does.run());
        return button;
    }

    private Button quiet(String key, Icon icon, String keys) {
        Button button = Buttons.quiet(words.say(key));
        Node sign = icon.show("icon-14");
        button.setGraphic(sign);
        Low.sign(button, low);
        return Buttons.hint(button, words.say(key), keys);
    }

    /// Shows how many are chosen; nothing while nobody is.
    void show() {
        long chosen = model.choosing().count();
        setVisible(chosen > 0);
        setManaged(chosen > 0);
        count.setText(words.say("contacts.bulk.chosen", chosen));
        boolean more = chosen < model.size()
                && !model.choosing().selectionProperty().get().all();
        all.setText(words.say("contacts.bulk.all", model.size()));
        all.setVisible(more);
        all.setManaged(more);
        export.setVisible(place.navigator().shows(Destination.Exporting.class));
        export.setManaged(export.isVisible());
        boolean two = chosen == 2 && place.navigator().shows(Destination.Merge.class);
        merge.setVisible(two);
        merge.setManaged(two);
    }

    /// The chosen contacts, or the one where the user is.
    private Optional<Bulk.Target> target() {
        if (model.choosing().count() > 0) {
            return Optional.of(new Bulk.Target(
                    model.choosing().selectionProperty().get(),
                    model.pages().hits().keep(),
                    ""));
        }
        return model.currentRow()
                .map(row -> new Bulk.Target(
                        new Selection(false, Set.of(row.id())), model.pages().hits(), row.name()));
    }

    void edit() {
        target().ifPresent(target -> BulkForm.open(model, bulk, target, forms, book, place));
    }

    void group() {
        target().ifPresent(target -> GroupForm.open(bulk, target, forms, book, place));
    }

    /// Asks for a next action for all that are chosen.
    void plan() {
        target().ifPresent(target -> PlanForm.open(bulk, target, forms, book, place));
    }

    private void letters(Button button) {
        Menus.letters(words, this::prioritise).show(button, Side.TOP, 0, 0);
    }

    void prioritise(Priority priority) {
        target().ifPresent(target -> {
            BulkChange change = new BulkChange.Prioritise(priority);
            String done = priority.code().isEmpty()
                    ? words.say("contacts.bulk.no-priority", target.count())
                    : words.say("contacts.bulk.prioritised", target.count(), priority.code());
            Confirm.many(target, words, forms, () -> bulk.run(target, change, done));
        });
    }

    void delete() {
        target().ifPresent(target -> Confirm.many(target, words, forms, () -> {
            String done = target.name().isEmpty()
                    ? words.say("contacts.bulk.deleted", target.count())
                    : words.say("contacts.deleted", target.name());
            bulk.run(target, new BulkChange.Delete(), done);
            model.choosing().none();
        }));
    }

    /// Opens the form for two that are the same person; the first of the list is right where both say something else.
    private void merge() {
        target().ifPresent(target -> {
            List<ContactId> two = target.first(2);
            if (two.size() == 2) {
                place.navigator().go(new Destination.Merge(two.getFirst(), Optional.of(two.getLast())));
                model.choosing().none();
            }
        });
    }

    private void export() {
        Selection chosen = model.choosing().selectionProperty().get();
        Destination.Picked picked = new Destination.Picked(chosen.all(), List.copyOf(chosen.exceptions()));
        boolean whole = chosen.all() && chosen.exceptions().isEmpty();
        place.navigator().go(new Destination.Exporting(model.asked(), whole ? Optional.empty() : Optional.of(picked)));
    }
}
