package org.aftercall.ui.palette;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import org.aftercall.text.Reading;
import org.aftercall.text.WorkingDays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class QuickEntryTest {
    /// A Tuesday.
    private static final LocalDateTime NOW = LocalDateTime.of(2026, 11, 24, 10, 12);

    @ParameterizedTest
    @CsvSource(delimiter = '|', emptyValue = "", textBlock = """
            call tomas in 3 months re renewal              | call    | tomas         | renewal           | 2027-02-24
            call Tomáš Novák in 3 months re: renewal       | call    | Tomáš Novák   | renewal           | 2027-02-24
            in 3 months call tomas re renewal              | call    | tomas         | renewal           | 2027-02-24
            call tomas re renewal in 3 months              | call    | tomas         | renewal           | 2027-02-24
            call tomas re price for 2027 tomorrow          | call    | tomas         | price for 2027    | 2026-11-25
            tomas tomorrow                                 | call    | tomas         | ''                | 2026-11-25
            tomas tomorrow: ask the board                  | call    | tomas         | ask the board     | 2026-11-25
            call tomas: ask about 10:30 slot fri           | call    | tomas         | ask about 10:30 slot | 2026-11-27
            mail aisha bello next tue 10am about the demo  | email   | aisha bello   | the demo          | 2026-12-01T10:00
            e-mail aisha 24 feb                            | email   | aisha         | ''                | 2027-02-24
            meet with lucas on friday at 14:30             | meeting | lucas         | ''                | 2026-11-27T14:30
            tomorrow meet lucas at 10                      | meeting | lucas         | ''                | 2026-11-25T10:00
            letter to joao 2w about the catalogue          | letter  | joao          | the catalogue     | 2026-12-08
            todo priya eom                                 | todo    | priya         | ''                | 2026-11-30
            CALL TOMAS 3M                                  | call    | TOMAS         | ''                | 2027-02-24
            call 555 010 482 tomorrow                      | call    | 555 010 482   | ''                | 2026-11-25
            call May tomorrow                              | call    | May           | ''                | 2026-11-25
            """)
    void aLineIsUnderstood(String line, String kind, String who, String title, String when) {
        assertEntry(QuickEntry.read(line, NOW, Locale.UK, WorkingDays.MONDAY_TO_FRIDAY), kind, who, title, when);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', emptyValue = "", textBlock = """
            Tomáš in 3 Monaten anrufen wegen Verlängerung       | call    | Tomáš       | Verlängerung | 2027-02-24
            anrufen Tomáš nächsten Dienstag wegen Angebot       | call    | Tomáš       | Angebot      | 2026-12-01
            Termin mit Frau Bello am 24.2. um 14 Uhr            | meeting | Frau Bello  | ''           | 2027-02-24T14:00
            Brief an João morgen betreff Katalog                | letter  | João        | Katalog      | 2026-11-25
            Tomáš übermorgen treffen: Vertrag                   | meeting | Tomáš       | Vertrag      | 2026-11-26
            call tomas tomorrow re renewal                      | call    | tomas       | renewal      | 2026-11-25
            """)
    void soItIsInGerman(String line, String kind, String who, String title, String when) {
        assertEntry(QuickEntry.read(line, NOW, Locale.GERMANY, WorkingDays.MONDAY_TO_FRIDAY), kind, who, title, when);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', emptyValue = "", textBlock = """
            call tomas re renewal | tomas | renewal
            call tomas            | tomas | ''
            tomas                 | tomas | ''
            call                  | ''    | ''
            ''                    | ''    | ''
            """)
    void withoutADateThereIsNone(String line, String who, String title) {
        QuickEntry entry = QuickEntry.read(line, NOW, Locale.UK, WorkingDays.MONDAY_TO_FRIDAY)
                .getFirst();
        assertThat(entry.who()).isEqualTo(who);
        assertThat(entry.title()).isEqualTo(title);
        assertThat(entry.when()).isEqualTo(new Reading.Empty());
    }

    @Test
    void aWordThatIsANameOrADateIsBoth() {
        List<QuickEntry> entries = QuickEntry.read("call may smith", NOW, Locale.UK, WorkingDays.MONDAY_TO_FRIDAY);
        assertThat(entries).extracting(QuickEntry::who).containsExactly("smith", "may smith");
        assertThat(QuickEntry.read("call may", NOW, Locale.UK, WorkingDays.MONDAY_TO_FRIDAY))
                .extracting(QuickEntry::who)
                .containsExactly("may");
    }

    @Test
    void twoWaysToReadADateAreBothKept() {
        Reading when = QuickEntry.read("call tomas 3/4", NOW, Locale.US, WorkingDays.MONDAY_TO_FRIDAY)
                .getFirst()
                .when();
        assertThat(when).isInstanceOf(Reading.Ambiguous.class);
    }

    @Test
    void aDayThatIsGoneIsUnderstoodAsGone() {
        assertThat(QuickEntry.read("call tomas yesterday", NOW, Locale.UK, WorkingDays.MONDAY_TO_FRIDAY)
                        .getFirst()
                        .when())
                .isInstanceOf(Reading.Past.class);
    }

    private static void assertEntry(List<QuickEntry> entries, String kind, String who, String title, String when) {
        QuickEntry entry = entries.getFirst();
        assertThat(entry.kind().code()).isEqualTo(kind);
        assertThat(entry.who()).isEqualTo(who);
        assertThat(entry.title()).isEqualTo(title);
        assertThat(entry.when()).isInstanceOfSatisfying(Reading.Understood.class, date -> {
            String read = date.time() == null
                    ? date.date().toString()
                    : date.date().atTime(date.time()).toString();
            assertThat(read).isEqualTo(when);
        });
    }
}
