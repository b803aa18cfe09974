package org.aftercall.importing;

import static org.assertj.core.api.Assertions.assertThat;

import org.aftercall.model.PersonName;
import org.junit.jupiter.api.Test;

final class DraftingTest {
    @Test
    void aGermanListBecomesPeople() {
        try (Table table = Table.in(
                "DE",
                "Name;Vorname;Firma;Telefon;Handy;E-Mail;PLZ;Ort;Bemerkung;Lieblingsfarbe",
                "MÜLLER;ANNA;Müller GmbH;030 1234567 / 0171 5556677;;anna@mueller.de;1067;Dresden;12.03.2024 angerufen;blau",
                "Schmidt;Jan;n/a;-;x;jan@schmidt.de;10115;Berlin;mag Fußball;")) {
            assertThat(table.mapping().columns())
                    .extracting(ColumnMapping::target)
                    .contains(Target.LAST_NAME);
            Draft anna = table.drafts().getFirst();
            assertThat(anna.fields().name()).isEqualTo(PersonName.of("Anna", "Müller"));
            assertThat(anna.points())
                    .extracting(Draft.Point::comparable)
                    .containsExactly("+49301234567", "+491715556677", "anna@mueller.de");
            assertThat(anna.addresses().getFirst().address().postalCode()).isEqualTo("01067");
            assertThat(anna.history()).hasSize(1);
            assertThat(anna.rest()).containsExactly("Lieblingsfarbe: blau");
        }
    }
}
