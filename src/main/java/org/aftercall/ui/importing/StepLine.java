package org.aftercall.ui.importing;

import java.util.EnumMap;
import java.util.Map;
import javafx.beans.binding.BooleanExpression;
import javafx.beans.value.ObservableBooleanValue;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.aftercall.ui.kit.Buttons;
import org.aftercall.ui.kit.Icon;
import org.aftercall.ui.kit.WrapLine;

/// The six steps above the work: which are done, which one is shown; one leads back to what is done.
final class StepLine {
    private static final PseudoClass ON = PseudoClass.getPseudoClass("on");
    private static final PseudoClass BEHIND = PseudoClass.getPseudoClass("behind");

    private final Desk desk;
    private final Map<Step, Button> dots = new EnumMap<>(Step.class);
    private final WrapLine steps = new WrapLine();
    private final ObservableBooleanValue narrow;

    /// @param narrow whether only the step that is shown has room for its name
    StepLine(Desk desk, ObservableBooleanValue narrow) {
        this.desk = desk;
        this.narrow = narrow;
        steps();
        narrow.addListener((_, _, _) -> show(desk.model().now()));
    }

    Region node() {
        return steps;
    }

    private void steps() {
        steps.getStyleClass().add("import-steps");
        for (Step step : Step.values()) {
            if (step != Step.FILE) {
                Region line = new Region();
                line.getStyleClass().add("import-step-line");
                line.visibleProperty()
                        .bind(BooleanExpression.booleanExpression(narrow).not());
                line.managedProperty().bind(line.visibleProperty());
                steps.getChildren().add(line);
            }
            Button dot = new Button(name(step));
            dot.getStyleClass().add("import-step-dot");
            dot.setMinWidth(Region.USE_PREF_SIZE);
            dot.setOnAction(_ -> desk.model().go(step));
            dots.put(step, dot);
            steps.getChildren().add(dot);
        }
    }

    private String name(Step step) {
        return desk.say(
                switch (step) {
                    case FILE -> "import.step.file";
                    case READING -> "import.step.reading";
                    case COLUMNS -> "import.step.columns";
                    case CHECK -> "import.step.check";
                    case DUPLICATES -> "import.step.duplicates";
                    case SUMMARY -> "import.step.summary";
                });
    }

    /// Step 1 has no number to come to any more once it is behind.
    void show(State state) {
        int number = 0;
        for (Step step : Step.values()) {
            number++;
            Button dot = dots.get(step);
            if (dot == null) {
                continue;
            }
            boolean behind = step.compareTo(state.step()) < 0;
            boolean on = step == state.step();
            dot.setText(on || !narrow.get() ? name(step) : "");
            Node circle;
            if (behind) {
                circle = Icon.DONE.show("icon-12");
            } else {
                circle = Buttons.whole(Integer.toString(number), "import-step-number");
            }
            StackPane ring = new StackPane(circle);
            ring.getStyleClass().add("import-step-ring");
            dot.setGraphic(ring);
            dot.pseudoClassStateChanged(ON, on);
            dot.pseudoClassStateChanged(BEHIND, behind);
            dot.setFocusTraversable(behind);
            dot.setAccessibleText(desk.say("import.step.spoken", number, name(step)));
        }
    }
}
