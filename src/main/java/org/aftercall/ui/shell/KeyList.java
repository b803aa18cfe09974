package org.aftercall.ui.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.aftercall.ui.kit.Buttons;
import org.aftercall.ui.kit.Command;
import org.aftercall.ui.kit.Icon;
import org.aftercall.ui.kit.Marks;
import org.aftercall.ui.kit.Navigator;
import org.aftercall.ui.kit.Sheet;
import org.aftercall.wording.Words;

/// All keys there are, by where they work; found by a word of what they do.
final class KeyList extends VBox implements Sheet {
    private static final String[][] AFTER_CALL = {
        {"Enter", "after.key.next"},
        {"Shift Enter", "keys.new-line"},
        {"Alt R", "keys.result"},
        {"Alt I", "after.talk.turn"},
        {"Alt M", "after.talk.minutes"},
        {"Alt E", "after.talk.ended.name"},
        {"Alt T", "after.talk.going.help"},
        {"↓", "keys.titles"},
        {"Alt 1 … 5", "keys.quick"},
        {"Tab", "keys.proposal"},
        {"Alt N", "after.key.no-follow-up"},
        {"Ctrl Enter", "after.key.save"},
        {"Ctrl Shift Enter", "after.key.save-next"},
        {"Esc", "after.key.draft"},
    };

    /// How far a key scrolls, in heights of the window.
    private static final double LINE = 0.1;

    private static final double PAGE = 0.85;

    private final Words words;
    private final Navigator navigator;
    private final List<Command> here;
    private final List<Command> everywhere;
    private final TextField search = new TextField();
    private final FlowPane columns = new FlowPane();

    /// @param here what the page can do that is shown below
    KeyList(Words words, Navigator navigator, List<Command> here, List<Command> everywhere) {
        this.words = words;
        this.navigator = navigator;
        this.here = here;
        this.everywhere = everywhere;
        search.setPromptText(words.say("keys.search"));
        search.setAccessibleText(words.say("keys.search"));
        search.getStyleClass().add("keys-search");
        search.textProperty().subscribe(this::show);
        Button close = Buttons.sign(Icon.CLOSE, words.say("keys.close"), "Esc");
        close.setOnAction(_ -> escape());
        HBox head = new HBox(Buttons.whole(words.say("keys.title"), "dialog-title"), Buttons.spring(), search, close);
        head.getStyleClass().add("keys-head");
        columns.getStyleClass().add("keys-columns");
        getStyleClass().addAll("dialog-card", "keys-card");
        setMaxHeight(Region.USE_PREF_SIZE);
        getChildren().addAll(head, columns);
        addEventFilter(KeyEvent.KEY_PRESSED, this::press);
    }

    /// The field keeps the focus, and the list scrolls below it.
    private void press(KeyEvent event) {
        double by = switch (event.getCode()) {
            case DOWN -> LINE;
            case UP -> -LINE;
            case PAGE_DOWN -> PAGE;
            case PAGE_UP -> -PAGE;
            default -> 0;
        };
        for (Node each = getParent(); by != 0 && each != null; each = each.getParent()) {
            if (each instanceof ScrollPane pane) {
                double room = pane.getViewportBounds().getHeight();
                double rest = pane.getContent().getLayoutBounds().getHeight() - room;
                if (rest > 0) {
                    pane.setVvalue(Math.clamp(pane.getVvalue() + by * room / rest, 0, 1));
                }
                event.consume();
                return;
            }
        }
    }

    @Override
    public Region node() {
        return this;
    }

    @Override
    public Stand stand() {
        return Stand.MIDDLE;
    }

    @Override
    public void begin() {
        search.requestFocus();
    }

    @Override
    public void escape() {
        navigator.close();
    }

    private record Line(String key, String does) {}

    private void show(String typed) {
        String wanted = typed.strip().toLowerCase(words.locale());
        columns.getChildren().clear();
        group("keys.here", lines(here), wanted);
        group("keys.everywhere", lines(everywhere), wanted);
        List<Line> form = new ArrayList<>();
        for (String[] each : AFTER_CALL) {
            form.add(new Line(each[0], words.say(each[1])));
        }
        group("after.title.call", form, wanted);
        if (columns.getChildren().isEmpty()) {
            columns.getChildren().add(Buttons.label(words.say("keys.none", typed.strip()), "second"));
        }
    }

    private static List<Line> lines(List<Command> commands) {
        return commands.stream()
                .filter(command -> !command.key().isEmpty())
                .map(command -> new Line(command.key(), command.name()))
                .toList();
    }

    private void group(String title, List<Line> lines, String wanted) {
        Locale locale = words.locale();
        List<Line> found = lines.stream()
                .filter(line -> line.does().toLowerCase(locale).contains(wanted)
                        || line.key().toLowerCase(locale).startsWith(wanted))
                .toList();
        if (found.isEmpty()) {
            return;
        }
        VBox group = new VBox(Buttons.label(words.say(title), "strong"));
        found.forEach(line -> group.getChildren().add(line(line)));
        group.getStyleClass().add("keys-group");
        columns.getChildren().add(group);
    }

    private static Node line(Line line) {
        HBox of = new HBox(Marks.key(line.key()));
        of.getStyleClass().add("keys-of");
        Label does = Buttons.label(line.does(), "second");
        does.setWrapText(true);
        HBox node = new HBox(of, does);
        node.getStyleClass().add("keys-line");
        return node;
    }
}
