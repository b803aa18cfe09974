package org.aftercall.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import org.aftercall.text.Reading;
import org.aftercall.text.WorkingDays;
import org.aftercall.wording.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class DateTextTest {
    /// A Tuesday.
    private static final LocalDateTime NOW = LocalDateTime.of(2026, 11, 24, 10, 12);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            3m                | Wed 24 February 2027
            in 3 months at 10 | Wed 24 February 2027, 10:00
            tomorrow          | Wed 25 November 2026
            24 Feb            | Wed 24 February 2027
            """)
    void whatWasUnderstoodIsSaidInFull(String typed, String said) {
        DateText date = date(Locale.UK);
        date.textProperty().set(typed);
        assertThat(date.understoodProperty().get()).isEqualTo(said);
        assertThat(date.troubleProperty().get()).isEmpty();
    }

    @Test
    void nothingTypedIsNoTrouble() {
        assertThat(date(Locale.UK).troubleProperty().get()).isEmpty();
    }

    @Test
    void whatIsNotUnderstoodIsNoDateAndSaysWhatToTry() {
        DateText date = date(Locale.UK);
        date.textProperty().set("xyz");
        assertThat(date.value()).isEmpty();
        assertThat(date.troubleProperty().get()).startsWith("I do not understand “xyz”.");
    }

    @Test
    void yesterdayIsNoDueDate() {
        DateText date = date(Locale.UK);
        date.textProperty().set("yesterday");
        assertThat(date.value()).isEmpty();
        assertThat(date.troubleProperty().get()).isEqualTo("That is in the past.");
    }

    @Test
    void aSundayBecomesMondayAndCanBeKept() {
        DateText date = date(Locale.UK);
        date.textProperty().set("28 Feb 2027");
        assertThat(date.understoodProperty().get()).isEqualTo("Mon 1 March 2027");
        assertThat(date.movedProperty().get()).contains("Sun 28 Feb");
        date.keepDay();
        assertThat(date.understoodProperty().get()).isEqualTo("Sun 28 February 2027");
        assertThat(date.movedProperty().get()).isEmpty();
    }

    @Test
    void twoReadingsAreChosenFromWithAnArrow() {
        DateText date = date(Locale.ENGLISH);
        date.textProperty().set("03/04/2027");
        assertThat(date.ambiguousProperty().get()).isTrue();
        String first = date.understoodProperty().get();
        date.chooseOther();
        assertThat(date.understoodProperty().get()).isNotEqualTo(first).isNotEmpty();
    }

    @Test
    void whatTheProgramTypesIsUnderstoodInEveryLanguage() {
        for (Locale locale : List.of(Locale.UK, Locale.US, Locale.ENGLISH, Locale.GERMANY)) {
            DateText date = date(locale);
            for (LocalDate day = LocalDate.of(2026, 11, 25);
                    day.isBefore(LocalDate.of(2028, 1, 1));
                    day = day.plusDays(1)) {
                LocalDate working = WorkingDays.MONDAY_TO_FRIDAY.next(day);
                date.type(working, LocalTime.of(14, 5));
                assertThat(date.value())
                        .as(locale + " " + date.textProperty().get())
                        .contains(new Reading.Understood(working, LocalTime.of(14, 5), null));
            }
        }
    }

    @Test
    void theQuickDatesAreUnderstoodInEveryLanguage() {
        for (Locale locale : List.of(Locale.UK, Locale.GERMANY)) {
            Words words = new Words(locale);
            DateText date = date(locale);
            check(date, words.say("after.typed.tomorrow"), LocalDate.of(2026, 11, 25));
            check(date, words.say("after.typed.three-days"), LocalDate.of(2026, 11, 27));
            check(date, words.say("after.typed.next-week"), LocalDate.of(2026, 12, 1));
            check(date, words.say("after.typed.one-month"), LocalDate.of(2026, 12, 24));
            check(date, words.say("after.typed.three-months"), LocalDate.of(2027, 2, 24));
        }
    }

    private static void check(DateText date, String typed, LocalDate day) {
        date.textProperty().set(typed);
        assertThat(date.value().map(Reading.Understood::date)).as(typed).contains(day);
    }

    private static DateText date(Locale locale) {
        return new DateText(new Words(locale), () -> NOW, WorkingDays.MONDAY_TO_FRIDAY);
    }
}
