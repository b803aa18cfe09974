package org.aftercall.ui.aftercall;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.aftercall.agenda.Order;
import org.aftercall.agenda.Today;
import org.aftercall.agenda.Whose;
import org.aftercall.consent.Consents;
import org.aftercall.model.Activity;
import org.aftercall.model.ActivityKind;
import org.aftercall.model.CallResult;
import org.aftercall.model.Card;
import org.aftercall.model.Channel;
import org.aftercall.model.HistoryEntry;
import org.aftercall.model.HistoryType;
import org.aftercall.model.NoFollowUp;
import org.aftercall.store.Due;
import org.aftercall.ui.kit.AtOnce;
import org.aftercall.ui.kit.MemoryDrafts;
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
final class AfterCallViewModelTest {
    @TempDir
    private Path folder;

    private final Said said = new Said();
    private final MemoryDrafts drafts = new MemoryDrafts();
    private final AtOnce background = new AtOnce();
    private final AtomicInteger saves = new AtomicInteger();
    private SampleDay day;

    @BeforeEach
    void open() {
        day = SampleDay.open(folder);
    }

    @AfterEach
    void close() {
        day.close();
    }

    @Test
    void noteTitleAndThreeLettersAreAllItTakes() {
        AfterCallViewModel form = form("Renewal: confirm start date", "");
        form.fields().noteProperty().set("Starts 1 February.");
        form.fields().titleProperty().set("Ask how the board decided");
        form.fields().when().textProperty().set("3m");
        form.save(saves::incrementAndGet);

        assertThat(saves).hasValue(1);
        assertThat(said.sentences()).containsExactly("Saved. Next: call on Wed 24 February 2027.");
        Card card = card(form);
        assertThat(card.open()).extracting(Activity::title).containsExactly("Ask how the board decided");
        assertThat(card.open()).extracting(Activity::due).containsExactly(LocalDate.of(2027, 2, 24));
        HistoryEntry entry =
                day.store().past().entries(card.contact().id(), 0, 1).getFirst();
        assertThat(entry.text()).isEqualTo("Starts 1 February.");
        assertThat(entry.result()).isEqualTo(CallResult.Known.REACHED);
        assertThat(entry.company()).isEqualTo("Kolář Instruments");
        assertThat(drafts.all()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            no_answer    | Call again            | 25 Nov 2026 10:10 | CALL
            left_message | Call again            | 27 Nov 2026       | CALL
            wrong_number | Find the right number | 25 Nov 2026       | TODO
            """)
    void aResultFillsInWhatUsuallyFollows(String result, String title, String when, ActivityKind.Known kind) {
        AfterCallViewModel form = form("Renewal: confirm start date", "");
        form.fields().resultProperty().set(CallResult.of(result));
        assertThat(form.fields().titleProperty().get()).isEqualTo(title);
        assertThat(form.fields().when().textProperty().get()).isEqualTo(when);
        assertThat(form.fields().kindProperty().get()).isEqualTo(kind);
    }

    @Test
    void whatTheUserTypedIsNeverOverwritten() {
        AfterCallViewModel form = form("Renewal: confirm start date", "");
        form.fields().titleProperty().set("My own");
        form.fields().when().textProperty().set("2w");
        form.fields().resultProperty().set(CallResult.Known.NO_ANSWER);
        assertThat(form.fields().titleProperty().get()).isEqualTo("My own");
        assertThat(form.fields().when().textProperty().get()).isEqualTo("2w");
    }

    @Test
    void withoutADateAndWithoutAReasonItStaysOpen() {
        AfterCallViewModel form = form("Renewal: confirm start date", "");
        form.fields().titleProperty().set("Ask");
        form.save(saves::incrementAndGet);
        assertThat(saves).hasValue(0);
        assertThat(form.troubleProperty().get()).isEqualTo("Choose a date, or say why there is no follow-up.");
        form.fields().when().textProperty().set("xyz");
        form.save(saves::incrementAndGet);
        assertThat(form.troubleProperty().get()).startsWith("I do not understand");
        assertThat(saves).hasValue(0);
    }

    @Test
    void notInterestedAsksWhyAndTheReasonIsKept() {
        AfterCallViewModel form = form("Renewal: confirm start date", "");
        form.fields().resultProperty().set(CallResult.Known.NOT_INTERESTED);
        assertThat(form.fields().becauseProperty().get()).isTrue();
        form.save(saves::incrementAndGet);
        assertThat(saves).hasValue(0);
        form.fields().reasonProperty().set(NoFollowUp.Known.NOT_INTERESTED);
        form.save(saves::incrementAndGet);
        assertThat(saves).hasValue(1);
        assertThat(card(form).contact().noFollowUp()).isEqualTo(NoFollowUp.Known.NOT_INTERESTED);
        assertThat(day.store().past().entries(card(form).contact().id(), 0, 9))
                .extracting(HistoryEntry::type)
                .contains(HistoryType.Known.ENDED);
    }

    @Test
    void whoAskedNotToBeCalledIsNotCalledAgain() {
        AfterCallViewModel form = form("Renewal: confirm start date", "");
        form.fields().becauseProperty().set(true);
        form.fields().reasonProperty().set(NoFollowUp.Known.ASKED_NOT_TO_CALL);
        form.save(saves::incrementAndGet);
        assertThat(Consents.refusal(card(form).consents(), Channel.Known.PHONE)).isPresent();
    }

    @Test
    void aMovedMeetingIsTheSameMeetingOnAnotherDay() {
        AfterCallViewModel form = form("Demo for the plant team", "");
        form.fields().resultProperty().set(CallResult.Known.MOVED);
        assertThat(form.fields().moves()).isTrue();
        form.fields().when().textProperty().set("next tue 10am");
        form.save(saves::incrementAndGet);
        Activity moved = card(form).open().getFirst();
        assertThat(moved.title()).isEqualTo("Demo for the plant team");
        assertThat(moved.due()).isEqualTo(LocalDate.of(2026, 12, 1));
        assertThat(moved.promised()).isEqualTo(SampleDay.DAY);
        assertThat(moved.slips()).isEqualTo(1);
    }

    @Test
    void whatIsTypedIsADraftWithinASecondAndIsGoneOnceSaved() {
        AfterCallViewModel form = form("Renewal: confirm start date", "");
        form.fields().noteProperty().set("Starts");
        form.fields().noteProperty().set("Starts 1 February");
        assertThat(drafts.all()).isEmpty();
        background.letTimePass();
        assertThat(drafts.all()).containsOnlyKeys(form.subject().form());

        String text = drafts.all().values().iterator().next();
        AfterCallViewModel again = form("Renewal: confirm start date", text);
        assertThat(again.fields().noteProperty().get()).isEqualTo("Starts 1 February");

        form.fields().when().textProperty().set("1w");
        form.fields().titleProperty().set("Ask");
        form.save(saves::incrementAndGet);
        background.letTimePass();
        assertThat(drafts.all()).isEmpty();
    }

    @Test
    void leavingKeepsADraftOnlyIfSomethingWasTyped() {
        assertThat(form("Renewal: confirm start date", "").leave()).isFalse();
        AfterCallViewModel form = form("Renewal: confirm start date", "");
        form.fields().noteProperty().set("Half a sent");
        assertThat(form.leave()).isTrue();
        assertThat(drafts.all()).hasSize(1);
    }

    @Test
    void aDateInTheNoteIsProposedAndNeverTakenByItself() {
        AfterCallViewModel form = form("Renewal: confirm start date", "");
        form.fields().noteProperty().set("He wants to talk again in three months.");
        assertThat(form.proposalProperty().get()).isPresent();
        assertThat(form.fields().when().textProperty().get()).isEmpty();
        form.takeProposal();
        assertThat(form.fields().when().understoodProperty().get()).isEqualTo("Wed 24 February 2027");
    }

    @Test
    void aDayThatIsFullSaysSo() {
        AfterCallViewModel form = form("Renewal: confirm start date", "");
        form.fields().when().textProperty().set("in 3 days");
        assertThat(form.loadProperty().get()).startsWith("That Friday: ").contains("other action");
    }

    private Card card(AfterCallViewModel form) {
        return day.store().contacts().card(form.subject().card().contact().id()).orElseThrow();
    }

    private AfterCallViewModel form(String title, String draft) {
        List<Due.Item> items = day.today()
                .due(Today.Chip.TODAY, Order.PRIORITY_THEN_TIME, new Whose.Of(SampleDay.USER), 200)
                .items();
        Activity activity = items.stream()
                .map(Due.Item::activity)
                .filter(each -> each.title().equals(title))
                .findFirst()
                .orElseThrow();
        Subject subject = Subject.read(day.store(), activity.contact(), activity.id(), Subject.newForm(), draft)
                .orElseThrow();
        return new AfterCallViewModel(
                subject, day.store(), day.today(), new Words(Locale.UK), background, said, drafts, SampleDay.USER);
    }
}
