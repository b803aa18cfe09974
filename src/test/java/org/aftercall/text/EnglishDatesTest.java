package org.aftercall.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Today is Tuesday, 24 November 2026, half past eight.
final class EnglishDatesTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            today                      | Tue 2026-11-24
            Today                      | Tue 2026-11-24
            tomorrow                   | Wed 2026-11-25
            tom                        | Wed 2026-11-25
            day after tomorrow         | Thu 2026-11-26
            the day after tomorrow     | Thu 2026-11-26
            yesterday                  | past 2026-11-23
            day before yesterday       | past 2026-11-22
            monday                     | Mon 2026-11-30
            Mon                        | Mon 2026-11-30
            mon.                       | Mon 2026-11-30
            tue                        | Tue 2026-12-01
            tuesday                    | Tue 2026-12-01
            on tuesday                 | Tue 2026-12-01
            wed                        | Wed 2026-11-25
            thurs                      | Thu 2026-11-26
            fri                        | Fri 2026-11-27
            this friday                | Fri 2026-11-27
            sat                        | Mon 2026-11-30, not 2026-11-28
            sunday                     | Mon 2026-11-30, not 2026-11-29
            next tue                   | Tue 2026-12-01
            next monday                | Mon 2026-11-30
            next fri                   | Fri 2026-12-04
            next thursday              | Thu 2026-12-03
            next week                  | Mon 2026-11-30
            next week thursday         | Thu 2026-12-03
            next week on thursday      | Thu 2026-12-03
            thursday next week         | Thu 2026-12-03
            week after next            | Mon 2026-12-07
            the week after next        | Mon 2026-12-07
            friday in 2 weeks          | Fri 2026-12-11
            in 2 weeks on friday       | Fri 2026-12-11
            next month                 | Tue 2026-12-01
            next quarter               | Fri 2027-01-01
            next year                  | Fri 2027-01-01
            next working day           | Wed 2026-11-25
            in 3 days                  | Fri 2026-11-27
            in three days              | Fri 2026-11-27
            3 days                     | Fri 2026-11-27
            3 days from now            | Fri 2026-11-27
            3d                         | Fri 2026-11-27
            3 d                        | Fri 2026-11-27
            +3d                        | Fri 2026-11-27
            + 3 days                   | Fri 2026-11-27
            5d                         | Mon 2026-11-30, not 2026-11-29
            in 5 working days          | Tue 2026-12-01
            5 business days            | Tue 2026-12-01
            2wd                        | Thu 2026-11-26
            2w                         | Tue 2026-12-08
            in two weeks               | Tue 2026-12-08
            in 2 weeks                 | Tue 2026-12-08
            a week                     | Tue 2026-12-01
            in a week                  | Tue 2026-12-01
            1 week                     | Tue 2026-12-01
            a fortnight                | Tue 2026-12-08
            in a couple of weeks       | Tue 2026-12-08
            a few days                 | Fri 2026-11-27
            1m                         | Thu 2026-12-24
            +1m                        | Thu 2026-12-24
            a month                    | Thu 2026-12-24
            3m                         | Wed 2027-02-24
            3M                         | Wed 2027-02-24
            +3m                        | Wed 2027-02-24
            3 months                   | Wed 2027-02-24
            in three months            | Wed 2027-02-24
            in 3 months                | Wed 2027-02-24
            in 3 months, 10:00         | Wed 2027-02-24 10:00
            3m 10                      | Wed 2027-02-24 10:00
            1q                         | Wed 2027-02-24
            a quarter                  | Wed 2027-02-24
            2 quarters                 | Mon 2027-05-24
            1y                         | Wed 2027-11-24
            in a year                  | Wed 2027-11-24
            in 2 years                 | Fri 2028-11-24
            half a year                | Mon 2027-05-24
            in half a year             | Mon 2027-05-24
            half year                  | Mon 2027-05-24
            1 year and 2 weeks         | Wed 2027-12-08
            1w 2d                      | Thu 2026-12-03
            0d                         | Tue 2026-11-24
            3 days ago                 | past 2026-11-21
            a week ago                 | past 2026-11-17
            in 2 hours                 | Tue 2026-11-24 10:30
            in an hour                 | Tue 2026-11-24 09:30
            30 min                     | Tue 2026-11-24 09:00
            half an hour               | Tue 2026-11-24 09:00
            end of month               | Mon 2026-11-30
            end of the month           | Mon 2026-11-30
            eom                        | Mon 2026-11-30
            end of next month          | Thu 2026-12-31
            end of week                | Fri 2026-11-27
            eow                        | Fri 2026-11-27
            end of next week           | Fri 2026-12-04
            end of quarter             | Thu 2026-12-31
            end of year                | Thu 2026-12-31
            end of the year            | Thu 2026-12-31
            eoy                        | Thu 2026-12-31
            end of next year           | Fri 2027-12-31
            end of february            | Mon 2027-03-01, not 2027-02-28
            end of march 2027          | Wed 2027-03-31
            beginning of march         | Mon 2027-03-01
            start of next month        | Tue 2026-12-01
            mid december               | Tue 2026-12-15
            mid-january                | Fri 2027-01-15
            first monday of march      | Mon 2027-03-01
            first monday in march      | Mon 2027-03-01
            1st monday of march        | Mon 2027-03-01
            second tuesday of march    | Tue 2027-03-09
            last friday of the month   | Fri 2026-11-27
            first monday of the month  | Mon 2026-12-07
            last friday of november    | Fri 2026-11-27
            first monday of november   | Mon 2027-11-01
            first monday of next month | Mon 2026-12-07
            third thursday of march 2028 | Thu 2028-03-16
            fifth monday of march      | Mon 2027-03-29
            fifth friday of february   | Fri 2036-02-29
            last day of march          | Wed 2027-03-31
            last working day of the month | Mon 2026-11-30
            2nd working day of december | Wed 2026-12-02
            24 feb                     | Wed 2027-02-24
            24 Feb 2027                | Wed 2027-02-24
            24 feb 2028                | Thu 2028-02-24
            24th feb                   | Wed 2027-02-24
            24th of february           | Wed 2027-02-24
            the 24th of february       | Wed 2027-02-24
            feb 24                     | Wed 2027-02-24
            February 24th, 2027        | Wed 2027-02-24
            feb 24 2027 10am           | Wed 2027-02-24 10:00
            24 feb '27                 | Wed 2027-02-24
            Wed 24 February 2027, 10:00 | Wed 2027-02-24 10:00
            wed 24 feb                 | Wed 2027-02-24
            thu 24 feb                 | ?
            24 nov                     | Tue 2026-11-24
            23 nov                     | Tue 2027-11-23
            29 feb                     | Tue 2028-02-29
            29 feb 2027                | ?
            31 nov                     | ?
            24.2.                      | Wed 2027-02-24
            24.2                       | Wed 2027-02-24
            24.2.2027                  | Wed 2027-02-24
            24.02.27                   | Wed 2027-02-24
            24. 2. 2027                | Wed 2027-02-24
            2/24                       | Wed 2027-02-24
            02/24/2027                 | Wed 2027-02-24
            24/2                       | Wed 2027-02-24
            03/04                      | Thu 2027-03-04 or Mon 2027-04-05, not 2027-04-03
            03/04/2027                 | Thu 2027-03-04 or Mon 2027-04-05, not 2027-04-03
            mon 5/4                    | Mon 2027-04-05
            3/3                        | Wed 2027-03-03
            2027-02-24                 | Wed 2027-02-24
            2027-2-24 14:30            | Wed 2027-02-24 14:30
            2027/02/24                 | Wed 2027-02-24
            2020-01-01                 | past 2020-01-01
            24 feb 2020                | past 2020-02-24
            in march                   | Mon 2027-03-01
            march                      | Mon 2027-03-01
            in november                | Mon 2027-11-01
            in march 2028              | Wed 2028-03-01
            may                        | Mon 2027-05-03, not 2027-05-01
            Q1                         | Fri 2027-01-01
            q2 2027                    | Thu 2027-04-01
            week 12                    | Mon 2027-03-22
            week 50                    | Mon 2026-12-07
            the 30th                   | Mon 2026-11-30
            24th                       | Tue 2026-11-24
            23rd                       | Wed 2026-12-23
            31st                       | Thu 2026-12-31
            """)
    void aDayIsReadInTheUsersOwnWords(String typed, String reading) {
        assertThat(ReadDates.read(typed, Locale.US)).isEqualTo(reading);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            tomorrow 10                | Wed 2026-11-25 10:00
            tomorrow at 10             | Wed 2026-11-25 10:00
            tomorrow 10am              | Wed 2026-11-25 10:00
            tomorrow 10 am             | Wed 2026-11-25 10:00
            tomorrow 10 a.m.           | Wed 2026-11-25 10:00
            tomorrow 10:30pm           | Wed 2026-11-25 22:30
            tomorrow 12am              | Wed 2026-11-25 00:00
            tomorrow 12pm              | Wed 2026-11-25 12:00
            tomorrow 14:30             | Wed 2026-11-25 14:30
            tomorrow 14.30             | Wed 2026-11-25 14:30
            tomorrow 14h30             | Wed 2026-11-25 14:30
            tomorrow at 1430           | Wed 2026-11-25 14:30
            tomorrow noon              | Wed 2026-11-25 12:00
            tomorrow at noon           | Wed 2026-11-25 12:00
            tomorrow morning           | Wed 2026-11-25 09:00
            tomorrow afternoon         | Wed 2026-11-25 14:00
            tomorrow evening           | Wed 2026-11-25 17:00
            tomorrow afternoon at 3    | Wed 2026-11-25 15:00
            tomorrow at 3 in the afternoon | Wed 2026-11-25 15:00
            tomorrow at 7 in the morning | Wed 2026-11-25 07:00
            tomorrow morning at 7      | Wed 2026-11-25 07:00
            tomorrow 1                 | Wed 2026-11-25 13:00
            tomorrow 3                 | Wed 2026-11-25 15:00
            tomorrow 3:30              | Wed 2026-11-25 15:30
            tomorrow 03:30             | Wed 2026-11-25 03:30
            tomorrow 7                 | Wed 2026-11-25 19:00
            tomorrow 8                 | Wed 2026-11-25 08:00
            tomorrow at three          | Wed 2026-11-25 15:00
            tomorrow 3 o'clock         | Wed 2026-11-25 15:00
            tomorrow half past two     | Wed 2026-11-25 14:30
            tomorrow quarter to 3      | Wed 2026-11-25 14:45
            tomorrow 25                | ?
            tomorrow 10:75             | ?
            10am tomorrow              | Wed 2026-11-25 10:00
            at 10 tomorrow             | Wed 2026-11-25 10:00
            10:00 tomorrow             | Wed 2026-11-25 10:00
            next tue 10am              | Tue 2026-12-01 10:00
            next tue at 10             | Tue 2026-12-01 10:00
            fri 14:30                  | Fri 2026-11-27 14:30
            sat 10am                   | Mon 2026-11-30 10:00, not 2026-11-28
            24 feb 10                  | Wed 2027-02-24 10:00
            24.2. 10                   | Wed 2027-02-24 10:00
            24.2. 10:15                | Wed 2027-02-24 10:15
            24.2. 14.30                | Wed 2027-02-24 14:30
            2/24 3pm                   | Wed 2027-02-24 15:00
            03/04 10                   | Thu 2027-03-04 10:00 or Mon 2027-04-05 10:00, not 2027-04-03
            in march 10am              | Mon 2027-03-01 10:00
            in 3 weeks at 4            | Tue 2026-12-15 16:00
            end of month 9am           | Mon 2026-11-30 09:00
            10am                       | Tue 2026-11-24 10:00
            14:30                      | Tue 2026-11-24 14:30
            8:00                       | Wed 2026-11-25 08:00
            noon                       | Tue 2026-11-24 12:00
            this afternoon             | Tue 2026-11-24 14:00
            tonight                    | Tue 2026-11-24 17:00
            today 9am                  | Tue 2026-11-24 09:00
            """)
    void aTimeMayFollow(String typed, String reading) {
        assertThat(ReadDates.read(typed, Locale.US)).isEqualTo(reading);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            xyz
            10
            after easter
            never
            3
            3x
            in days
            next
            tomorrow tomorrow
            24 feb 2027 xyz
            99999d
            13/13
            32.1.
            0.0.
            at
            -3d
            :
            """)
    void whatIsNoDateIsNotGuessed(String typed) {
        assertThat(ReadDates.read(typed, Locale.US)).isEqualTo("?");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            en-GB | 03/04      | Mon 2027-04-05, not 2027-04-03 or Thu 2027-03-04
            en-GB | 24/2       | Wed 2027-02-24
            en-GB | 2/24       | Wed 2027-02-24
            fr-FR | 03/04      | Mon 2027-04-05, not 2027-04-03 or Thu 2027-03-04
            fr-FR | tomorrow   | Wed 2026-11-25
            nl-NL | 24-2-2027  | Wed 2027-02-24
            """)
    void theOrderOfTheRegionStandsFirst(String locale, String typed, String reading) {
        assertThat(ReadDates.read(typed, Locale.forLanguageTag(locale))).isEqualTo(reading);
    }
}
