package org.aftercall.importing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class HeaderWordsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            First Name                     | FIRST_NAME  |
            FIRSTNAME                      | FIRST_NAME  |
            first_name                     | FIRST_NAME  |
            Prénom                         | FIRST_NAME  |
            Nachname                       | LAST_NAME   |
            Apellidos                      | LAST_NAME   |
            Achternaam                     | LAST_NAME   |
            Ansprechpartner                | FULL_NAME   |
            Firma                          | COMPANY     |
            Raison sociale                 | COMPANY     |
            Business Phone 2               | PHONE       | work
            Telefon geschäftlich           | PHONE       | work
            Telefon (privat)               | PHONE       | home
            Téléphone 2 (domicile)         | PHONE       | home
            Telefoon op werk               | PHONE       | work
            Tel.                           | PHONE       |
            Durchwahl                      | PHONE       | work
            Handy                          | MOBILE      |
            Tél. mobile                    | MOBILE      |
            Mobiele telefoon               | MOBILE      |
            Fax geschäftlich               | FAX         | work
            Télécopie (bureau)             | FAX         | work
            E-Mail 2: Adresse              | EMAIL       |
            Adresse de messagerie          | EMAIL       |
            Dirección de correo electrónico| EMAIL       |
            Straße geschäftlich 2          | STREET      | work
            Rue (domicile)                 | STREET      | home
            Werkadres, straat              | STREET      | work
            Weitere Postleitzahl           | POSTCODE    | other
            Código postal del trabajo      | POSTCODE    | work
            Region geschäftlich            | REGION      | work
            Land/Region geschäftlich       | COUNTRY     | work
            Weiteres/e Land/Region         | COUNTRY     | other
            Pays/Région (bureau)           | COUNTRY     | work
            Ander adres, plaats            | CITY        | other
            Geburtstag                     | BIRTHDAY    |
            Fecha de nacimiento            | BIRTHDAY    |
            Bemerkungen                    | NOTES       |
            Do not call                    | OPT_OUT     | phone
            Nicht anrufen                  | OPT_OUT     | phone
            Kontaktsperre                  | OPT_OUT     | all
            Newsletter                     | OPT_IN      | marketing_email
            Gender                         | KEEP_AS_NOTE|
            Reisekilometer                 | KEEP_AS_NOTE|
            Zip or Postal Code             | POSTCODE    |
            City or County                 | CITY        |
            City/County                    | CITY        |
            Phone # w area code            | PHONE       |
            Phone Number 1                 | PHONE       |
            Fax # w/ area code             | FAX         |
            Vendor Name                    | COMPANY     |
            Store Name                     | COMPANY     |
            Customer Name                  | COMPANY     |
            Account Name                   | COMPANY     |
            Supplier Name                  | COMPANY     |
            Klantnaam                      | COMPANY     |
            Contact Name                   | FULL_NAME   |
            Primary Contact                | FULL_NAME   |
            Field 3: Gift idea             | USER_FIELD  | 3
            """)
    void aHeaderMeans(String header, Target target, String detail) {
        assertThat(HeaderWords.meaning(header)).hasValueSatisfying(meaning -> {
            assertThat(meaning.target()).isEqualTo(target);
            assertThat(meaning.detail()).isEqualTo(detail == null ? "" : detail);
        });
    }

    @ParameterizedTest
    @CsvSource({"Company size", "Number of phones", "Email sent on", "Lieblingsfarbe", "Umsatz 2025", "Name of dog"})
    void anotherHeaderMeansNothing(String header) {
        assertThat(HeaderWords.meaning(header)).isEmpty();
    }
}
