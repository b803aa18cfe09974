package org.aftercall.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.aftercall.sharing.Attached;
import org.aftercall.sharing.Exchange;
import org.aftercall.sharing.OpenedBook;
import org.aftercall.sharing.SharedBook;
import org.aftercall.store.Faults;
import org.aftercall.store.TempBook;
import org.aftercall.ui.kit.Background;
import org.aftercall.ui.kit.Memory;
import org.aftercall.ui.kit.MemoryDrafts;
import org.aftercall.ui.sharing.ExchangeDesk;
import org.aftercall.wording.Words;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/// Ingrid shares her book with the keyboard alone, writes the words down, looks around, and leaves again.
@SuppressWarnings("NullAway.Init") // made before each test
final class SharingKeyboardTest extends Keyboard {
    /// No thief is at work here, so a guess of a passphrase may be cheap.
    private static final int ROUNDS = 1_000;

    private Path folder;
    private Exchange exchange;

    @Start
    void start(Stage stage) throws Exception {
        Path place = Files.createTempDirectory("sharing");
        folder = Files.createDirectories(place.resolve("office"));
        day = SampleDay.open(place.resolve("book"));
        day.finder().await();
        drafts = new MemoryDrafts();
        exchange = new Exchange(
                new SharedBook(new SharedBook.Parts(
                        TempBook.DATASET,
                        day.store().frames(),
                        Attached.of(day.store(), day.contents()),
                        place.resolve("local"),
                        () -> day.today().now().toInstant(),
                        new SecureRandom(),
                        Faults.NONE,
                        "ingrid",
                        _ -> false,
                        ROUNDS)),
                day.store(),
                () -> day.today().now().toInstant());
        Parts alone = day.parts(Locale.UK, drafts, Memory.untilTheEnd(), Background.virtual(Platform::runLater));
        Parts.Book book = alone.book();
        shell = new Shell(new Parts(
                new Parts.Book(
                        book.name(),
                        book.store(),
                        book.finder(),
                        book.importer(),
                        book.backups(),
                        book.local(),
                        new Desk(exchange),
                        book.others(),
                        book.files()),
                alone.today(),
                alone.drafts(),
                alone.memory(),
                alone.log(),
                alone.user(),
                alone.locale(),
                alone.zone(),
                alone.background(),
                alone.opener()));
        stage.setWidth(1440);
        stage.setHeight(900);
        shell.show(stage);
    }

    @AfterEach
    void end() {
        exchange.close();
    }

    @Test
    void theBookIsSharedAndLeftWithTheKeyboardAlone(FxRobot robot) throws Exception {
        waitFor(() -> shell.model().row().isPresent());
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT5);
        waitForFocus("Share this address book");
        robot.interact(() -> assertThat(cut()).isEmpty());
        robot.push(KeyCode.ENTER);
        waitFor(this::isInField);
        robot.push(KeyCode.ESCAPE);
        waitForFocus("Share this address book");
        robot.push(KeyCode.ENTER);
        waitFor(this::isInField);
        robot.write(folder.toString(), 0);
        robot.interact(() -> {
            assertThat(nameless(shell.scene().getRoot())).isEmpty();
            assertThat(cut()).isEmpty();
        });
        robot.push(KeyCode.ENTER);
        waitForText(shell.scene().getRoot(), "Write these six words down");
        // whoever holds Enter a moment too long must not lose the words
        waitForFocus("Copy");
        robot.push(KeyCode.CONTROL, KeyCode.Q);
        waitForText(shell.questions(), "Have you written the six words down?");
        robot.push(KeyCode.ESCAPE);
        waitFor(() -> !shell.questions().isOpen());
        waitForFocus("Copy");
        robot.push(KeyCode.ENTER);
        waitForText(shell.scene().getRoot(), "Copied. Paste the words where you keep passwords.");
        waitForText(shell.scene().getRoot(), "Write these six words down");
        assertThat(folder.resolve("clog")).isDirectory();
        robot.interact(() -> assertThat(cut()).isEmpty());
        robot.push(KeyCode.TAB);
        waitForFocus("I have written them down");
        robot.push(KeyCode.ENTER);
        waitForFocus("Exchange now");
        waitForText(shell.scene().getRoot(), "Nobody has joined yet. Invite a colleague.");
        robot.interact(() -> assertThat(shown(words("sharing.decided.text"))).isFalse());
        robot.interact(() -> {
            assertThat(nameless(shell.scene().getRoot())).isEmpty();
            assertThat(cut()).isEmpty();
        });
        for (int i = 0; i < 20 && !focused().equals("Leave the shared book…"); i++) {
            robot.push(KeyCode.TAB);
        }
        robot.push(KeyCode.ENTER);
        waitForFocus("Stay");
        robot.push(KeyCode.TAB);
        robot.push(KeyCode.ENTER);
        waitForText(shell.scene().getRoot(), "Your address book is on this laptop only. Nothing leaves it.");
    }

    @Test
    void whoeverPausesReadsThatNothingGoesOutOrComesIn(FxRobot robot) throws Exception {
        share();
        waitFor(() -> shell.model().row().isPresent());
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT5);
        waitForFocus("Exchange now");
        robot.push(KeyCode.SHIFT, KeyCode.TAB);
        waitForFocus("Pause");
        robot.push(KeyCode.ENTER);
        waitForText(
                shell.scene().getRoot(),
                "Shared folder " + folder
                        + " · Paused: what you write waits here, and nothing comes in, until you go on.");
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT1);
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT5);
        waitForFocus("Go on");
    }

    @Test
    void theFiguresHaveRoomForTheirWordsWhateverTheSizeOfTheText(FxRobot robot) throws Exception {
        share();
        waitFor(() -> shell.model().row().isPresent());
        robot.interact(() -> shell.textSize(200));
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT5);
        waitForFocus("Exchange now");
        Set<Node> before = tiles();
        exchange.now();
        waitFor(() -> !tiles().equals(before));
        robot.interact(() -> {
            shell.scene().getRoot().applyCss();
            shell.scene().getRoot().layout();
            assertThat(tiles().stream()
                            .map(tile -> Math.round(tile.getLayoutX()))
                            .distinct())
                    .hasSize(2);
        });
    }

    private Set<Node> tiles() {
        return Set.copyOf(shell.scene().getRoot().lookupAll(".sharing-tile"));
    }

    private void share() {
        exchange.with(shared -> shared.share(folder, "Ingrid", "Northgate", false))
                .join();
    }

    private static String words(String key) {
        return new Words(Locale.UK).say(key);
    }

    private boolean shown(String text) {
        return shell.scene().getRoot().lookupAll(".label").stream()
                .anyMatch(node -> node instanceof Labeled label && text.equals(label.getText()) && isSeen(node));
    }

    private static boolean isSeen(Node node) {
        for (Node each = node; each != null; each = each.getParent()) {
            if (!each.isVisible()) {
                return false;
            }
        }
        return true;
    }

    private void waitForFocus(String wanted) throws Exception {
        try {
            waitFor(() -> focused().equals(wanted));
        } catch (TimeoutException e) {
            throw new AssertionError("the focus is at " + shell.scene().getFocusOwner() + " of " + shell.page(), e);
        }
    }

    private String focused() {
        Node owner = shell.scene().getFocusOwner();
        return owner instanceof Labeled labeled && labeled.getText() != null ? labeled.getText() : "";
    }

    /// Sharing without a window that is opened anew.
    private static final class Desk extends ExchangeDesk {
        Desk(Exchange exchange) {
            super(exchange);
        }

        @Override
        public CompletableFuture<Boolean> join(OpenedBook opened, String name, String user) {
            return CompletableFuture.failedFuture(new IllegalStateException("nobody is there"));
        }

        @Override
        public void anew() {}
    }
}
