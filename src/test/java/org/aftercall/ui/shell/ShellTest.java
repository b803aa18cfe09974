package org.aftercall.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.aftercall.model.ContactId;
import org.aftercall.model.Direction;
import org.aftercall.model.HistoryEntry;
import org.aftercall.model.Talk;
import org.aftercall.ui.kit.Background;
import org.aftercall.ui.kit.Memory;
import org.aftercall.ui.kit.MemoryDrafts;
import org.aftercall.ui.kit.ModalLayer;
import org.aftercall.ui.kit.Theme;
import org.aftercall.ui.today.Line;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// The window with a keyboard, on a real book.
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // the stage is made by the extension before each test
final class ShellTest {
    private SampleDay day;
    private Shell shell;
    private MemoryDrafts drafts;
    private Memory memory;

    @Start
    void start(Stage stage) throws Exception {
        Path folder = Files.createTempDirectory("window");
        day = SampleDay.open(folder);
        drafts = new MemoryDrafts();
        memory = Memory.untilTheEnd();
        shell = new Shell(day.parts(Locale.UK, drafts, memory, Background.virtual(Platform::runLater)));
        stage.setWidth(1440);
        stage.setHeight(900);
        shell.show(stage);
    }

    @AfterEach
    void close() {
        day.close();
    }

    @Test
    void fourEntersCloseOutACallAndUndoBringsAllBack(FxRobot robot) throws Exception {
        waitFor(() -> shell.model().row().isPresent());
        robot.interact(() -> shell.model().selectedProperty().set(row("Renewal: confirm start date")));
        ContactId tomas = row("Renewal: confirm start date").contact();
        int before = day.store().past().entries(tomas, 0, 99).size();

        robot.push(KeyCode.ENTER);
        waitFor(() -> shell.layer().isOpen() && shell.scene().getFocusOwner() instanceof TextArea);
        robot.write("Starts 1 February", 0);
        robot.push(KeyCode.ENTER);
        robot.write("Ask the board", 0);
        robot.push(KeyCode.ENTER);
        robot.write("3m", 0);
        robot.push(KeyCode.ENTER);

        waitFor(() -> !shell.layer().isOpen());
        waitFor(() -> selected().equals("Demo for the plant team"));
        assertThat(day.store().past().entries(tomas, 0, 99)).hasSize(before + 1);
        assertThat(day.store().past().entries(tomas, 0, 1).getFirst().text()).isEqualTo("Starts 1 February");
        assertThat(day.store().contacts().card(tomas).orElseThrow().open())
                .singleElement()
                .satisfies(next -> {
                    assertThat(next.title()).isEqualTo("Ask the board");
                    assertThat(next.due()).hasToString("2027-02-24");
                });
        assertThat(texts(shell.toasts())).anyMatch(text -> text.startsWith("Saved. Next: call on"));

        robot.push(KeyCode.CONTROL, KeyCode.Z);
        waitFor(() -> titles().contains("Renewal: confirm start date"));
        assertThat(day.store().past().entries(tomas, 0, 99)).hasSize(before);
        assertThat(day.store().contacts().card(tomas).orElseThrow().open())
                .singleElement()
                .satisfies(again -> assertThat(again.title()).isEqualTo("Renewal: confirm start date"));
    }

    @Test
    void directionMinutesAndEndAreSaidFromWhereTheTypingIs(FxRobot robot) throws Exception {
        waitFor(() -> shell.model().row().isPresent());
        robot.interact(() -> shell.model().selectedProperty().set(row("Renewal: confirm start date")));
        ContactId tomas = row("Renewal: confirm start date").contact();
        robot.push(KeyCode.ENTER);
        waitFor(() -> shell.scene().getFocusOwner() instanceof TextArea);
        robot.push(KeyCode.ALT, KeyCode.I);
        robot.push(KeyCode.ALT, KeyCode.M);
        robot.write("12", 0);
        robot.push(KeyCode.ENTER);
        robot.push(KeyCode.ALT, KeyCode.E);
        robot.write("soon", 0);
        robot.push(KeyCode.ENTER);
        assertThat(shell.scene().getFocusOwner()).isInstanceOf(TextField.class);
        robot.push(KeyCode.ESCAPE);
        assertThat(shell.layer().isOpen()).isTrue();
        robot.push(KeyCode.ALT, KeyCode.E);
        robot.write("10:00", 0);
        robot.push(KeyCode.ENTER);
        assertThat(shell.scene().getFocusOwner()).isInstanceOf(TextArea.class);
        robot.write("Starts 1 February", 0);
        robot.push(KeyCode.ENTER);
        robot.write("Ask the board", 0);
        robot.push(KeyCode.ENTER);
        robot.write("3m", 0);
        robot.push(KeyCode.ENTER);
        waitFor(() -> !shell.layer().isOpen());
        HistoryEntry entry = day.store().past().entries(tomas, 0, 1).getFirst();
        assertThat(entry.talk()).isEqualTo(new Talk(Direction.Known.INCOMING, 12));
        assertThat(entry.when()).isEqualTo(Instant.parse("2026-11-24T10:00:00Z"));
    }

    @Test
    void afterASaveTheNextRowIsSelectedForTheEyeToo(FxRobot robot) throws Exception {
        waitFor(() -> shell.model().row().isPresent());
        robot.push(KeyCode.ENTER);
        waitFor(() -> shell.scene().getFocusOwner() instanceof TextArea);
        robot.write("Fine", 0);
        robot.push(KeyCode.ENTER);
        robot.write("Again", 0);
        robot.push(KeyCode.ENTER);
        robot.write("3m", 0);
        robot.push(KeyCode.ENTER);
        waitFor(() -> !shell.layer().isOpen() && !titles().contains("Fine"));
        ListView<?> list = (ListView<?>) shell.scene().lookup(".due-list");
        waitFor(() -> shell.model().row().isPresent()
                && shell.model()
                        .row()
                        .orElseThrow()
                        .equals(list.getSelectionModel().getSelectedItem()));
    }

    @Test
    void aQuestionMarkShowsAllKeysAndEscapeTakesThemAway(FxRobot robot) throws Exception {
        waitFor(() -> shell.model().row().isPresent());
        robot.push(KeyCode.F1);
        waitFor(() -> shell.layer().isOpen());
        assertThat(texts(shell.layer())).contains("All keys", "Ctrl Shift Enter", "save and next");
        robot.push(KeyCode.ESCAPE);
        waitFor(() -> !shell.layer().isOpen());
        robot.interact(() -> shell.scene()
                .getFocusOwner()
                .fireEvent(new KeyEvent(KeyEvent.KEY_TYPED, "?", "?", KeyCode.UNDEFINED, true, false, false, false)));
        waitFor(() -> shell.layer().isOpen());
    }

    @Test
    void theWindowIsAsItWasWhenItWasClosed(FxRobot robot) throws Exception {
        robot.interact(() -> {
            Stage stage = (Stage) shell.scene().getWindow();
            stage.close();
            shell.show(stage);
            stage.setWidth(1200);
            stage.setHeight(800);
            shell.textSize(130);
            stage.close();
            assertThat(memory.read("text", "")).isEqualTo("130");
            assertThat(memory.read("width", "")).isEqualTo("1200.0");
            stage.setWidth(1440);
            shell.show(stage);
            assertThat(stage.getWidth()).isEqualTo(1200);
            stage.close();
            assertThat(memory.read("text", "")).isEqualTo("130");
        });
    }

    @Test
    void enterOnTheSameRowGoesOnWithWhatWasTypedThere(FxRobot robot) throws Exception {
        waitFor(() -> shell.model().row().isPresent());
        robot.push(KeyCode.ENTER);
        waitFor(() -> shell.scene().getFocusOwner() instanceof TextArea);
        robot.write("Wants an offer", 0);
        robot.push(KeyCode.ESCAPE);
        waitFor(() -> !shell.layer().isOpen() && drafts.all().size() == 1);
        waitFor(() -> shell.model().lines().getFirst() instanceof Line.Draft
                && shell.model().row().isPresent());
        robot.push(KeyCode.ENTER);
        waitFor(() -> shell.scene().getFocusOwner() instanceof TextArea note
                && note.getText().equals("Wants an offer"));
        robot.push(KeyCode.ESCAPE);
        waitFor(() -> !shell.layer().isOpen());
        assertThat(drafts.all()).hasSize(1);
    }

    @Test
    void escapeKeepsADraftThatGoesOnLater(FxRobot robot) throws Exception {
        waitFor(() -> shell.model().row().isPresent());
        robot.push(KeyCode.ENTER);
        waitFor(() -> shell.scene().getFocusOwner() instanceof TextArea);
        robot.write("Half a sentence", 0);
        robot.push(KeyCode.ESCAPE);
        waitFor(() -> !shell.layer().isOpen() && drafts.all().size() == 1);
        waitFor(() -> shell.model().lines().getFirst() instanceof Line.Draft);
        robot.interact(() -> shell.open(shell.model().lines().getFirst()));
        waitFor(() -> shell.scene().getFocusOwner() instanceof TextArea);
        assertThat(((TextArea) shell.scene().getFocusOwner()).getText()).isEqualTo("Half a sentence");
    }

    @Test
    void everythingThatTabReachesHasAName(FxRobot robot) throws Exception {
        waitFor(() -> shell.model().row().isPresent());
        assertThat(nameless(shell.scene().getRoot())).isEmpty();
        assertThat(walk(robot, 30)).hasSizeGreaterThan(5);
        robot.interact(() -> shell.open(row("Renewal: confirm start date")));
        waitFor(() -> shell.scene().getFocusOwner() instanceof TextArea);
        assertThat(nameless(shell.layer())).isEmpty();
        List<Node> reached = walk(robot, 30);
        assertThat(reached).hasSizeGreaterThan(8);
        assertThat(reached).allMatch(node -> isInside(node, shell.layer()));
    }

    @Test
    void nothingIsCutAtAnyWidthAndTextSize(FxRobot robot) throws Exception {
        waitFor(() -> shell.model().row().isPresent());
        List<String> cut = new ArrayList<>();
        for (boolean form : new boolean[] {false, true}) {
            if (form) {
                robot.interact(() -> shell.open(row("Renewal: confirm start date")));
                waitFor(() -> shell.layer().isOpen());
            }
            for (int width : new int[] {1024, 1100, 1280, 1440}) {
                for (int percent : new int[] {100, 150, 200}) {
                    robot.interact(() -> {
                        shell.textSize(percent);
                        Parent root = shell.scene().getRoot();
                        for (int i = 0; i < 3; i++) {
                            root.resize(width, 900);
                            root.applyCss();
                            root.layout();
                        }
                        String where = width + " at " + percent + " %" + (form ? ", form" : "") + ": ";
                        sticksOut(root, width, where, cut);
                    });
                }
            }
        }
        assertThat(cut).isEmpty();
    }

    @Test
    void bothThemesAreDrawn(FxRobot robot) throws Exception {
        waitFor(() -> shell.model().row().isPresent());
        for (Theme theme : Theme.values()) {
            robot.interact(() -> shell.dress(theme));
            assertThat(shell.scene().getStylesheets())
                    .singleElement()
                    .asString()
                    .endsWith("/" + theme.looks());
            assertThat(Application.getUserAgentStylesheet()).endsWith("/" + theme.controls());
        }
    }

    /// Presses Tab and collects where the focus goes.
    private List<Node> walk(FxRobot robot, int steps) {
        List<Node> reached = new ArrayList<>();
        for (int i = 0; i < steps; i++) {
            robot.push(KeyCode.TAB);
            Node owner = shell.scene().getFocusOwner();
            if (owner != null && !reached.contains(owner)) {
                reached.add(owner);
            }
        }
        return reached;
    }

    private static List<String> nameless(Parent parent) {
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

    /// Names what lies outside the window, and words that are shortened although they must not be.
    private static void sticksOut(Node node, double width, String where, List<String> found) {
        if (!node.isVisible() || node.getStyleClass().contains("scrim")) {
            return;
        }
        Bounds bounds = node.localToScene(node.getLayoutBounds());
        boolean text = node instanceof Labeled labeled
                && labeled.getText() != null
                && !labeled.getText().isEmpty();
        if (text && (bounds.getMaxX() > width + 1 || bounds.getMinX() < -1)) {
            found.add(where + ((Labeled) node).getText() + " " + bounds.getMinX() + ".." + bounds.getMaxX());
        }
        if (node instanceof javafx.scene.control.ButtonBase button
                && text
                && !button.isWrapText()
                && button.getWidth() + 1 < button.prefWidth(-1)) {
            found.add(where + button.getText() + " is shortened");
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> sticksOut(child, width, where, found));
        }
    }

    private static boolean isInside(Node node, Node parent) {
        for (Node each = node; each != null; each = each.getParent()) {
            if (each.equals(parent)) {
                return true;
            }
        }
        return false;
    }

    private static List<String> texts(Node node) {
        List<String> texts = new ArrayList<>();
        node.lookupAll(".label").forEach(label -> texts.add(((Labeled) label).getText()));
        return texts;
    }

    private String selected() {
        return shell.model().row().map(Line.Row::title).orElse("");
    }

    private List<String> titles() {
        return shell.model().lines().stream()
                .filter(Line.Row.class::isInstance)
                .map(line -> ((Line.Row) line).title())
                .toList();
    }

    private Line.Row row(String title) {
        return shell.model().lines().stream()
                .filter(Line.Row.class::isInstance)
                .map(Line.Row.class::cast)
                .filter(row -> row.title().equals(title))
                .findFirst()
                .orElseThrow();
    }

    private static void waitFor(Callable<Boolean> condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> WaitForAsyncUtils.waitForAsyncFx(60_000, condition));
        WaitForAsyncUtils.waitForFxEvents();
    }
}
