package org.aftercall.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.aftercall.model.Problem;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/// Another address book is opened from the window of one, with the keyboard alone.
@SuppressWarnings("NullAway.Init") // made before each test
final class OtherBooksTest extends Keyboard {
    private static final Path NORTHGATE = Path.of("northgate").toAbsolutePath();
    private static final Path LOCKED = Path.of("locked").toAbsolutePath();

    private final List<Path> chosen = Collections.synchronizedList(new ArrayList<>());
    private Stage window;

    private final class Known implements OwnBooks {
        @Override
        public List<Other> others() {
            return List.of(new Other("Archive", LOCKED), new Other("Northgate", NORTHGATE));
        }

        @Override
        public Optional<Problem> refusal(Path folder) {
            return folder.equals(LOCKED)
                    ? Optional.of(Problem.refused("book.notWritable", folder.toString()))
                    : Optional.empty();
        }

        @Override
        public void next(Path folder) {
            chosen.add(folder);
        }
    }

    @Start
    void start(Stage stage) throws Exception {
        window = stage;
        others = new Known();
        open(stage);
    }

    @Test
    void theWindowIsClosedAndGoesOnWithTheChosenBook(FxRobot robot) throws Exception {
        command(robot, "Northgate", "Open the address book “Northgate”");
        waitFor(() -> !window.isShowing());
        assertThat(chosen).containsExactly(NORTHGATE);
    }

    @Test
    void theNameOfTheBookInTheSidebarOffersTheOthers(FxRobot robot) throws Exception {
        robot.interact(() -> shell.scene().getRoot().lookup(".brand-button").requestFocus());
        robot.push(KeyCode.SPACE);
        waitFor(() -> robot.lookup(".menu-line").queryAll().size() == 3);
        robot.push(KeyCode.DOWN); // the first one is chosen already
        robot.push(KeyCode.ENTER);
        waitFor(() -> !window.isShowing());
        assertThat(chosen).containsExactly(NORTHGATE);
    }

    @Test
    void aBookThatCannotBeOpenedIsASentenceAndTheWindowStays(FxRobot robot) throws Exception {
        command(robot, "Archive", "Open the address book “Archive”");
        waitForText(shell.questions(), "Nothing can be written in " + LOCKED + ". Please choose another folder.");
        robot.push(KeyCode.ESCAPE);
        waitFor(() -> !shell.questions().isOpen());
        robot.interact(window::close);
        assertThat(chosen).isEmpty();
    }

    @Test
    void whoStaysForWhatIsStillGoingOnLeavesLaterForNoOtherBook(FxRobot robot) throws Exception {
        CountDownLatch end = new CountDownLatch(1);
        robot.interact(() -> shell.jobs()
                .start(
                        "Importing people.csv",
                        _ -> {
                            end.await();
                            return true;
                        },
                        _ -> {},
                        _ -> {}));
        command(robot, "Northgate", "Open the address book “Northgate”");
        waitFor(() -> shell.questions().isOpen());
        robot.push(KeyCode.ESCAPE);
        waitFor(() -> !shell.questions().isOpen());
        robot.interact(() -> {
            assertThat(window.isShowing()).isTrue();
            window.close();
        });
        end.countDown();
        assertThat(chosen).isEmpty();
    }

    private void command(FxRobot robot, String word, String name) throws Exception {
        waitFor(() -> shell.model().row().isPresent());
        robot.push(KeyCode.CONTROL, KeyCode.K);
        waitFor(() -> shell.layer().isOpen() && isInField());
        sign(robot, ">");
        robot.write(word, 0);
        waitForText(shell.layer(), name);
        robot.push(KeyCode.ENTER);
    }
}
