package org.aftercall.ui.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.aftercall.lookup.Viewer;
import org.aftercall.model.ActivityKind;
import org.aftercall.model.Card;
import org.aftercall.model.ContactId;
import org.aftercall.model.OperationId;
import org.aftercall.model.Priority;
import org.aftercall.search.Finder;
import org.aftercall.store.ContactRow;
import org.aftercall.ui.kit.AtOnce;
import org.aftercall.ui.kit.MemoryDrafts;
import org.aftercall.ui.kit.Reminder;
import org.aftercall.ui.kit.Said;
import org.aftercall.ui.shell.SampleDay;
import org.aftercall.wording.Words;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Without a toolkit, on a real book.
final class PlanningViewModelTest {
    @TempDir
    private Path folder;

    private final Said said = new Said();
    private Reminder usual = Reminder.NONE;
    private final MemoryDrafts drafts = new MemoryDrafts();
    private final AtOnce background = new AtOnce();
    private final AtomicInteger saves = new AtomicInteger();
    private SampleDay day;
    private Finder finder;

    @BeforeEach
    void open() {
        day = SampleDay.open(folder);
        finder = Finder.open(folder.resolve("search"), day.store(), () -> new Viewer(SampleDay.USER, SampleDay.DAY));
        finder.await();
    }

    @AfterEach
    void close() {
        finder.close();
        day.close();
    }

    @Test
    void aFewLettersATitleAndADateAreAllItTakes() {
        PlanningViewModel form = form(Optional.empty());
        form.queryProperty().set("tom nov");
        assertThat(form.found()).extracting(ContactRow::name).containsExactly("Tomáš Novák");
        form.choose(form.found().getFirst());
        form.titleProperty().set("Ask about the second site");
        form.when().textProperty().set("3m");
        form.save(saves::incrementAndGet);

        assertThat(saves).hasValue(1);
        assertThat(said.sentences()).containsExactly("Call with Tomáš Novák planned: Wed 24 February 2027.");
        assertThat(card("Tomáš Novák").open()).anySatisfy(action -> {
            assertThat(action.title()).isEqualTo("Ask about the second site");
            assertThat(action.kind()).isEqualTo(ActivityKind.Known.CALL);
            assertThat(action.due()).isEqualTo(LocalDate.of(2027, 2, 24));
            assertThat(action.promised()).isEqualTo(action.due());
            assertThat(action.owner()).isEqualTo(SampleDay.USER);
        });
        assertThat(drafts.all()).isEmpty();
    }

    @Test
    void thePlanIsTakenBackInOneGo() {
        PlanningViewModel form = form(Optional.of(id("Tomáš Novák")));
        int before = card("Tomáš Novák").open().size();
        form.titleProperty().set("Ask about the second site");
        form.priorityProperty().set(Priority.Letter.C);
        form.when().textProperty().set("tomorrow");
        form.save(saves::incrementAndGet);
        assertThat(card("Tomáš Novák").contact().priority()).isEqualTo(Priority.Letter.C);

        OperationId saved = said.operations().getFirst();
        day.store().undo(saved, new OperationId(java.util.UUID.randomUUID()), SampleDay.USER);
        assertThat(card("Tomáš Novák").open()).hasSize(before);
        assertThat(card("Tomáš Novák").contact().priority()).isEqualTo(Priority.Letter.A);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                        | Call back | 3m      | Choose with whom.
            Tomáš Novák |           | 3m      | Say what the next action is.
            Tomáš Novák | Call back |         | Choose a date.
            Tomáš Novák | Call back | qwxyz   | I do not understand “qwxyz”. Try “3 days”, “next tue 10am” or “24 Feb”.
            Tomáš Novák | Call back | 1.1.2020 | That is in the past.
            """)
    void whatIsMissingIsSaidAndNothingIsSaved(String contact, String title, String when, String sentence) {
        PlanningViewModel form = form(contact == null ? Optional.empty() : Optional.of(id(contact)));
        form.titleProperty().set(title == null ? "" : title);
        form.when().textProperty().set(when == null ? "" : when);
        form.save(saves::incrementAndGet);
        assertThat(form.troubleProperty().get()).isEqualTo(sentence);
        assertThat(saves).hasValue(0);
        assertThat(said.operations()).isEmpty();
    }

    @Test
    void theContactsPriorityIsPresetAndStaysIfItIsNotChanged() {
        PlanningViewModel form = form(Optional.of(id("Tomáš Novák")));
        assertThat(form.priorityProperty().get()).isEqualTo(Priority.Letter.A);
        assertThat(form.owners()).containsExactly(SampleDay.USER);
    }

    @Test
    void earlierTitlesAreOfferedWhileOneIsTyped() {
        PlanningViewModel form = form(Optional.empty());
        form.offerTitles("rene");
        assertThat(form.titles()).containsExactly("Renewal: confirm start date");
        form.withdrawTitles();
        assertThat(form.titles()).isEmpty();
    }

    @Test
    void whatWasTypedIsKeptAndGoesOnWithTheSameContact() {
        ContactId tomas = id("Tomáš Novák");
        PlanningViewModel form = form(Optional.of(tomas));
        form.titleProperty().set("Ask about the sec");
        form.when().textProperty().set("3m");
        assertThat(form.leave()).isTrue();
        assertThat(drafts.all()).hasSize(1);

        assertThat(form(Optional.empty()).titleProperty().get()).isEmpty();
        PlanningViewModel again = form(Optional.of(tomas));
        assertThat(again.titleProperty().get()).isEqualTo("Ask about the sec");
        assertThat(again.when().textProperty().get()).isEqualTo("3m");
        again.save(saves::incrementAndGet);
        assertThat(saves).hasValue(1);
        assertThat(drafts.all()).isEmpty();
        assertThat(form(Optional.of(tomas)).titleProperty().get()).isEmpty();
    }

    @Test
    void aFormThatWasThrownAwayLeavesNothing() {
        PlanningViewModel form = form(Optional.of(id("Tomáš Novák")));
        form.titleProperty().set("Ask");
        form.leave();
        form.discard();
        assertThat(drafts.all()).isEmpty();
    }

    @Test
    void aNewActionRemindsAsEarlyAsTheUserUsuallyWantsIt() {
        usual = Reminder.A_QUARTER_BEFORE;
        PlanningViewModel form = form(Optional.of(id("Tomáš Novák")));
        form.titleProperty().set("Ask about the offer");
        form.when().textProperty().set("tomorrow 10");
        assertThat(form.reminderProperty().get()).isEqualTo(Reminder.A_QUARTER_BEFORE);
        form.save(() -> {});
        assertThat(card("Tomáš Novák").open())
                .filteredOn(each -> each.title().equals("Ask about the offer"))
                .singleElement()
                .satisfies(each -> assertThat(each.remind()).isEqualTo(15));
    }

    private PlanningViewModel form(Optional<ContactId> contact) {
        return new PlanningViewModel(
                Opening.read(day.store(), drafts, contact),
                day.store(),
                day.today(),
                () -> finder,
                new Words(Locale.UK),
                background,
                said,
                drafts,
                SampleDay.USER,
                usual);
    }

    private ContactId id(String name) {
        return day.store().contacts().named(name, 1).getFirst().id();
    }

    private Card card(String name) {
        return day.store().contacts().cards(List.of(id(name))).getFirst();
    }
}
