package org.aftercall.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
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
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.stage.Stage;
import org.aftercall.model.CompanyId;
import org.aftercall.model.ContactId;
import org.aftercall.store.ContactRow;
import org.aftercall.ui.firstrun.Beginning;
import org.aftercall.ui.kit.AtOnce;
import org.aftercall.ui.kit.Destination;
import org.aftercall.ui.kit.Memory;
import org.aftercall.ui.kit.MemoryDrafts;
import org.aftercall.ui.kit.Theme;
import org.aftercall.wording.Stretched;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// What holds for every screen that the window shows, also for those that are made later.
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // the stage is made by the extension before each test
final class EveryScreenTest {
    private static final int STEPS = 60;
    private static final int ROUNDS = 6;
    private static final long PATIENCE = 600_000;
    private static final int WIDE = 1440;
    private static final int[] WIDTHS = {WIDE, 1280, 1100, 1024};

    /// Nobody writes into it here, so all tests look at the same one.
    private static SampleDay day;

    private Stage stage;
    private Shell shell;
    private AtOnce background;

    @BeforeAll
    static void open() throws IOException {
        Stretched.write();
        day = SampleDay.open(Files.createTempDirectory("window"));
        day.finder().await();
    }

    @AfterAll
    static void close() {
        day.close();
    }

    @Start
    void start(Stage made) {
        stage = made;
    }

    @Test
    void everyScreenHasAnExampleHere() {
        open(Locale.UK);
        Set<Class<?>> shown = new LinkedHashSet<>(shell.pages().places());
        shown.addAll(shell.pages().sheets());
        Set<Class<?>> known = new LinkedHashSet<>();
        examples().values().forEach(example -> known.add(example.getClass()));
        assertThat(known).containsAll(shown);
    }

    @Test
    void everythingThatTabReachesHasAName() {
        open(Locale.UK);
        List<String> nameless = new ArrayList<>();
        examples().forEach((name, example) -> {
            go(example);
            // in the palette Tab shows what can be done, and the focus stays in its field; a code can only be closed
            boolean one = example instanceof Destination.Palette || example instanceof Destination.ContactCode;
            assertThat(reached(shell.scene(), name, nameless)).as(name).hasSizeGreaterThan(one ? 0 : 1);
            onScreen(() -> shell.navigator().close());
        });
        FIRST.forEach((name, setup) -> {
            FirstSitting first = begin(name, Locale.UK, 100);
            assertThat(reached(first.scene(), name, nameless)).as(name).hasSizeGreaterThan(5);
        });
        assertThat(nameless).isEmpty();
    }

    /// Where the focus goes from Tab to Tab, until it is where it was before.
    private static Set<Node> reached(Scene scene, String name, List<String> nameless) {
        Set<Node> reached = new LinkedHashSet<>();
        onScreen(() -> Keyboard.nameless(scene.getRoot()).forEach(node -> nameless.add(name + ": " + node)));
        boolean further = true;
        for (int i = 0; i < STEPS && further; i++) {
            onScreen(() -> scene.getFocusOwner().fireEvent(TAB));
            Node owner = scene.getFocusOwner();
            further = owner != null && reached.add(owner);
        }
        return reached;
    }

    private static final KeyEvent TAB =
            new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.TAB, false, false, false, false);

    @ParameterizedTest
    @CsvSource({"qaa, 100", "qaa, 200", "qab, 100", "de-XA, 200"})
    void nothingIsCutWhateverTheWidthTheTextAndTheLanguage(String tag, int percent) {
        Locale language = Locale.forLanguageTag(tag);
        open(language);
        Set<String> cut = new LinkedHashSet<>();
        onScreen(() -> shell.textSize(percent));
        examples().forEach((name, example) -> {
            go(example);
            Node looked = shell.layer().isOpen() ? shell.layer() : shell.scene().getRoot();
            look(shell.scene().getRoot(), looked, name + " at " + percent + " %", cut);
            onScreen(() -> shell.navigator().close());
        });
        onScreen(() -> shell.navigator().go(new Destination.Today()));
        onScreen(() -> {
            lay(shell.scene().getRoot(), WIDE, 900);
            shell.open(shell.model().row().orElseThrow());
            lay(shell.scene().getRoot(), WIDE, 900);
        });
        look(shell.scene().getRoot(), shell.layer(), "After call with a next row at " + percent + " %", cut);
        FIRST.keySet().forEach(name -> {
            Parent root = begin(name, language, percent).scene().getRoot();
            look(root, root, name + " at " + percent + " %", cut);
        });
        assertThat(cut).isEmpty();
    }

    /// @param root laid out for the widest window
    private void look(Parent root, Node looked, String name, Set<String> cut) {
        for (int width : WIDTHS) {
            int height = width == 1024 ? 640 : 900;
            onScreen(() -> {
                if (width != WIDE) {
                    lay(root, width, height);
                }
                Clipping.in(looked, width, height).forEach(each -> cut.add(name + ", " + width + ": " + each));
            });
        }
    }

    /// The check itself must see what it is there for.
    @Test
    void aSentenceThatIsShortenedAndAButtonOutsideAreSeen() {
        open(Locale.UK);
        onScreen(() -> {
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
            lay(shell.scene().getRoot(), 1024, 640);
            assertThat(Clipping.in(shell.layer(), 1024, 640))
                    .hasSize(2)
                    .anyMatch(each -> each.contains("is shortened"))
                    .anyMatch(each -> each.contains("“Far away” lies at"));
        });
    }

    /// The states of the first start, before there is a window on a book.
    private static final Map<String, Consumer<FirstSitting>> FIRST = Map.of(
            "First start", _ -> {},
            "First start without a name",
                    first -> {
                        first.model().userProperty().set("");
                        first.model().begin(Beginning.IMPORT);
                    },
            "First start in a folder that is refused", first -> first.model().keepIn(FirstSitting.CARRIED),
            "First start where a book is", first -> first.model().keepIn(FirstSitting.FILLED),
            "First start with a backup that is not whole",
                    first -> first.model().restore(FirstSitting.CUT));

    private FirstSitting begin(String name, Locale language, int percent) {
        Album.Look look = new Album.Look(new Album.Size(WIDE, 900), Theme.LIGHT, Locale.UK, percent);
        return onScreen(() -> {
            FirstSitting first = new FirstSitting(look);
            first.model().languageProperty().set(language);
            stage.setScene(first.scene());
            Objects.requireNonNull(FIRST.get(name)).accept(first);
            first.focus();
            lay(first.scene().getRoot(), WIDE, 900);
            return first;
        });
    }

    /// One of each kind that somebody shows.
    private Map<String, Destination> examples() {
        ContactId tomas = day.finder().find("Tomáš Novák", 1).rows().stream()
                .map(ContactRow::id)
                .findFirst()
                .orElseThrow();
        List<ContactId> people = new ArrayList<>(List.of(tomas));
        day.store().contacts().each(card -> people.add(card.contact().id()));
        people.removeAll(List.of(tomas));
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
                new Destination.Merge(tomas, Optional.of(people.getFirst())),
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

    private void open(Locale locale) {
        onScreen(() -> {
            background = new AtOnce();
            Memory memory = Memory.untilTheEnd();
            // in the first days each page says what its words mean
            List.of("today", "contacts", "card").forEach(page -> memory.write("meaning." + page, "new"));
            shell = new Shell(day.parts(locale, new MemoryDrafts(), memory, background));
            stage.setWidth(WIDE);
            stage.setHeight(900);
            shell.show(stage);
            lay(shell.scene().getRoot(), WIDE, 900);
        });
    }

    private void go(Destination example) {
        onScreen(() -> {
            shell.navigator().go(example);
            lay(shell.scene().getRoot(), WIDE, 900);
        });
    }

    /// Each step by itself: what a step asks the screen to do later is done before the next.
    private static void onScreen(Runnable work) {
        WaitForAsyncUtils.waitForAsyncFx(PATIENCE, work);
    }

    private static <T> T onScreen(Callable<T> work) {
        return WaitForAsyncUtils.waitForAsyncFx(PATIENCE, work);
    }

    /// Gives everything its place, again until nothing moves any more.
    private void lay(Parent root, double width, double height) {
        int before = 0;
        for (int i = 0; i < ROUNDS; i++) {
            background.letTimePass();
            root.resize(width, height);
            root.applyCss();
            if (i < 2) {
                layAll(root);
            }
            root.layout();
            int now = places(root);
            if (i > 0 && now == before) {
                return;
            }
            before = now;
        }
    }

    /// A box keeps the size of what it shows until somebody asks it to look again.
    private static void layAll(Parent parent) {
        parent.requestLayout();
        for (Node child : parent.getChildrenUnmodifiable()) {
            if (child instanceof Parent inner && takesPart(inner)) {
                layAll(inner);
            }
        }
    }

    /// A page that was left stays in the window, and has neither a place nor room there until it is shown again.
    private static boolean takesPart(Node node) {
        return node.isVisible() || node.isManaged();
    }

    /// Another number as soon as anything below stands elsewhere, is of another size, or is there at all.
    private static int places(Parent parent) {
        int places = 1;
        for (Node child : parent.getChildrenUnmodifiable()) {
            places = 31 * places + Double.hashCode(child.getLayoutX()) + 7 * Double.hashCode(child.getLayoutY());
            places = 31 * places + child.getLayoutBounds().hashCode();
            places = 31 * places + (child.isVisible() ? 1 : 0);
            places = child instanceof Parent inner && takesPart(inner) ? 31 * places + places(inner) : places;
        }
        return places;
    }
}
