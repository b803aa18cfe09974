package org.aftercall.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import org.aftercall.ui.kit.Destination;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/// What was typed into a form that keeps no draft is not dropped without a question.
@SuppressWarnings("NullAway.Init") // the stage is made by the extension before each test
final class UnsavedKeyboardTest extends Keyboard {
    private Stage stage;

    @Start
    void start(Stage made) throws Exception {
        stage = made;
        open(made);
    }

    @Test
    void escapeAsksOnceSomethingIsTypedAndTheSafeAnswerKeepsIt(FxRobot robot) throws Exception {
        ownField(robot);
        robot.write("Hobby");
        robot.push(KeyCode.ESCAPE);
        waitFor(() -> shell.questions().isOpen());
        assertThat(texts(shell.questions())).contains("Close the form although something is typed in it?");
        robot.push(KeyCode.ESCAPE);
        waitFor(() -> !shell.questions().isOpen() && isInField());
        assertThat(typed()).isEqualTo("Hobby");

        robot.push(KeyCode.ESCAPE);
        waitFor(() -> shell.questions().isOpen());
        robot.push(KeyCode.TAB);
        robot.push(KeyCode.SPACE);
        waitFor(() -> !shell.questions().isOpen() && !isInField());
    }

    @Test
    void whatIsTickedIsAskedAboutToo(FxRobot robot) throws Exception {
        waitFor(() -> shell.model().row().isPresent());
        robot.interact(() -> shell.go(
                new Destination.Refusals(shell.model().row().orElseThrow().contact())));
        waitFor(() -> shell.scene().getFocusOwner() instanceof CheckBox);
        robot.push(KeyCode.SPACE);
        robot.push(KeyCode.ESCAPE);
        waitFor(() -> shell.questions().isOpen());
        robot.push(KeyCode.ESCAPE);
        waitFor(() -> !shell.questions().isOpen());
        robot.push(KeyCode.SPACE);
        robot.push(KeyCode.ESCAPE);
        waitFor(() -> !shell.layer().isOpen());
    }

    @Test
    void aFormInWhichNothingIsTypedClosesAtOnce(FxRobot robot) throws Exception {
        ownField(robot);
        robot.push(KeyCode.ESCAPE);
        waitFor(() -> !isInField());
        assertThat(shell.questions().isOpen()).isFalse();
    }

    @Test
    void theWindowClosesAtOnceWhereNothingIsTyped(FxRobot robot) throws Exception {
        saveLookup(robot);
        closeWindow(robot);
        waitFor(() -> !stage.isShowing() || shell.questions().isOpen());
        assertThat(stage.isShowing()).as("nothing is typed yet").isFalse();
    }

    @Test
    void theWindowAsksForANameThatWasTypedInASmallForm(FxRobot robot) throws Exception {
        saveLookup(robot);
        robot.write("Best");
        closeWindow(robot);
        waitFor(() -> shell.questions().isOpen());
        assertThat(texts(shell.questions())).contains("Close the window although something is not saved?");
        assertThat(stage.isShowing()).isTrue();
    }

    private void closeWindow(FxRobot robot) {
        robot.interact(() -> stage.fireEvent(new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST)));
    }

    private void saveLookup(FxRobot robot) throws Exception {
        robot.interact(() -> shell.go(new Destination.Contacts("type:customer")));
        waitFor(() -> shell.scene().getRoot().lookupAll(".framed").stream().anyMatch(this::saves));
        robot.interact(() -> shell.scene().getRoot().lookupAll(".framed").stream()
                .filter(this::saves)
                .map(Button.class::cast)
                .findFirst()
                .ifPresent(Button::fire));
        waitFor(() -> isInField());
    }

    private boolean saves(Node node) {
        return node instanceof Button && Objects.equals(node.getAccessibleText(), "Save lookup");
    }

    private void ownField(FxRobot robot) throws Exception {
        robot.interact(() -> shell.go(new Destination.OwnField(Optional.empty())));
        waitFor(this::isInField);
    }
}
