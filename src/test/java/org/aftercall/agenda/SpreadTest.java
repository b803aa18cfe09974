package org.aftercall.agenda;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.aftercall.text.WorkingDays;
import org.junit.jupiter.api.Test;

final class SpreadTest {
    private static final LocalDate FRIDAY = LocalDate.of(2026, 11, 27);

    @Test
    void soManyAreLaidOnEachWorkingDay() {
        assertThat(days(5, 2, FRIDAY, Map.of()))
                .containsExactly(FRIDAY, FRIDAY, FRIDAY.plusDays(3), FRIDAY.plusDays(3), FRIDAY.plusDays(4));
    }

    @Test
    void aDayTakesNoMoreThanItCanWithWhatIsThere() {
        assertThat(days(3, 2, FRIDAY, Map.of(FRIDAY, 1, FRIDAY.plusDays(3), 7)))
                .containsExactly(FRIDAY, FRIDAY.plusDays(4), FRIDAY.plusDays(4));
    }

    @Test
    void aWeekendAndAHolidayAreLeftOut() {
        WorkingDays working = WorkingDays.MONDAY_TO_FRIDAY.withHolidays(Set.of(FRIDAY.plusDays(3)));
        assertThat(Spread.days(1, 9, FRIDAY.plusDays(1), working, _ -> 0)).containsExactly(FRIDAY.plusDays(4));
        assertThat(Spread.days(0, 9, FRIDAY, working, _ -> 0)).isEmpty();
    }

    private static List<LocalDate> days(int count, int perDay, LocalDate from, Map<LocalDate, Integer> taken) {
        return Spread.days(count, perDay, from, WorkingDays.MONDAY_TO_FRIDAY, day -> taken.getOrDefault(day, 0));
    }
}
