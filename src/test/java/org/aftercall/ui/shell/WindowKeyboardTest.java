package org.aftercall.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import org.aftercall.ui.settings.SettingsView;
import org.aftercall.ui.today.Line;
import org.aftercall.ui.today.TodayView;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/// The window itself with the keyboard: the way back, its parts, settings, and work that goes on.
@SuppressWarnings("NullAway.Init") // the stage is made by the extension before each test
final class WindowKeyboardTest extends Keyboard {
    private Stage stage;

    @Start
    void start(Stage made) throws Exception {
        stage = made;
        open(made);
    }

    @Test
    void theWayBackLeadsToThePageAsItWasLeft(FxRobot robot) throws Exception {
        waitFor(() -> shell.model().row().isPresent());
        robot.push(KeyCode.DOWN);
        robot.push(KeyCode.DOWN);
        String row = shell.model().row().orElseThrow().title();
        robot.push(KeyCode.CONTROL, KeyCode.COMMA);
        waitFor(() -> page() instanceof SettingsView);
        robot.interact(() -> shell.scene().getRoot().requestFocus());
        robot.push(KeyCode.ALT, KeyCode.LEFT);
        waitFor(() -> page() instanceof TodayView);
        assertThat(shell.model().row().orElseThrow().title()).isEqualTo(row);
        assertThat(shell.scene().getFocusOwner()).isInstanceOf(ListView.class);
        robot.push(KeyCode.ALT, KeyCode.RIGHT);
        waitFor(() -> page() instanceof SettingsView);
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT1);
        waitFor(() -> page() instanceof TodayView);
    }

    @Test
    void whereNoProgramMakesCallsTheNumberIsSaidAndCanBeCopied(FxRobot robot) throws Exception {
        day.opensWith((_, failed) -> new Thread(failed).start());
        waitFor(() -> shell.model().row().isPresent());
        while (!shell.model().row().orElseThrow().name().startsWith("Tom")) {
            robot.push(KeyCode.DOWN);
        }
        waitFor(() -> texts(shell.scene().getRoot()).stream().anyMatch(text -> text.startsWith("+420")));
        robot.push(KeyCode.C);
        waitFor(() -> said().isPresent());
        String number = said().orElseThrow().replaceAll("[^+0-9]", "");
        assertThat(number).startsWith("+").hasSizeGreaterThan(8);
        robot.interact(() -> Button.class
                .cast(shell.scene().getRoot().lookupAll(".button").stream()
                        .filter(node -> node instanceof Button button && "Copy".equals(button.getText()))
                        .findFirst()
                        .orElseThrow())
                .fire());
        StringBuilder copied = new StringBuilder();
        robot.interact(() -> copied.append(Clipboard.getSystemClipboard().getString()));
        assertThat(copied).hasToString(number);
    }

    private Optional<String> said() {
        return texts(shell.scene().getRoot()).stream()
                .filter(text -> text.contains("makes calls"))
                .findFirst();
    }

    @Test
    void threeRowsOfTodayArePutOffWithTheKeyboardAlone(FxRobot robot) throws Exception {
        waitFor(() -> shell.model().row().isPresent());
        robot.push(KeyCode.DOWN);
        robot.push(KeyCode.SHIFT, KeyCode.DOWN);
        robot.push(KeyCode.SHIFT, KeyCode.DOWN);
        List<Line.Row> three = shell.model().ticks().rows();
        assertThat(three).hasSize(3);
        assertThat(texts(shell.scene().getRoot())).contains("3 selected");
        robot.push(KeyCode.S);
        waitFor(() -> shell.layer().isOpen());
        assertThat(texts(shell.layer())).contains("3 actions");
        robot.push(KeyCode.DIGIT4);
        waitFor(() -> shell.model().lines().stream()
                .noneMatch(line -> line instanceof Line.Row row
                        && Objects.equals(three.getFirst().activity(), row.activity())));
        waitFor(() -> shell.model().ticks().isEmpty());
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        waitFor(() -> shell.model().lines().containsAll(three));
        robot.push(KeyCode.X);
        assertThat(shell.model().ticks().rows()).hasSize(1);
        robot.push(KeyCode.CONTROL, KeyCode.A);
        assertThat(shell.model().ticks().rows()).hasSizeGreaterThan(3);
        robot.push(KeyCode.ESCAPE);
        assertThat(shell.model().ticks().isEmpty()).isTrue();
    }

    @Test
    void f6GoesThroughThePartsOfTheWindowAndRoundAgain(FxRobot robot) throws Exception {
        waitFor(() -> shell.model().row().isPresent());
        Node first = shell.scene().getFocusOwner();
        int parts = 0;
        do {
            robot.push(KeyCode.F6);
            parts++;
        } while (!first.equals(shell.scene().getFocusOwner()) && parts < 9);
        assertThat(parts).isBetween(3, 5);
        robot.push(KeyCode.SHIFT, KeyCode.F6);
        assertThat(shell.scene().getFocusOwner()).isNotEqualTo(first);
    }

    @Test
    void aSettingIsFoundChangedAndTakenBack(FxRobot robot) throws Exception {
        robot.push(KeyCode.CONTROL, KeyCode.COMMA);
        waitFor(() -> shell.scene().getFocusOwner() instanceof TextField);
        robot.write("rail", 0);
        assertThat(texts(shell.scene().getRoot()))
                .contains("Sidebar as a rail of signs")
                .doesNotContain("Language and region");
        robot.push(KeyCode.TAB);
        for (int i = 0; i < 9 && !(shell.scene().getFocusOwner() instanceof javafx.scene.control.CheckBox); i++) {
            robot.push(KeyCode.TAB);
        }
        robot.push(KeyCode.SPACE);
        waitFor(() -> shell.preferences().foldedProperty().get());
        assertThat(texts(shell.toasts())).anyMatch(text -> text.startsWith("Changed:"));
        Button undo = (Button) shell.toasts().lookup(".toast-button");
        robot.interact(undo::fire);
        assertThat(shell.preferences().foldedProperty().get()).isFalse();
    }

    @Test
    void theLastWordBeforeTheWindowIsClosedIsOnTheDisk(FxRobot robot) throws Exception {
        waitFor(() -> shell.model().row().isPresent());
        robot.push(KeyCode.CONTROL, KeyCode.J);
        waitFor(() -> shell.scene().getFocusOwner() instanceof TextArea);
        robot.interact(() -> {
            ((TextArea) shell.scene().getFocusOwner()).appendText("wants the new price list");
            stage.close();
        });
        assertThat(drafts.all().values()).anyMatch(text -> text.contains("wants the new price list"));
    }

    @Test
    void whatIsTypedIntoAFormWithoutADraftIsNotLostWithoutAQuestion(FxRobot robot) throws Exception {
        waitFor(() -> shell.model().row().isPresent());
        robot.push(KeyCode.CONTROL, KeyCode.N);
        waitFor(() -> shell.layer().isOpen() && isInField());
        robot.write("Zed", 0);
        close(robot);
        waitForText(shell.questions(), "Close the window although something is not saved?");
        robot.push(KeyCode.ESCAPE);
        waitFor(() -> !shell.questions().isOpen());
        assertThat(stage.isShowing()).isTrue();
        close(robot);
        waitFor(() -> shell.questions().isOpen());
        robot.push(KeyCode.TAB);
        robot.push(KeyCode.SPACE);
        waitFor(() -> !stage.isShowing());
    }

    @Test
    void closingTheWindowDuringWorkAsksAndTheSafeAnswerHasTheFocus(FxRobot robot) throws Exception {
        CountDownLatch stopped = new CountDownLatch(1);
        robot.interact(() -> shell.jobs()
                .start(
                        "Importing people.xlsx",
                        meter -> {
                            while (!meter.isStopped()) {
                                Thread.onSpinWait();
                            }
                            return true;
                        },
                        _ -> stopped.countDown(),
                        _ -> {}));
        assertThat(texts(shell.scene().getRoot())).contains("Importing people.xlsx");
        close(robot);
        assertThat(stage.isShowing()).isTrue();
        assertThat(((Button) shell.scene().getFocusOwner()).getText()).isEqualTo("Carry on");
        robot.push(KeyCode.ESCAPE);
        assertThat(stage.isShowing()).isTrue();
        close(robot);
        robot.push(KeyCode.TAB);
        robot.push(KeyCode.SPACE);
        waitFor(() -> !stage.isShowing());
        assertThat(stopped.getCount()).isZero();
    }

    private void close(FxRobot robot) {
        robot.interact(() -> stage.fireEvent(new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST)));
    }

    private @Nullable Object page() {
        return shell.page();
    }
}
