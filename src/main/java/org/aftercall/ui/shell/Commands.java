package org.aftercall.ui.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.aftercall.model.ContactId;
import org.aftercall.ui.kit.Command;
import org.aftercall.ui.kit.Command.Group;
import org.aftercall.ui.kit.Destination;
import org.aftercall.ui.kit.Page;
import org.aftercall.ui.kit.Preferences;
import org.aftercall.wording.Words;

/// Everything that can be done everywhere, and what the page that is shown adds to it.
final class Commands {
    /// What the window itself does.
    interface Window {
        void afterCall();

        void nextRegion(boolean back);

        void exchange();

        void menu();

        void about();

        void leave();
    }

    private final Words words;
    private final Navigation navigation;
    private final Undoing undoing;
    private final Preferences preferences;
    private final Window window;
    private final Supplier<List<Command>> screens;
    private final Supplier<List<Command>> books;

    /// @param screens one for each entry of the sidebar
    /// @param books one for each other address book
    Commands(
            Words words,
            Navigation navigation,
            Undoing undoing,
            Preferences preferences,
            Window window,
            Supplier<List<Command>> screens,
            Supplier<List<Command>> books) {
        this.words = words;
        this.navigation = navigation;
        this.undoing = undoing;
        this.preferences = preferences;
        this.window = window;
        this.screens = screens;
        this.books = books;
    }

    /// What can be done now, of the page that is shown first.
    List<Command> all() {
        List<Command> all = new ArrayList<>(ofPage());
        all.addAll(everywhere());
        return all;
    }

    List<Command> ofPage() {
        return navigation.page().map(Page::commands).orElse(List.of());
    }

    List<Command> everywhere() {
        List<Command> all = new ArrayList<>();
        file(all);
        edit(all);
        all.addAll(screens.get());
        view(all);
        tools(all);
        return all;
    }

    /// What stands in the menu of the user.
    List<Command> userMenu() {
        return everywhere().stream()
                .filter(command -> command.action() != null)
                .filter(command -> switch (command.group()) {
                    case TOOLS, HELP -> true;
                    // the themes, which have no key
                    case VIEW -> command.key().isEmpty();
                    case FILE, EDIT, CONTACT, ACTION -> false;
                })
                .toList();
    }

    private void file(List<Command> all) {
        goes(all, Group.FILE, "command.new-contact", "Ctrl N", new Destination.NewContact(""));
        goes(all, Group.FILE, "command.new-action", "Ctrl Shift N", new Destination.NewAction(contact()));
        goes(all, Group.FILE, "command.export", "", new Destination.Exporting(""));
        // what people look for when they look for sharing
        for (String name :
                List.of("command.share", "command.lost-laptop", "command.new-words", "command.move-folder")) {
            goes(all, Group.FILE, name, "", new Destination.Sharing());
        }
        all.addAll(books.get());
        add(all, Group.FILE, "command.leave", "Ctrl Q", window::leave);
        add(all, Group.ACTION, "command.after-call", "Ctrl J", window::afterCall);
    }

    private void edit(List<Command> all) {
        all.add(new Command(Group.EDIT, words.say("command.undo"), "Ctrl Z", undoing::canUndo, undoing::undo));
        all.add(new Command(Group.EDIT, words.say("command.redo"), "Ctrl Shift Z", undoing::canRedo, undoing::redo));
        goes(all, Group.EDIT, "command.palette", "Ctrl K", new Destination.Palette(""));
        goes(all, Group.EDIT, "command.search", "Ctrl Shift F", new Destination.Contacts(""));
    }

    private void view(List<Command> all) {
        all.add(new Command(Group.VIEW, words.say("command.back"), "Alt ←", navigation::canGoBack, navigation::back));
        all.add(new Command(
                Group.VIEW, words.say("command.forward"), "Alt →", navigation::canGoForward, navigation::forward));
        add(all, Group.VIEW, "command.region", "F6", () -> window.nextRegion(false));
        add(all, Group.VIEW, "command.region-back", "Shift F6", () -> window.nextRegion(true));
        add(
                all,
                Group.VIEW,
                "command.sidebar",
                "Ctrl B",
                () -> preferences
                        .foldedProperty()
                        .set(!preferences.foldedProperty().get()));
        add(all, Group.VIEW, "command.text-larger", "Ctrl +", () -> text(Preferences.TEXT_STEP));
        add(all, Group.VIEW, "command.text-smaller", "Ctrl −", () -> text(-Preferences.TEXT_STEP));
        add(all, Group.VIEW, "command.text-usual", "Ctrl 0", () -> preferences.textSize(100));
        for (Preferences.Look look : Preferences.Look.values()) {
            add(
                    all,
                    Group.VIEW,
                    theme(look),
                    "",
                    () -> preferences.lookProperty().set(look));
        }
    }

    private void tools(List<Command> all) {
        goes(all, Group.TOOLS, "command.settings", "Ctrl ,", new Destination.Settings());
        if (navigation.shows(Destination.Sharing.class)) {
            add(all, Group.TOOLS, "command.exchange", "F5", window::exchange);
        }
        goes(all, Group.HELP, "command.keys", "?  F1", new Destination.KeyList());
        add(all, Group.HELP, "command.menu", "F10", window::menu);
        add(all, Group.HELP, "command.about", "", window::about);
    }

    /// How a choice of light or dark is called.
    static String theme(Preferences.Look look) {
        return switch (look) {
            case SYSTEM -> "command.theme-system";
            case LIGHT -> "command.theme-light";
            case DARK -> "command.theme-dark";
        };
    }

    private void text(int by) {
        preferences.textSize(preferences.textProperty().get() + by);
    }

    private Optional<ContactId> contact() {
        return navigation.page().flatMap(Page::contact);
    }

    private void goes(List<Command> all, Group group, String name, String key, Destination to) {
        if (navigation.shows(to.getClass())) {
            add(all, group, name, key, () -> navigation.go(to));
        }
    }

    private void add(List<Command> all, Group group, String name, String key, Runnable action) {
        all.add(Command.of(group, words.say(name), key, action));
    }
}
