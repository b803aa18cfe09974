package org.aftercall.ui.shell;

import java.util.HashMap;
import java.util.Map;
import javafx.beans.binding.BooleanBinding;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.aftercall.ui.kit.Buttons;
import org.aftercall.ui.kit.Icon;
import org.aftercall.wording.Words;

/// What goes on in the background: a chip for each, with a bar, and a button that stops it.
final class JobChips extends VBox {
    private final Words words;
    private final BooleanBinding rail;
    private final Map<RunningJobs.Job, Node> chips = new HashMap<>();

    JobChips(Words words, RunningJobs jobs, BooleanBinding rail) {
        this.words = words;
        this.rail = rail;
        getStyleClass().add("jobs");
        jobs.running().addListener((ListChangeListener<RunningJobs.Job>) change -> {
            while (change.next()) {
                change.getRemoved().forEach(job -> getChildren().remove(chips.remove(job)));
                change.getAddedSubList().forEach(this::add);
            }
        });
    }

    private void add(RunningJobs.Job job) {
        Label title = Buttons.label(job.title(), "line-title");
        title.setMinWidth(0);
        title.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(title, Priority.ALWAYS);
        title.visibleProperty().bind(rail.not());
        title.managedProperty().bind(rail.not());
        Button stop = Buttons.sign(Icon.CLOSE, words.say("shell.job.stop", job.title()), "");
        stop.getStyleClass().add("small");
        stop.setOnAction(_ -> {
            stop.setDisable(true);
            title.setText(words.say("shell.job.stopping"));
            job.stop();
        });
        ProgressBar bar = new ProgressBar();
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.setMinWidth(0);
        bar.setAccessibleText(job.title());
        bar.setTooltip(new Tooltip(job.title()));
        bar.progressProperty().bind(job.partProperty());
        HBox line = new HBox(title, stop);
        line.getStyleClass().add("job-line");
        VBox chip = new VBox(line, bar);
        chip.getStyleClass().add("job");
        chips.put(job, chip);
        getChildren().add(chip);
    }
}
