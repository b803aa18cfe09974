package org.aftercall.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ColumnDatesTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            24.12.2026            | DMY | 2026-12-24
            24/12/26              | DMY | 2026-12-24
            1.2.2027              | DMY | 2027-02-01
            03/04/2026            | DMY | 2026-04-03
            03/04/2026            | MDY | 2026-03-04
            12-24-2026            | MDY | 2026-12-24
            2026-12-24            | DMY | 2026-12-24
            2026/12/24            | MDY | 2026-12-24
            26-12-24              | YMD | 2026-12-24
            20261224              | DMY | 2026-12-24
            24.12.2026 14:30      | DMY | 2026-12-24
            12/24/2026 2:30:00 PM | MDY | 2026-12-24
            2026-12-24T14:30:00Z  | DMY | 2026-12-24
            2026-12-24T14:30:00.123+01:00 | DMY | 2026-12-24
            1.1.29                | DMY | 2029-01-01
            1.1.30                | DMY | 1930-01-01
            24 Dec 2026           | MDY | 2026-12-24
            24. Dezember 2026     | MDY | 2026-12-24
            24-Dez-26             | DMY | 2026-12-24
            Dec 24, 2026          | DMY | 2026-12-24
            December 24th 2026    | DMY | 2026-12-24
            Thu, 24 Dec 2026      | DMY | 2026-12-24
            24 décembre 2026      | DMY | 2026-12-24
            1er mars 2027         | DMY | 2027-03-01
            24 de diciembre de 2026 | DMY | 2026-12-24
            24 mrt 2027           | DMY | 2027-03-24
            3. März 2027          | DMY | 2027-03-03
            2026 Dec 24           | DMY | 2026-12-24
            29.2.2028             | DMY | 2028-02-29
            """)
    void aDateIsReadInTheOrderOfItsColumn(String written, DateOrder order, LocalDate day) {
        assertThat(ColumnDates.parse(written, order)).contains(day);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            31.02.2026 | DMY
            29.2.2027  | DMY
            24/12/2026 | MDY
            12.2026    | DMY
            24 Foo 2026 | DMY
            Ana        | DMY
            0.0.0000   | DMY
            1.1.123    | DMY
            46380      | DMY
            """)
    void whatIsNoDayIsNotGuessed(String written, DateOrder order) {
        assertThat(ColumnDates.parse(written, order)).isEmpty();
    }

    @Test
    void oneDayAboveTwelveSettlesTheOrderOfTheWholeColumn() {
        assertThat(ColumnDates.order(List.of("03/04/2026", "05/06/2026", "13/01/2026")))
                .contains(DateOrder.DMY);
        assertThat(ColumnDates.order(List.of("03/04/2026", "05/06/2026", "01/13/2026")))
                .contains(DateOrder.MDY);
        assertThat(ColumnDates.order(List.of("2026-03-04", "2026-12-24"))).contains(DateOrder.YMD);
        assertThat(ColumnDates.order(List.of("", "n/a", "24.12.26"))).contains(DateOrder.DMY);
    }

    @Test
    void aColumnThatFitsSeveralOrdersOrNoneIsUndecided() {
        assertThat(ColumnDates.order(List.of("03/04/2026", "05/06/2026"))).isEmpty();
        assertThat(ColumnDates.order(List.of("13/01/2026", "01/13/2026"))).isEmpty();
        assertThat(ColumnDates.order(List.of("24 Dec 2026", ""))).isEmpty();
        assertThat(ColumnDates.order(List.of())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "1, false, 1900-01-01",
        "59, false, 1900-02-28",
        "60, false, 1900-02-28",
        "61, false, 1900-03-01",
        "46380, false, 2026-12-24",
        "46380.75, false, 2026-12-24",
        "2958465, false, 9999-12-31",
        "0, true, 1904-01-01",
        "44918, true, 2026-12-24",
        "43708, true, 2023-09-01"
    })
    void aSerialNumberOfASpreadsheetIsADay(double serial, boolean since1904, LocalDate day) {
        assertThat(ColumnDates.fromSerial(serial, since1904)).contains(day);
    }

    @Test
    void aSerialNumberOutsideTheCalendarIsNone() {
        for (double serial : new double[] {-1, 0, 0.5, 2_958_466, 1e300, Double.NaN, Double.POSITIVE_INFINITY}) {
            assertThat(ColumnDates.fromSerial(serial, false)).as("%s", serial).isEmpty();
        }
    }

    @Test
    void nothingThrows() {
        Random random = new Random(17);
        for (int i = 0; i < 5_000; i++) {
            String text =
                    random.nextInt(40) + "." + random.nextInt(20) + "." + random.nextInt() + Texts.random(random, 8);
            for (DateOrder order : DateOrder.values()) {
                assertThat(ColumnDates.parse(random.nextBoolean() ? text : Texts.random(random, 15), order))
                        .isNotNull();
            }
        }
    }
}
