package org.aftercall.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.stage.Stage;
import org.aftercall.model.CompanyId;
import org.aftercall.model.ContactId;
import org.aftercall.store.ContactRow;
import org.aftercall.ui.kit.AtOnce;
import org.aftercall.ui.kit.Destination;
import org.aftercall.ui.kit.Memory;
import org.aftercall.ui.kit.MemoryDrafts;
import org.aftercall.wording.Stretched;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// What holds for every screen that the window shows, also for those that are made later.
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // the stage is made by the extension before each test
final class EveryScreenTest {
    private static final int STEPS = 60;

    private SampleDay day;
    private Stage stage;
    private Shell shell;
    private AtOnce background;

    @BeforeAll
    static void speak() {
        Stretched.write();
    }

    @Start
    void start(Stage made) throws Exception {
        stage = made;
        day = SampleDay.open(Files.createTempDirectory("window"));
        day.finder().await();
    }

    @AfterEach
    void close() {
        day.close();
    }

    @Test
    void everyScreenHasAnExampleHere(FxRobot robot) {
        open(robot, Locale.UK);
        Set<Class<?>> shown = new LinkedHashSet<>(shell.pages().places());
        shown.addAll(shell.pages().sheets());
        Set<Class<?>> known = new LinkedHashSet<>();
        examples().values().forEach(example -> known.add(example.getClass()));
        assertThat(known).containsAll(shown);
    }

    @Test
    void everythingThatTabReachesHasAName(FxRobot robot) {
        open(robot, Locale.UK);
        List<String> nameless = new ArrayList<>();
        examples().forEach((name, example) -> {
            go(robot, example);
            Keyboard.nameless(shell.scene().getRoot()).forEach(node -> nameless.add(name + ": " + node));
            Set<Node> reached = new LinkedHashSet<>();
            for (int i = 0; i < STEPS; i++) {
                robot.push(KeyCode.TAB);
                Node owner = shell.scene().getFocusOwner();
                if (owner == null || !reached.add(owner)) {
                    break;
                }
            }
            // in the palette Tab shows what can be done, and the focus stays in its field; a code can only be closed
            boolean one = example instanceof Destination.Palette || example instanceof Destination.ContactCode;
            assertThat(reached).as(name).hasSizeGreaterThan(one ? 0 : 1);
            robot.interact(() -> shell.navigator().close());
        });
        assertThat(nameless).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"qaa", "qab"})
    void nothingIsCutWhateverTheWidthTheTextAndTheLanguage(String language, FxRobot robot) {
        open(robot, Locale.of(language));
        Set<String> cut = new LinkedHashSet<>();
        int[] percents = language.equals("qaa") ? new int[] {100, 200} : new int[] {100};
        for (int percent : percents) {
            robot.interact(() -> shell.textSize(percent));
            examples().forEach((name, example) -> {
                go(robot, example);
                for (int width : new int[] {1024, 1100, 1280, 1440}) {
                    int height = width == 1024 ? 640 : 900;
                    robot.interact(() -> {
                        stage.setWidth(width);
                        stage.setHeight(height);
                    });
                    robot.interact(() -> {
                        lay(width, height);
                        Node looked = shell.layer().isOpen()
                                ? shell.layer()
                                : shell.scene().getRoot();
                        Clipping.in(looked, width, height)
                                .forEach(each -> cut.add(name + ", " + width + " at " + percent + " %: " + each));
                    });
                }
                robot.interact(() -> shell.navigator().close());
            });
        }
        assertThat(cut).isEmpty();
    }

    /// The check itself must see what it is there for.
    @Test
    void aSentenceThatIsShortenedAndAButtonOutsideAreSeen(FxRobot robot) {
        open(robot, Locale.UK);
        robot.interact(() -> {
            Label sentence = new Label("A sentence that has no room" + Stretched.MARK);
            sentence.setMinWidth(60);
            sentence.setMaxWidth(60);
            Button outside = new Button("Far away");
            outside.setMinWidth(2000);
            Label name = new Label("A long name of somebody, without any room");
            name.setMinWidth(60);
            name.setMaxWidth(60);
            HBox box = new HBox(sentence, name, outside);
            box.setMinWidth(0);
            shell.layer().open(box, () -> {});
            lay(1024, 640);
            assertThat(Clipping.in(shell.layer(), 1024, 640))
                    .hasSize(2)
                    .anyMatch(each -> each.contains("is shortened"))
                    .anyMatch(each -> each.contains("“Far away” lies at"));
        });
    }

    /// One of each kind that somebody shows.
    private Map<String, Destination> examples() {
        ContactId tomas = day.finder().find("Tomáš Novák", 1).rows().stream()
                .map(ContactRow::id)
                .findFirst()
                .orElseThrow();
        CompanyId company = Objects.requireNonNull(day.store()
                .contacts()
                .card(tomas)
                .orElseThrow()
                .affiliations()
                .getFirst()
                .company());
        List<Destination> all = List.of(
                new Destination.Today(),
                new Destination.Contacts(""),
                new Destination.ContactCard(tomas, Destination.Neighbours.NONE),
                new Destination.Companies(""),
                new Destination.CompanyCard(company),
                new Destination.Importing(Optional.empty()),
                new Destination.Sharing(),
                new Destination.Settings(),
                new Destination.AfterCall(tomas, Optional.empty()),
                new Destination.NewContact(""),
                new Destination.NewAction(Optional.of(tomas)),
                new Destination.Refusals(tomas),
                new Destination.ContactCode(tomas),
                new Destination.OwnField(Optional.empty()),
                new Destination.Exporting(""),
                new Destination.Palette(""),
                new Destination.KeyList());
        Map<String, Destination> shown = new LinkedHashMap<>();
        for (Destination each : all) {
            if (shell.pages().has(each.getClass())) {
                shown.put(each.getClass().getSimpleName(), each);
            }
        }
        return shown;
    }

    private void open(FxRobot robot, Locale locale) {
        robot.interact(() -> {
            background = new AtOnce();
            shell = new Shell(day.parts(locale, new MemoryDrafts(), Memory.untilTheEnd(), background));
            stage.setWidth(1440);
            stage.setHeight(900);
            shell.show(stage);
            lay(1440, 900);
        });
    }

    private void go(FxRobot robot, Destination example) {
        robot.interact(() -> {
            shell.navigator().go(example);
            lay(1440, 900);
        });
    }

    private void lay(double width, double height) {
        Parent root = shell.scene().getRoot();
        for (int i = 0; i < 4; i++) {
            background.letTimePass();
            root.resize(width, height);
            root.applyCss();
            layAll(root);
            root.layout();
        }
    }

    /// A box keeps the size of what it shows until somebody asks it to look again.
    private static void layAll(Parent parent) {
        parent.requestLayout();
        for (Node child : parent.getChildrenUnmodifiable()) {
            if (child instanceof Parent inner) {
                layAll(inner);
            }
        }
    }
}
