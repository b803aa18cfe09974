package org.aftercall.ui.importing;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.aftercall.importing.Decisions;
import org.aftercall.importing.Duplicate;
import org.aftercall.importing.WhenThere;
import org.aftercall.ui.kit.Buttons;
import org.aftercall.ui.kit.ChipGroup;
import org.aftercall.ui.kit.Icon;
import org.aftercall.ui.kit.Marks;

/// People of mails whom the book does not know: left out unless somebody says otherwise, for all or one by one.
final class StrangersCard {
    private static final int SHOWN = 200;

    private enum Way {
        LEAVE("import.strangers.leave"),
        ALL("import.strangers.all"),
        ASK("import.way.ask");

        private final String key;

        Way(String key) {
            this.key = key;
        }
    }

    private enum One {
        LEAVE("import.strangers.leave"),
        NEW("import.strangers.new"),
        /// somebody of the same name who is in the book
        SAME("import.strangers.same");

        private final String key;

        One(String key) {
            this.key = key;
        }
    }

    private final Desk desk;
    private final List<Duplicate> strangers;
    private final VBox rows = new VBox();
    private final Label said = Buttons.label("", "second-small");
    private final VBox root;

    /// @param count how many there are; only the first are at hand
    StrangersCard(Desk desk, List<Duplicate> all, long count) {
        this.desk = desk;
        this.strangers = all.stream()
                .filter(each -> each.kind() == Duplicate.Kind.STRANGER)
                .limit(SHOWN)
                .toList();
        Label title = Buttons.label(desk.say("import.strangers", count), "emphasis");
        title.setWrapText(true);
        ChipGroup<Way> chips = new ChipGroup<>(title.getText(), List.of(Way.values()), way -> desk.say(way.key));
        Way now = way(desk.model().now().options().decisions());
        chips.valueProperty().set(now);
        show(now);
        chips.valueProperty().addListener((_, _, way) -> {
            if (way != null) {
                desk.model().decide(each -> each.withStrangers(way == Way.ALL));
                show(way);
            }
        });
        said.setWrapText(true);
        said.setMinHeight(Region.USE_PREF_SIZE);
        rows.getStyleClass().add("import-asked");
        root = new VBox(title, chips, said, rows);
        root.getStyleClass().addAll("card", "import-duplicate");
    }

    Node node() {
        return root;
    }

    private Way way(Decisions decisions) {
        if (strangers.stream().anyMatch(each -> decisions.rows().containsKey(each.row()))) {
            return Way.ASK;
        }
        return decisions.strangers() ? Way.ALL : Way.LEAVE;
    }

    private void show(Way way) {
        said.setText(desk.say(
                switch (way) {
                    case LEAVE -> "import.strangers.leave.text";
                    case ALL -> "import.strangers.all.text";
                    case ASK -> "import.strangers.ask.text";
                }));
        rows.getChildren().clear();
        rows.setVisible(way == Way.ASK);
        rows.setManaged(way == Way.ASK);
        if (way == Way.ASK) {
            strangers.forEach(each -> rows.getChildren().add(row(each)));
        }
    }

    private Node row(Duplicate stranger) {
        String who = stranger.name().equals(stranger.detail())
                ? stranger.name()
                : stranger.name() + " · " + stranger.detail();
        Label name = Buttons.label(who, "strong");
        name.setMinWidth(0);
        HBox names = new HBox(Marks.avatar(stranger.name(), "avatar-28"), name);
        if (!stranger.there().isEmpty()) {
            names.getChildren().addAll(Icon.NEXT.show("icon-14"), Buttons.label(stranger.there(), "second"));
        }
        names.getStyleClass().add("import-asked-names");
        List<One> choices = new ArrayList<>(List.of(One.LEAVE, One.NEW));
        if (stranger.contact().isPresent()) {
            choices.add(One.SAME);
        }
        ChipGroup<One> chips = new ChipGroup<>(who, choices, one -> desk.say(one.key, stranger.there()), "small");
        WhenThere own = desk.model().now().options().decisions().rows().get(stranger.row());
        chips.valueProperty().set(own == WhenThere.BOTH ? One.NEW : own == WhenThere.FILL ? One.SAME : One.LEAVE);
        chips.valueProperty().addListener((_, _, one) -> {
            if (one != null) {
                desk.model().decide(all -> switch (one) {
                    case LEAVE -> all.withoutRow(stranger.row());
                    case NEW -> all.withRow(stranger.row(), WhenThere.BOTH);
                    case SAME -> all.withRow(stranger.row(), WhenThere.FILL);
                });
            }
        });
        VBox line = new VBox(names, chips);
        line.getStyleClass().add("import-asked-line");
        return line;
    }
}
