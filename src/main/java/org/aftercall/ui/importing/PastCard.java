package org.aftercall.ui.importing;

import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.aftercall.importing.Account;
import org.aftercall.importing.Counts;
import org.aftercall.ui.kit.Buttons;
import org.aftercall.ui.kit.Destination;
import org.aftercall.ui.kit.Icon;
import org.aftercall.ui.kit.Navigator;
import org.aftercall.ui.kit.Shown;
import org.aftercall.ui.kit.WrapLine;

/// The record of imports: one line for each, with its report, its people and its undo.
final class PastCard {
    private static final int NAMED = 12;

    private final Desk desk;
    private final PastImports past;
    private final Navigator navigator;
    private final VBox lines = new VBox();
    private final VBox root;

    PastCard(Desk desk, Navigator navigator) {
        this.desk = desk;
        this.past = desk.model().past();
        this.navigator = navigator;
        lines.getStyleClass().add("import-asked");
        VBox card = new VBox(Buttons.label(desk.say("import.past"), "emphasis"), lines);
        card.getStyleClass().addAll("card", "import-duplicate");
        root = new VBox(card);
        root.getStyleClass().add("import-recipes");
        past.allProperty().subscribe(all -> {
            lines.getChildren().clear();
            all.forEach(each -> lines.getChildren().add(line(each)));
        });
        Shown.onlyWhen(root, past.allProperty().map(all -> !all.isEmpty()));
    }

    Region node() {
        return root;
    }

    private Node line(PastImports.Past each) {
        Account account = each.account();
        LocalDateTime when = LocalDateTime.ofInstant(
                account.when(), desk.model().now().options().zone());
        Counts counts = account.counts();
        Label what = wrapped(account.file(), "strong");
        Label about = wrapped(
                desk.say(
                                "import.past.about",
                                desk.words().day("day.full", when.toLocalDate()),
                                desk.words().time(when.toLocalTime()),
                                account.user())
                        + " "
                        + desk.say(
                                "import.done.numbers",
                                counts.fresh() + counts.possibleDuplicates(),
                                counts.updated(),
                                counts.same(),
                                counts.rejected())
                        + (each.undone() ? " " + desk.say("import.done.undone") : "")
                        + stay(each.stay()),
                "second-small");
        String id = account.operation().value().toString();
        Button report = button("import.past.report", account, Icon.EXPORT, () -> past.open(account));
        Button show = button(
                "import.past.show",
                account,
                Icon.CONTACTS,
                () -> navigator.go(new Destination.Contacts("import:" + id)));
        Button undo = button("import.done.undo", account, Icon.UNDO, () -> past.undo(each));
        WrapLine buttons = new WrapLine(report);
        if (!each.undone()) {
            if (navigator.shows(Destination.Contacts.class)) {
                buttons.getChildren().add(show);
            }
            buttons.getChildren().add(undo);
        }
        buttons.getStyleClass().add("chips");
        VBox line = new VBox(new VBox(what, about), buttons);
        line.getStyleClass().add("import-asked-line");
        return line;
    }

    private String stay(List<String> names) {
        if (names.isEmpty()) {
            return "";
        }
        String first = names.stream().limit(NAMED).collect(Collectors.joining("; "));
        return " " + desk.say("import.past.stays", names.size(), names.size() > NAMED ? first + "; …" : first);
    }

    private Button button(String key, Account account, Icon icon, Runnable action) {
        Button button = Buttons.plain(desk.say(key), icon);
        button.setAccessibleText(desk.say(key) + ": " + account.file());
        button.setOnAction(_ -> action.run());
        return button;
    }

    private static Label wrapped(String said, String style) {
        Label label = Buttons.label(said, style);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }
}
