package org.aftercall.ui.sharing;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.aftercall.ui.kit.Buttons;
import org.aftercall.ui.kit.Icon;
import org.aftercall.ui.sharing.SharingPicture.Line;
import org.aftercall.wording.Words;

/// The narrow cards: the last exchanges, what is well and what is not, and the way out.
final class SideCards {
    private final Words words;
    private final VBox both = new VBox();
    private final VBox exchanges = new VBox();
    private final VBox health = new VBox();
    private final Node newWords;

    /// What can be done about sharing as a whole.
    interface Ways {
        void newWords();

        void move();

        void leave();
    }

    SideCards(Words words, Ways ways) {
        this.words = words;
        VBox latest = Parts.card(words.say("sharing.exchanges"));
        latest.getChildren().add(exchanges);
        VBox well = Parts.card(words.say("sharing.health"));
        newWords = link(words.say("sharing.new-words"), Icon.PRIVATE, ways::newWords);
        well.getChildren().add(health);
        VBox links = new VBox(
                newWords,
                link(words.say("sharing.move"), Icon.FOLDER, ways::move),
                link(words.say("sharing.leave"), Icon.LEAVE, ways::leave));
        links.getStyleClass().add("sharing-ways");
        VBox what = Parts.card(words.say("sharing.ways"));
        what.getChildren().add(links);
        exchanges.getStyleClass().add("sharing-lines");
        health.getStyleClass().add("sharing-lines");
        both.getChildren().setAll(latest, well, what);
        both.getStyleClass().add("sharing-side");
    }

    private static Node link(String name, Icon icon, Runnable action) {
        Button button = Buttons.link(name, icon);
        button.setOnAction(_ -> action.run());
        return new HBox(button);
    }

    Node node() {
        return both;
    }

    void show(SharingPicture picture) {
        Parts.shown(newWords, picture.standing().locked());
        List<Node> lines = new ArrayList<>();
        picture.exchanges().forEach(line -> lines.add(line(line, true)));
        if (lines.isEmpty()) {
            lines.add(Parts.wrapped(words.say("sharing.exchanges.none"), "second-small"));
        }
        exchanges.getChildren().setAll(lines);
        health.getChildren()
                .setAll(picture.health().stream().map(line -> line(line, false)).toList());
    }

    private static Node line(Line line, boolean timed) {
        HBox row = new HBox(Parts.sign(line.state()));
        if (timed) {
            row.getChildren().add(Buttons.whole(line.head(), "second-small", "sharing-when"));
        }
        row.getChildren().add(Parts.growing(Parts.wrapped(line.text(), "small")));
        row.getStyleClass().add("sharing-point");
        return row;
    }
}
