package org.aftercall.agenda;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.aftercall.model.ActivityKind;
import org.aftercall.model.CallResult;
import org.aftercall.model.ContactId;
import org.aftercall.model.HistoryEntry;
import org.aftercall.model.HistoryId;
import org.aftercall.model.HistoryType;
import org.aftercall.model.Talk;
import org.aftercall.text.WorkingDays;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PrefillsTest {
    /// A Friday.
    private static final LocalDateTime NOW = LocalDateTime.of(2026, 11, 27, 10, 43, 12);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # result        | before | kind  | title          | due        | time  | asks why not
            no_answer       | 0      | call  | CALL_AGAIN     | 2026-11-30 | 10:40 | false
            no_answer       | 1      | call  | CALL_AGAIN     | 2026-11-30 | 10:40 | false
            no_answer       | 2      | call  | CALL_AGAIN     | 2026-12-04 | 10:40 | false
            no_answer       | 3      | email | OTHER_CHANNEL  | 2026-11-30 |       | false
            left_message    | 0      | call  | CALL_AGAIN     | 2026-11-30 |       | false
            wrong_number    | 0      | todo  | RIGHT_NUMBER   | 2026-11-30 |       | false
            reached         | 2      |       | LAST_USED      |            |       | false
            not_interested  | 0      |       | LAST_USED      |            |       | true
            bounced         | 0      | todo  | RIGHT_ADDRESS  | 2026-11-30 |       | false
            from_the_future | 0      |       | LAST_USED      |            |       | false
            """)
    void aResultProposesWhatUsuallyFollows(
            String result,
            int attempts,
            @Nullable String kind,
            String title,
            @Nullable String due,
            @Nullable String time,
            boolean asks) {
        Prefills.Prefill prefill = Prefills.of(CallResult.of(result), attempts, NOW, WorkingDays.MONDAY_TO_FRIDAY);
        assertThat(prefill.kind() == null ? null : prefill.kind().code()).isEqualTo(kind);
        assertThat(prefill.title()).isEqualTo(Prefills.Title.valueOf(title));
        assertThat(text(prefill.due())).isEqualTo(due);
        assertThat(text(prefill.time())).isEqualTo(time);
        assertThat(prefill.asksWhyNot()).isEqualTo(asks);
    }

    /// `<` marks what came in.
    @ParameterizedTest
    @CsvSource({
        "'', 0",
        "no_answer, 1",
        "no_answer left_message, 2",
        "no_answer reached no_answer, 1",
        "none no_answer none no_answer, 2",
        "no_answer no_answer<, 1",
        "no_answer reached< no_answer, 1",
        "reached, 0"
    })
    void attemptsAreCountedSinceSomebodyWasReached(String latestFirst, int attempts) {
        List<HistoryEntry> entries = new ArrayList<>();
        for (String code : latestFirst.isEmpty() ? new String[0] : latestFirst.split(" ", -1)) {
            entries.add(new HistoryEntry(
                    new HistoryId(UUID.randomUUID()),
                    new ContactId(new UUID(1, 1)),
                    HistoryType.Known.CALL,
                    CallResult.of(code.replace("<", "")),
                    "",
                    "Ingrid",
                    Instant.EPOCH,
                    "",
                    Talk.of(code.endsWith("<") ? "incoming" : "", null),
                    null,
                    null));
        }
        assertThat(Prefills.attempts(entries)).isEqualTo(attempts);
    }

    @Test
    void everyKindOffersAResult() {
        for (ActivityKind kind : ActivityKind.Known.values()) {
            assertThat(Prefills.results(kind))
                    .as(kind.code().toUpperCase(Locale.ROOT))
                    .isNotEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "ONE_HOUR, 2026-11-27, 11:45",
        "THIS_AFTERNOON, 2026-11-27, 14:00",
        "TOMORROW, 2026-11-30,",
        "NEXT_MONDAY, 2026-11-30,"
    })
    void snoozingComesUpAgain(Snooze snooze, String day, @Nullable String time) {
        Snooze.Until until = snooze.from(NOW, WorkingDays.MONDAY_TO_FRIDAY);
        assertThat(until.day()).hasToString(day);
        assertThat(text(until.time())).isEqualTo(time);
    }

    @Test
    void thereIsNoThisAfternoonInTheAfternoon() {
        assertThat(Snooze.choices(NOW)).contains(Snooze.THIS_AFTERNOON);
        assertThat(Snooze.choices(NOW.withHour(14))).doesNotContain(Snooze.THIS_AFTERNOON);
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
