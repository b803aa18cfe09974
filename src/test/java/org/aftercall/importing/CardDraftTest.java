package org.aftercall.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.aftercall.model.Address;
import org.aftercall.model.PersonName;
import org.aftercall.model.PointKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What of a card becomes what, and that nothing of it is lost.
final class CardDraftTest {
    private static Draft draft(String... lines) {
        try (Cards cards = Cards.of(lines)) {
            return cards.draft();
        }
    }

    @Test
    void aWholePerson() {
        Draft ana = draft(
                "VERSION:3.0",
                "UID:abc-1",
                "N:Cruz;Ana;Maria,Luz;Dr.;",
                "FN:Dr. Ana Maria Luz Cruz",
                "NICKNAME:Anita",
                "ORG:Acme GmbH;Sales;North",
                "TITLE:Head of Sales",
                "TEL;TYPE=WORK,VOICE:+49 30 1234567",
                "TEL;TYPE=CELL,PREF:+49 171 1234567",
                "TEL;TYPE=HOME,FAX:+49 30 1234568",
                "EMAIL;TYPE=INTERNET,WORK:ana@acme.example",
                "URL:https://www.linkedin.com/in/ana",
                "ADR;TYPE=WORK:;;High St 1\\nFloor 2;Berlin;;10115;Germany",
                "BDAY:1980-03-04",
                "CATEGORIES:Customer,Choir",
                "NOTE:Likes tea\\, not coffee",
                "X-FLOOR:7");
        assertThat(ana.key()).isEqualTo("vcard uid abc-1");
        assertThat(ana.fields().name()).isEqualTo(new PersonName("Dr.", "Ana", "Maria Luz", "Cruz", ""));
        assertThat(ana.fields().nickname()).isEqualTo("Anita");
        assertThat(ana.fields().birthday()).isEqualTo(LocalDate.of(1980, 3, 4));
        assertThat(ana.fields().types()).containsExactly("customer");
        assertThat(ana.affiliations()).singleElement().satisfies(job -> {
            assertThat(job.company()).isEqualTo("Acme GmbH");
            assertThat(job.department()).isEqualTo("Sales, North");
            assertThat(job.title()).isEqualTo("Head of Sales");
        });
        assertThat(ana.points())
                .extracting(point -> point.kind().code() + " " + point.label() + (point.preferred() ? "!" : ""))
                .containsExactly("phone work", "mobile !", "fax home", "email work", "linkedin ");
        assertThat(ana.addresses())
                .containsExactly(new Draft.Place(
                        null, "work", new Address("High St 1\nFloor 2", "Berlin", "", "10115", "Germany")));
        assertThat(ana.notes()).extracting(Draft.Remark::text).containsExactly("Likes tea, not coffee");
        assertThat(ana.rest()).containsExactlyInAnyOrder("CATEGORIES: Choir", "X-FLOOR: 7");
    }

    @Test
    void labelsOfAppleAndGoogleAreWhatTheyMean() {
        Draft draft = draft(
                "VERSION:3.0",
                "N:Cruz;Ana",
                "item1.TEL:+49 30 1234567",
                "item1.X-ABLabel:_$!<Work>!$_",
                "item2.EMAIL:ana@acme.example",
                "item2.X-ABLabel:Choir",
                "item3.X-ABRELATEDNAMES:Luz",
                "item3.X-ABLabel:_$!<Mother>!$_");
        assertThat(draft.points()).extracting(Draft.Point::label).containsExactly("work", "Choir");
        assertThat(draft.rest()).containsExactly("mother: Luz");
    }

    @ParameterizedTest
    @CsvSource({
        "19800304, 1980-03-04",
        "1980-03-04T00:00:00Z, 1980-03-04",
        "--0304, ''",
        "1604-03-04, ''",
        "1980-13-40, ''"
    })
    void aBirthdayThatIsNoWholeDayIsKeptAsALine(String written, String day) {
        Draft draft = draft("VERSION:3.0", "FN:Ana Cruz", "BDAY:" + written);
        LocalDate birthday = draft.fields().birthday();
        assertThat(birthday == null ? "" : birthday.toString()).isEqualTo(day);
        assertThat(draft.rest()).isEqualTo(day.isEmpty() ? List.of("BDAY: " + written) : List.of());
    }

    @Test
    void aCardOfACompanyIsACompany() {
        Draft draft = draft("VERSION:3.0", "N:;;;;", "FN:Acme GmbH", "ORG:Acme GmbH", "X-ABShowAs:COMPANY");
        assertThat(draft.fields().name()).isEqualTo(PersonName.NONE);
        assertThat(draft.company()).isEqualTo("Acme GmbH");
        assertThat(draft.rest()).isEmpty();
    }

    @Test
    void whatIsNoPhoneAndNoEmailIsKeptAsALine() {
        Draft draft = draft("VERSION:3.0", "FN:Ana Cruz", "TEL:ask Jan", "EMAIL:none yet", "no colon at all");
        assertThat(draft.points()).isEmpty();
        assertThat(draft.rest()).containsExactlyInAnyOrder("TEL: ask Jan", "EMAIL: none yet", "no colon at all");
        assertThat(draft.problems())
                .extracting(problem -> problem.key())
                .containsExactlyInAnyOrder("import.phone-unreadable", "import.email-unreadable");
    }

    @Test
    void aListOfPeopleAndAnEmptyCardAreNobody() {
        try (Cards cards = Cards.of("""
                BEGIN:VCARD
                VERSION:4.0
                KIND:group
                FN:Choir
                MEMBER:urn:uuid:1
                END:VCARD
                BEGIN:VCARD
                VERSION:4.0
                END:VCARD
                BEGIN:VCARD
                VERSION:4.0
                NOTE:nobody
                END:VCARD
                BEGIN:VCARD
                FN:Ana
                END:VCARD
                BEGIN:VCARD
                FN:cut
                """.getBytes(StandardCharsets.UTF_8))) {
            Counts counts = cards.rehearse().counts();
            assertThat(counts.read()).isEqualTo(5);
            assertThat(counts.fresh()).isEqualTo(1);
            assertThat(counts.empty()).isEqualTo(1);
            assertThat(counts.rejected()).isEqualTo(3);
            assertThat(Set.copyOf(cards.problems()))
                    .containsExactlyInAnyOrder("import.card-is-group", "import.nobody", "card.unterminated");
        }
    }

    @Test
    void threeWaysToPreferAPhoneLeaveOne() {
        Draft draft = draft(
                "VERSION:4.0", "FN:Ana", "TEL;PREF=1:+49301234567", "TEL;TYPE=pref:+49301234568", "TEL:+49301234567");
        assertThat(draft.points()).extracting(Draft.Point::preferred).containsExactly(true, false);
        assertThat(draft.points()).extracting(Draft.Point::kind).containsOnly(PointKind.Known.PHONE);
    }
}
