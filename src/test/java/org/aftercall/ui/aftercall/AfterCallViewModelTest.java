package org.aftercall.ui.aftercall;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.aftercall.agenda.Order;
import org.aftercall.agenda.Today;
import org.aftercall.agenda.Whose;
import org.aftercall.consent.Consents;
import org.aftercall.model.Activity;
import org.aftercall.model.ActivityId;
import org.aftercall.model.ActivityKind;
import org.aftercall.model.CallResult;
import org.aftercall.model.Card;
import org.aftercall.model.Channel;
import org.aftercall.model.ContactId;
import org.aftercall.model.Direction;
import org.aftercall.model.HistoryEntry;
import org.aftercall.model.HistoryType;
import org.aftercall.model.NoFollowUp;
import org.aftercall.model.Talk;
import org.aftercall.outreach.ClashGuard;
import org.aftercall.outreach.Freshness;
import org.aftercall.store.Due;
import org.aftercall.text.WorkingDays;
import org.aftercall.ui.kit.AtOnce;
import org.aftercall.ui.kit.MemoryDrafts;
import org.aftercall.ui.kit.Said;
import org.aftercall.ui.shell.SampleDay;
import org.aftercall.wording.Words;
import org.jspecify.annotations.Nullable;
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

    @Test
    void whoPressedCallHasTheMinutesFilledIn() {
        call();
        day.later(Duration.ofSeconds(5 * 60 + 1));
        AfterCallViewModel form = form("Renewal: confirm start date", "");
        assertThat(form.ended()).isEqualTo("10:17");
        day.later(Duration.ofMinutes(2));
        assertThat(saved(form)).extracting(HistoryEntry::talk).isEqualTo(new Talk(Direction.Known.OUTGOING, 6));
        assertThat(entry(form).when()).isEqualTo(Instant.parse("2026-11-24T10:17:01Z"));

        AfterCallViewModel another = form("Call back: price objection", "");
        assertThat(another.fields().talk().minutesProperty().get()).isEmpty();
    }

    @Test
    void aCallThatWasWrittenDownIsNotMeasuredTwice() {
        call();
        day.later(Duration.ofMinutes(3));
        AfterCallViewModel form = form("Renewal: confirm start date", "");
        assertThat(saved(form).talk().minutes()).isEqualTo(3);
        day.later(Duration.ofMinutes(30));
        Subject again = subject(form.subject().card().contact().id(), null, "");
        assertThat(again.begun()).isNull();
    }

    @Test
    void whoNeverPressedCallIsNotMeasured() {
        AfterCallViewModel form = form("Renewal: confirm start date", "");
        day.later(Duration.ofMinutes(9));
        assertThat(saved(form).talk()).isEqualTo(new Talk(Direction.Known.OUTGOING, null));
    }

    @Test
    void whileTheyStillTalkMinutesAndEndFollowTheClock() {
        AfterCallViewModel form = form("Renewal: confirm start date", "");
        form.fields().talk().hold();
        day.later(Duration.ofMinutes(7));
        form.fields().talk().tick();
        assertThat(form.fields().talk().minutesProperty().get()).isEqualTo("7");
        assertThat(form.ended()).isEqualTo("10:19");
        day.later(Duration.ofMinutes(1));
        form.fields().talk().hold();
        day.later(Duration.ofMinutes(20));
        form.fields().talk().turn();
        assertThat(saved(form).talk()).isEqualTo(new Talk(Direction.Known.INCOMING, 8));
    }

    @Test
    void theClockMeasuresNoConversationWhereNobodyAnswersButWhatIsTypedStands() {
        call();
        day.later(Duration.ofMinutes(1));
        AfterCallViewModel form = form("Renewal: confirm start date", "");
        form.fields().resultProperty().set(CallResult.Known.NO_ANSWER);
        assertThat(form.fields().talk().said(CallResult.Known.NO_ANSWER).minutes())
                .isNull();
        form.fields().talk().took("2 min");
        assertThat(saved(form).talk().minutes()).isEqualTo(2);
    }

    @Test
    void minutesThatNobodyUnderstandsAreAskedAgain() {
        AfterCallViewModel form = form("Renewal: confirm start date", "");
        form.fields().talk().took("a while");
        fillIn(form);
        form.save(saves::incrementAndGet);
        assertThat(saves).hasValue(0);
        assertThat(form.talkTroubleProperty().get()).contains("a while");
        form.fields().talk().took("2000");
        form.save(saves::incrementAndGet);
        assertThat(form.talkTroubleProperty().get()).contains("1440");
        form.fields().talk().took("1:05");
        form.save(saves::incrementAndGet);
        assertThat(entry(form).talk().minutes()).isEqualTo(65);
    }

    @Test
    void theEndIsATimeThatHasBeen() {
        AfterCallViewModel form = form("Renewal: confirm start date", "");
        assertThat(form.fields().talk().end("9:41")).isTrue();
        assertThat(form.ended()).isEqualTo("09:41");
        assertThat(form.fields().talk().end("11:00")).isFalse();
        assertThat(form.fields().talk().end("soon")).isFalse();
        assertThat(form.fields().talk().end("23:50")).isTrue();
        assertThat(form.ended()).isEqualTo("Mon 23 Nov, 23:50");
    }

    @Test
    void aDraftKeepsWhatWasSaidOfTheCall() {
        call();
        day.later(Duration.ofMinutes(4));
        AfterCallViewModel form = form("Renewal: confirm start date", "");
        form.fields().talk().turn();
        form.fields().talk().end("10:00");
        form.leave();
        day.later(Duration.ofDays(1));
        AfterCallViewModel again = form(
                "Renewal: confirm start date", drafts.all().values().iterator().next());
        assertThat(again.ended()).isEqualTo("Tue 24 Nov, 10:00");
        assertThat(saved(again).talk()).isEqualTo(new Talk(Direction.Known.INCOMING, 4));
    }

    @Test
    void aTaskThatWasDoneOnTheTelephoneWasACall() {
        AfterCallViewModel form = form("Renewal: confirm start date", "");
        Subject call = form.subject();
        Activity plan = Objects.requireNonNull(call.activity());
        Activity task = new Activity(
                plan.id(),
                plan.contact(),
                ActivityKind.Known.TODO,
                plan.title(),
                plan.due(),
                plan.time(),
                plan.promised(),
                0,
                plan.state(),
                plan.owner());
        assertThat(about(call, task, null).conversation()).isEqualTo(ActivityKind.Known.TODO);
        assertThat(about(call, task, Instant.EPOCH).conversation()).isEqualTo(ActivityKind.Known.CALL);
    }

    private static Subject about(Subject from, Activity activity, @Nullable Instant begun) {
        return new Subject(
                from.form(),
                from.card(),
                activity,
                from.slips(),
                from.attempts(),
                from.lastTitle(),
                from.seen(),
                begun,
                "");
    }

    @Test
    void aMeetingHasMinutesAndNoDirection() {
        AfterCallViewModel form = form("Demo for the plant team", "");
        form.fields().talk().took("1h");
        assertThat(saved(form).talk()).isEqualTo(new Talk(null, 60));
    }

    private void call() {
        AfterCallViewModel form = form("Renewal: confirm start date", "");
        new ClashGuard(day.store(), Freshness.NOBODY, WorkingDays.MONDAY_TO_FRIDAY)
                .claim(
                        form.subject().card().contact().id(),
                        "Tomáš Novák",
                        Channel.Known.PHONE,
                        SampleDay.USER,
                        day.today().now().toInstant());
    }

    private HistoryEntry saved(AfterCallViewModel form) {
        fillIn(form);
        int before = saves.get();
        form.save(saves::incrementAndGet);
        assertThat(saves).as(form.troubleProperty().get()).hasValue(before + 1);
        return entry(form);
    }

    private static void fillIn(AfterCallViewModel form) {
        form.fields().titleProperty().set("Ask");
        form.fields().when().textProperty().set("3m");
    }

    private HistoryEntry entry(AfterCallViewModel form) {
        ActivityId planned = Objects.requireNonNull(form.subject().activity()).id();
        return day.store().past().entries(form.subject().card().contact().id(), 0, 9).stream()
                .filter(each -> planned.equals(each.activity()))
                .findFirst()
                .orElseThrow();
    }

    private Subject subject(ContactId contact, @Nullable ActivityId activity, String draft) {
        return Subject.read(
                        day.store(),
                        new FormText.About(contact, activity),
                        Subject.newForm(),
                        draft,
                        new Subject.Writer(SampleDay.USER, day.today().now().toInstant()))
                .orElseThrow();
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
        Subject subject = subject(activity.contact(), activity.id(), draft);
        return new AfterCallViewModel(
                subject, day.store(), day.today(), new Words(Locale.UK), background, said, drafts, SampleDay.USER);
    }
}
