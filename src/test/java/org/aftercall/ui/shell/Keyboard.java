package org.aftercall.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.aftercall.ui.kit.Background;
import org.aftercall.ui.kit.Memory;
import org.aftercall.ui.kit.MemoryDrafts;
import org.aftercall.ui.kit.ModalLayer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

/// A window on Ingrid's day, for tests that use it as she does: with the keyboard alone.
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // the stage is made by the extension before each test
abstract class Keyboard {
    SampleDay day;
    Shell shell;
    private volatile boolean closed;
    MemoryDrafts drafts;

    /// What the window remembers; filled before it opens.
    final Memory memory = Memory.untilTheEnd();

    /// The other books that the window knows of; set before it opens.
    OwnBooks others = OwnBooks.NONE;

    /// Called by the `@Start` of each test: an inherited one is not found.
    void open(Stage stage) throws Exception {
        Path folder = Files.createTempDirectory("window");
        day = SampleDay.open(folder);
        day.finder().await();
        day.knows(others);
        drafts = new MemoryDrafts();
        shell = new Shell(day.parts(Locale.UK, drafts, memory, Background.virtual(this::onScreen)));
        stage.setWidth(1440);
        stage.setHeight(900);
        shell.show(stage);
    }

    /// What waits for its minute ends with the test, and the window with it.
    private void onScreen(Runnable work) {
        if (!closed) {
            Platform.runLater(work);
        }
    }

    @AfterEach
    void close() {
        closed = true;
        day.close();
    }

    /// What the focused field holds; nothing if no field has the focus.
    String typed() {
        return shell.scene().getFocusOwner() instanceof TextInputControl field ? field.getText() : "";
    }

    /// Types a sign, which has another key on every keyboard.
    void sign(FxRobot robot, String sign) {
        robot.interact(() -> shell.scene()
                .getFocusOwner()
                .fireEvent(
                        new KeyEvent(KeyEvent.KEY_TYPED, sign, sign, KeyCode.UNDEFINED, false, false, false, false)));
    }

    boolean isInField() {
        return shell.scene().getFocusOwner() instanceof TextInputControl;
    }

    /// All words that are shown below a node.
    static List<String> texts(Node node) {
        List<String> texts = new ArrayList<>();
        collect(node, texts);
        return texts;
    }

    private static void collect(Node node, List<String> texts) {
        if (!node.isVisible()) {
            return;
        }
        if (node instanceof Labeled labeled && labeled.getText() != null) {
            texts.add(labeled.getText());
        }
        if (node.getAccessibleRole() == AccessibleRole.LIST_ITEM && node.getAccessibleText() != null) {
            texts.add(node.getAccessibleText());
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, texts));
        }
    }

    /// Stops of Tab that a screen reader has no name for.
    static List<String> nameless(Parent parent) {
        List<Node> stops = new ArrayList<>();
        ModalLayer.stops(parent, stops);
        return stops.stream()
                .filter(node -> name(node).isBlank())
                .map(Node::toString)
                .toList();
    }

    private static String name(Node node) {
        if (node.getAccessibleText() != null) {
            return node.getAccessibleText();
        }
        return node instanceof Labeled labeled && labeled.getText() != null ? labeled.getText() : "";
    }

    /// Lays the window out in every width and text size, and names what is cut.
    List<String> cut() {
        List<String> cut = new ArrayList<>();
        for (int width : new int[] {1024, 1100, 1280, 1440}) {
            for (int percent : new int[] {100, 150, 200}) {
                shell.textSize(percent);
                Parent root = shell.scene().getRoot();
                for (int i = 0; i < 3; i++) {
                    root.resize(width, 900);
                    root.applyCss();
                    root.layout();
                }
                sticksOut(root, width, width + " at " + percent + " %: ", cut);
            }
        }
        return cut;
    }

    private static void sticksOut(Node node, double width, String where, List<String> found) {
        if (!node.isVisible() || node.getStyleClass().contains("scrim")) {
            return;
        }
        Bounds bounds = node.localToScene(node.getLayoutBounds());
        if (node instanceof Labeled labeled
                && labeled.getText() != null
                && !labeled.getText().isEmpty()) {
            if (bounds.getMaxX() > width + 1 || bounds.getMinX() < -1) {
                found.add(where + labeled.getText() + " " + bounds.getMinX() + ".." + bounds.getMaxX());
            }
            if (labeled instanceof ButtonBase button
                    && !button.isWrapText()
                    && button.getWidth() + 1 < button.prefWidth(-1)) {
                found.add(where + button.getText() + " is shortened");
            }
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> sticksOut(child, width, where, found));
        }
    }

    static void waitFor(Callable<Boolean> condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> WaitForAsyncUtils.waitForAsyncFx(60_000, condition));
        WaitForAsyncUtils.waitForFxEvents();
    }

    /// Waits until words that begin so are shown below a node.
    static void waitForText(Node node, String beginning) throws TimeoutException {
        waitFor(() -> texts(node).stream().anyMatch(text -> text.startsWith(beginning)));
        assertThat(texts(node)).anyMatch(text -> text.startsWith(beginning));
    }
}
