package org.aftercall.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class CountriesTest {
    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', textBlock = """
            Germany, DE
            Deutschland, DE
            Allemagne, DE
            Alemania, DE
            Duitsland, DE
            DE, DE
            de, DE
            DEU, DE
            D, DE
            Österreich, AT
            Oesterreich, AT
            Osterreich, AT
            Schweiz, CH
            CH, CH
            Suisse, CH
            UK, GB
            U.K., GB
            England, GB
            Great Britain, GB
            USA, US
            U.S.A., US
            United States of America, US
            the Netherlands, NL
            Holland, NL
            Czech Republic, CZ
            Tschechien, CZ
            Česko, CZ
            Côte d’Ivoire, CI
            South Korea, KR
            Turkey, TR
            Türkei, TR
            Spanien, ES
            España, ES
            Pays-Bas, NL
            États-Unis, US
            Russia, RU
            日本, JP
            """)
    void aCountryIsKnownByTheNamesPeopleWrite(String written, String code) {
        assertThat(Countries.code(written)).contains(code);
    }

    @Test
    void everyCodeOfThePlatformIsKnown() {
        for (String code : Locale.getISOCountries()) {
            assertThat(Countries.code(code)).contains(code);
        }
    }

    @Test
    void whatIsNoCountryIsNone() {
        assertThat(Countries.code("")).isEmpty();
        assertThat(Countries.code("Berlin")).isEmpty();
        assertThat(Countries.code("12345")).isEmpty();
        Random random = new Random(13);
        for (int i = 0; i < 2_000; i++) {
            Countries.code(Texts.random(random, 10))
                    .ifPresent(code -> assertThat(code).hasSize(2));
        }
    }
}
