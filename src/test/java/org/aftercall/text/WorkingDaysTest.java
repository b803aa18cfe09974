package org.aftercall.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class WorkingDaysTest {
    private static final WorkingDays WORKING =
            WorkingDays.MONDAY_TO_FRIDAY.withHolidays(Set.of(LocalDate.of(2026, 12, 25)));

    @ParameterizedTest
    @CsvSource({"2026-11-27, 2026-11-27", "2026-11-28, 2026-11-30", "2026-12-25, 2026-12-28"})
    void theNextWorkingDayIsTheDayItselfIfItIsOne(LocalDate day, LocalDate next) {
        assertThat(WORKING.next(day)).isEqualTo(next);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-27, 0, 2026-11-27",
        "2026-11-28, 0, 2026-11-30",
        "2026-11-27, 1, 2026-11-30",
        "2026-11-28, 1, 2026-11-30",
        "2026-12-24, 1, 2026-12-28",
        "2026-11-30, -1, 2026-11-27",
        "2026-11-24, 10, 2026-12-08"
    })
    void workingDaysAreCountedWithoutWeekendsAndHolidays(LocalDate from, int count, LocalDate day) {
        assertThat(WORKING.plusWorkingDays(from, count)).isEqualTo(day);
    }

    @Test
    void whoNamedNoDaysWorksOnAll() {
        WorkingDays none = new WorkingDays(Set.of(), Set.of(), LocalTime.of(9, 0), LocalTime.of(17, 0));
        assertThat(none.next(LocalDate.of(2026, 11, 29))).isEqualTo("2026-11-29");
    }
}
