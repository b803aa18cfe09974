package org.aftercall.ui.kit;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;
import org.aftercall.model.Priority;
import org.aftercall.wording.Words;

/// All commands as a menu, grouped; and short menus of some of them.
public final class Menus {
    private Menus() {}

    /// The menu of everything: one entry for each group that has something.
    public static ContextMenu all(Words words, List<Command> commands) {
        ContextMenu menu = new ContextMenu();
        for (Command.Group group : Command.Group.values()) {
            List<Command> inside = commands.stream()
                    .filter(command -> command.group() == group && command.action() != null)
                    .toList();
            if (!inside.isEmpty()) {
                Menu sub = new Menu(words.say(name(group)));
                inside.forEach(command -> sub.getItems().add(item(command)));
                menu.getItems().add(sub);
            }
        }
        return menu;
    }

    /// A menu of a few.
    public static ContextMenu of(List<Command> commands) {
        ContextMenu menu = new ContextMenu();
        commands.forEach(command -> menu.getItems().add(item(command)));
        return menu;
    }

    /// The letters of a contact, and none.
    public static ContextMenu letters(Words words, Consumer<Priority> chosen) {
        ContextMenu menu = new ContextMenu();
        for (Priority.Letter letter : Priority.Letter.values()) {
            MenuItem item =
                    new MenuItem(letter == Priority.Letter.NONE ? words.say("contacts.priority.none") : letter.code());
            item.setOnAction(_ -> chosen.accept(letter));
            menu.getItems().add(item);
        }
        return menu;
    }

    private static MenuItem item(Command command) {
        Label name = Buttons.whole(command.name());
        HBox line = new HBox(name, Buttons.spring());
        line.getStyleClass().add("menu-line");
        line.setAccessibleText(command.name());
        if (!command.key().isEmpty()) {
            line.getChildren().add(Marks.key(command.key()));
        }
        MenuItem item = new MenuItem(null, line);
        item.setDisable(!command.isPossible());
        item.setOnAction(_ -> command.run());
        return item;
    }

    private static String name(Command.Group group) {
        return switch (group) {
            case FILE -> "command.group.file";
            case EDIT -> "command.group.edit";
            case VIEW -> "command.group.view";
            case CONTACT -> "command.group.contact";
            case ACTION -> "command.group.action";
            case TOOLS -> "command.group.tools";
            case HELP -> "command.group.help";
        };
    }
}
