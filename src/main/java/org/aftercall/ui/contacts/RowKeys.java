package org.aftercall.ui.contacts;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.scene.input.KeyEvent;
import org.aftercall.model.Channel;
import org.aftercall.model.ContactId;
import org.aftercall.model.Priority;
import org.aftercall.text.Phones;
import org.aftercall.ui.kit.Colouring;
import org.aftercall.ui.kit.Command;
import org.aftercall.ui.kit.Command.Group;
import org.aftercall.ui.kit.Destination;
import org.aftercall.ui.kit.Navigator;
import org.aftercall.ui.kit.Session;
import org.aftercall.wording.Words;

/// What the keys do while the list has the focus.
final class RowKeys {
    private final ContactsViewModel model;
    private final BulkBar bulk;
    private final Session session;
    private final Navigator navigator;
    private final Words words;
    private final Runnable toSearch;
    private final BooleanProperty peek;

    RowKeys(
            ContactsViewModel model,
            BulkBar bulk,
            Session session,
            Navigator navigator,
            Words words,
            Runnable toSearch,
            BooleanProperty peek) {
        this.peek = peek;
        this.model = model;
        this.bulk = bulk;
        this.session = session;
        this.navigator = navigator;
        this.words = words;
        this.toSearch = toSearch;
    }

    /// @param page how many rows are seen
    void press(KeyEvent event, int page) {
        if (event.isAltDown() || event.isShortcutDown()) {
            return;
        }
        if (moved(event, page) || chosen(event)) {
            event.consume();
        }
    }

    private boolean moved(KeyEvent event, int page) {
        boolean shift = event.isShiftDown();
        switch (event.getCode()) {
            case UP -> {
                if (model.currentProperty().get() == 0 && !shift) {
                    toSearch.run();
                }
                model.move(-1, shift);
            }
            case K -> model.move(-1, shift);
            case DOWN, J -> model.move(1, shift);
            case PAGE_UP -> model.move(-page, shift);
            case PAGE_DOWN -> model.move(page, shift);
            case HOME -> model.move(-model.size(), shift);
            case END -> model.move(model.size(), shift);
            default -> {
                return false;
            }
        }
        return true;
    }

    /// Esc leaves the contact that is looked at, then those that are chosen. Everything else that keys do here is a
    /// command of the page.
    private boolean chosen(KeyEvent event) {
        if (event.getCode() != javafx.scene.input.KeyCode.ESCAPE) {
            return false;
        }
        if (peek.get()) {
            peek.set(false);
            return true;
        }
        boolean any = model.choosing().count() > 0;
        model.choosing().none();
        return any;
    }

    /// What can be done with the chosen contacts, or with the one where the user is.
    ///
    /// @param colour tells by what the rows are to be coloured
    List<Command> commands(Runnable columns, Runnable saveLookup, Consumer<Colouring> colour) {
        BooleanSupplier row = () -> model.currentRow().isPresent();
        BooleanSupplier any = () -> row.getAsBoolean() || model.choosing().count() > 0;
        List<Command> all = new ArrayList<>();
        all.add(Command.keyOnly(Group.VIEW, words.say("contacts.command.move"), "↑ ↓  J K"));
        all.add(Command.keyOnly(Group.EDIT, words.say("contacts.command.extend"), "Shift ↑ ↓"));
        add(all, Group.EDIT, "contacts.command.search", "Ctrl F", () -> true, toSearch);
        add(all, Group.EDIT, "contacts.command.search", "/", () -> true, toSearch);
        add(all, Group.VIEW, "contacts.command.peek", "Space", row, () -> peek.set(!peek.get()));
        if (navigator.shows(Destination.ContactCard.class)) {
            add(all, Group.CONTACT, "contacts.command.open", "Enter  O", row, this::open);
        }
        add(all, Group.CONTACT, "contacts.command.call", "C", row, this::callCurrent);
        add(all, Group.CONTACT, "contacts.command.write", "E", row, this::writeCurrent);
        if (navigator.shows(Destination.NewAction.class)) {
            add(all, Group.ACTION, "contacts.command.plan", "A", row, this::newAction);
        }
        add(all, Group.EDIT, "contacts.command.select", "X", row, model.choosing()::turnCurrent);
        add(all, Group.EDIT, "contacts.command.select-all", "Ctrl A", () -> model.size() > 0, model.choosing()::all);
        add(all, Group.EDIT, "contacts.command.edit", "B", any, bulk::edit);
        add(all, Group.EDIT, "contacts.command.group", "G", any, bulk::group);
        letter(all, "contacts.command.priority-a", "1", any, Priority.Letter.A);
        letter(all, "contacts.command.priority-b", "2", any, Priority.Letter.B);
        letter(all, "contacts.command.priority-c", "3", any, Priority.Letter.C);
        letter(all, "contacts.command.priority-none", "0", any, Priority.Letter.NONE);
        add(all, Group.EDIT, "contacts.command.delete", "Del", any, bulk::delete);
        add(all, Group.VIEW, "contacts.columns", "", () -> true, columns);
        add(all, Group.VIEW, "contacts.save-lookup", "", () -> true, saveLookup);
        for (Colouring each : Colouring.values()) {
            add(
                    all,
                    Group.VIEW,
                    "contacts.colour." + each.name().toLowerCase(Locale.ROOT),
                    "",
                    () -> true,
                    () -> colour.accept(each));
        }
        return all;
    }

    private void letter(List<Command> all, String name, String key, BooleanSupplier possible, Priority priority) {
        add(all, Group.CONTACT, name, key, possible, () -> bulk.prioritise(priority));
    }

    private void add(
            List<Command> all, Group group, String name, String key, BooleanSupplier possible, Runnable action) {
        all.add(new Command(group, words.say(name), key, possible, action));
    }

    /// Opens the card of the contact where the user is.
    void open() {
        openCurrent();
    }

    boolean openCurrent() {
        Optional<Row> row = model.currentRow();
        row.ifPresent(found -> navigator.go(new Destination.ContactCard(found.id(), neighbours())));
        return row.isPresent();
    }

    private Destination.Neighbours neighbours() {
        return new Around(
                name(), model.pages().hits().keep(), model.currentProperty().get());
    }

    private String name() {
        String typed = model.typedProperty().get().strip();
        String unfiltered = model.filtersProperty()
                .get()
                .group()
                .map(org.aftercall.model.Group::name)
                .orElseGet(() -> model.lookupProperty().get().name());
        return typed.isEmpty() ? unfiltered : words.say("contacts.around", typed);
    }

    private void newAction() {
        if (navigator.shows(Destination.NewAction.class)) {
            model.currentRow().map(Row::id).ifPresent(id -> navigator.go(new Destination.NewAction(Optional.of(id))));
        }
    }

    void callCurrent() {
        model.currentRow().ifPresent(this::call);
    }

    void writeCurrent() {
        model.currentRow().ifPresent(this::write);
    }

    private void call(Row row) {
        model.unlessRefused(row.id(), Channel.Known.PHONE, () -> {
            if (!row.phone().isEmpty()) {
                session.contact(row.id(), Channel.Known.PHONE, Phones.dialled(row.phone()));
            }
        });
    }

    private void write(Row row) {
        model.unlessRefused(row.id(), Channel.Known.PERSONAL_EMAIL, () -> {
            if (!row.email().isEmpty()) {
                session.contact(
                        row.id(),
                        Channel.Known.PERSONAL_EMAIL,
                        "mailto:" + row.email().strip());
            }
        });
    }

    /// The list as it was when the card was opened.
    private record Around(String name, Hits hits, int index) implements Destination.Neighbours {
        @Override
        public int size() {
            return hits.total();
        }

        @Override
        public Optional<ContactId> at(int place) {
            return place < 0 || place >= hits.total()
                    ? Optional.empty()
                    : hits.ids(place, place + 1).stream().findFirst();
        }
    }
}
