package org.aftercall.ui.today;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.aftercall.model.ContactId;
import org.aftercall.model.Priority;
import org.aftercall.ui.kit.Command;
import org.aftercall.ui.kit.Command.Group;
import org.aftercall.ui.kit.Destination;
import org.aftercall.ui.kit.Navigator;
import org.aftercall.wording.Words;

/// What can be done with the selected row of Today.
final class TodayCommands {
    private final TodayViewModel model;
    private final Words words;
    private final Navigator navigator;

    TodayCommands(TodayViewModel model, Words words, Navigator navigator) {
        this.model = model;
        this.words = words;
        this.navigator = navigator;
    }

    List<Command> all(TodayForms forms) {
        BooleanSupplier planned =
                () -> model.row().filter(row -> row.activity() != null).isPresent();
        BooleanSupplier row = () -> model.row().isPresent();
        List<Command> all = new ArrayList<>();
        all.add(Command.keyOnly(Group.ACTION, words.say("today.command.move"), "↑ ↓  J K"));
        all.add(Command.keyOnly(Group.ACTION, words.say("today.command.done"), "Enter"));
        all.add(Command.keyOnly(Group.VIEW, words.say("keys.peek"), "Space"));
        add(all, Group.CONTACT, "today.command.call", "C", model::mayCall, model::call);
        add(all, Group.CONTACT, "today.command.write", "E", model::mayWrite, model::write);
        if (navigator.shows(Destination.ContactCard.class)) {
            add(all, Group.CONTACT, "today.open-card", "O", row, this::openCard);
        }
        add(all, Group.ACTION, "today.command.snooze", "S", planned, () -> forms.later(false));
        add(all, Group.ACTION, "today.command.date", "D", planned, () -> forms.later(true));
        prioritise(all, "today.command.priority-a", "1", row, Priority.Letter.A);
        prioritise(all, "today.command.priority-b", "2", row, Priority.Letter.B);
        prioritise(all, "today.command.priority-c", "3", row, Priority.Letter.C);
        prioritise(all, "today.command.priority-none", "0", row, Priority.Letter.NONE);
        add(
                all,
                Group.ACTION,
                "today.spread.plan",
                "",
                () -> model.pictureProperty().get().count(TodayViewModel.Shown.NO_NEXT_ACTION) > 0,
                () -> forms.spread(SpreadViewModel.Work.WITHOUT));
        add(
                all,
                Group.ACTION,
                "today.spread.command",
                "",
                () -> model.pictureProperty().get().due() > 0,
                () -> forms.spread(SpreadViewModel.Work.DUE));
        return all;
    }

    /// With the list around it, so that one can go on to the next card.
    void openCard() {
        Optional<ContactId> contact = model.contact();
        List<ContactId> around = model.contacts();
        contact.ifPresent(id -> navigator.go(
                new Destination.ContactCard(id, new Around(words.say("today.title"), around, around.indexOf(id)))));
    }

    private void prioritise(List<Command> all, String name, String key, BooleanSupplier row, Priority priority) {
        add(all, Group.CONTACT, name, key, row, () -> model.prioritise(priority));
    }

    private void add(
            List<Command> all, Group group, String name, String key, BooleanSupplier possible, Runnable action) {
        all.add(new Command(group, words.say(name), key, possible, action));
    }

    /// The people of the list as it was.
    private record Around(String name, List<ContactId> people, int index) implements Destination.Neighbours {
        @Override
        public int size() {
            return people.size();
        }

        @Override
        public Optional<ContactId> at(int index) {
            return index < 0 || index >= people.size() ? Optional.empty() : Optional.of(people.get(index));
        }
    }
}
