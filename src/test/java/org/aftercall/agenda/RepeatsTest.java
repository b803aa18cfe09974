package org.aftercall.agenda;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import org.aftercall.model.Activity;
import org.aftercall.model.ActivityId;
import org.aftercall.model.ActivityKind;
import org.aftercall.model.ActivityState;
import org.aftercall.model.ContactId;
import org.aftercall.model.Given;
import org.aftercall.model.Repeat;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class RepeatsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            after_30_days | 2026-11-24 | 2026-11-24 | 2026-12-24
            after_30_days | 2026-11-01 | 2026-11-26 | 2026-12-28
            weekly        | 2026-11-24 | 2026-11-24 | 2026-12-01
            weekly        | 2026-11-24 | 2026-11-20 | 2026-12-01
            weekly        | 2026-11-03 | 2026-11-24 | 2026-12-01
            monthly       | 2026-10-31 | 2026-11-02 | 2026-11-30
            monthly       | 2026-08-15 | 2026-11-24 | 2026-12-15
            yearly        | 2028-02-29 | 2028-02-29 | 2029-02-28
            """)
    void theNextOneComesWhenItIsExpected(String repeat, LocalDate promised, LocalDate done, LocalDate next) {
        assertThat(Repeats.next(work(Repeat.of(repeat), promised), done)).contains(next);
    }

    /// Each is done on its own day, and the next one is what the book then holds.
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            monthly | 2027-01-31 | 2027-02-28 2027-03-31 2027-04-30 2027-05-31
            monthly | 2027-12-30 | 2028-01-30 2028-02-29 2028-03-30
            monthly | 2026-11-15 | 2026-12-15 2027-01-15
            yearly  | 2028-02-29 | 2029-02-28 2030-02-28 2031-02-28 2032-02-29
            weekly  | 2026-11-24 | 2026-12-01 2026-12-08
            """)
    void theDayThatWasMeantStaysTheDay(String repeat, LocalDate first, String days) {
        Activity work = work(Repeat.of(repeat), first);
        for (String day : days.split(" ", -1)) {
            LocalDate next = Repeats.next(work, work.promised()).orElseThrow();
            assertThat(next).isEqualTo(LocalDate.parse(day));
            work = work(Repeat.of(repeat), next, Repeats.from(work, next));
        }
    }

    /// 31 January is done as late as April: what went by is not made up for.
    @Test
    void whatIsDoneLateGoesOnFromTheDayThatWasMeant() {
        Activity february = work(Repeat.Known.MONTHLY, LocalDate.of(2027, 2, 28), LocalDate.of(2027, 1, 31));
        assertThat(Repeats.next(february, LocalDate.of(2027, 4, 30))).contains(LocalDate.of(2027, 5, 31));
        assertThat(Repeats.next(february, LocalDate.of(2027, 2, 1))).contains(LocalDate.of(2027, 3, 31));
    }

    @Test
    void aSeriesThatBeganBeforeAllCalendarsIsCountedAtOnce() {
        Activity old = work(Repeat.Known.WEEKLY, LocalDate.of(1, 1, 1));
        assertThat(Repeats.next(old, LocalDate.of(2026, 11, 24))).contains(LocalDate.of(2026, 11, 30));
    }

    @Test
    void whatComesOnceOrIsUnknownHereDoesNotComeAgain() {
        LocalDate day = LocalDate.of(2026, 11, 24);
        assertThat(Repeats.next(work(Repeat.Known.NEVER, day), day)).isEmpty();
        assertThat(Repeats.next(work(Repeat.of("each_full_moon"), day), day)).isEmpty();
    }

    @Test
    void theSameDayOfTheSameWorkIsTheSameRowEverywhere() {
        LocalDate day = LocalDate.of(2026, 12, 1);
        ActivityId one = new ActivityId(new UUID(2, 1));
        assertThat(Repeats.row(one, day)).isEqualTo(Repeats.row(one, day));
        assertThat(Repeats.row(one, day).version()).isEqualTo(5);
        assertThat(Repeats.row(one, day)).isNotEqualTo(Repeats.row(one, day.plusDays(7)));
        assertThat(Repeats.row(one, day)).isNotEqualTo(Repeats.row(new ActivityId(new UUID(2, 2)), day));
    }

    private static Activity work(Repeat repeat, LocalDate promised) {
        return work(repeat, promised, null);
    }

    private static Activity work(Repeat repeat, LocalDate promised, @Nullable LocalDate from) {
        return new Activity(
                new ActivityId(new UUID(2, 1)),
                new ContactId(new UUID(1, 1)),
                ActivityKind.Known.CALL,
                "Call",
                promised.plusDays(1),
                null,
                promised,
                1,
                ActivityState.Known.OPEN,
                "",
                repeat,
                null,
                from,
                Given.BY_NOBODY);
    }
}
