package org.aftercall.ui.today;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
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
    private final Consumer<Line> open;
    private final Consumer<Line.Row> openAtNext;

    /// @param open opens the close-out of a row
    /// @param openAtNext the same, where it is asked what comes next
    TodayCommands(
            TodayViewModel model,
            Words words,
            Navigator navigator,
            Consumer<Line> open,
            Consumer<Line.Row> openAtNext) {
        this.open = open;
        this.openAtNext = openAtNext;
        this.model = model;
        this.words = words;
        this.navigator = navigator;
    }

    List<Command> all(TodayForms forms) {
        BooleanSupplier planned = () -> model.actions().planned().isPresent();
        // what is to be said of one cannot be said of many
        BooleanSupplier one = () -> model.ticks().isEmpty() && planned.getAsBoolean();
        BooleanSupplier row = () -> model.row().isPresent();
        List<Command> all = new ArrayList<>();
        all.add(Command.keyOnly(Group.ACTION, words.say("today.command.move"), "↑ ↓  J K"));
        all.add(Command.keyOnly(Group.ACTION, words.say("today.command.done"), "Enter"));
        all.add(Command.keyOnly(Group.VIEW, words.say("keys.peek"), "Space"));
        add(all, Group.CONTACT, "today.command.call", "C", model.side()::mayCall, model.side()::call);
        add(all, Group.CONTACT, "today.command.write", "E", model.side()::mayWrite, model.side()::write);
        if (navigator.shows(Destination.ContactCard.class)) {
            add(all, Group.CONTACT, "today.open-card", "O", row, this::openCard);
        }
        add(all, Group.ACTION, "today.command.snooze", "S", planned, () -> forms.later(false));
        add(all, Group.ACTION, "today.command.date", "D", planned, () -> forms.later(true));
        prioritise(all, "today.command.priority-a", "1", row, Priority.Letter.A);
        prioritise(all, "today.command.priority-b", "2", row, Priority.Letter.B);
        prioritise(all, "today.command.priority-c", "3", row, Priority.Letter.C);
        prioritise(all, "today.command.priority-none", "0", row, Priority.Letter.NONE);
        add(all, Group.ACTION, "today.command.done-without", "Ctrl D", one, this::doneWithoutNote);
        add(all, Group.ACTION, "today.command.give", "P", planned, forms::give);
        add(all, Group.ACTION, "today.command.delete", "Del", planned, model.actions()::delete);
        all.add(Command.keyOnly(Group.EDIT, words.say("contacts.command.extend"), "Shift ↑ ↓"));
        add(all, Group.EDIT, "today.command.select", "X", row, model.ticks()::turnSelected);
        add(all, Group.EDIT, "today.command.select-all", "Ctrl A", row, model.ticks()::all);
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

    /// The menu of the selected row: what is done to it, in the order in which one needs it.
    List<Command> ofRow(TodayForms forms) {
        List<String> order = List.of(
                "today.command.call",
                "today.command.write",
                "today.command.done",
                "today.command.done-without",
                "today.command.snooze",
                "today.command.date",
                "today.command.priority-a",
                "today.command.priority-b",
                "today.command.priority-c",
                "today.command.priority-none",
                "today.command.give",
                "today.open-card",
                "today.command.delete");
        List<Command> all = new ArrayList<>(all(forms));
        add(
                all,
                Group.ACTION,
                "today.command.done",
                "Enter",
                () -> model.row().isPresent(),
                () -> model.row().ifPresent(open));
        return order.stream()
                .flatMap(key -> all.stream()
                        .filter(each -> each.action() != null && each.name().equals(words.say(key))))
                .toList();
    }

    private void doneWithoutNote() {
        model.row().ifPresent(row -> model.actions().doneWithoutNote(() -> openAtNext.accept(row)));
    }

    /// With the list around it, so that one can go on to the next card.
    void openCard() {
        Optional<ContactId> contact = model.selection().contact();
        List<ContactId> around = model.selection().contacts();
        contact.ifPresent(id -> navigator.go(
                new Destination.ContactCard(id, new Around(words.say("today.title"), around, around.indexOf(id)))));
    }

    private void prioritise(List<Command> all, String name, String key, BooleanSupplier row, Priority priority) {
        add(all, Group.CONTACT, name, key, row, () -> model.actions().prioritise(priority));
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
