package org.aftercall.ui.importing;

import java.time.Duration;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.aftercall.ui.kit.Buttons;
import org.aftercall.ui.kit.Icon;
import org.jspecify.annotations.Nullable;

/// What goes on, how far it is, and a way to end it.
final class ProgressCard {
    private final Desk desk;
    private final StackPane root = new StackPane();
    private final Label title = Buttons.label("", "emphasis");
    private final ProgressBar bar = new ProgressBar();
    private final Label said = Buttons.label("", "second");
    private final Button stop;
    private final Label kept;

    ProgressCard(Desk desk) {
        this.desk = desk;
        this.stop = Buttons.plain(desk.say("import.stop"), Icon.CLOSE);
        this.kept = Buttons.label(desk.say("import.stop.text"), "caption");
        stop.setOnAction(_ -> desk.model().stop());
        bar.setMaxWidth(Double.MAX_VALUE);
        title.setWrapText(true);
        said.setWrapText(true);
        VBox card = new VBox(title, bar, said, stop, kept);
        card.getStyleClass().addAll("dialog-card", "import-progress");
        card.setMaxHeight(Region.USE_PREF_SIZE);
        root.getChildren().add(card);
        root.setAlignment(Pos.CENTER);
        root.setPickOnBounds(true);
        root.setVisible(false);
    }

    Region node() {
        return root;
    }

    void show(@Nullable Running running) {
        boolean appears = running != null && !root.isVisible();
        root.setVisible(running != null);
        if (running == null) {
            return;
        }
        title.setText(running.title());
        bar.setProgress(
                running.total() == 0 ? ProgressBar.INDETERMINATE_PROGRESS : (double) running.done() / running.total());
        said.setText(said(running));
        stop.setDisable(!running.stoppable());
        kept.setText(desk.say(running.stoppable() ? "import.stop.text" : "import.stop.late"));
        if (appears && root.getScene() != null) {
            stop.requestFocus();
        }
    }

    private String said(Running running) {
        if (running.total() == 0) {
            return running.done() == 0 ? "" : desk.say("import.progress.rows", running.done());
        }
        Duration left = running.left().orElse(null);
        return left == null
                ? desk.say("import.progress", running.done(), running.total())
                : desk.say("import.progress.left", running.done(), running.total(), left(left));
    }

    private String left(Duration left) {
        long seconds = Math.max(1, left.toSeconds());
        return seconds < 90
                ? desk.say("import.left.seconds", seconds)
                : desk.say("import.left.minutes", (seconds + 59) / 60);
    }
}
