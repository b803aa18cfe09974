package org.aftercall.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class OrdersTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
                    12          | 12        | ~~
                    12.5        | 12.5      | ~~
                    1.234,50 €  | 1234.50   | €
                    1,234.50    | 1234.50   | ~~
                    1'234.50    | 1234.50   | ~~
                    1 234,50    | 1234.50   | ~~
                    1.234       | 1234      | ~~
                    1,234       | 1234      | ~~
                    1.234.567   | 1234567   | ~~
                    0.125       | 0.125     | ~~
                    -5,00 EUR   | -5.00     | EUR
                    5,00-       | -5.00     | ~~
                    $ 99.90     | 99.90     | $
                    CHF 12.05   | 12.05     | CHF
                    """)
    void anAmountIsReadAsPeopleWriteIt(String written, BigDecimal amount, String currency) {
        Orders read = Orders.money(written).orElseThrow();
        assertThat(read.amount()).isEqualTo(amount);
        assertThat(read.currency()).isEqualTo(currency);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "viel", "1,2,3,4x", "(3)", "12345678901234567890", "--4"})
    void whatIsNoAmountIsNone(String written) {
        assertThat(Orders.money(written)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"R-1 · Kessel, Tasse · 1300.00 €", "R-0 · 10.00", "4711 · a · b · -5 EUR"})
    void aLineOfTheHistoryIsReadAgain(String line) {
        assertThat(Orders.read(line).orElseThrow().line()).isEqualTo(line);
        assertThat(line).startsWith(Orders.number(line) + " · ");
    }
}
