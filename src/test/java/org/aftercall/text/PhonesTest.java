package org.aftercall.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class PhonesTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            030 1234567              | DE | +49301234567
            +49 (30) 123-4567        | DE | +49301234567
            +49 (0)30 1234567        | US | +49301234567
            0049 30 1234567          | DE | +49301234567
            0049 30 1234567          |    | +49301234567
            011 49 30 1234567        | US | +49301234567
            tel:+49-30-1234567       |    | +49301234567
            tel:030-1234567;phone-context=+49 |  | +49301234567
            030/1234567              | de | +49301234567
            4930 1234567             | DE | +49301234567
            491715551234.0           | DE | +491715551234
            4.91715551234E11         | DE | +491715551234
            4.91715551234E+11        | DE | +491715551234
            1715551234               | DE | +491715551234
            Mobil: 0171 5551234      | DE | +491715551234
            0171 5551234 (privat)    | DE | +491715551234
            ０１７１ 5551234           | DE | +491715551234
            '0171 5551234            | DE | +491715551234
            030 1234567 ext. 12      | DE | +49301234567;ext=12
            030 1234567 Durchwahl 12 | DE | +49301234567;ext=12
            030 1234567 DW12         | DE | +49301234567;ext=12
            030 1234567 x12          | DE | +49301234567;ext=12
            tel:+1-418-656-9254;ext=102 |  | +14186569254;ext=102
            (418) 656-9254 ext 102   | CA | +14186569254;ext=102
            418.656.9254 #102        | US | +14186569254;ext=102
            1-800-FLOWERS            | US | +18003569377
            02 1234 5678             | IT | +390212345678
            07911 123456             | GB | +447911123456
            +999 123456              |    | +999123456
            030 1234567              |    | 0301234567
            030 1234567              | ?? | 0301234567
            4711                     | DE | +494711
            12                       | DE | 12
            1.55E9                   |    | 1550000000
            030 1234567 neu!         | DE | +49301234567
            +44 20 7946 0999 after 5pm only|GB|+442079460999
            030 1234567, ask for room 12|DE|+49301234567
            0171 5551234 (privat)|DE|+491715551234
            """)
    void equalNumbersHaveEqualForms(String written, @Nullable String country, String comparable) {
        PhoneNumber number = Phones.read(written, country == null ? "" : country);
        assertThat(number.comparable()).isEqualTo(comparable);
        assertThat(number.written()).isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            +44 20 7946 0999 after 5pm only|tel:+442079460999
            0171/555 12 34 ab 18 Uhr|tel:01715551234
            (418) 656-9254 ext 102|tel:4186569254
            *100#|tel:*100#
            """)
    void aTelephoneIsHandedTheNumberAlone(String written, String dialled) {
        assertThat(Phones.dialled(written)).isEqualTo(dialled);
    }

    @Test
    void anotherNumberBehindAWordIsNotSwallowed() {
        assertThat(Phones.read("030 123456 Mobil 0171 5551234", "DE").isInternational())
                .isFalse();
        assertThat(Phones.read("1-800-22-BUY-ME", "US").comparable()).isNotEqualTo("180022");
    }

    @Test
    void aNumberWithoutAnyDigitHasNoForm() {
        assertThat(Phones.read("see Anna", "DE")).isEqualTo(new PhoneNumber("see Anna", ""));
        assertThat(Phones.read("", "")).isEqualTo(new PhoneNumber("", ""));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            030 1234567            | DE | +49 30 1234567
            0171 5551234           | DE | +49 171 5551234
            418-656-9254 ext. 102  | US | +1 418-656-9254 ext. 102
            030 1234567            |    | 030 1234567
            +999 123456            |    | +999 123456
            +44 20 7946 0999 after 5pm only|GB|+44 20 7946 0999 after 5pm only
            0171 5551234 (privat)|DE|+49 171 5551234
            """)
    void aNumberIsShownInGroupsWhereItsCountryIsKnown(String written, @Nullable String country, String shown) {
        assertThat(Phones.shown(Phones.read(written, country == null ? "" : country)))
                .isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            030 123 / 0171 55              | 030 123 # 0171 55
            030/1234567                    | 030/1234567
            0171 / 55 12 34                | 0171 / 55 12 34
            +49 30 1234567/68              | +49 30 1234567/68
            030 1234567/0171 5551234       | 030 1234567 # 0171 5551234
            030/1234567 / 0171/5551234     | 030/1234567 # 0171/5551234
            555-123-4567 / 555-987-6543    | 555-123-4567 # 555-987-6543
            030 1234567, 0171 5551234      | 030 1234567 # 0171 5551234
            030 1234567; 0171 5551234      | 030 1234567 # 0171 5551234
            030 1234567 or 0171 5551234    | 030 1234567 # 0171 5551234
            030 1234567 oder 0171 5551234  | 030 1234567 # 0171 5551234
            030 1234567 und 0171 5551234   | 030 1234567 # 0171 5551234
            +49 30 1234567 +49 171 5551234 | +49 30 1234567 # +49 171 5551234
            Tel: 030 1234567 Fax: 030 12345 | Tel: 030 1234567 # Fax: 030 12345
            +1 418 656 9254;ext=102        | +1 418 656 9254;ext=102
            030 1234567, 17                | 030 1234567, 17
            491715551234,0                 | 491715551234,0
            1,55E+09                       | 1,55E+09
            unknown                        | unknown
            """)
    void severalNumbersInOneCellComeApart(String cell, String parts) {
        assertThat(Phones.split(cell)).isEqualTo(List.of(parts.split(" # ", -1)));
    }

    @Test
    void lineBreaksSeparateAndAnEmptyCellHasNone() {
        assertThat(Phones.split("030 1234567\r\n0171 5551234\n")).containsExactly("030 1234567", "0171 5551234");
        assertThat(Phones.split("030 1234567 | 0171 5551234")).containsExactly("030 1234567", "0171 5551234");
        assertThat(Phones.split(" ")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "030 1234567",
                "+49 (30) 123-45",
                "(418) 656-9254 ext 102",
                "491715551234",
                "4.91715551234E11",
                "Tel. 030 1234567",
                "030/123 45 67",
                "0171 5551234 (privat)",
                "555.123.4567",
                "'0171 5551234"
            })
    void aPhoneLooksLikeOne(String text) {
        assertThat(Phones.looksLikePhone(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Ana",
                "12345",
                "24.12.2026",
                "2026-11-21",
                "12/24/2026",
                "ana1234567@example.com",
                "192.168.10.100",
                "Street 123456, 12345 Town",
                "12345678901234567890",
                "www.030123456.de"
            })
    void somethingElseDoesNot(String text) {
        assertThat(Phones.looksLikePhone(text)).isFalse();
    }

    @Test
    void aNumberThatASpreadsheetRoundedHasLostDigits() {
        assertThat(Phones.lostDigits("4.92E+11")).isTrue();
        assertThat(Phones.lostDigits("4.91715551234E+11")).isFalse();
        assertThat(Phones.lostDigits("1.55E9")).isFalse();
        assertThat(Phones.lostDigits("030 1234567")).isFalse();
    }

    @Test
    void nothingThrowsAndAFormIsItsOwnForm() {
        Random random = new Random(5);
        for (int i = 0; i < 5_000; i++) {
            String text = random.nextBoolean()
                    ? Texts.random(random, 20)
                    : "+49 30" + random.nextInt() + Texts.random(random, 4);
            PhoneNumber number = Phones.read(text, random.nextBoolean() ? "DE" : "");
            assertThat(Phones.read(number.comparable(), "").comparable())
                    .as(text)
                    .isEqualTo(number.comparable());
            assertThat(Phones.shown(number)).isNotNull();
            assertThat(String.join("", Phones.split(text)).length()).isLessThanOrEqualTo(text.length());
            assertThat(Phones.looksLikePhone(text)).isIn(true, false);
        }
    }
}
