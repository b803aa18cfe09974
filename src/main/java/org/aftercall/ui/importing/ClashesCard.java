package org.aftercall.ui.importing;

import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.aftercall.importing.Clash;
import org.aftercall.importing.Decisions;
import org.aftercall.importing.Side;
import org.aftercall.ui.kit.Buttons;
import org.aftercall.ui.kit.ChipGroup;

/// Values that the book and the sheet both changed since the last import: decided for all, or one by one.
final class ClashesCard {
    private static final int SHOWN = 200;

    private enum Way {
        BOOK,
        SHEET,
        ASK
    }

    private final Desk desk;
    private final List<Clash> clashes;
    private final VBox rows = new VBox();
    private final Label said = Buttons.label("", "second-small");
    private final VBox root;

    /// @param count how many there are; only the first are at hand
    ClashesCard(Desk desk, List<Clash> clashes, long count) {
        this.desk = desk;
        this.clashes = clashes;
        Label title = Buttons.label(desk.say("import.clashes", count), "emphasis");
        ChipGroup<Way> chips = new ChipGroup<>(
                title.getText(),
                List.of(Way.values()),
                way -> desk.say(
                        switch (way) {
                            case BOOK -> "import.clashes.book";
                            case SHEET -> "import.clashes.sheet";
                            case ASK -> "import.clashes.ask";
                        }));
        chips.valueProperty().set(way(desk.model().now().options().decisions()));
        show(chips.valueProperty().get());
        chips.valueProperty().addListener((_, _, way) -> {
            if (way != null) {
                decide(way);
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

    private static Way way(Decisions decisions) {
        if (!decisions.clashesByPlace().isEmpty()) {
            return Way.ASK;
        }
        return decisions.clashes() == Side.SHEET ? Way.SHEET : Way.BOOK;
    }

    private void decide(Way way) {
        desk.model().decide(all -> all.withClashes(way == Way.SHEET ? Side.SHEET : Side.BOOK));
    }

    private void show(Way way) {
        said.setText(desk.say(
                switch (way) {
                    case BOOK -> "import.clashes.book.text";
                    case SHEET -> "import.clashes.sheet.text";
                    case ASK -> "import.clashes.ask.text";
                }));
        rows.getChildren().clear();
        rows.setVisible(way == Way.ASK);
        rows.setManaged(way == Way.ASK);
        if (way == Way.ASK) {
            clashes.stream().limit(SHOWN).forEach(each -> rows.getChildren().add(row(each)));
        }
    }

    private Node row(Clash clash) {
        String field = clash.column().isEmpty() ? clash.field() : clash.column();
        String row = Long.toString(clash.row());
        Label where = Buttons.label(
                desk.say("import.reading.row", row) + " · " + field + " · "
                        + desk.say("import.clashes.last", clash.last()),
                "second-small");
        where.setWrapText(true);
        ChipGroup<Side> chips = new ChipGroup<>(
                desk.say("import.clashes.spoken", field, row, clash.ours(), clash.theirs()),
                List.of(Side.BOOK, Side.SHEET),
                side -> switch (side) {
                    case BOOK -> desk.say("import.clashes.one.book", clash.ours());
                    case SHEET -> desk.say("import.clashes.one.sheet", clash.theirs());
                },
                "small");
        Map<Clash.Place, Side> decided =
                desk.model().now().options().decisions().clashesByPlace();
        chips.valueProperty().set(decided.getOrDefault(clash.place(), Side.BOOK));
        chips.valueProperty().addListener((_, _, side) -> {
            if (side != null) {
                desk.model().decide(all -> all.withClash(clash.place(), side));
            }
        });
        VBox both = new VBox(where, chips);
        both.getStyleClass().add("import-asked-line");
        return both;
    }
}
