package org.aftercall.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.ExecutionException;
import javafx.scene.Node;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.aftercall.ui.kit.Background;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/// An error that nobody expected is said, and nothing that was open is lost.
final class MishapKeyboardTest extends Keyboard {
    @Start
    void start(Stage stage) throws Exception {
        open(stage);
    }

    @Test
    void whatWasTypedIsStillThereAfterIt(FxRobot robot) throws Exception {
        waitFor(() -> shell.model().row().isPresent());
        robot.push(KeyCode.ENTER);
        waitFor(() -> shell.scene().getFocusOwner() instanceof TextArea);
        robot.write("Starts 1 February", 0);

        robot.interact(() -> shell.happened(new IllegalStateException("Farida +49 30 123")));
        waitFor(() -> question().isVisible());
        robot.push(KeyCode.ENTER);
        waitFor(() -> !question().isVisible());
        assertThat(shell.scene().getFocusOwner())
                .isInstanceOfSatisfying(
                        TextArea.class, note -> assertThat(note.getText()).isEqualTo("Starts 1 February"));
    }

    @Test
    void theDetailsThatAreCopiedTellNothingOfAnybody(FxRobot robot) throws Exception {
        robot.interact(() -> shell.happened(new IllegalStateException("Farida +49 30 123")));
        waitFor(() -> question().isVisible());
        robot.push(KeyCode.TAB);
        robot.push(KeyCode.ENTER);
        waitFor(() -> !question().isVisible());
        StringBuilder copied = new StringBuilder();
        robot.interact(() -> copied.append(Clipboard.getSystemClipboard().getString()));
        assertThat(copied)
                .contains("IllegalStateException")
                .contains("MishapKeyboardTest")
                .doesNotContain("Farida");
    }

    @Test
    void workInTheBackgroundThatFailsWithAnErrorIsSaidToo(FxRobot robot) throws Exception {
        Background background = Background.virtual(javafx.application.Platform::runLater);
        robot.interact(() -> background.work(
                () -> {
                    throw new StackOverflowError();
                },
                _ -> {},
                e -> {
                    assertThat(e).isInstanceOf(ExecutionException.class);
                    shell.happened(e);
                }));
        waitFor(() -> question().isVisible());
    }

    private Node question() {
        return shell.questions();
    }
}
