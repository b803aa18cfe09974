package org.aftercall.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.aftercall.model.ContactId;
import org.aftercall.ui.today.Line;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/// “New action” by the keyboard alone.
final class PlanningKeyboardTest extends Keyboard {
    @Start
    void start(Stage stage) throws Exception {
        open(stage);
    }

    @Test
    void anActionIsPlannedInThreeEntersAndTakenBack(FxRobot robot) throws Exception {
        ContactId tomas = day.finder().find("tomas novak", 1).rows().getFirst().id();
        waitFor(() -> shell.model().row().isPresent());
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.N);
        waitFor(() -> shell.layer().isOpen() && isInField());
        chooseAnother(robot);
        robot.write("nov", 0);
        waitForText(shell.layer(), "Tomáš Novák");
        robot.push(KeyCode.ENTER);
        robot.write("Send the new catalogue", 0);
        robot.push(KeyCode.ENTER);
        robot.write("3w", 0);
        robot.push(KeyCode.ENTER);
        waitFor(() -> !shell.layer().isOpen());
        waitForText(shell.toasts(), "Call with Tomáš Novák planned: Tue 15 December 2026.");
        assertThat(day.store().contacts().card(tomas).orElseThrow().open())
                .anyMatch(action -> action.title().equals("Send the new catalogue"));

        robot.push(KeyCode.CONTROL, KeyCode.Z);
        waitFor(() -> day.store().contacts().card(tomas).orElseThrow().open().stream()
                .noneMatch(action -> action.title().equals("Send the new catalogue")));
    }

    @Test
    void escapeKeepsADraftThatTodayOpensAgain(FxRobot robot) throws Exception {
        waitFor(() -> shell.model().row().isPresent());
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.N);
        waitFor(() -> shell.layer().isOpen() && isInField());
        chooseAnother(robot);
        robot.write("nov", 0);
        waitForText(shell.layer(), "Tomáš Novák");
        robot.push(KeyCode.ENTER);
        robot.write("Half a title", 0);
        robot.push(KeyCode.ESCAPE);
        waitFor(() -> !shell.layer().isOpen() && drafts.all().size() == 1);
        robot.interact(() -> shell.model().refresh());
        waitFor(() -> shell.model().lines().getFirst() instanceof Line.Draft);
        robot.interact(() -> shell.open(shell.model().lines().getFirst()));
        waitFor(() -> shell.layer().isOpen() && typed().equals("Half a title"));
    }

    @Test
    void allOfItIsNamedAndNothingIsCut(FxRobot robot) throws Exception {
        waitFor(() -> shell.model().row().isPresent());
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.N);
        waitFor(() -> shell.layer().isOpen() && isInField());
        chooseAnother(robot);
        robot.write("nov", 0);
        waitForText(shell.layer(), "Tomáš Novák");
        robot.interact(() -> {
            assertThat(nameless(shell.layer())).isEmpty();
            assertThat(cut()).isEmpty();
        });
    }

    /// The sheet begins with the contact of the row; the button beside it asks for another.
    private void chooseAnother(FxRobot robot) throws Exception {
        for (int i = 0; i < 10 && !isOnAnother(); i++) {
            robot.push(KeyCode.SHIFT, KeyCode.TAB);
        }
        robot.push(KeyCode.SPACE);
        waitFor(this::isInField);
    }

    private boolean isOnAnother() {
        return shell.scene().getFocusOwner() instanceof Button button
                && button.getText().equals("Another");
    }
}
