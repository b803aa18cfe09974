package org.aftercall.ui.contact;

import java.util.List;
import java.util.UUID;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.aftercall.grouping.Grouping;
import org.aftercall.lookup.Term;
import org.aftercall.model.ContactId;
import org.aftercall.model.Group;
import org.aftercall.model.OperationId;
import org.aftercall.ui.kit.Destination;
import org.aftercall.wording.Words;
import org.jspecify.annotations.Nullable;

/// The groups of the contact whose card is shown. Knows no window.
final class GroupsViewModel {
    private final Around around;
    private final Words words;
    private final Grouping grouping;
    private final ObservableList<Group> groups = FXCollections.observableArrayList();
    private final ObservableList<Group> others = FXCollections.observableArrayList();
    private @Nullable ContactId contact;
    private String name = "";

    GroupsViewModel(Around around) {
        this.around = around;
        this.words = around.words();
        this.grouping = new Grouping(around.store(), around.user());
    }

    /// Those it is in, by name.
    ObservableList<Group> groups() {
        return groups;
    }

    /// Those it can be put into, by name; asked by [#lookForOthers].
    ObservableList<Group> others() {
        return others;
    }

    void show(Found found) {
        contact = found.card().contact().id();
        name = found.name();
        List<Group> now = found.card().groups();
        if (!now.equals(groups)) {
            groups.setAll(now);
        }
    }

    /// Asks which groups there are besides.
    void lookForOthers() {
        around.background()
                .work(
                        () -> around.store().groups().all(),
                        all -> others.setAll(all.stream()
                                .filter(each -> !groups.contains(each))
                                .toList()),
                        around.session()::failed);
    }

    void add(Group group) {
        change((operation, who) -> grouping.add(operation, group, List.of(who)), group.name(), "group.joined");
    }

    /// Puts the contact into a group that is made for it.
    void make(String called) {
        change((operation, who) -> grouping.create(operation, called, List.of(who)), called.strip(), "group.joined");
    }

    void remove(Group group) {
        change((operation, who) -> grouping.remove(operation, group, List.of(who)), group.name(), "group.left");
    }

    private interface Work {
        Grouping.Done on(OperationId operation, ContactId who);
    }

    /// One operation with one undo.
    private void change(Work work, String group, String sentence) {
        ContactId who = contact;
        if (who == null) {
            return;
        }
        String whose = name;
        OperationId operation = new OperationId(UUID.randomUUID());
        around.background()
                .work(
                        () -> work.on(operation, who),
                        done -> {
                            if (done.saved().dot().isPresent()) {
                                around.session().saved(operation, words.say(sentence, whose, group));
                            }
                        },
                        around.session()::failed);
    }

    /// Shows everybody who is in a group.
    void open(Group group) {
        if (around.navigator().shows(Destination.Contacts.class)) {
            around.navigator().go(new Destination.Contacts(Term.InGroup.typed(group.name())));
        }
    }
}
