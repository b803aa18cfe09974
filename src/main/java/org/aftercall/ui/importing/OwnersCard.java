package org.aftercall.ui.importing;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.aftercall.importing.ColumnMapping;
import org.aftercall.importing.Mapping;
import org.aftercall.importing.Side;
import org.aftercall.importing.Target;
import org.aftercall.ui.kit.Buttons;
import org.aftercall.ui.kit.ChipGroup;
import org.aftercall.ui.kit.Icon;

/// Who is right about what a column says, when the list comes again: the list, this book, or whoever changed it last.
final class OwnersCard {
    private final Desk desk;
    private final Mapping mapping;
    private final VBox lines = new VBox();
    private final VBox root;

    OwnersCard(Desk desk, Mapping mapping) {
        this.desk = desk;
        this.mapping = mapping;
        Label text = Buttons.label(desk.say("import.owners.text"), "second-small");
        text.setWrapText(true);
        text.setMinHeight(Region.USE_PREF_SIZE);
        Button choose = Buttons.plain(desk.say("import.owners.choose"), Icon.NEXT);
        choose.setOnAction(_ -> open(choose));
        lines.getStyleClass().add("import-asked");
        lines.setManaged(false);
        lines.setVisible(false);
        root = new VBox(Buttons.label(desk.say("import.owners"), "emphasis"), text, choose, lines);
        root.getStyleClass().addAll("card", "import-duplicate");
        if (!mapping.owners().isEmpty()) {
            open(choose);
        }
    }

    Node node() {
        return root;
    }

    private void open(Button choose) {
        choose.setVisible(false);
        choose.setManaged(false);
        mapping.columns().stream()
                .filter(OwnersCard::isCompared)
                .forEach(column -> lines.getChildren().add(line(column)));
        lines.setManaged(true);
        lines.setVisible(true);
    }

    private static boolean isCompared(ColumnMapping column) {
        return switch (column.target()) {
            case OUR_ID, COMPANY_ID, KEY, NOTES, NOTE_PINNED, HISTORY, LAST_REACHED, OPT_IN, OPT_OUT -> false;
            default -> column.target() != Target.KEEP_AS_NOTE && column.target() != Target.DO_NOT_IMPORT;
        };
    }

    private Node line(ColumnMapping column) {
        Optional<Side> both = Optional.empty();
        ChipGroup<Optional<Side>> chips = new ChipGroup<>(
                desk.say("import.owners.spoken", column.header()),
                List.of(both, Optional.of(Side.SHEET), Optional.of(Side.BOOK)),
                side -> desk.say(side.map(each -> each == Side.SHEET ? "import.owners.sheet" : "import.owners.book")
                        .orElse("import.owners.both")),
                "small");
        chips.valueProperty().set(Optional.ofNullable(mapping.owners().get(column.column())));
        chips.valueProperty().addListener((_, _, side) -> {
            if (side != null) {
                desk.model().own(column.column(), side);
            }
        });
        VBox line = new VBox(Buttons.label(column.header(), "strong"), chips);
        line.getStyleClass().add("import-asked-line");
        return line;
    }
}
