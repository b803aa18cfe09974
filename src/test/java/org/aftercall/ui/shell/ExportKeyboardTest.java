package org.aftercall.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.aftercall.ui.kit.Destination;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/// The export by the keyboard alone; the chooser of the system is answered by the test.
final class ExportKeyboardTest extends Keyboard {
    @TempDir
    private Path target;

    @Start
    void start(Stage stage) throws Exception {
        open(stage);
    }

    @Test
    void whatIsListedIsWrittenAsCsvWithoutTheMouse(FxRobot robot) throws Exception {
        waitFor(() -> shell.model().row().isPresent());
        robot.interact(() -> {
            shell.ask((_, _, name, _) -> Optional.of(target.resolve(name)));
            shell.go(new Destination.Exporting("tomas novak"));
        });
        waitForText(shell.layer(), "One contact");
        robot.interact(() -> {
            assertThat(nameless(shell.layer())).isEmpty();
            assertThat(cut()).isEmpty();
            shell.textSize(100);
        });
        robot.push(KeyCode.RIGHT);
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        waitFor(() -> !shell.layer().isOpen());
        waitForText(shell.toasts(), "One contact was written to “Contacts.csv”.");
        waitForText(shell.toasts(), "Open the folder");
        assertThat(Files.readString(target.resolve("Contacts.csv")))
                .contains("Novák")
                .doesNotContain("Adeyemi");
    }
}
