package org.aftercall.ui.shell;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.aftercall.model.Attachment;
import org.aftercall.model.ContactId;
import org.aftercall.ui.contact.FileAsk;
import org.aftercall.ui.kit.Destination;
import org.aftercall.ui.kit.Destination.Neighbours;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/// A file is attached, looked at, saved, removed and brought back with the keyboard alone.
@SuppressWarnings("NullAway.Init") // made before each test
final class FilesKeyboardTest extends Keyboard {
    private Path desk;
    private Path saved;
    private ContactId tomas;

    @Start
    void start(Stage stage) throws Exception {
        desk = Files.createTempDirectory("desk");
        saved = desk.resolve("saved.txt");
        Path offer = Files.writeString(desk.resolve("Offer.txt"), "our offer");
        open(stage);
        tomas = day.store().contacts().named("Tomáš Novák", 1).getFirst().id();
        shell.ask(new FileAsk() {
            @Override
            public List<Path> which(String title) {
                return List.of(offer);
            }

            @Override
            public Optional<Path> where(String title, String name) {
                return Optional.of(saved);
            }
        });
    }

    @Test
    void aFileIsAttachedLookedAtSavedRemovedAndBroughtBack(FxRobot robot) throws Exception {
        robot.interact(() -> shell.go(new Destination.ContactCard(tomas, Neighbours.NONE)));
        waitForText(shell.scene().getRoot(), "Files");
        int before = files().size();

        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.A);
        waitForText(shell.scene().getRoot(), "Offer.txt");
        assertThat(files()).hasSize(before + 1);

        tabTo(robot, "Save Offer.txt as …");
        robot.push(KeyCode.SPACE);
        waitFor(() -> Files.exists(saved));
        assertThat(saved).hasContent("our offer");

        tabTo(robot, "Open Offer.txt");
        robot.push(KeyCode.ENTER);
        waitForText(shell.scene().getRoot(), "Open “Offer.txt” with another program?");
        robot.push(KeyCode.ESCAPE);

        tabTo(robot, "Remove Offer.txt");
        robot.push(KeyCode.SPACE);
        waitFor(() -> files().size() == before);
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        waitFor(() -> files().size() == before + 1);
        waitForText(shell.scene().getRoot(), "Offer.txt");
        assertThat(day.contents().read(newest().sha256()))
                .hasValueSatisfying(bytes -> assertThat(bytes).asString(UTF_8).isEqualTo("our offer"));
    }

    private List<Attachment> files() {
        return day.store().attachments().of(tomas);
    }

    private Attachment newest() {
        return files().getFirst();
    }

    private void tabTo(FxRobot robot, String spoken) throws Exception {
        for (int i = 0; i < 80 && !spoken().equals(spoken); i++) {
            robot.push(KeyCode.TAB);
        }
        assertThat(spoken()).isEqualTo(spoken);
    }

    private String spoken() {
        Node owner = shell.scene().getFocusOwner();
        return owner == null || owner.getAccessibleText() == null ? "" : owner.getAccessibleText();
    }
}
