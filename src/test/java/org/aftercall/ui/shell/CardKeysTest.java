package org.aftercall.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.aftercall.change.Entity;
import org.aftercall.change.Field;
import org.aftercall.change.Intent;
import org.aftercall.change.Values;
import org.aftercall.model.Affiliation;
import org.aftercall.model.ContactId;
import org.aftercall.model.ContactPoint;
import org.aftercall.model.OperationId;
import org.aftercall.model.PersonName;
import org.aftercall.store.Edit;
import org.aftercall.ui.contact.TimelineLine;
import org.aftercall.ui.kit.Background;
import org.aftercall.ui.kit.Destination;
import org.aftercall.ui.kit.Destination.Neighbours;
import org.aftercall.ui.kit.Memory;
import org.aftercall.ui.kit.MemoryDrafts;
import org.aftercall.ui.kit.ModalLayer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// The card and the form for a new contact with a keyboard alone, on a real book.
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // the stage is made by the extension before each test
final class CardKeysTest {
    private SampleDay day;
    private Shell shell;
    private ContactId tomas;

    @Start
    void start(Stage stage) throws Exception {
        day = SampleDay.open(Files.createTempDirectory("card"));
        shell = new Shell(
                day.parts(Locale.UK, new MemoryDrafts(), Memory.untilTheEnd(), Background.virtual(Platform::runLater)));
        tomas = day.store().contacts().named("Tomáš Novák", 1).getFirst().id();
        stage.setWidth(1440);
        stage.setHeight(900);
        shell.show(stage);
    }

    @AfterEach
    void close() {
        day.close();
    }

    @Test
    void escLeavesTheTextForTheKeysOfTheCardAndWhatWasTypedStays(FxRobot robot) throws Exception {
        openCard(robot);
        waitFor(() -> owner() instanceof TextArea);
        TextArea text = (TextArea) owner();
        robot.write("Half a sent", 0);
        robot.push(KeyCode.ESCAPE);
        waitFor(() -> !(owner() instanceof TextArea));
        assertThat(text.getText()).isEqualTo("Half a sent");
        robot.push(KeyCode.N);
        waitFor(() -> owner().equals(text));
    }

    @Test
    void aTitleIsChangedPutBackAndThatIsUndone(FxRobot robot) throws Exception {
        openCard(robot);
        robot.push(KeyCode.F2);
        waitFor(() -> owner() instanceof TextField);
        for (int i = 0; i < 10 && !"Title".equals(owner().getAccessibleText()); i++) {
            robot.push(KeyCode.TAB);
        }
        assertThat(owner().getAccessibleText()).isEqualTo("Title");
        robot.push(KeyCode.CONTROL, KeyCode.A);
        robot.write("Director", 0);
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        waitFor(() -> title().equals("Director") && owner() instanceof Button);

        robot.push(KeyCode.T);
        robot.push(KeyCode.TAB);
        robot.push(KeyCode.TAB);
        waitFor(() -> owner() instanceof ListView<?>);
        waitFor(() -> lines().stream().anyMatch(TimelineLine.Changed.class::isInstance));
        for (int i = 0; i < 20 && !(selected() instanceof TimelineLine.Changed changed && changed.canPutBack()); i++) {
            robot.push(KeyCode.DOWN);
        }
        robot.push(KeyCode.ENTER);
        waitFor(() -> title().equals("Head of Purchasing"));
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        waitFor(() -> title().equals("Director"));
    }

    @Test
    void aRefusalIsSavedAndTheFocusComesBack(FxRobot robot) throws Exception {
        openCard(robot);
        robot.interact(() -> shell.navigator().go(new Destination.Refusals(tomas)));
        waitFor(() -> owner() instanceof CheckBox box && box.getText().equals("Marketing e-mail"));
        robot.push(KeyCode.SPACE);
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        waitFor(() -> !shell.layer().isOpen());
        assertThat(day.store().contacts().card(tomas).orElseThrow().consents()).hasSize(1);
        waitFor(() -> owner() instanceof TextArea);
    }

    @Test
    void twoContactsAreMergedAndTakenApartWithTheKeyboard(FxRobot robot) throws Exception {
        Edit twin = new Edit(new OperationId(UUID.randomUUID()), Intent.of(Intent.ADD), SampleDay.USER, null);
        UUID id = UUID.randomUUID();
        twin.row(Entity.CONTACT, id)
                .set(Field.CONTACT_NAME, Values.name(PersonName.of("Tom", "Novakov")))
                .set(Field.CONTACT_NICKNAME, Values.text("Tomek"));
        ContactPoint shared =
                day.store().contacts().card(tomas).orElseThrow().points().getFirst();
        twin.row(Entity.CONTACT_POINT, UUID.randomUUID())
                .set(Field.POINT_KIND, Values.text(shared.kind().code()))
                .set(Field.POINT_WRITTEN, Values.text(shared.written()))
                .belongsTo(id);
        day.store().write(twin);
        long before = day.store().contacts().count();
        openCard(robot);
        robot.interact(() -> shell.navigator().go(new Destination.Merge(tomas, Optional.empty())));
        waitFor(() -> owner() instanceof TextField && shell.layer().lookup(".suggestion") != null);
        robot.push(KeyCode.ENTER);
        waitFor(() -> owner() instanceof RadioButton radio && radio.getText().equals("Tomáš Novák"));
        robot.push(KeyCode.RIGHT);
        waitFor(() -> owner() instanceof RadioButton radio && radio.getText().equals("Tom Novakov"));
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        waitFor(() -> !shell.layer().isOpen());
        assertThat(day.store().contacts().count()).isEqualTo(before - 1);
        assertThat(day.store().contacts().card(tomas).orElseThrow().contact().name())
                .isEqualTo(PersonName.of("Tom", "Novakov"));
        assertThat(day.store()
                        .contacts()
                        .card(new ContactId(id))
                        .orElseThrow()
                        .contact()
                        .nickname())
                .isEqualTo("Tomek");
        waitFor(() -> owner() instanceof TextArea);
        robot.push(KeyCode.ESCAPE); // from the text to the keys of the card
        waitFor(() -> !(owner() instanceof TextArea));
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        waitFor(() -> day.store().contacts().count() == before);
        assertThat(day.store().contacts().card(tomas).orElseThrow().contact().name())
                .isEqualTo(PersonName.of("Tomáš", "Novák"));
    }

    @Test
    void aCallIsWrittenAndClosedOutWithItsNextAction(FxRobot robot) throws Exception {
        openCard(robot);
        robot.push(KeyCode.SHIFT, KeyCode.TAB);
        robot.push(KeyCode.RIGHT);
        robot.push(KeyCode.TAB);
        waitFor(() -> owner() instanceof TextArea);
        robot.write("Starts 1 February", 0);
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        waitFor(() -> shell.layer().isOpen()
                && owner() instanceof TextArea area
                && !area.getText().isEmpty());
        assertThat(((TextArea) owner()).getText()).isEqualTo("Starts 1 February");
        robot.push(KeyCode.ENTER);
        robot.write("Ask the board", 0);
        robot.push(KeyCode.ENTER);
        robot.write("3m", 0);
        robot.push(KeyCode.ENTER);
        waitFor(() -> !shell.layer().isOpen());
        waitFor(() -> lines().stream()
                .anyMatch(line -> line instanceof TimelineLine.Entry entry
                        && entry.text().equals("Starts 1 February")
                        && entry.next().startsWith("Next action set: Ask the board")));
        assertThat(day.store().contacts().card(tomas).orElseThrow().open())
                .singleElement()
                .satisfies(next -> assertThat(next.title()).isEqualTo("Ask the board"));
    }

    @Test
    void theContactComesIntoAGroupAndOutOfItWithTheKeyboard(FxRobot robot) throws Exception {
        openCard(robot);
        robot.push(KeyCode.ESCAPE); // from the text to the keys of the card
        waitFor(() -> !(owner() instanceof TextArea));
        robot.push(KeyCode.G);
        waitFor(() -> owner() instanceof TextField);
        robot.push(KeyCode.ESCAPE);
        waitFor(() -> "Add to a group".equals(owner().getAccessibleText()));
        robot.push(KeyCode.ENTER);
        waitFor(() -> owner() instanceof TextField);
        robot.write("Fair 2027", 0);
        waitFor(() -> texts(shell.scene().lookup(".groups-card")).contains("New group “Fair 2027”"));
        robot.interact(() -> {
            assertThat(nameless(shell.scene().getRoot())).isEmpty();
            assertThat(seen(shell.scene().lookup(".groups-card .suggestions"))).isTrue();
        });
        robot.push(KeyCode.ENTER);
        waitFor(() -> texts(shell.toasts()).contains("Added Tomáš Novák to Fair 2027."));
        waitFor(() -> groups().contains("Fair 2027: show all who are in it"));
        robot.interact(() -> shell.scene().getRoot().lookupAll(".groups-card .group-name").stream()
                .filter(each -> each.getAccessibleText().startsWith("Fair"))
                .findFirst()
                .orElseThrow()
                .requestFocus());
        robot.push(KeyCode.DELETE);
        waitFor(() -> texts(shell.toasts()).contains("Took Tomáš Novák out of Fair 2027."));
        waitFor(() -> !groups().contains("Fair 2027: show all who are in it"));
        assertThat(owner().getAccessibleText()).isEqualTo("Newsletter EN: show all who are in it");
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        waitFor(() -> groups().contains("Fair 2027: show all who are in it"));
        robot.push(KeyCode.ENTER);
        waitFor(() -> shell.scene().lookup(".row-list") != null);
    }

    /// What a screen reader says of the pills.
    private List<String> groups() {
        return shell.scene().getRoot().lookupAll(".groups-card .group-name").stream()
                .map(Node::getAccessibleText)
                .toList();
    }

    private boolean seen(Node node) {
        Bounds at = node.localToScene(node.getLayoutBounds());
        return at.getMinY() >= 0 && at.getMaxY() <= shell.scene().getHeight();
    }

    @Test
    void aNewContactSaysWhoIsThereAlready(FxRobot robot) throws Exception {
        waitFor(() -> shell.model().row().isPresent());
        robot.push(KeyCode.CONTROL, KeyCode.N);
        waitFor(() -> shell.layer().isOpen() && owner() instanceof TextField);
        robot.write("Rachel", 0);
        robot.push(KeyCode.ENTER);
        robot.write("Adeyemi", 0);
        waitFor(() -> texts(shell.layer()).contains("Looks like Rachel Adeyemi, Fairlight Media. Open instead?"));
        robot.push(KeyCode.CONTROL, KeyCode.A);
        robot.write("Oduya", 0);
        waitFor(() -> !texts(shell.layer()).contains("Looks like Rachel Adeyemi, Fairlight Media. Open instead?"));
        robot.push(KeyCode.ENTER);
        robot.write("Fairl", 0);
        waitFor(() -> texts(shell.layer()).contains("Fairlight Media"));
        robot.push(KeyCode.DOWN);
        robot.push(KeyCode.ENTER);
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        waitFor(() -> !shell.layer().isOpen());
        waitFor(() -> day.store().contacts().named("Rachel Oduya", 1).size() == 1);
        assertThat(day.store().contacts().named("Rachel Oduya", 1).getFirst().company())
                .isEqualTo("Fairlight Media");
        waitFor(() -> texts(shell.scene().getRoot()).contains("Rachel Oduya"));
    }

    @Test
    void changedFieldsAreNotLostWithTheWindowWithoutAQuestionThoughTheyWereLeft(FxRobot robot) throws Exception {
        openCard(robot);
        robot.push(KeyCode.F2);
        waitFor(() -> owner() instanceof TextField);
        robot.write("Dr", 0);
        robot.push(KeyCode.ESCAPE);
        waitFor(() -> !(owner() instanceof TextField));
        robot.push(KeyCode.CONTROL, KeyCode.Q);
        waitFor(() -> texts(shell.questions()).contains("Close the window although something is not saved?"));
        robot.push(KeyCode.ESCAPE);
        waitFor(() -> !shell.questions().isOpen());
        assertThat(shell.scene().getWindow().isShowing()).isTrue();
    }

    @Test
    void everythingThatTabReachesOnTheCardHasAName(FxRobot robot) throws Exception {
        openCard(robot);
        assertThat(nameless(shell.scene().getRoot())).isEmpty();
        robot.push(KeyCode.F2);
        waitFor(() -> owner() instanceof TextField);
        assertThat(nameless(shell.scene().getRoot())).isEmpty();
        robot.push(KeyCode.ESCAPE);
        robot.push(KeyCode.CONTROL, KeyCode.N);
        waitFor(() -> shell.layer().isOpen() && owner() instanceof TextField);
        assertThat(nameless(shell.layer())).isEmpty();
    }

    private void openCard(FxRobot robot) throws Exception {
        waitFor(() -> shell.model().row().isPresent());
        robot.interact(() -> shell.navigator().go(new Destination.ContactCard(tomas, Neighbours.NONE)));
        waitFor(() ->
                owner() instanceof TextArea && texts(shell.scene().getRoot()).contains("Tomáš Novák"));
        waitFor(() -> !lines().isEmpty());
    }

    private Node owner() {
        Node owner = shell.scene().getFocusOwner();
        return owner == null ? shell.scene().getRoot() : owner;
    }

    private String title() {
        return day.store()
                .contacts()
                .card(tomas)
                .flatMap(card -> card.current())
                .map(Affiliation::title)
                .orElse("");
    }

    private @org.jspecify.annotations.Nullable Object selected() {
        return list().getSelectionModel().getSelectedItem();
    }

    private ListView<?> list() {
        return (ListView<?>) shell.scene().lookup(".timeline-list");
    }

    private List<?> lines() {
        return list().getItems();
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

    private static List<String> texts(Node node) {
        List<String> texts = new ArrayList<>();
        node.lookupAll(".label").forEach(label -> texts.add(((Labeled) label).getText()));
        return texts;
    }

    private static void waitFor(Callable<Boolean> condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> WaitForAsyncUtils.waitForAsyncFx(60_000, condition));
        WaitForAsyncUtils.waitForFxEvents();
    }
}
