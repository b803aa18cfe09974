package org.aftercall.ui.contacts;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.aftercall.grouping.Grouping;
import org.aftercall.model.Card;
import org.aftercall.model.Group;
import org.aftercall.model.GroupId;
import org.aftercall.ui.kit.Buttons;
import org.aftercall.ui.kit.ChipGroup;
import org.aftercall.ui.kit.GroupField;
import org.aftercall.ui.kit.Icon;
import org.aftercall.wording.Words;

/// Puts all chosen contacts into a group, which may be new, or takes them out of one, and shows three of them before
/// and after.
final class GroupForm extends VBox {
    private static final int SHOWN = 3;

    private final Words words;
    private final Bulk bulk;
    private final Bulk.Target target;
    private final Forms forms;
    private final ChipGroup<How> how;
    private final VBox place = new VBox();
    private final VBox preview = new VBox();
    private final Button go = Buttons.primary("", Icon.DONE);
    private GroupField field;
    private List<Group> groups = List.of();
    private List<Card> examples = List.of();

    /// What is done with the group.
    enum How {
        JOIN,
        LEAVE
    }

    private GroupForm(Bulk bulk, Bulk.Target target, Forms forms, Words words) {
        this.bulk = bulk;
        this.target = target;
        this.forms = forms;
        this.words = words;
        this.how = new ChipGroup<>(
                words.say("contacts.group.how"),
                List.of(How.values()),
                each -> words.say(each == How.JOIN ? "contacts.group.join" : "contacts.group.leave"),
                "small");
        how.valueProperty().set(How.JOIN);
        this.field = field();
        make();
    }

    static void open(Bulk bulk, Bulk.Target target, Forms forms, ContactsPage.Book book, ContactsPage.Place place) {
        GroupForm form = new GroupForm(bulk, target, forms, place.words());
        forms.open(form);
        form.field.input().requestFocus();
        place.background()
                .work(
                        () -> new Known(
                                book.store().groups().all(),
                                book.store().contacts().cards(target.first(SHOWN))),
                        form::know,
                        place.session()::failed);
    }

    private record Known(List<Group> groups, List<Card> examples) {}

    private void know(Known known) {
        groups = known.groups();
        examples = known.examples();
        field.know(groups);
        preview();
    }

    private GroupField field() {
        GroupField made = new GroupField(words, joining(), _ -> go.requestFocus());
        made.know(groups);
        made.choice().addListener((_, _, _) -> preview());
        place.getChildren().setAll(made);
        go.disableProperty()
                .bind(Bindings.createBooleanBinding(() -> made.choice().get().isEmpty(), made.choice()));
        return made;
    }

    private boolean joining() {
        return how.valueProperty().get() != How.LEAVE;
    }

    private void make() {
        getStyleClass().add("bulk-form");
        setMinWidth(0);
        preview.getStyleClass().add("bulk-preview");
        name();
        how.valueProperty().addListener((_, _, _) -> {
            field = field();
            name();
            preview();
        });
        go.setOnAction(_ -> field.choice().get().ifPresent(this::done));
        Button cancel = Buttons.quiet(words.say("contacts.cancel"));
        cancel.setOnAction(_ -> forms.close());
        HBox foot = new HBox(cancel, go);
        foot.getStyleClass().add("buttons");
        getChildren()
                .addAll(
                        Buttons.label(words.say("contacts.group.title", target.count()), "name"),
                        how,
                        place,
                        preview,
                        foot);
    }

    private void name() {
        go.setText(words.say(joining() ? "contacts.group.join-go" : "contacts.group.leave-go", target.count()));
    }

    private void done(GroupField.Choice choice) {
        Group group = switch (choice) {
            case GroupField.Choice.There there -> there.group();
            case GroupField.Choice.New made -> new Group(new GroupId(UUID.randomUUID()), Grouping.name(made.name()));
        };
        BulkChange change = joining()
                ? new BulkChange.Join(group, choice instanceof GroupField.Choice.New)
                : new BulkChange.Leave(group);
        String said = target.name().isEmpty()
                ? words.say(joining() ? "contacts.group.joined" : "contacts.group.left", target.count(), group.name())
                : words.say(joining() ? "group.joined" : "group.left", target.name(), group.name());
        forms.close();
        Confirm.many(target, words, forms, () -> bulk.run(target, change, said));
    }

    private void preview() {
        Optional<String> chosen = field.choice().get().map(GroupField.Choice::name);
        preview.getChildren()
                .setAll(examples.stream()
                        .map(card -> BulkForm.example(
                                words, card.contact().shownName(), said(names(card)), said(after(card, chosen))))
                        .toList());
        preview.setVisible(!examples.isEmpty());
        preview.setManaged(!examples.isEmpty());
    }

    private static Set<String> names(Card card) {
        Set<String> names = new LinkedHashSet<>();
        card.groups().forEach(group -> names.add(group.name()));
        return names;
    }

    /// The new one stands first, where it is seen.
    private Set<String> after(Card card, Optional<String> chosen) {
        Set<String> names = new LinkedHashSet<>();
        if (joining()) {
            chosen.ifPresent(names::add);
        }
        names.addAll(names(card));
        if (!joining()) {
            chosen.ifPresent(names::remove);
        }
        return names;
    }

    private String said(Set<String> names) {
        return String.join(words.say("list.comma"), names);
    }
}
