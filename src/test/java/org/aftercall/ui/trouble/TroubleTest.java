package org.aftercall.ui.trouble;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.aftercall.model.Refused;
import org.aftercall.wording.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// A start that failed says why, and what can be done; by the keyboard alone.
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // the stage is made by the extension before each test
final class TroubleTest {
    private static final Path PLACE = Path.of("/home/ingrid/book");
    private static final Path LOG = Path.of("/home/ingrid/log");
    private static final Words ENGLISH = new Words(Locale.ENGLISH);

    private final List<Way> chosen = new ArrayList<>();
    private Stage stage;

    @Start
    void start(Stage shown) {
        stage = shown;
        stage.show();
    }

    @Test
    void aBookOfANewerVersionCannotBeTriedAgain() {
        Trouble trouble = Trouble.of(new Refused("book.newer", "9", "1"), PLACE, LOG, Optional.empty());
        assertThat(trouble.ways()).containsExactly(Way.FOLDER, Way.COPY, Way.QUIT);
        assertThat(trouble.sentence(ENGLISH)).contains("newer version").contains("Please update");
    }

    @Test
    void aBookInUseCanBeTriedAgainButNotRepaired() {
        Trouble trouble =
                Trouble.of(new Refused("book.locked", "laptop", "7", "today", "ingrid"), PLACE, LOG, Optional.empty());
        assertThat(trouble.ways()).containsExactly(Way.AGAIN, Way.FOLDER, Way.COPY, Way.QUIT);
    }

    @Test
    void aBookInACarriedFolderIsCopiedHereAndTheOldOneStays() {
        Trouble trouble =
                Trouble.of(new Refused("book.synced", PLACE.toString(), "Dropbox"), PLACE, LOG, Optional.empty());
        assertThat(trouble.ways()).startsWith(Way.MOVE);
        assertThat(trouble.sentence(ENGLISH))
                .startsWith("A book cannot lie in " + PLACE + ": Dropbox carries this folder")
                .contains("Nothing in it is lost")
                .endsWith("The old folder stays as it is.");
    }

    @Test
    void aFullDiskIsNamedWhereverItWasMet() {
        FileSystemException full = new FileSystemException("journal", null, "No space left on device");
        Trouble trouble =
                Trouble.of(new IllegalStateException(new UncheckedIOException(full)), PLACE, LOG, Optional.empty());
        assertThat(trouble.diskFull()).isTrue();
        assertThat(trouble.ways()).doesNotContain(Way.REPAIR);
        assertThat(trouble.sentence(ENGLISH)).startsWith("The disk that holds " + PLACE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de"})
    void theUnexpectedCanBeRepairedItsDetailsUnfoldAndEscEnds(String language, FxRobot robot) {
        Trouble trouble = Trouble.of(new IllegalStateException("broken"), PLACE, LOG, Optional.empty());
        assertThat(trouble.ways()).startsWith(Way.AGAIN, Way.REPAIR);
        TroubleView view = new TroubleView(trouble, new Words(Locale.of(language)), chosen::add);
        robot.interact(() -> {
            stage.setScene(view.scene(language.equals("de")));
            stage.setMinWidth(0); // another test may have made it larger
            stage.setMinHeight(0);
            stage.setWidth(620);
            stage.setHeight(400);
            view.focus();
        });
        robot.push(KeyCode.ENTER);
        assertThat(chosen).containsExactly(Way.AGAIN);
        TextArea details = robot.lookup(".text-area").queryAs(TextArea.class);
        assertThat(details.isVisible()).isFalse();
        robot.push(KeyCode.SHIFT, KeyCode.TAB);
        robot.push(KeyCode.SPACE);
        assertThat(details.isVisible()).isTrue();
        assertThat(details.getText()).contains("IllegalStateException").doesNotContain("IllegalStateException: ");
        robot.interact(view::layout);
        assertThat(robot.lookup(".button").queryAllAs(Button.class)).hasSize(5).allSatisfy(button -> {
            assertThat(button.getText()).isNotBlank();
            assertThat(button.getWidth() + 1).isGreaterThanOrEqualTo(button.prefWidth(-1));
            assertThat(button.localToScene(button.getLayoutBounds()).getMaxX()).isLessThanOrEqualTo(620);
            assertThat(button.localToScene(button.getLayoutBounds()).getMaxY()).isLessThanOrEqualTo(400);
        });
        robot.push(KeyCode.ESCAPE);
        assertThat(chosen).containsExactly(Way.AGAIN, Way.QUIT);
    }

    @Test
    void anotherBookIsOfferedWhereOneIsKnown() {
        Trouble trouble =
                Trouble.of(new Refused("book.away", "/media/stick/book", "place"), PLACE, LOG, Optional.of("Mine"));
        assertThat(trouble.ways()).containsExactly(Way.AGAIN, Way.INSTEAD, Way.FOLDER, Way.COPY, Way.QUIT);
    }
}
