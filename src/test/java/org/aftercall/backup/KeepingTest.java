package org.aftercall.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// When a backup is made by itself, and which of them stay.
final class KeepingTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    @Test
    void ofAYearOfDaysTwelveDaysTenWeeksAndNineMonthsStay() {
        List<Backup> made = new ArrayList<>();
        for (int day = 0; day < 365; day++) {
            made.add(on(TODAY.minusDays(day), 8));
        }
        List<Backup> surplus = Keeping.surplus(made, ZoneOffset.UTC);
        made.removeAll(surplus);
        assertThat(made.stream().map(each -> each.made().atZone(ZoneOffset.UTC).toLocalDate()))
                .startsWith(TODAY, TODAY.minusDays(1))
                // the last Sunday before the twelve days, and the last day of each month
                .contains(LocalDate.of(2026, 11, 8), LocalDate.of(2026, 10, 31), LocalDate.of(2026, 3, 31))
                .doesNotContain(LocalDate.of(2026, 2, 28), LocalDate.of(2026, 10, 30));
        assertThat(made).hasSizeBetween(12, 12 + 10 + 9);
    }

    @Test
    void theThreeNewestStayEvenIfTheyAreOfOneHour() {
        List<Backup> made = List.of(on(TODAY, 10), on(TODAY, 9), on(TODAY, 8), on(TODAY, 7), on(TODAY, 6));
        assertThat(Keeping.surplus(made, ZoneOffset.UTC)).containsExactly(on(TODAY, 7), on(TODAY, 6));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            daily    | -                    | true
            daily    | 2026-11-24T00:00:00Z | false
            daily    | 2026-11-23T23:59:00Z | true
            weekly   | 2026-11-23T08:00:00Z | false
            weekly   | 2026-11-17T09:00:00Z | true
            weekly   | 2026-11-17T10:30:00Z | false
            at_close | -                    | false
            never    | -                    | false
            """)
    void aDayEndsAtMidnightAndAWeekAfterSevenDays(String rhythm, Instant last, boolean due) {
        assertThat(Rhythm.of(rhythm)
                        .isDue(Optional.ofNullable(last), Instant.parse("2026-11-24T10:00:00Z"), ZoneOffset.UTC))
                .isEqualTo(due);
    }

    private static Backup on(LocalDate day, int hour) {
        return new Backup(
                Path.of(day + " " + hour),
                new UUID(1, 1),
                "",
                day.atTime(hour, 0).toInstant(ZoneOffset.UTC),
                1,
                1,
                "",
                List.of());
    }
}
