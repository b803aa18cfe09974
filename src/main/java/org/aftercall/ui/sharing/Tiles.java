package org.aftercall.ui.sharing;

import java.util.Collections;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import org.aftercall.sharing.Standing;
import org.aftercall.ui.kit.Buttons;
import org.aftercall.ui.kit.Icon;
import org.aftercall.ui.kit.Marks;
import org.aftercall.wording.Words;

/// The four figures on top.
final class Tiles {
    /// Size of a figure in ems of the window.
    private static final double FIGURE = 1.692;

    private final Words words;
    private final GridPane pane = new GridPane();

    Tiles(Words words) {
        this.words = words;
        pane.getStyleClass().add("sharing-tiles");
        pane.widthProperty().subscribe(_ -> share());
    }

    Node node() {
        return pane;
    }

    /// Four in a row, two, or one.
    private void share() {
        if (!(pane.lookup(".heading-figure") instanceof Label figure)) {
            return;
        }
        double ems = pane.getWidth() / (figure.getFont().getSize() / FIGURE);
        int each = ems >= 60 ? 4 : ems >= 28 ? 2 : 1;
        if (each == pane.getColumnConstraints().size()) {
            return;
        }
        ColumnConstraints column = new ColumnConstraints();
        column.setPercentWidth(100.0 / each);
        pane.getColumnConstraints().setAll(Collections.nCopies(each, column));
        List<Node> tiles = pane.getChildren();
        for (int i = 0; i < tiles.size(); i++) {
            GridPane.setConstraints(tiles.get(i), i % each, i / each);
        }
    }

    void show(SharingPicture picture) {
        Standing standing = picture.standing();
        boolean reached = standing.trouble().isEmpty() && standing.stoppedBy().isEmpty();
        pane.getChildren()
                .setAll(
                        tile(
                                reached ? Icon.DONE : Icon.OFFLINE,
                                reached ? "box-ok" : "box-warn",
                                picture.last(),
                                "sharing.tile.last"),
                        tile(Icon.EXPORT, "box-accent", Long.toString(standing.outgoing()), "sharing.tile.outgoing"),
                        tile(Icon.IMPORT, "box-accent", Long.toString(picture.came()), "sharing.tile.came"),
                        tile(
                                Icon.DECIDED,
                                picture.decided() > 0 ? "box-warn" : "box-ok",
                                Integer.toString(picture.decided()),
                                "sharing.tile.decided"));
        pane.getColumnConstraints().clear();
        share();
    }

    private Node tile(Icon icon, String tone, String figure, String key) {
        Node box = Marks.box(icon, "box-38");
        box.getStyleClass().add(tone);
        Label number = Buttons.label(figure, "heading-figure");
        // the size of the text is known only once the style is applied, and changes with the setting
        number.fontProperty().subscribe(_ -> share());
        Label name = Buttons.label(words.say(key), "second-small");
        HBox tile = new HBox(box, Parts.growing(Parts.texts(number, name)));
        tile.getStyleClass().addAll("card", "sharing-tile");
        tile.setMaxWidth(Double.MAX_VALUE);
        return tile;
    }
}
