package org.aftercall.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.aftercall.model.PersonName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What of a calendar becomes what: the past history, the future planned work, on the people who take part. It is the
/// 15th of June 2026 in Berlin.
@Timeout(20)
final class ItemPersonTest {
    private static final String ANA = "ATTENDEE;CN=Ana Cruz:mailto:ana@acme.example";

    private static Draft event(String... lines) {
        return entry("VEVENT", lines);
    }

    private static Draft entry(String kind, String... lines) {
        return Calendars.of("BEGIN:" + kind, "UID:u1", ANA, String.join("\r\n", lines), "END:" + kind)
                .draft();
    }

    @Test
    void whatWasIsHistoryAndWhatComesIsPlanned() {
        Draft ana = Calendars.of(
                        "BEGIN:VEVENT",
                        "UID:1",
                        "SUMMARY:Fair",
                        "LOCATION:Hall 4",
                        "DTSTART:20260601T080000Z",
                        ANA,
                        "END:VEVENT",
                        "BEGIN:VEVENT",
                        "UID:2",
                        "SUMMARY:Call about offer",
                        "DTSTART:20260620T080000Z",
                        ANA,
                        "END:VEVENT")
                .draft();
        assertThat(ana.fields().name()).isEqualTo(PersonName.of("Ana", "Cruz"));
        assertThat(ana.points()).extracting(Draft.Point::comparable).containsExactly("ana@acme.example");
        assertThat(ana.history()).singleElement().satisfies(was -> {
            assertThat(was.when()).hasToString("2026-06-01T08:00:00Z");
            assertThat(was.type()).isEqualTo("meeting");
            assertThat(was.text()).isEqualTo("Fair\nHall 4");
        });
        assertThat(ana.activities()).singleElement().satisfies(comes -> {
            assertThat(comes.activity().kind().code()).isEqualTo("call");
            assertThat(comes.activity().due()).isEqualTo(LocalDate.of(2026, 6, 20));
            assertThat(comes.activity().time()).isEqualTo(LocalTime.of(10, 0));
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "DTSTART:20260620T080000Z|10:00",
                "DTSTART:20260620T080000|08:00",
                "DTSTART;TZID=America/New_York:20260620T040000|10:00",
                "DTSTART;TZID=Eastern Standard Time:20260620T040000|10:00",
                "DTSTART;TZID=\"(UTC-05:00) Eastern Time (US & Canada)\":20260620T040000|10:00",
                "DTSTART;TZID=/example.org/Tz/America/New_York:20260620T040000|10:00",
                "DTSTART;TZID=Nowhere:20260620T080000|08:00",
                "DTSTART;VALUE=DATE:20260620|"
            })
    void aTimeIsThatOfTheUsersClock(String start, String time) {
        Draft ana = event("SUMMARY:x", start);
        assertThat(ana.activities().getFirst().activity().time())
                .isEqualTo(time == null ? null : LocalTime.parse(time));
        assertThat(ana.activities().getFirst().activity().due()).isEqualTo(LocalDate.of(2026, 6, 20));
    }

    @Test
    void tasksAreOpenUntilTheyAreDoneAndOnesWithoutADayAreKept() {
        assertThat(entry("VTODO", "SUMMARY:Send offer", "DUE;VALUE=DATE:20260601")
                        .activities())
                .extracting(
                        work -> work.activity().kind().code() + work.activity().due())
                .containsExactly("todo2026-06-01");
        assertThat(entry("VTODO", "SUMMARY:Send offer", "STATUS:COMPLETED", "COMPLETED:20260601T080000Z")
                        .history())
                .hasSize(1);
        assertThat(entry("VTODO", "SUMMARY:Some day").rest()).containsExactly("VTODO: Some day");
        assertThat(event("SUMMARY:Off", "STATUS:CANCELLED", "DTSTART:20260620T080000Z")
                        .rest())
                .containsExactly("CANCELLED 2026-06-20: Off");
    }

    @Test
    void whatRepeatsIsHistoryForEachTimeAndPlannedForTheNextOne() {
        Draft ana = event(
                "SUMMARY:Weekly",
                "DTSTART;TZID=Europe/Berlin:20260601T100000",
                "RRULE:FREQ=WEEKLY;UNTIL=20260713T080000Z",
                "EXDATE;TZID=Europe/Berlin:20260608T100000");
        assertThat(ana.history()).extracting(was -> was.when().toString()).containsExactly("2026-06-01T08:00:00Z");
        assertThat(ana.activities())
                .extracting(work -> work.activity().due())
                .containsExactly(LocalDate.of(2026, 6, 15));
        assertThat(ana.rest()).containsExactly("RRULE (Weekly): FREQ=WEEKLY;UNTIL=20260713T080000Z");
    }

    @Test
    void aDateOfItsOwnIsOneMoreAndAPeriodCountsByItsBeginning() {
        Draft ana = event(
                "SUMMARY:Weekly",
                "DTSTART;TZID=Europe/Berlin:20260601T100000",
                "RRULE:FREQ=WEEKLY;COUNT=2",
                "EXDATE;TZID=Europe/Berlin:20260608T100000",
                "RDATE;TZID=Europe/Berlin:20260609T140000",
                "RDATE;VALUE=PERIOD:20260610T080000Z/PT1H");
        assertThat(ana.history())
                .extracting(was -> was.when().toString())
                .containsExactly("2026-06-01T08:00:00Z", "2026-06-09T12:00:00Z", "2026-06-10T08:00:00Z");
    }

    @Test
    void anOccurrenceThatWasMovedIsNotThereTwice() {
        Draft ana = Calendars.of(
                        "BEGIN:VEVENT",
                        "UID:1",
                        "SUMMARY:W",
                        "DTSTART:20260612T080000Z",
                        "RRULE:FREQ=DAILY;COUNT=3",
                        ANA,
                        "END:VEVENT",
                        "BEGIN:VEVENT",
                        "UID:1",
                        "SUMMARY:W",
                        "DTSTART:20260613T090000Z",
                        "RECURRENCE-ID:20260613T080000Z",
                        ANA,
                        "END:VEVENT")
                .draft();
        assertThat(ana.history())
                .extracting(was -> was.when().toString())
                .containsExactly("2026-06-12T08:00:00Z", "2026-06-14T08:00:00Z", "2026-06-13T09:00:00Z");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "FREQ=SECONDLY;UNTIL=30260601T000000Z",
                "FREQ=MINUTELY",
                "FREQ=HOURLY;COUNT=99999",
                "FREQ=YEARLY;BYHOUR=1,2,3,4,5,6;BYMINUTE=1,2,3,4,5,6",
                "FREQ=DAILY;INTERVAL=0",
                "FREQ=DAILY;COUNT=-1",
                "FREQ=NEVER",
                "rubbish",
                "FREQ=DAILY;BYDAY=XX",
                "FREQ=MONTHLY;BYMONTHDAY=99"
            })
    void aRuleThatNobodyCanWorkOutIsKeptAsText(String rule) {
        Draft ana = event("SUMMARY:x", "DTSTART:20260601T080000Z", "RRULE:" + rule);
        assertThat(ana.rest()).containsExactly("RRULE (x): " + rule);
        assertThat(ana.history().size()).isLessThanOrEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"FREQ=DAILY", "FREQ=DAILY;BYHOUR=1,2,3,4,5;BYMINUTE=0,30", "FREQ=YEARLY;BYDAY=MO,TU,WE"})
    void aRuleOfAHundredYearsIsWorkedOutForTheYearsThatCount(String rule) {
        Draft ana = event("SUMMARY:x", "DTSTART:19260601T080000Z", "RRULE:" + rule);
        assertThat(ana.history().size()).isBetween(1, 8_000);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Ana Cruz's birthday|Ana Cruz",
                "Geburtstag von Ana Cruz|Ana Cruz",
                "🎂 Birthday of Ana Cruz|Ana Cruz",
                "Ana Cruz hat Geburtstag|Ana Cruz"
            })
    void aBirthdayIsThatOfAPerson(String summary, String name) {
        Draft ana = Calendars.of(
                        "BEGIN:VEVENT",
                        "SUMMARY:" + summary,
                        "DTSTART;VALUE=DATE:19800304",
                        "RRULE:FREQ=YEARLY",
                        "END:VEVENT")
                .draft();
        assertThat(ana.fields().name().full()).isEqualTo(name);
        assertThat(ana.fields().birthday()).isEqualTo(LocalDate.of(1980, 3, 4));
        assertThat(ana.activities()).isEmpty();
    }

    @Test
    void theOwnerOfTheCalendarIsNoContactAndWhatHasNobodyIsListed() {
        String me = "ORGANIZER;CN=Marek Dahl:mailto:marek@firm.example";
        Calendars calendar = Calendars.of(
                invited("1", me, ANA),
                invited("2", me, ANA),
                invited("3", me, "ATTENDEE;CN=Jan:mailto:jan@acme.example"),
                invited("4", me, "ATTENDEE;CUTYPE=ROOM;CN=Hall 4:mailto:hall4@acme.example"),
                "BEGIN:VFREEBUSY",
                "END:VFREEBUSY",
                "BEGIN:VEVENT",
                "SUMMARY:cut");
        assertThat(calendar.drafts())
                .extracting(draft -> draft.fields().name().full())
                .containsExactly("Ana Cruz", "Jan");
        Counts counts = calendar.counts();
        assertThat(counts.read()).isEqualTo(5);
        assertThat(counts.rejected()).isEqualTo(3);
        assertThat(calendar.problems())
                .contains(
                        "import.calendar-owner",
                        "import.calendar-nobody",
                        "import.calendar-busy",
                        "calendar.unterminated");
    }

    private static String invited(String uid, String... people) {
        return "BEGIN:VEVENT\r\nUID:" + uid + "\r\nSUMMARY:x\r\nDTSTART:20260601T080000Z\r\n"
                + String.join("\r\n", people) + "\r\nEND:VEVENT";
    }

    @Test
    void aLineThatCannotBeReadCostsNothingElse() {
        Draft ana =
                event("SUMMARY:x", "no colon", "DTSTART:2026", "DTEND;;;:", "BEGIN:VALARM", "TRIGGER:x", "END:VALARM");
        assertThat(ana.rest()).isEqualTo(List.of("VEVENT: x"));
    }
}
