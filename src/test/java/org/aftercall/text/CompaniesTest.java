package org.aftercall.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class CompaniesTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            Acme GmbH                     | ACME
            Acme G.m.b.H.                 | acme
            Acme GmbH & Co. KG            | Acme
            Müller & Söhne GmbH           | MUELLER + SOEHNE
            Müller und Söhne              | Muller & Sohne AG
            Atlas Ceramics, Inc.          | Atlas Ceramics
            Atlas Ceramics Incorporated   | Atlas Ceramics, LLC
            Kolář Instruments s.r.o.      | Kolar Instruments
            Kolář Instruments, spol. s r.o. | KOLAR INSTRUMENTS S. R. O.
            Wisła Sp. z o.o.              | Wisla sp z o o
            Renault S.A.                  | Renault SA
            Philips N.V.                  | PHILIPS NV
            Bakker B.V.                   | Bakker
            Ferrari S.p.A.                | Ferrari spa
            Volvo AB                      | volvo
            Nokia Oyj                     | Nokia
            The Home Depot                | Home Depot
            Firma Huber                   | Huber e.K.
            E.ON SE                       | EON
            Tech-Data                     | Tech Data
            Data base                     | Database
            Samsung Co., Ltd.             | Samsung
            ООО Ромашка                   | Ромашка
            L'Oréal                       | LOREAL S.A.
            Cemex, S.A. de C.V.           | Cemex
            """)
    void spellingsOfOneCompanyShareAKey(String one, String other) {
        assertThat(Companies.key(one)).isEqualTo(Companies.key(other));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            Acme Berlin       | Acme Hamburg
            SAP               | SA
            AG Insurance      | Insurance
            Co-op             | op
            Meridian Labs     | Meridian
            3M                | 3
            """)
    void differentCompaniesHaveDifferentKeys(String one, String other) {
        assertThat(Companies.key(one)).isNotEqualTo(Companies.key(other));
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', textBlock = """
            GmbH
            Ltd.
            AG
            !!!
            株式会社
            🌸
            The
            S.A.
            Co
            """)
    void aNameThatIsNothingButAFormStandsForItself(String name) {
        assertThat(Companies.key(name)).isNotEmpty();
    }

    @Test
    void nothingThrowsAndNoNameIsLost() {
        Random random = new Random(11);
        for (int i = 0; i < 5_000; i++) {
            String name = Texts.random(random, 20) + (random.nextBoolean() ? " GmbH" : "");
            assertThat(Companies.key(name).isEmpty())
                    .as(name)
                    .isEqualTo(Folding.fold(name).isBlank());
        }
    }
}
