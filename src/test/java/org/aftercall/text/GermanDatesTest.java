package org.aftercall.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Today is Tuesday, 24 November 2026, half past eight.
final class GermanDatesTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            heute                      | Tue 2026-11-24
            morgen                     | Wed 2026-11-25
            Morgen                     | Wed 2026-11-25
            übermorgen                 | Thu 2026-11-26
            uebermorgen                | Thu 2026-11-26
            gestern                    | past 2026-11-23
            vorgestern                 | past 2026-11-22
            Montag                     | Mon 2026-11-30
            am Montag                  | Mon 2026-11-30
            Mo                         | Mon 2026-11-30
            Mo.                        | Mon 2026-11-30
            Di                         | Tue 2026-12-01
            Mi                         | Wed 2026-11-25
            Donnerstag                 | Thu 2026-11-26
            Sonnabend                  | Mon 2026-11-30, not 2026-11-28
            nächsten Dienstag          | Tue 2026-12-01
            naechsten Freitag          | Fri 2026-12-04
            nächster Fr                | Fri 2026-12-04
            kommenden Freitag          | Fri 2026-11-27
            nächste Woche              | Mon 2026-11-30
            nächste Woche Donnerstag   | Thu 2026-12-03
            Donnerstag nächster Woche  | Thu 2026-12-03
            übernächste Woche          | Mon 2026-12-07
            übernächsten Freitag       | Fri 2026-12-11
            nächsten Monat             | Tue 2026-12-01
            im nächsten Monat          | Tue 2026-12-01
            nächstes Quartal           | Fri 2027-01-01
            nächstes Jahr              | Fri 2027-01-01
            in 3 Tagen                 | Fri 2026-11-27
            in drei Tagen              | Fri 2026-11-27
            3t                         | Fri 2026-11-27
            3d                         | Fri 2026-11-27
            +3T                        | Fri 2026-11-27
            in 5 Arbeitstagen          | Tue 2026-12-01
            in 5 Werktagen             | Tue 2026-12-01
            2w                         | Tue 2026-12-08
            in zwei Wochen             | Tue 2026-12-08
            in einer Woche             | Tue 2026-12-01
            eine Woche                 | Tue 2026-12-01
            in vierzehn Tagen          | Tue 2026-12-08
            in ein paar Tagen          | Fri 2026-11-27
            Freitag in zwei Wochen     | Fri 2026-12-11
            3M                         | Wed 2027-02-24
            +3m                        | Wed 2027-02-24
            in 3 Monaten               | Wed 2027-02-24
            in drei Monaten            | Wed 2027-02-24
            in einem Monat             | Thu 2026-12-24
            1q                         | Wed 2027-02-24
            in einem Vierteljahr       | Wed 2027-02-24
            1j                         | Wed 2027-11-24
            in einem Jahr              | Wed 2027-11-24
            in einem halben Jahr       | Mon 2027-05-24
            halbes Jahr                | Mon 2027-05-24
            ein halbes Jahr            | Mon 2027-05-24
            vor 3 Tagen                | past 2026-11-21
            in 2 Stunden               | Tue 2026-11-24 10:30
            in einer halben Stunde     | Tue 2026-11-24 09:00
            Ende des Monats            | Mon 2026-11-30
            Monatsende                 | Mon 2026-11-30
            Ende nächsten Monats       | Thu 2026-12-31
            Ende der Woche             | Fri 2026-11-27
            Ende Februar               | Mon 2027-03-01, not 2027-02-28
            Ende des Quartals          | Thu 2026-12-31
            Jahresende                 | Thu 2026-12-31
            Anfang März                | Mon 2027-03-01
            Mitte Dezember             | Tue 2026-12-15
            Anfang nächsten Monats     | Tue 2026-12-01
            erster Montag im März      | Mon 2027-03-01
            am ersten Montag im März   | Mon 2027-03-01
            1. Montag im März          | Mon 2027-03-01
            letzter Freitag des Monats | Fri 2026-11-27
            zweiter Dienstag im März 2028 | Tue 2028-03-14
            letzter Arbeitstag im Dezember | Thu 2026-12-31
            24. Februar                | Wed 2027-02-24
            24. Feb. 2027              | Wed 2027-02-24
            am 24. Februar             | Wed 2027-02-24
            24 Feb                     | Wed 2027-02-24
            24.2.                      | Wed 2027-02-24
            am 24.2.                   | Wed 2027-02-24
            24.2.2027                  | Wed 2027-02-24
            24.02.27                   | Wed 2027-02-24
            Mi, 24.2.                  | Wed 2027-02-24
            Do, 24.2.                  | ?
            24.2                       | Wed 2027-02-24
            2027-02-24                 | Wed 2027-02-24
            03/04                      | Mon 2027-04-05, not 2027-04-03 or Thu 2027-03-04
            24/2                       | Wed 2027-02-24
            3.4.                       | Mon 2027-04-05, not 2027-04-03
            im März                    | Mon 2027-03-01
            im Maerz                   | Mon 2027-03-01
            März 2028                  | Wed 2028-03-01
            im Jänner                  | Fri 2027-01-01
            Q2                         | Thu 2027-04-01
            KW 12                      | Mon 2027-03-22
            in KW 50                   | Mon 2026-12-07
            am 30.                     | Mon 2026-11-30
            bis 30.11.                 | Mon 2026-11-30
            morgen um 10 Uhr           | Wed 2026-11-25 10:00
            morgen 10                  | Wed 2026-11-25 10:00
            morgen 10 Uhr              | Wed 2026-11-25 10:00
            morgen 14 Uhr 30           | Wed 2026-11-25 14:30
            morgen 14:30 Uhr           | Wed 2026-11-25 14:30
            morgen um 14.30            | Wed 2026-11-25 14:30
            morgen um drei             | Wed 2026-11-25 15:00
            morgen halb drei           | Wed 2026-11-25 14:30
            morgen Viertel nach 3      | Wed 2026-11-25 15:15
            morgen Viertel vor drei    | Wed 2026-11-25 14:45
            morgen mittags             | Wed 2026-11-25 12:00
            morgen Mittag              | Wed 2026-11-25 12:00
            morgen früh                | Wed 2026-11-25 09:00
            morgen Vormittag           | Wed 2026-11-25 09:00
            morgen Nachmittag          | Wed 2026-11-25 14:00
            morgen Abend               | Wed 2026-11-25 17:00
            morgen Nachmittag um 3     | Wed 2026-11-25 15:00
            Dienstag Morgen            | Tue 2026-12-01 09:00
            Dienstag früh um 8         | Tue 2026-12-01 08:00
            heute Nachmittag           | Tue 2026-11-24 14:00
            24.2. um 10 Uhr            | Wed 2027-02-24 10:00
            24.2. 10                   | Wed 2027-02-24 10:00
            in 3 Wochen um 14 Uhr      | Tue 2026-12-15 14:00
            nächsten Dienstag 10 Uhr   | Tue 2026-12-01 10:00
            14 Uhr                     | Tue 2026-11-24 14:00
            um 14 Uhr                  | Tue 2026-11-24 14:00
            tomorrow                   | Wed 2026-11-25
            next tue 10am              | Tue 2026-12-01 10:00
            end of month               | Mon 2026-11-30
            nach Ostern                | ?
            irgendwann                 | ?
            10                         | ?
            """)
    void aDateIsReadInGermanAndInEnglish(String typed, String reading) {
        assertThat(ReadDates.read(typed, Locale.GERMANY)).isEqualTo(reading);
    }
}
