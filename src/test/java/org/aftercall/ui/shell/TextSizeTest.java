package org.aftercall.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

final class TextSizeTest extends Keyboard {
    @Start
    void start(Stage made) throws Exception {
        open(made);
    }

    @Test
    void largeTextAndBackLeavesEverythingWhereItWas(FxRobot robot) throws Exception {
        waitFor(() -> shell.model().row().isPresent());
        List<Bounds> before = tools(robot);
        robot.interact(() -> shell.textSize(200));
        assertThat(tools(robot)).isNotEqualTo(before);
        robot.interact(() -> shell.textSize(100));
        assertThat(tools(robot)).isEqualTo(before);
    }

    /// Where chips and boxes above the list are.
    private List<Bounds> tools(FxRobot robot) {
        List<Bounds> places = new ArrayList<>();
        robot.interact(() -> {
            Parent root = shell.scene().getRoot();
            for (int i = 0; i < 3; i++) {
                root.applyCss();
                root.layout();
            }
            for (String each : List.of(".page-bar .chip", ".page-bar .combo-box")) {
                root.lookupAll(each).stream()
                        .filter(Node::isVisible)
                        .map(node -> node.localToScene(node.getLayoutBounds()))
                        .forEach(places::add);
            }
        });
        return places;
    }
}
