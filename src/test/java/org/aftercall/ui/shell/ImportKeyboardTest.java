package org.aftercall.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.aftercall.ui.kit.Destination;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/// A list from its file to the book and back out of it, by the keyboard alone. The chooser of the system is not ours.
final class ImportKeyboardTest extends Keyboard {
    private static final String LIST = """
            Name, Vorname;Firma;Telefon;E-Mail
            Yılmaz, Deniz;Brightwater;030 1234567;deniz@y.example
            Okafor, Daniel;Brightwater;030 7654321;daniel@o.example
            """;

    @TempDir
    private Path folder;

    @Start
    void start(Stage stage) throws Exception {
        open(stage);
    }

    @Test
    void aListGoesThroughItsSixStepsIsShownPlannedAndTakenBack(FxRobot robot) throws Exception {
        Path file = Files.writeString(folder.resolve("clients.csv"), LIST);
        long before = day.store().contacts().count();
        robot.interact(() -> shell.go(new Destination.Importing(Optional.empty())));
        waitFor(() -> "Choose a file".equals(focused()));
        robot.interact(() -> shell.go(new Destination.Importing(Optional.of(file))));
        for (String step : new String[] {
            "Go on to the columns", "Check 2 rows", "Go on to duplicates", "Go on to the summary", "Import"
        }) {
            waitFor(() -> onward().isVisible() && !onward().isDisabled() && step.equals(onward().getText()));
            waitFor(() -> isBelow(page(), shell.scene().getFocusOwner()));
            robot.interact(() -> assertThat(nameless(page())).isEmpty());
            assertThat(day.store().contacts().count()).isEqualTo(before);
            robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        }
        waitFor(() -> "Show them".equals(focused()));
        assertThat(day.store().contacts().count()).isEqualTo(before + 2);

        robot.push(KeyCode.ENTER);
        waitFor(() -> typed().startsWith("import:"));
        waitForText(shell.scene().lookup(".contacts-title"), "2 of");

        robot.push(KeyCode.ALT, KeyCode.LEFT);
        waitFor(() -> "Show them".equals(focused()));
        robot.push(KeyCode.TAB);
        waitFor(() -> "Plan a first action for them…".equals(focused()));
        robot.push(KeyCode.ENTER);
        waitFor(() -> shell.layer().isOpen());
        waitForText(shell.layer(), "Next action for 2 contacts");
        robot.push(KeyCode.ESCAPE);
        waitFor(() -> !shell.layer().isOpen());

        robot.push(KeyCode.ALT, KeyCode.LEFT);
        waitFor(() -> "Plan a first action for them…".equals(focused()));
        robot.push(KeyCode.TAB);
        waitFor(() -> "Undo this import".equals(focused()));
        robot.push(KeyCode.ENTER);
        waitForText(page(), "The import was taken back.");
        assertThat(day.store().contacts().count()).isEqualTo(before);
    }

    @Test
    void aListOfGuestsEndsWithANextActionForEachOrAReason(FxRobot robot) throws Exception {
        Path file = Files.writeString(folder.resolve("Open day.csv"), LIST);
        robot.interact(() -> shell.go(new Destination.Importing(Optional.empty())));
        waitFor(() -> "Choose a file".equals(focused()));
        robot.push(KeyCode.TAB).push(KeyCode.TAB);
        waitFor(() -> "People or companies".equals(focused()));
        robot.push(KeyCode.RIGHT);
        waitFor(() -> "Who was at an event".equals(focused()));
        robot.interact(() -> shell.go(new Destination.Importing(Optional.of(file))));
        for (String step :
                new String[] {"Go on to the columns", "Check 2 rows", "Go on to duplicates", "Go on to the summary"}) {
            waitFor(() -> onward().isVisible() && !onward().isDisabled() && step.equals(onward().getText()));
            waitFor(() -> isBelow(page(), shell.scene().getFocusOwner()));
            robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        }
        waitFor(() -> "Open day".equals(typed()));
        waitForText(page(), "2 people get the event into the history and a next action each");
        robot.interact(() -> assertThat(nameless(page())).isEmpty());

        press(robot, "A next action for each");
        robot.push(KeyCode.RIGHT);
        waitFor(() -> "No next action, for a reason".equals(focused()));
        waitForText(page(), "Say why there is no next action.");
        assertThat(onward().isDisabled()).isTrue();
        press(robot, "Not interested");
        robot.push(KeyCode.SPACE);
        waitForText(page(), "2 people get the event and the reason");
        press(robot, "Say it one by one…");
        robot.push(KeyCode.ENTER);
        waitFor(() -> "None, for a reason".equals(focused()));
        robot.push(KeyCode.LEFT);
        waitForText(page(), "One person gets the event into the history and a next action");
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        waitForText(page(), "Open day, ");
        assertThat(texts(page()))
                .anyMatch(text -> text.endsWith("next action for 1, a reason for none for 1; 0 did not come."));
    }

    /// Goes on with Tab until something has the focus.
    private void press(FxRobot robot, String wanted) throws Exception {
        for (int i = 0; i < 30 && !wanted.equals(focused()); i++) {
            robot.push(KeyCode.TAB);
        }
        waitFor(() -> wanted.equals(focused()));
    }

    private Parent page() {
        return Objects.requireNonNull(shell.page()).node();
    }

    private Button onward() {
        return (Button) page().lookup(".import-foot .primary");
    }

    private String focused() {
        return shell.scene().getFocusOwner() instanceof Labeled labeled ? labeled.getText() : "";
    }

    private static boolean isBelow(Node above, Node node) {
        for (Node each = node; each != null; each = each.getParent()) {
            if (each.equals(above)) {
                return true;
            }
        }
        return false;
    }
}
