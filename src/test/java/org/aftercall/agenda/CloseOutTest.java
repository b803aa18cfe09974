package org.aftercall.agenda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.aftercall.change.Entity;
import org.aftercall.change.Field;
import org.aftercall.change.RowChange;
import org.aftercall.change.Value;
import org.aftercall.change.Values;
import org.aftercall.model.Activity;
import org.aftercall.model.ActivityId;
import org.aftercall.model.ActivityKind;
import org.aftercall.model.ActivityState;
import org.aftercall.model.CallResult;
import org.aftercall.model.ContactId;
import org.aftercall.model.Direction;
import org.aftercall.model.HistoryType;
import org.aftercall.model.NoFollowUp;
import org.aftercall.model.OperationId;
import org.aftercall.model.Priority;
import org.aftercall.model.Refused;
import org.aftercall.model.Slip;
import org.aftercall.model.Talk;
import org.aftercall.store.Edit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class CloseOutTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final Instant NOW = Instant.parse("2026-11-24T10:41:00Z");
    private static final ContactId TOMAS = new ContactId(new UUID(1, 1));
    private static final ActivityId RENEWAL = new ActivityId(new UUID(2, 1));
    private static final OperationId FORM = new OperationId(new UUID(3, 1));

    private static final Ending ASK = new Ending.Next(
            ActivityKind.Known.CALL, " Ask how the board decided ", TODAY.plusMonths(3), LocalTime.of(10, 0), "Ingrid");

    @Test
    void whatHappenedTheClearedActionAndTheNextOneAreOneSave() {
        Map<String, Map<Integer, Value>> rows = rows(edit(form(true, ASK, null)));
        assertThat(rows.keySet()).containsExactly("ACTIVITY cleared", "ACTIVITY new", "CONTACT", "HISTORY");

        assertThat(rows.get("HISTORY"))
                .containsEntry(Field.HISTORY_TYPE.number(), Value.of("call"))
                .containsEntry(Field.HISTORY_RESULT.number(), Value.of("reached"))
                .containsEntry(Field.HISTORY_TEXT.number(), Value.of("Starts 1 February."))
                .containsEntry(Field.HISTORY_WHO.number(), Value.of("Ingrid"))
                .containsEntry(Field.HISTORY_WHEN.number(), Values.moment(NOW))
                .containsEntry(Field.HISTORY_COMPANY.number(), Value.of("Kolář Instruments"))
                .containsEntry(Field.HISTORY_ACTIVITY.number(), Values.row(RENEWAL.value()))
                .containsEntry(Field.BELONGS_TO, Values.rows(List.of(TOMAS.value())));
        assertThat(rows.get("ACTIVITY cleared"))
                .containsExactly(Map.entry(Field.ACTIVITY_STATE.number(), Value.of("done")));
        assertThat(rows.get("ACTIVITY new"))
                .containsEntry(Field.ACTIVITY_TITLE.number(), Value.of("Ask how the board decided"))
                .containsEntry(Field.ACTIVITY_DUE.number(), Values.due(LocalDate.of(2027, 2, 24), LocalTime.of(10, 0)))
                .containsEntry(Field.ACTIVITY_PROMISED.number(), Values.day(LocalDate.of(2027, 2, 24)))
                .containsEntry(Field.ACTIVITY_STATE.number(), Value.of("open"))
                .containsEntry(Field.ACTIVITY_OWNER.number(), Value.of("Ingrid"))
                .containsEntry(Field.BELONGS_TO, Values.rows(List.of(TOMAS.value())));
    }

    @Test
    void aNewNextActionTakesTheReasonForNoneAway() {
        assertThat(rows(edit(form(true, ASK, null))).get("CONTACT"))
                .containsExactly(Map.entry(Field.CONTACT_NO_FOLLOW_UP.number(), Value.None.NONE));
    }

    @Test
    void anActionThatIsNotMarkedDoneStaysOpenAndIsNotNamedAsCleared() {
        Map<String, Map<Integer, Value>> rows = rows(edit(form(false, ASK, null)));
        assertThat(rows).doesNotContainKey("ACTIVITY cleared");
        assertThat(rows.get("HISTORY")).doesNotContainKey(Field.HISTORY_ACTIVITY.number());
    }

    @Test
    void aReasonForNoneIsAnEntryInTheTimelineAndStandsOnTheContact() {
        Map<String, Map<Integer, Value>> rows =
                rows(edit(form(true, new Ending.Because(NoFollowUp.Known.BOUGHT_ELSEWHERE), null)));
        assertThat(rows.keySet()).containsExactly("ACTIVITY cleared", "CONTACT", "HISTORY", "HISTORY ended");
        assertThat(rows.get("HISTORY ended"))
                .containsEntry(Field.HISTORY_TYPE.number(), Value.of("ended"))
                .containsEntry(Field.HISTORY_TEXT.number(), Value.of("bought_elsewhere"))
                .containsEntry(Field.BELONGS_TO, Values.rows(List.of(TOMAS.value())));
        assertThat(rows.get("CONTACT"))
                .containsEntry(Field.CONTACT_NO_FOLLOW_UP.number(), Value.of("bought_elsewhere"));
    }

    @Test
    void whoAskedNotToBeCalledIsRefusedOnThePhoneToo() {
        Map<String, Map<Integer, Value>> rows =
                rows(edit(form(true, new Ending.Because(NoFollowUp.Known.ASKED_NOT_TO_CALL), null)));
        assertThat(rows.get("CONSENT"))
                .containsEntry(Field.CONSENT_CHANNEL.number(), Value.of("phone"))
                .containsEntry(Field.CONSENT_ALLOWED.number(), Value.of(false))
                .containsEntry(Field.CONSENT_DATE.number(), Values.day(TODAY))
                .containsEntry(Field.BELONGS_TO, Values.rows(List.of(TOMAS.value())));
    }

    @Test
    void aMovedMeetingKeepsItsPromisedDateAndCountsWhoseSlipItWas() {
        Ending moved = new Ending.Move(TODAY.plusDays(7), LocalTime.of(9, 0), Slip.Known.THEIRS);
        Map<String, Map<Integer, Value>> rows = rows(edit(form(true, moved, null)));
        assertThat(rows.keySet()).containsExactly("ACTIVITY cleared", "HISTORY");
        assertThat(rows.get("ACTIVITY cleared"))
                .containsOnlyKeys(Field.ACTIVITY_DUE.number(), Field.ACTIVITY_SLIPS.number())
                .containsEntry(Field.ACTIVITY_SLIPS.number(), Values.texts(List.of("ours", "theirs")));
        assertThat(rows.get("HISTORY")).doesNotContainKey(Field.HISTORY_ACTIVITY.number());
    }

    @Test
    void whichWayItWentAndHowLongItTookStandInTheEntryOnlyIfSomebodySaidThem() {
        Talk six = new Talk(Direction.Known.INCOMING, 6);
        assertThat(rows(edit(form(true, ASK, null, six))).get("HISTORY"))
                .containsEntry(Field.HISTORY_DIRECTION.number(), Value.of("incoming"))
                .containsEntry(Field.HISTORY_MINUTES.number(), Values.number(6));
        assertThat(rows(edit(form(true, ASK, null, Talk.UNTOLD))).get("HISTORY"))
                .containsEntry(Field.HISTORY_DIRECTION.number(), Value.None.NONE)
                .containsEntry(Field.HISTORY_MINUTES.number(), Value.None.NONE);
    }

    @ParameterizedTest
    @CsvSource({"0, true", "1, false", "1440, false", "1441, true"})
    void aConversationTakesOneMinuteToADay(int minutes, boolean refused) {
        CloseOut.Form form = form(true, ASK, null, new Talk(null, minutes));
        assertThat(CloseOut.problem(form, TODAY).map(found -> found.key()))
                .isEqualTo(refused ? Optional.of("closeout.minutes") : Optional.empty());
    }

    @Test
    void aNewPriorityIsWrittenWithIt() {
        assertThat(rows(edit(form(true, ASK, Priority.Letter.B))).get("CONTACT"))
                .containsEntry(Field.CONTACT_PRIORITY.number(), Value.of("B"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            nothing said             | closeout.no-next-action
            no title                 | closeout.title-missing
            yesterday                | closeout.past
            today                    |
            other reason, 2 letters  | closeout.reason-too-short
            other reason, 3 letters  |
            a known reason           |
            moved to yesterday       | closeout.past
            """)
    void thereIsNoDeadEnd(String ending, @Nullable String problem) {
        CloseOut.Form form = form(true, ending(ending), null);
        assertThat(CloseOut.problem(form, TODAY).map(found -> found.key())).isEqualTo(Optional.ofNullable(problem));
        if (problem != null) {
            assertThatThrownBy(() -> edit(form)).isInstanceOf(Refused.class);
        }
    }

    @Test
    void whatWasNotPlannedCannotMove() {
        CloseOut.Form unplanned = new CloseOut.Form(
                TOMAS,
                "Tomáš Novák",
                null,
                List.of(),
                true,
                HistoryType.Known.CALL,
                CallResult.Known.REACHED,
                "",
                NOW,
                "",
                Talk.UNTOLD,
                null,
                new Ending.Move(TODAY.plusDays(1), null, Slip.Known.OURS));
        assertThat(CloseOut.problem(unplanned, TODAY)).isPresent();
    }

    private static Ending ending(String words) {
        return switch (words) {
            case "nothing said" -> Ending.Unsaid.UNSAID;
            case "no title" -> next(" ", TODAY.plusDays(1));
            case "yesterday" -> next("Call", TODAY.minusDays(1));
            case "today" -> next("Call", TODAY);
            case "other reason, 2 letters" -> new Ending.Because(new NoFollowUp.Unknown(" no "));
            case "other reason, 3 letters" -> new Ending.Because(new NoFollowUp.Unknown("war"));
            case "a known reason" -> new Ending.Because(NoFollowUp.Known.DUPLICATE);
            case "moved to yesterday" -> new Ending.Move(TODAY.minusDays(1), null, Slip.Known.OURS);
            default -> throw new IllegalArgumentException(words);
        };
    }

    private static Ending next(String title, LocalDate due) {
        return new Ending.Next(ActivityKind.Known.CALL, title, due, null, "Ingrid");
    }

    private static CloseOut.Form form(boolean clear, Ending ending, @Nullable Priority priority) {
        return form(clear, ending, priority, Talk.UNTOLD);
    }

    private static CloseOut.Form form(boolean clear, Ending ending, @Nullable Priority priority, Talk talk) {
        Activity renewal = new Activity(
                RENEWAL,
                TOMAS,
                ActivityKind.Known.CALL,
                "Renewal: confirm start date",
                TODAY,
                LocalTime.of(10, 30),
                TODAY.minusDays(2),
                1,
                ActivityState.Known.OPEN,
                "Ingrid");
        return new CloseOut.Form(
                TOMAS,
                "Tomáš Novák",
                renewal,
                List.of("ours"),
                clear,
                HistoryType.Known.CALL,
                CallResult.Known.REACHED,
                "Starts 1 February.",
                NOW,
                "Kolář Instruments",
                talk,
                priority,
                ending);
    }

    private static Edit edit(CloseOut.Form form) {
        AtomicLong next = new AtomicLong();
        Supplier<UUID> ids = () -> new UUID(9, next.incrementAndGet());
        return CloseOut.edit(form, TODAY, FORM, "Ingrid", null, ids);
    }

    /// The cells of each row, by what the row is.
    private static Map<String, Map<Integer, Value>> rows(Edit edit) {
        assertThat(edit.operation()).isEqualTo(FORM);
        Map<String, Map<Integer, Value>> rows = new TreeMap<>();
        for (RowChange change : edit.changes()) {
            Map<Integer, Value> cells = new TreeMap<>();
            change.cells().forEach(cell -> cells.put(cell.field(), cell.value()));
            rows.put(called(change, cells), cells);
        }
        return rows;
    }

    private static String called(RowChange change, Map<Integer, Value> cells) {
        Entity entity = Entity.of(change.entity()).orElseThrow();
        return switch (entity) {
            case ACTIVITY -> change.row().equals(RENEWAL.value()) ? "ACTIVITY cleared" : "ACTIVITY new";
            case HISTORY ->
                Value.of("ended").equals(cells.get(Field.HISTORY_TYPE.number())) ? "HISTORY ended" : "HISTORY";
            case CONTACT,
                    COMPANY,
                    AFFILIATION,
                    CONTACT_POINT,
                    ADDRESS,
                    NOTE,
                    CONSENT,
                    MERGE,
                    IMPORT_BATCH,
                    USER_FIELD,
                    CLAIM,
                    FORGET,
                    ATTACHMENT,
                    GROUP,
                    MEMBERSHIP -> entity.name();
        };
    }
}
