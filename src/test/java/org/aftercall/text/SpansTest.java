package org.aftercall.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SpansTest {
    @ParameterizedTest
    @CsvSource({
        "6, 6",
        "' 6 min ', 6",
        "6 Min., 6",
        "90, 90",
        "1:05, 65",
        "1h, 60",
        "1 h 5 min, 65",
        "2 Std., 120",
        "0, 0",
        "1:75,",
        "six,",
        "-3,",
        "12345,",
        "'',"
    })
    void minutesAreReadAsTheyAreTyped(String typed, @Nullable Integer minutes) {
        assertThat(Spans.minutes(typed).orElse(null)).isEqualTo(minutes);
    }

    @ParameterizedTest
    @CsvSource({
        "10:41, 10:41",
        "10.41, 10:41",
        "1041, 10:41",
        "941, 09:41",
        "9, 09:00",
        "9 Uhr, 09:00",
        "24:00,",
        "10:61,",
        "soon,"
    })
    void aTimeOfDayIsReadAsItIsTyped(String typed, @Nullable String time) {
        assertThat(Spans.clock(typed).map(Object::toString).orElse(null)).isEqualTo(time);
    }
}
