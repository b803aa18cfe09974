package org.aftercall.ui.importing;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.aftercall.importing.Proposed;
import org.aftercall.ui.kit.Buttons;
import org.aftercall.ui.kit.ChipGroup;

/// What signatures of mails say and the book does not, one by one; nothing is taken that nobody wants.
final class SignaturesCard {
    private static final int SHOWN = 200;

    private enum Take {
        LEAVE("import.signatures.leave"),
        TAKE("import.signatures.take");

        private final String key;

        Take(String key) {
            this.key = key;
        }
    }

    private final Desk desk;
    private final VBox root = new VBox();

    SignaturesCard(Desk desk, List<Proposed> proposed) {
        this.desk = desk;
        Label title = Buttons.label(desk.say("import.signatures", proposed.size()), "emphasis");
        title.setWrapText(true);
        Label said = Buttons.label(desk.say("import.signatures.text"), "second-small");
        said.setWrapText(true);
        said.setMinHeight(Region.USE_PREF_SIZE);
        VBox rows = new VBox();
        rows.getStyleClass().add("import-asked");
        proposed.stream().limit(SHOWN).forEach(each -> rows.getChildren().add(row(each)));
        root.getChildren().addAll(title, said, rows);
        root.getStyleClass().addAll("card", "import-duplicate");
    }

    Node node() {
        return root;
    }

    private Node row(Proposed proposed) {
        String field = desk.say(proposed.field().key());
        String what = desk.say("import.signatures.one", proposed.name(), field, proposed.value());
        String instead =
                proposed.there().isEmpty() ? "" : " " + desk.say("import.signatures.instead", proposed.there());
        Label where = Buttons.label(what + instead, "strong");
        where.setWrapText(true);
        where.setMinHeight(Region.USE_PREF_SIZE);
        ChipGroup<Take> chips =
                new ChipGroup<>(what + instead, List.of(Take.values()), take -> desk.say(take.key), "small");
        boolean wanted = desk.model().now().options().decisions().accepted().contains(proposed.key());
        chips.valueProperty().set(wanted ? Take.TAKE : Take.LEAVE);
        chips.valueProperty().addListener((_, _, take) -> {
            if (take != null) {
                desk.model().decide(all -> all.withProposal(proposed.key(), take == Take.TAKE));
            }
        });
        VBox line = new VBox(where, chips);
        line.getStyleClass().add("import-asked-line");
        return line;
    }
}
