package org.aftercall.ui.firstrun;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.aftercall.model.Problem;
import org.aftercall.model.Refused;
import org.aftercall.ui.kit.AtOnce;
import org.aftercall.ui.kit.ModalLayer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// The first start with a keyboard.
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // the stage is made by the extension before each test
final class FirstRunTest {
    private static final Path USUAL = Path.of("/home/ingrid/.local/share/aftercall/book");
    private static final Path STICK = Path.of("/media/stick/Aftercall");
    private static final Path CLOUD = Path.of("/home/ingrid/Dropbox");

    private final List<Answers> answers = new ArrayList<>();
    private Path backup = STICK.resolve("My contacts 2026-11-24 091200.aftercall");
    private FirstRunViewModel model;
    private Stage stage;

    @Start
    void start(Stage shown) {
        stage = shown;
        model = new FirstRunViewModel("ingrid", USUAL, Locale.UK, FOLDERS, new AtOnce(), answers::add);
        FirstRun asking = new FirstRun(model, _ -> Optional.of(STICK), () -> Optional.of(backup));
        stage.setScene(asking.scene());
        stage.show();
        asking.focus();
    }

    @Test
    void aNameIsTypedAndOneKeyBegins(FxRobot robot) {
        TextField name = robot.lookup(".text-field").queryAs(TextField.class);
        robot.interact(() -> {
            name.requestFocus();
            name.selectAll();
        });
        robot.write("Ingrid 2 Solheim", 0);
        assertThat(answers).isEmpty();
        robot.push(KeyCode.SHIFT, KeyCode.TAB);
        robot.push(KeyCode.DIGIT3);
        assertThat(answers)
                .containsExactly(new Answers(
                        Beginning.SAMPLE, "Ingrid 2 Solheim", "My contacts", USUAL, Locale.ENGLISH, Look.SYSTEM, 100));
        robot.push(KeyCode.DIGIT4);
        assertThat(answers).hasSize(1);
    }

    @Test
    void arrowsGoFromCardToCardAndEnterBegins(FxRobot robot) {
        robot.push(KeyCode.DOWN);
        robot.push(KeyCode.DOWN);
        robot.push(KeyCode.DOWN);
        robot.push(KeyCode.ENTER);
        assertThat(answers)
                .singleElement()
                .satisfies(answer -> assertThat(answer.beginning()).isEqualTo(Beginning.EMPTY));
    }

    @Test
    void aBackupIsOpenedByTheKeyboardAndBeginsWithItsBook(FxRobot robot) {
        toRestore(robot);
        robot.push(KeyCode.SPACE);
        assertThat(answers)
                .containsExactly(
                        new Answers(Beginning.OPEN, "ingrid", "Northgate", USUAL, Locale.ENGLISH, Look.SYSTEM, 100));
    }

    @Test
    void aCutBackupIsRefusedWithASentenceAndAnotherBeginningIsStillOpen(FxRobot robot) {
        backup = STICK.resolve("cut.aftercall");
        toRestore(robot);
        robot.push(KeyCode.SPACE);
        assertThat(answers).isEmpty();
        assertThat(shown()).anyMatch(text -> text.contains("is not as it was written"));
        robot.interact(() -> assertThat(model.begin(Beginning.EMPTY)).isTrue());
    }

    @Test
    void aBackupNeedsTheNameOfItsUserToo(FxRobot robot) {
        robot.interact(() -> model.userProperty().set(" "));
        toRestore(robot);
        robot.push(KeyCode.SPACE);
        assertThat(answers).isEmpty();
        assertThat(model.nameMissingProperty().get()).isTrue();
    }

    /// From the cards on: name, book, folder, backup.
    private void toRestore(FxRobot robot) {
        for (int i = 0; i < 12 && !isRestore(); i++) {
            robot.push(KeyCode.TAB);
        }
        assertThat(isRestore()).isTrue();
    }

    private boolean isRestore() {
        return stage.getScene().getFocusOwner() instanceof Labeled labeled
                && "Open a backup…".equals(labeled.getText());
    }

    @Test
    void withoutANameNothingBeginsAndTheFieldSaysWhy(FxRobot robot) {
        robot.interact(() -> model.userProperty().set(" "));
        robot.push(KeyCode.DIGIT1);
        assertThat(answers).isEmpty();
        assertThat(shown()).contains("Please write your name; it stands beside everything you note.");
        assertThat(stage.getScene().getFocusOwner()).isInstanceOf(TextField.class);
    }

    @Test
    void anotherFolderIsTakenAndOneThatIsCarriedAwayRefused(FxRobot robot) {
        robot.interact(() -> ((javafx.scene.control.Button)
                        robot.lookup(".firstrun-place .button").query())
                .fire());
        assertThat(shown()).contains("Kept in " + STICK);
        robot.interact(() -> model.keepIn(CLOUD));
        assertThat(shown()).anyMatch(text -> text.contains("Dropbox carries this folder"));
        robot.push(KeyCode.DIGIT1);
        assertThat(answers).isEmpty();
    }

    @Test
    void aBookThatIsThereIsOpened(FxRobot robot) {
        robot.interact(() -> model.keepIn(Path.of("/old/book")));
        assertThat(shown()).contains("Open the database in this folder").doesNotContain("Start empty");
        robot.interact(() -> model.begin(Beginning.EMPTY));
        assertThat(answers).isEmpty();
        robot.interact(() -> model.begin(Beginning.OPEN));
        assertThat(answers).hasSize(1);
    }

    @Test
    void theLanguageChangesAtOnceAndWhatWasTypedStays(FxRobot robot) {
        robot.interact(() -> {
            model.userProperty().set("Ingrid Solheim");
            model.languageProperty().set(Locale.GERMAN);
        });
        assertThat(shown()).contains("Wie möchten Sie beginnen?");
        assertThat(model.userProperty().get()).isEqualTo("Ingrid Solheim");
        assertThat(model.bookProperty().get()).isEqualTo("Meine Kontakte");
    }

    @Test
    void everythingThatTabReachesHasAName(FxRobot robot) {
        List<Node> stops = new ArrayList<>();
        ModalLayer.stops(stage.getScene().getRoot(), stops);
        assertThat(stops).hasSizeGreaterThanOrEqualTo(9);
        assertThat(stops).allMatch(node -> !name(node).isBlank());
    }

    @Test
    void nothingIsCutAtAnyWidthLanguageAndTextSize(FxRobot robot) {
        List<String> cut = new ArrayList<>();
        for (Locale language : FirstRunViewModel.LANGUAGES) {
            for (int width : new int[] {1024, 1280, 1440}) {
                for (int percent : new int[] {100, 150, 200}) {
                    robot.interact(() -> {
                        model.languageProperty().set(language);
                        model.textSizeProperty().set(percent);
                        Parent root = stage.getScene().getRoot();
                        for (int i = 0; i < 3; i++) {
                            root.resize(width, 900);
                            root.applyCss();
                            root.layout();
                        }
                        shortened(root, language + " " + width + " " + percent + ": ", cut);
                    });
                }
            }
        }
        assertThat(cut).isEmpty();
    }

    private static final Places FOLDERS = new Places() {
        @Override
        public Path within(Path chosen) {
            return chosen;
        }

        @Override
        public boolean holdsBook(Path folder) {
            return folder.startsWith("/old");
        }

        @Override
        public String restore(Path backup, Path folder) {
            if (backup.toString().contains("cut")) {
                throw new Refused("backup.damaged", backup.toString());
            }
            return "Northgate";
        }

        @Override
        public Optional<Problem> refusal(Path folder) {
            return folder.equals(CLOUD)
                    ? Optional.of(Problem.refused("book.synced", folder.toString(), "Dropbox"))
                    : Optional.empty();
        }
    };

    private static String name(Node node) {
        if (node.getAccessibleText() != null) {
            return node.getAccessibleText();
        }
        return node instanceof Labeled labeled && labeled.getText() != null ? labeled.getText() : "";
    }

    private static void shortened(Node node, String where, List<String> found) {
        if (!node.isVisible()) {
            return;
        }
        if (node instanceof Labeled labeled
                && labeled.getText() != null
                && !labeled.getText().isEmpty()
                && !labeled.isWrapText()
                && labeled.getWidth() + 1 < labeled.prefWidth(-1)) {
            found.add(where + labeled.getText());
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> shortened(child, where, found));
        }
    }

    private List<String> shown() {
        List<String> texts = new ArrayList<>();
        stage.getScene().getRoot().lookupAll(".label").stream()
                .filter(Node::isVisible)
                .forEach(label -> texts.add(((Labeled) label).getText()));
        return texts;
    }
}
