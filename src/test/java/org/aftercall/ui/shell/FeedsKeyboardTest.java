package org.aftercall.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import javafx.application.Platform;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.aftercall.importing.Feeds;
import org.aftercall.ui.kit.Background;
import org.aftercall.ui.kit.Destination;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/// What arrived in a folder that feeds the book is decided one by one and taken, by the keyboard alone.
final class FeedsKeyboardTest extends Keyboard {
    private static final String FORM = """
            Name,E-mail
            Deniz Yilmaz,deniz@y.example
            Eva Holmgren,eva@h.example
            """;

    @TempDir
    private Path folder;

    @Start
    void start(Stage stage) throws Exception {
        open(stage);
        Path local = day.parts(Locale.UK, drafts, memory, Background.virtual(Platform::runLater))
                .book()
                .local();
        new Feeds(local, InstantSource.system()).add(folder);
        Path form = Files.writeString(folder.resolve("form.csv"), FORM);
        Files.setLastModifiedTime(form, FileTime.from(Instant.now().minus(Duration.ofMinutes(10))));
    }

    @Test
    void oneIsTakenAndTheOtherPutOff(FxRobot robot) throws Exception {
        long before = day.store().contacts().count();
        robot.interact(() -> shell.go(new Destination.Importing(Optional.empty())));
        waitFor(() -> "Choose a file".equals(focused()));
        waitForText(page(), "Deniz Yilmaz");
        robot.interact(() -> {
            assertThat(nameless(page())).isEmpty();
            assertThat(cut()).isEmpty();
        });

        tabTo(robot, "Later");
        robot.push(KeyCode.RIGHT);
        waitFor(() -> "Take".equals(focused()));
        tabTo(robot, "Take what is decided");
        assertThat(day.store().contacts().count()).isEqualTo(before);
        robot.push(KeyCode.ENTER);

        waitFor(() -> day.store().contacts().count() == before + 1);
        assertThat(day.store().contacts().named("Deniz Yilmaz", 1)).hasSize(1);
        assertThat(day.store().contacts().named("Eva Holmgren", 1)).isEmpty();
        waitFor(() -> !texts(page()).stream().anyMatch(text -> text.startsWith("Deniz Yilmaz")));
        waitForText(page(), "Eva Holmgren");

        tabTo(robot, "Later");
        robot.push(KeyCode.RIGHT).push(KeyCode.RIGHT);
        waitFor(() -> "Never".equals(focused()));
        tabTo(robot, "Take what is decided");
        robot.push(KeyCode.ENTER);
        waitForText(page(), "Nothing new in the folder that feeds this book.");
        assertThat(day.store().contacts().count()).isEqualTo(before + 1);
    }

    private void tabTo(FxRobot robot, String text) {
        for (int i = 0; !text.equals(focused()); i++) {
            assertThat(i).as("stops of Tab before " + text).isLessThan(40);
            robot.push(KeyCode.TAB);
        }
    }

    private String focused() {
        return shell.scene().getFocusOwner() instanceof Labeled labeled ? labeled.getText() : "";
    }

    private Parent page() {
        return Objects.requireNonNull(shell.page()).node();
    }
}
