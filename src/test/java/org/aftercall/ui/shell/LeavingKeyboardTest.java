package org.aftercall.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.aftercall.backup.Backups;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/// Closing the window makes the backup that is wanted then.
@SuppressWarnings("NullAway.Init") // the stage is made by the extension before each test
final class LeavingKeyboardTest extends Keyboard {
    private Stage stage;
    private Path stick;

    @Start
    void start(Stage made) throws Exception {
        stage = made;
        stick = Files.createTempDirectory("stick");
        memory.write("backup.place", stick.toString());
        memory.write("backup.rhythm", "at_close");
        open(made);
    }

    @Test
    void theWindowClosesByItselfOnceTheBackupIsProved(FxRobot robot) throws Exception {
        robot.push(KeyCode.CONTROL, KeyCode.Q);
        waitFor(() -> !stage.isShowing());
        assertThat(Backups.list(stick)).hasSize(1);
    }

    @Test
    void withoutTheStickItAsksAndTheSafeAnswerStays(FxRobot robot) throws Exception {
        Files.delete(stick);
        robot.push(KeyCode.CONTROL, KeyCode.Q);
        waitFor(() -> shell.questions().isOpen()
                && shell.scene().getFocusOwner() instanceof Button button
                && button.getText().equals("Do not close")
                && shell.jobs().running().isEmpty());
        robot.push(KeyCode.ESCAPE);
        assertThat(stage.isShowing()).isTrue();
        robot.push(KeyCode.CONTROL, KeyCode.Q);
        waitFor(() -> shell.questions().isOpen() && shell.jobs().running().isEmpty());
        waitFor(() -> shell.scene().getFocusOwner() instanceof Button);
        robot.push(KeyCode.TAB);
        robot.push(KeyCode.SPACE);
        waitFor(() -> !stage.isShowing());
    }
}
