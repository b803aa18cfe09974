package org.aftercall.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.aftercall.model.ContactId;
import org.aftercall.ui.kit.Destination;
import org.aftercall.ui.kit.Page;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/// The list of contacts by the keyboard alone.
final class ContactsKeyboardTest extends Keyboard {
    @Start
    void start(Stage stage) throws Exception {
        open(stage);
    }

    @Test
    void whatIsSeenIsChosenAtOnceSoThatTheNextKeyIsAboutAllOfIt(FxRobot robot) throws Exception {
        toContacts(robot);
        robot.push(KeyCode.DOWN);
        waitFor(() -> list().isFocused());
        // in one turn of the window, so that no answer of another thread can come between
        robot.interact(() -> {
            for (int i = 0; i < 2; i++) {
                list().fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.DOWN, true, false, false, false));
            }
            assertThat(texts(bar())).contains("3 selected");
        });
    }

    @Test
    void threeOfTheHitsGetALetterAndAnUndoBringsTheOldOnesBack(FxRobot robot) throws Exception {
        toContacts(robot);
        List<String> names = List.of("Marco Bellini", "Marit Haugen", "Marlene Vogt");
        List<ContactId> three = names.stream().map(this::id).toList();
        List<String> before = priorities(three);
        robot.push(KeyCode.DOWN);
        waitFor(() -> list().isFocused());
        robot.push(KeyCode.SLASH);
        waitFor(this::isInField);
        robot.write("mar", 0);
        waitFor(() -> texts(list()).stream().noneMatch(text -> text.startsWith("Planned Person")));
        robot.push(KeyCode.DOWN);
        waitFor(() -> list().isFocused());
        for (String each : names) {
            robot.push(KeyCode.HOME);
            for (int i = 0; i < 20 && !current().startsWith(each); i++) {
                robot.push(KeyCode.DOWN);
            }
            robot.push(KeyCode.X);
        }
        waitForText(bar(), "3 selected");
        robot.push(KeyCode.DIGIT3);
        waitForText(shell.toasts(), "3 contacts are priority C now.");
        Node said = robot.from(shell.toasts()).lookup(".toast").query();
        assertThat(on(said).getMaxY()).isLessThan(on(bar()).getMinY());
        assertThat(priorities(three)).containsExactly("C", "C", "C");
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        waitForText(shell.toasts(), "Taken back: Priority of 3 contacts.");
        // nothing offers any more to take it back
        assertThat(texts(shell.toasts())).doesNotContain("3 contacts are priority C now.");
        assertThat(priorities(three)).isEqualTo(before).isNotEqualTo(List.of("C", "C", "C"));
    }

    @Test
    void spaceShowsTheContactWhereTheUserIsAndEscGivesTheListBack(FxRobot robot) throws Exception {
        toContacts(robot);
        robot.write("bellini", 0);
        waitFor(() -> texts(list()).stream().noneMatch(text -> text.startsWith("Planned Person")));
        robot.push(KeyCode.DOWN);
        waitFor(() -> list().isFocused());
        Node peek = shell.scene().lookup(".peek");
        assertThat(peek.isVisible()).isFalse();
        robot.push(KeyCode.SPACE);
        waitForText(peek, "Marco Bellini");
        assertThat(texts(peek)).contains("marco@bellini.example", "NEXT ACTION");
        robot.interact(() -> list().fireEvent(pressed("/", KeyCode.SLASH)));
        waitFor(this::isInField);
        // the same key, which arrives in the field that it led to
        sign(robot, "/");
        robot.interact(() -> shell.scene().getFocusOwner().fireEvent(released(KeyCode.SLASH)));
        assertThat(typed()).isEqualTo("bellini");
        robot.write("haugen", 0);
        waitForText(peek, "Marit Haugen");
        robot.push(KeyCode.DOWN);
        waitFor(() -> list().isFocused());
        robot.push(KeyCode.ESCAPE);
        waitFor(() -> !peek.isVisible());
        assertThat(list().isFocused()).isTrue();
    }

    private static Bounds on(Node node) {
        return node.localToScene(node.getLayoutBounds());
    }

    private static KeyEvent pressed(String letter, KeyCode code) {
        return new KeyEvent(KeyEvent.KEY_PRESSED, letter, letter, code, false, false, false, false);
    }

    private static KeyEvent released(KeyCode code) {
        return new KeyEvent(KeyEvent.KEY_RELEASED, "", "", code, false, false, false, false);
    }

    @Test
    void theOnlyHitIsOpenedByEnter(FxRobot robot) throws Exception {
        toContacts(robot);
        robot.push(KeyCode.DOWN);
        waitFor(() -> list().isFocused());
        robot.push(KeyCode.CONTROL, KeyCode.F);
        waitFor(this::isInField);
        robot.write("bellini", 0);
        waitFor(() -> texts(list()).stream().noneMatch(text -> text.startsWith("Planned Person")));
        waitForText(list(), "Bellini");
        robot.push(KeyCode.ENTER);
        waitFor(() -> opened().isPresent());
        Destination.ContactCard card = opened().orElseThrow();
        assertThat(card.contact()).isEqualTo(id("Marco Bellini"));
        assertThat(card.among().size()).isOne();
        assertThat(card.among().name()).isEqualTo("“bellini”");
    }

    @Test
    void anArrowAndEnterOpenOneOfSeveralWithItsNeighbours(FxRobot robot) throws Exception {
        toContacts(robot);
        robot.write("mar", 0);
        waitFor(() -> texts(list()).stream().noneMatch(text -> text.startsWith("Planned Person")));
        robot.push(KeyCode.DOWN);
        robot.push(KeyCode.DOWN);
        robot.push(KeyCode.ENTER);
        waitFor(() -> opened().isPresent());
        Destination.ContactCard card = opened().orElseThrow();
        Destination.Neighbours among = card.among();
        assertThat(among.size()).isGreaterThan(10);
        assertThat(among.at(among.index())).contains(card.contact());
    }

    @Test
    void allOfItIsNamedAndNothingIsCut(FxRobot robot) throws Exception {
        toContacts(robot);
        robot.push(KeyCode.DOWN);
        robot.push(KeyCode.X);
        waitForText(bar(), "1 selected");
        robot.interact(() -> {
            assertThat(nameless(shell.scene().getRoot())).isEmpty();
            assertThat(cut()).isEmpty();
        });
        robot.push(KeyCode.B);
        waitFor(() -> shell.layer().isOpen());
        robot.interact(() -> {
            assertThat(nameless(shell.layer())).isEmpty();
            assertThat(cut()).isEmpty();
            shell.textSize(100);
        });
        robot.push(KeyCode.TAB);
        robot.push(KeyCode.RIGHT);
        robot.push(KeyCode.RIGHT);
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        waitFor(() -> !shell.layer().isOpen());
        waitFor(() -> texts(shell.toasts()).contains("Undo"));
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        waitForText(shell.toasts(), "Taken back: ");
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Z);
        waitForText(shell.toasts(), "Done again: ");
        assertThat(texts(shell.toasts())).noneMatch(each -> each.startsWith("Done again: Undid"));
    }

    @Test
    void chosenOnesArePutIntoANewGroupAndTheListIsNarrowedToIt(FxRobot robot) throws Exception {
        toContacts(robot);
        robot.push(KeyCode.DOWN);
        robot.push(KeyCode.X);
        robot.push(KeyCode.DOWN);
        robot.push(KeyCode.X);
        waitForText(bar(), "2 selected");
        robot.push(KeyCode.G);
        waitFor(() -> shell.layer().isOpen() && texts(shell.layer()).contains("Newsletter EN"));
        robot.write("Fair 2027", 0);
        waitForText(shell.layer(), "New group “Fair 2027”");
        robot.interact(() -> {
            assertThat(nameless(shell.layer())).isEmpty();
            shell.textSize(200);
            shell.scene().getRoot().applyCss();
            shell.scene().getRoot().layout();
            assertThat(cut()).isEmpty();
            shell.textSize(100);
        });
        robot.push(KeyCode.ENTER); // takes what is offered
        robot.push(KeyCode.ENTER);
        waitForText(shell.toasts(), "Added 2 contacts to Fair 2027.");
        waitFor(() -> texts(lookups()).contains("Fair 2027"));
        robot.interact(() -> line("Fair 2027").requestFocus());
        robot.push(KeyCode.ENTER);
        waitFor(() -> texts(shell.scene().getRoot()).stream().anyMatch(each -> each.startsWith("2 of ")));
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        waitForText(shell.toasts(), "Taken back: Added 2 contacts to Fair 2027.");
        // the group is gone, and all are shown again
        waitFor(() -> !texts(lookups()).contains("Fair 2027"));
        waitFor(() -> texts(list()).stream().anyMatch(each -> each.startsWith("Planned Person")));
    }

    @Test
    void aGroupIsRenamedAndDeletedOnItsLine(FxRobot robot) throws Exception {
        toContacts(robot);
        waitFor(() -> texts(lookups()).contains("Renewals 2027"));
        robot.interact(() -> line("Renewals 2027").requestFocus());
        robot.push(KeyCode.F2);
        waitFor(() -> shell.layer().isOpen());
        robot.write("newsletter en", 0);
        robot.push(KeyCode.ENTER);
        waitForText(shell.toasts(), "There is a group “Newsletter EN” already. Nothing was changed.");
        assertThat(shell.layer().isOpen()).isTrue();
        robot.push(KeyCode.CONTROL, KeyCode.A);
        robot.write("Renewals 2028", 0);
        robot.push(KeyCode.ENTER);
        waitForText(shell.toasts(), "Renewals 2027 is called Renewals 2028 now.");
        waitFor(() -> texts(lookups()).contains("Renewals 2028"));
        robot.interact(() -> line("Renewals 2028").requestFocus());
        robot.push(KeyCode.DELETE);
        waitForText(shell.toasts(), "Deleted the group Renewals 2028. Its contacts are still there.");
        waitFor(() -> !texts(lookups()).contains("Renewals 2028"));
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        waitFor(() -> texts(lookups()).contains("Renewals 2028"));
    }

    private Node lookups() {
        return Objects.requireNonNull(shell.page()).node().lookup(".lookups");
    }

    private Node line(String group) {
        return lookups().lookupAll(".lookup").stream()
                .filter(each -> texts(each).contains(group))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void everythingIsSearchedFromAnywhere(FxRobot robot) throws Exception {
        waitFor(() -> shell.model().row().isPresent());
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.F);
        waitFor(() -> list() != null && isInField());
    }

    private void toContacts(FxRobot robot) throws Exception {
        robot.interact(() -> {
            if (!shell.navigator().shows(Destination.ContactCard.class)) {
                shell.pages().page(Destination.ContactCard.class, NoCard::new);
            }
        });
        waitFor(() -> shell.model().row().isPresent());
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT2);
        waitFor(() -> list() != null && isInField());
        waitForText(list(), "Planned Person");
    }

    /// That of the page: Today, which is left, has one too.
    private Node bar() {
        return Objects.requireNonNull(shell.page()).node().lookup(".bulk-bar");
    }

    private Node list() {
        return shell.scene().lookup(".row-list");
    }

    private Optional<Destination.ContactCard> opened() {
        return ((Navigation) shell.navigator()).placeProperty().get() instanceof Destination.ContactCard card
                ? Optional.of(card)
                : Optional.empty();
    }

    private ContactId id(String name) {
        return day.finder().find(name, 1).rows().getFirst().id();
    }

    /// What a screen reader says of the row where the user is.
    private String current() {
        return list().queryAccessibleAttribute(AccessibleAttribute.FOCUS_ITEM) instanceof Node row
                        && row.getAccessibleText() != null
                ? row.getAccessibleText()
                : "";
    }

    private List<String> priorities(List<ContactId> contacts) {
        return day.store().contacts().cards(contacts).stream()
                .map(card -> card.contact().priority().code())
                .toList();
    }

    /// Stands for the card while the window has none.
    private static final class NoCard implements Page {
        private final Region node = new Region();

        @Override
        public Region node() {
            return node;
        }

        @Override
        public void show(Destination.Place place) {}

        @Override
        public void focus() {}

        @Override
        public List<Node> regions() {
            return List.of();
        }
    }
}
