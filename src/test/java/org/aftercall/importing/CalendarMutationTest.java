package org.aftercall.importing;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Calendars that something has damaged: each reads to its end, and every row is in one class.
final class CalendarMutationTest {
    private static final String CALENDAR = """
            BEGIN:VCALENDAR
            VERSION:2.0
            BEGIN:VTIMEZONE
            TZID:Here
            X-LIC-LOCATION:Europe/Berlin
            BEGIN:STANDARD
            TZOFFSETTO:+0100
            END:STANDARD
            END:VTIMEZONE
            BEGIN:VEVENT
            UID:1
            SUMMARY:Weekly, with Ana
            DTSTART;TZID=Here:20260601T100000
            RRULE:FREQ=WEEKLY;COUNT=12;BYDAY=MO,TU;INTERVAL=2
            EXDATE;TZID=Here:20260608T100000
            ORGANIZER;CN=Marek Dahl:mailto:marek@firm.example
            ATTENDEE;CN="Cruz, Ana";CUTYPE=INDIVIDUAL:mailto:ana@acme.example
            BEGIN:VALARM
            TRIGGER:-PT15M
            END:VALARM
            END:VEVENT
            BEGIN:VTODO
            UID:2
            SUMMARY:Send offer
            DUE;VALUE=DATE:20260701
            ATTENDEE:mailto:jan@acme.example
            END:VTODO
            BEGIN:VEVENT
            SUMMARY:Ana Cruz's birthday
            DTSTART;VALUE=DATE:19800304
            RRULE:FREQ=YEARLY
            END:VEVENT
            BEGIN:VJOURNAL
            DTSTART:20260101T080000Z
            DESCRIPTION:folded
              text
            ATTENDEE:mailto:jan@acme.example
            END:VJOURNAL
            END:VCALENDAR
            """;

    @Test
    @Timeout(20)
    void fiftyDamagedFiles() {
        damaged(50, 20_261_128);
    }

    @Test
    @Tag("long")
    void aHundredThousandDamagedFiles() {
        damaged(Integer.getInteger("mutations", 100_000), System.nanoTime());
    }

    private static void damaged(int files, long seed) {
        Damage damage = new Damage(
                CALENDAR.getBytes(StandardCharsets.UTF_8),
                "\r\n:;,=\"\u0000 \tBEGIN:VEVENT\nEND:VEVENT\nDTSTART:RRULE:FREQ=DAILY;BYDAY=99991332T",
                15);
        new DamagedFiles(damage, file -> Calendars.of(file).counts()).each(files, seed);
    }
}
