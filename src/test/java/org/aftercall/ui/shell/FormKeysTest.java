package org.aftercall.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.aftercall.ui.kit.Destination;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/// Who types on does so where they look, whatever appears meanwhile, and Enter goes on in every form.
final class FormKeysTest extends Keyboard {
    @Start
    void start(Stage made) throws Exception {
        open(made);
    }

    @Test
    void aWarningThatAppearsTakesNoKeyOfSomebodyWhoTypesOn(FxRobot robot) throws Exception {
        robot.interact(() -> shell.go(new Destination.NewContact("")));
        waitFor(this::isInField);
        robot.write("Rachel");
        robot.push(KeyCode.TAB);
        robot.write("Adeyemi");
        waitFor(() -> shell.layer().lookup(".new-like") != null
                && shell.layer().lookup(".new-like").isVisible());
        robot.push(KeyCode.TAB);
        robot.write("New Firm");
        assertThat(typed()).isEqualTo("New Firm");
        assertThat(shell.layer().isOpen()).isTrue();

        // whoever opens the other one finds what was typed again
        robot.push(KeyCode.SHIFT, KeyCode.TAB);
        robot.push(KeyCode.SPACE);
        waitFor(() -> !shell.layer().isOpen());
        assertThat(texts(shell.toasts())).contains("The new contact is not saved.", "Go on");
    }

    @Test
    void enterOnAResultGoesOnAndOnAReasonTakesIt(FxRobot robot) throws Exception {
        waitFor(() -> shell.model().row().isPresent());
        robot.push(KeyCode.ENTER);
        waitFor(() -> shell.layer().isOpen() && shell.scene().getFocusOwner() instanceof TextArea);
        robot.write("Called", 0);
        robot.push(KeyCode.ALT, KeyCode.R);
        waitFor(() -> shell.scene().getFocusOwner() instanceof ToggleButton);
        robot.push(KeyCode.ENTER);
        waitFor(this::isInField);
        robot.push(KeyCode.ALT, KeyCode.N);
        waitFor(() -> shell.scene().getFocusOwner() instanceof ToggleButton);
        robot.push(KeyCode.ENTER);
        waitFor(() -> !shell.layer().isOpen());
        assertThat(texts(shell.toasts())).anyMatch(text -> text.startsWith("Saved"));
    }

    @Test
    void enterGoesFromFieldToFieldOfAProfile(FxRobot robot) throws Exception {
        waitFor(() -> shell.model().row().isPresent());
        robot.interact(() -> shell.go(
                new Destination.ContactCard(shell.model().row().orElseThrow().contact(), Destination.Neighbours.NONE)));
        waitFor(this::isInField);
        robot.push(KeyCode.F2);
        waitFor(() -> shell.scene().getRoot().lookup(".contact-edit") != null && isInField());
        var first = Objects.requireNonNull(shell.scene().getFocusOwner());
        robot.push(KeyCode.ENTER);
        assertThat(isInField()).isTrue();
        assertThat(shell.scene().getFocusOwner()).isNotSameAs(first);
        assertThat(shell.scene().getRoot().lookup(".contact-edit")).isNotNull();
    }

    @Test
    void theListOfKeysScrollsWhileOneSearchesInIt(FxRobot robot) throws Exception {
        robot.interact(() -> {
            shell.textSize(200);
            shell.go(new Destination.KeyList());
        });
        waitFor(this::isInField);
        ScrollPane pane = (ScrollPane) Objects.requireNonNull(shell.layer().lookup(".form-scroll"));
        assertThat(pane.getVvalue()).isZero();
        robot.push(KeyCode.PAGE_DOWN);
        assertThat(pane.getVvalue()).isPositive();
        robot.push(KeyCode.PAGE_UP);
        assertThat(pane.getVvalue()).isZero();
        assertThat(isInField()).isTrue();
    }
}
