package org.aftercall.ui.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.aftercall.importing.Attendance.Part;
import org.aftercall.importing.WhenThere;
import org.aftercall.model.CallResult;
import org.aftercall.model.Card;
import org.aftercall.model.HistoryEntry;
import org.aftercall.model.NoFollowUp;
import org.aftercall.model.OperationId;
import org.aftercall.store.TempBook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A list of those who were at an event, without a screen: it ends with a next action for each, or with a reason.
@SuppressWarnings("NullAway.Init") // opened before each test
final class GuestsTest {
    private static final String LIST = """
            Name,E-mail
            Ana Cruz,ana@a.example
            Jan Weiss,jan@a.example
            Eva Holm,eva@a.example
            Ben Ode,ben@a.example
            Ben Ode,ben@a.example
            """;

    @TempDir
    Path folder;

    private OpenImport open;
    private TempBook book;
    private ImportViewModel model;

    @BeforeEach
    void open() {
        open = OpenImport.in(folder);
        book = open.book();
        model = open.model();
    }

    @AfterEach
    void close() {
        open.close();
    }

    private Guests guests() {
        return model.guests();
    }

    private void toTheSummary() throws IOException {
        toTheSummary(LIST);
    }

    private void toTheSummary(String list) throws IOException {
        model.choose(Files.writeString(folder.resolve("Open day.csv"), list));
        while (model.now().step() != Step.SUMMARY) {
            model.next();
            if (model.now().step() == Step.CHECK) {
                model.decide(all -> all.withAgain(WhenThere.FILL));
            }
        }
    }

    private Card card(String name) {
        return book.store()
                .contacts()
                .card(book.store().contacts().named(name, 1).getFirst().id())
                .orElseThrow();
    }

    private List<String> history(String name) {
        return book.store().past().entries(card(name).contact().id(), 0, 10).stream()
                .map(HistoryEntry::text)
                .toList();
    }

    private Guests.Guest guest(String name) {
        return guests().peopleProperty().get().first().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static OperationId another() {
        return new OperationId(UUID.randomUUID());
    }

    @Test
    void eachGetsANextActionAReasonOrWasNotThereAndOneUndoTakesAllBack() throws IOException {
        guests().onProperty().set(true);
        toTheSummary();
        assertThat(guests().fields().eventProperty().get()).isEqualTo("Open day");
        assertThat(guests().peopleProperty().get().count()).isEqualTo(4);
        guests().fields().perDayProperty().set("1");
        guests().say(guest("Eva Holm"), Part.ABSENT);
        guests().say(guest("Ben Ode"), Part.NONE);
        assertThat(guests().readyProperty().get()).isFalse();
        assertThat(guests().previewProperty().get()).isEqualTo("Say why there is no next action.");
        model.writing().commit();
        assertThat(model.now().outcome()).isNull();

        guests().fields().reasonProperty().set(NoFollowUp.Known.NOT_INTERESTED);
        assertThat(guests().previewProperty().get())
                .startsWith("2 people get the event into the history and a next action each")
                .contains("One person gets the event and the reason", "One person was not there.");
        model.writing().commit();

        assertThat(history("Ana Cruz")).containsExactly("Open day");
        assertThat(card("Ana Cruz").nextAction().orElseThrow().due())
                .isBefore(card("Jan Weiss").nextAction().orElseThrow().due());
        assertThat(history("Eva Holm")).isEmpty();
        assertThat(card("Eva Holm").nextAction()).isEmpty();
        assertThat(history("Ben Ode")).containsExactlyInAnyOrder("Open day", "not_interested");
        assertThat(card("Ben Ode").contact().noFollowUp()).isEqualTo(NoFollowUp.Known.NOT_INTERESTED);

        OperationId operation = Objects.requireNonNull(model.now().outcome())
                .result()
                .operation()
                .orElseThrow();
        book.store().undo(operation, another(), "Ingrid");
        assertThat(book.store().contacts().count()).isZero();
    }

    @Test
    void whoeverIsInTheBookGetsTheEventTooAndNobodyGetsItTwice() throws IOException {
        toTheSummary();
        model.writing().commit();
        model.cancel();

        guests().onProperty().set(true);
        toTheSummary();
        model.writing().commit();
        assertThat(history("Jan Weiss")).containsExactly("Open day");
        model.cancel();

        guests().onProperty().set(true);
        toTheSummary();
        model.writing().commit();
        assertThat(Objects.requireNonNull(model.now().outcome()).result().operation())
                .isEmpty();
        assertThat(history("Jan Weiss")).containsExactly("Open day");
    }

    @Test
    void aRowThatIsLeftOutGivesNobodyAnEvent() throws IOException {
        guests().onProperty().set(true);
        toTheSummary();
        model.skip(2, true);
        model.again();
        assertThat(guests().peopleProperty().get().count()).isEqualTo(3);
        model.writing().commit();

        assertThat(book.store().contacts().named("Ana Cruz", 1)).isEmpty();
        assertThat(book.store().upkeep().check(org.aftercall.store.Progress.NONE))
                .isEmpty();
        assertThat(Objects.requireNonNull(model.now().outcome()).result().problems())
                .anySatisfy(problem -> {
                    assertThat(problem.key()).isEqualTo("import.attended");
                    assertThat(problem.arguments().subList(2, 5)).containsExactly("3", "3", "0");
                });
    }

    @Test
    void whoDidNotComeAsTheListSaysIsAskedAboutApart() throws IOException {
        guests().onProperty().set(true);
        toTheSummary("""
                Name,E-mail,Status
                Ana Cruz,ana@a.example,Attended
                Jan Weiss,jan@a.example,No show
                Eva Holm,eva@a.example,No show
                """);
        assertThat(guests().peopleProperty().get().stayedAway()).isEqualTo(2);
        assertThat(guests().of(guest("Jan Weiss"))).isEqualTo(Part.ABSENT);
        assertThat(guests().previewProperty().get())
                .startsWith("One person gets the event into the history and a next action")
                .contains("2 people were not there.");

        guests().fields().noShowsProperty().set(Part.NEXT);
        guests().say(guest("Eva Holm"), Part.ABSENT);
        assertThat(guests().previewProperty().get())
                .startsWith("2 people get the event into the history and a next action each")
                .contains("One person was not there.");
        model.writing().commit();

        assertThat(book.store().past().entries(card("Jan Weiss").contact().id(), 0, 10))
                .singleElement()
                .satisfies(entry -> assertThat(entry.result()).isEqualTo(CallResult.Known.DID_NOT_COME));
        assertThat(card("Jan Weiss").nextAction()).isPresent();
        assertThat(history("Eva Holm")).isEmpty();
        assertThat(history("Ana Cruz")).containsExactly("Open day");
    }

    @Test
    void anotherListAfterwardsIsNoListOfGuests() throws IOException {
        guests().onProperty().set(true);
        toTheSummary();
        model.writing().commit();
        model.choose(Files.writeString(folder.resolve("Clients.csv"), LIST));
        assertThat(guests().onProperty().get()).isFalse();
    }

    @Test
    void whatIsMissingIsSaid() throws IOException {
        guests().onProperty().set(true);
        toTheSummary();
        guests().fields().day().textProperty().set("31 Dec 2099");
        assertThat(guests().previewProperty().get()).startsWith("The day of the event");
        guests().fields().eventProperty().set(" ");
        assertThat(guests().previewProperty().get()).startsWith("The name of the event");
        assertThat(guests().readyProperty().get()).isFalse();
        guests().onProperty().set(false);
        assertThat(guests().readyProperty().get()).isTrue();
    }
}
