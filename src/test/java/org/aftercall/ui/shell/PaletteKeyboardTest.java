package org.aftercall.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.aftercall.model.ContactId;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/// The palette by the keyboard alone.
final class PaletteKeyboardTest extends Keyboard {
    @Start
    void start(Stage stage) throws Exception {
        open(stage);
    }

    @Test
    void aLineOfWordsIsPlannedAndTakenBack(FxRobot robot) throws Exception {
        ContactId tomas = day.finder().find("tomas novak", 1).rows().getFirst().id();
        openPalette(robot);
        sign(robot, "!");
        robot.write("call tomas in 3 months re renewal", 0);
        waitForText(shell.layer(), "Call Tomáš Novák, Wed 24 February 2027");
        robot.push(KeyCode.ENTER);
        waitFor(() -> !shell.layer().isOpen());
        waitForText(shell.toasts(), "Call with Tomáš Novák planned: Wed 24 February 2027.");
        assertThat(day.store().contacts().card(tomas).orElseThrow().open())
                .anyMatch(action -> action.title().equals("renewal"));
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        waitFor(() -> day.store().contacts().card(tomas).orElseThrow().open().stream()
                .noneMatch(action -> action.title().equals("renewal")));
    }

    @Test
    void controlEnterClosesOutWhoWasFound(FxRobot robot) throws Exception {
        openPalette(robot);
        robot.write("novak", 0);
        waitForText(shell.layer(), "CONTACTS");
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        waitFor(() -> shell.scene().getFocusOwner() instanceof TextArea);
        waitForText(shell.layer(), "Tomáš Novák, Kolář Instruments");
    }

    @Test
    void tabShowsWhatCanBeDoneAndEnterDoesIt(FxRobot robot) throws Exception {
        openPalette(robot);
        robot.write("novak", 0);
        waitForText(shell.layer(), "CONTACTS");
        robot.push(KeyCode.TAB);
        waitForText(shell.layer(), "New action");
        robot.write("new", 0);
        waitFor(() -> !texts(shell.layer()).contains("Open card"));
        robot.push(KeyCode.ENTER);
        waitForText(shell.layer(), "Plan it");
        assertThat(texts(shell.layer())).contains("Tomáš Novák");
    }

    @Test
    void escapeGivesTheFocusBackAndACommandRuns(FxRobot robot) throws Exception {
        openPalette(robot);
        var owner = shell.scene().getFocusOwner();
        robot.push(KeyCode.ESCAPE);
        waitFor(() -> !shell.layer().isOpen());
        assertThat(shell.scene().getFocusOwner()).isNotNull().isNotEqualTo(owner);
        openPalette(robot);
        sign(robot, ">");
        robot.write("new act", 0);
        waitFor(() -> texts(shell.layer()).contains("New action"));
        robot.push(KeyCode.ENTER);
        waitForText(shell.layer(), "Plan it");
    }

    @Test
    void sharingIsFoundByTheWordsThatPeopleLookFor(FxRobot robot) throws Exception {
        Map<String, String> commands = Map.of(
                "share", "Share with colleagues",
                "lost laptop", "Lost laptop: remove it from the shared book",
                "passphrase", "New words (passphrase) for the shared book",
                "shared folder", "Move the shared folder");
        for (Map.Entry<String, String> each : commands.entrySet()) {
            openPalette(robot);
            robot.write(each.getKey(), 0);
            waitFor(() -> texts(shell.layer()).contains(each.getValue()));
            robot.push(KeyCode.ESCAPE);
            waitFor(() -> !shell.layer().isOpen());
        }
        openPalette(robot);
        robot.write("lost laptop", 0);
        waitFor(() -> texts(shell.layer()).contains("Lost laptop: remove it from the shared book"));
        robot.push(KeyCode.ENTER);
        waitForText(shell.scene().getRoot(), "Your address book is on this laptop only. Nothing leaves it.");
    }

    @Test
    void allOfItIsNamedAndNothingIsCut(FxRobot robot) throws Exception {
        openPalette(robot);
        robot.write("ra", 0);
        waitForText(shell.layer(), "CONTACTS");
        robot.interact(() -> {
            assertThat(nameless(shell.layer())).isEmpty();
            assertThat(cut()).isEmpty();
        });
    }

    private void openPalette(FxRobot robot) throws Exception {
        waitFor(() -> shell.model().row().isPresent());
        robot.push(KeyCode.CONTROL, KeyCode.K);
        waitFor(() -> shell.layer().isOpen() && isInField());
    }
}
