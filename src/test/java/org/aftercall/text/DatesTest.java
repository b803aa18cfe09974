package org.aftercall.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class DatesTest {
    private static final WorkingDays WORKING = WorkingDays.MONDAY_TO_FRIDAY;

    @ParameterizedTest
    @CsvSource({
        "2027-01-31, 1m, 'Mon 2027-03-01, not 2027-02-28'",
        "2028-01-31, 1m, Tue 2028-02-29",
        "2027-03-31, +1m, Fri 2027-04-30",
        "2028-02-29, 1y, Wed 2029-02-28",
        "2026-11-30, 1q, 'Mon 2027-03-01, not 2027-02-28'",
        "2026-12-31, eom, Thu 2026-12-31",
        "2026-12-31, tomorrow, Fri 2027-01-01",
        "2026-11-27, tomorrow, 'Mon 2026-11-30, not 2026-11-28'",
        "2026-11-27, 1wd, Mon 2026-11-30",
        "2026-11-29, next monday, Mon 2026-11-30",
        "2026-11-29, end of week, Fri 2026-12-04",
        "2026-12-28, week 1, Mon 2027-01-04"
    })
    void theEndOfAMonthAndOfAWeekAreKept(LocalDate today, String typed, String reading) {
        assertThat(ReadDates.say(Dates.read(typed, today, Locale.US, WORKING))).isEqualTo(reading);
    }

    @Test
    void aHolidayMovesToTheNextWorkingDayAndSaysSo() {
        WorkingDays holidays = WORKING.withHolidays(Set.of(LocalDate.of(2026, 12, 24), LocalDate.of(2026, 12, 25)));
        assertThat(Dates.read("24 dec 10am", ReadDates.NOW, Locale.US, holidays))
                .isEqualTo(new Reading.Understood(
                        LocalDate.of(2026, 12, 28), LocalTime.of(10, 0), LocalDate.of(2026, 12, 24)));
    }

    @Test
    void whoWorksOnSundaysKeepsTheSunday() {
        WorkingDays always =
                new WorkingDays(Set.of(DayOfWeek.values()), Set.of(), LocalTime.of(6, 0), LocalTime.of(20, 0));
        assertThat(ReadDates.say(Dates.read("sunday 7", ReadDates.NOW, Locale.US, always)))
                .isEqualTo("Sun 2026-11-29 07:00");
    }

    @Test
    void todayStaysTodayOnASundayAndTomorrowDoesNot() {
        LocalDateTime sunday = LocalDateTime.of(2026, 11, 29, 10, 0);
        assertThat(ReadDates.say(Dates.read("today", sunday, Locale.US, WORKING)))
                .isEqualTo("Sun 2026-11-29");
        assertThat(ReadDates.say(Dates.read("today 11:00", sunday, Locale.US, WORKING)))
                .isEqualTo("Sun 2026-11-29 11:00");
        assertThat(ReadDates.say(Dates.read("14:30", sunday, Locale.US, WORKING)))
                .isEqualTo("Sun 2026-11-29 14:30");
        assertThat(ReadDates.say(Dates.read("tomorrow", sunday.minusDays(1), Locale.US, WORKING)))
                .startsWith("Mon 2026-11-30");
    }

    @Test
    void aTimeToTheMinuteIsNeverMoved() {
        LocalDateTime saturday = LocalDateTime.of(2026, 11, 28, 10, 0, 30);
        assertThat(ReadDates.say(Dates.read("in 1 hour", saturday, Locale.US, WORKING)))
                .isEqualTo("Sat 2026-11-28 11:00");
    }

    @Test
    void nothingTypedIsEmptyAndWhatIsNotUnderstoodIsGivenBack() {
        assertThat(Dates.read("  ", ReadDates.NOW, Locale.US, WORKING)).isEqualTo(new Reading.Empty());
        assertThat(Dates.read("xyz", ReadDates.NOW, Locale.US, WORKING)).isEqualTo(new Reading.NotUnderstood("xyz"));
        assertThat(Dates.read("3d ".repeat(200), ReadDates.NOW, Locale.US, WORKING))
                .isInstanceOf(Reading.NotUnderstood.class);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            en | Wants a quote, call again in three months.    | in three months   | Wed 2027-02-24
            en | call back next week re renewal                | next week         | Mon 2026-11-30
            en | Call tomorrow at 10 am, he is in a meeting    | tomorrow at 10 am | Wed 2026-11-25 10:00
            en | budget decided by end of March                | by end of March   | Wed 2027-03-31
            en | back on Tuesday                               | on Tuesday        | Tue 2026-12-01
            en | ring him on 24 Feb 2027                       | on 24 Feb 2027    | Wed 2027-02-24
            en | meet first Monday of March                    | first Monday of March | Mon 2027-03-01
            en | again in March                                | in March          | Mon 2027-03-01
            en | follow up 2027-02-24                          | 2027-02-24        | Wed 2027-02-24
            en | spoke last Tuesday, wait                      |                   |
            en | He sat down, we may talk                      |                   |
            en | Contract runs 3 months, 10 people             |                   |
            en | version 2.1 was sent yesterday                |                   |
            en | spoke today                                   |                   |
            en | needs 3m of cable                             |                   |
            en | nothing here                                  |                   |
            de | Will in drei Monaten wieder telefonieren      | in drei Monaten   | Wed 2027-02-24
            de | nächste Woche anrufen                         | nächste Woche     | Mon 2026-11-30
            de | am 24.2. um 10 Uhr nachfassen                 | am 24.2. um 10 Uhr | Wed 2027-02-24 10:00
            de | morgen zurückrufen                            | morgen            | Wed 2026-11-25
            de | Guten Morgen gesagt                           |                   |
            de | Anfang März ist das Budget da                 | Anfang März       | Mon 2027-03-01
            de | letzten Dienstag gesprochen                   |                   |
            de | wants a call in three months                  | in three months   | Wed 2027-02-24
            """)
    void aNoteProposesADateToCome(String language, String note, @Nullable String words, @Nullable String reading) {
        var proposal = Dates.proposal(note, ReadDates.NOW, Locale.of(language), WORKING);
        assertThat(proposal.map(Proposal::words).orElse(null)).isEqualTo(words);
        assertThat(proposal.map(found -> ReadDates.say(found.when())).orElse(null))
                .isEqualTo(reading);
        proposal.ifPresent(
                found -> assertThat(note.substring(found.from(), found.to())).isEqualTo(words));
    }

    @Test
    void nothingThrowsAndAnUnderstoodDayIsAWorkingDayToCome() {
        Random random = new Random(23);
        String[] words =
                ("in next 3 24 2 . / - : + monday tue march feb week month d m end of first last half a year at 10 am"
                                + " noon tomorrow yesterday 2027 99 31 th the ago and day morgen um uhr nächsten drei viertel vor q kw")
                        .split(" ", -1);
        for (int i = 0; i < 20_000; i++) {
            StringBuilder typed = new StringBuilder();
            for (int word = random.nextInt(7); word > 0; word--) {
                typed.append(words[random.nextInt(words.length)]).append(random.nextBoolean() ? " " : "");
            }
            String text = random.nextInt(5) == 0 ? Texts.random(random, 20) : typed.toString();
            LocalDateTime now = ReadDates.NOW.plusDays(random.nextInt(2_000));
            Reading reading = Dates.read(text, now, random.nextBoolean() ? Locale.GERMANY : Locale.US, WORKING);
            if (reading instanceof Reading.Understood day && (day.movedFrom() != null || day.time() == null)) {
                assertThat(WORKING.isWorkingDay(day.date())).as(text).isTrue();
                assertThat(day.date()).as(text).isAfterOrEqualTo(now.toLocalDate());
            }
            assertThat(Dates.proposal(text, now, Locale.GERMANY, WORKING)).isNotNull();
        }
    }
}
