package org.aftercall.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class LocalTimesTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            Czechia       | Europe/Prague
            CZ            | Europe/Prague
            Deutschland   | Europe/Berlin
            Japan         | Asia/Tokyo
            Great Britain | Europe/London
            USA           | -
            Australia     | -
            Atlantis      | -
            ''            | -
            """)
    void aCountryWithOneTimeHasAZone(String country, String zone) {
        assertThat(LocalTimes.zone(country).map(ZoneId::getId).orElse(null)).isEqualTo(zone);
    }
}
