package org.aftercall.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PreferencesTest {
    @Test
    void whatWasChosenIsThereAtTheNextStart() {
        Memory memory = Memory.untilTheEnd();
        Preferences first = new Preferences(memory);
        first.lookProperty().set(Preferences.Look.DARK);
        first.textSize(150);
        first.foldedProperty().set(true);
        first.languageProperty().set("de-AT");
        first.enterGoesOnProperty().set(false);
        first.densityProperty().set(Density.ROOMY);
        first.quietProperty().set(true);
        first.quietFromProperty().set(LocalTime.of(12, 30));
        Preferences next = new Preferences(memory);
        assertThat(next.lookProperty().get()).isEqualTo(Preferences.Look.DARK);
        assertThat(next.textProperty().get()).isEqualTo(150);
        assertThat(next.foldedProperty().get()).isTrue();
        assertThat(next.languageProperty().get()).isEqualTo("de-AT");
        assertThat(next.enterGoesOnProperty().get()).isFalse();
        assertThat(next.densityProperty().get()).isEqualTo(Density.ROOMY);
        assertThat(next.isQuiet(LocalTime.of(12, 30))).isTrue();
        assertThat(next.isQuiet(LocalTime.of(12, 29))).isFalse();
    }

    @Test
    void whatCannotBeReadCountsAsNotChosen() {
        Memory memory = Memory.untilTheEnd();
        memory.write("theme", "SEPIA");
        memory.write("text", "large");
        memory.write("quiet.from", "late");
        memory.write("density", "CRAMPED");
        Preferences preferences = new Preferences(memory);
        assertThat(preferences.lookProperty().get()).isEqualTo(Preferences.Look.SYSTEM);
        assertThat(preferences.textProperty().get()).isEqualTo(100);
        assertThat(preferences.quietFromProperty().get()).isEqualTo(LocalTime.of(18, 0));
        assertThat(preferences.densityProperty().get()).isEqualTo(Density.NORMAL);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            18:00 | 08:00 | 18:00 | true
            18:00 | 08:00 | 17:59 | false
            18:00 | 08:00 | 00:00 | true
            18:00 | 08:00 | 07:59 | true
            18:00 | 08:00 | 08:00 | false
            12:00 | 13:00 | 12:30 | true
            12:00 | 13:00 | 13:00 | false
            08:00 | 08:00 | 03:00 | true
            """)
    void quietHoursMayGoOverMidnight(LocalTime from, LocalTime to, LocalTime time, boolean quiet) {
        assertThat(new QuietHours(from, to).includes(time)).isEqualTo(quiet);
    }

    @Test
    void textStaysWithinItsBounds() {
        Memory memory = Memory.untilTheEnd();
        memory.write("text", "900");
        assertThat(new Preferences(memory).textProperty().get()).isEqualTo(Preferences.LARGEST_TEXT);
    }
}
